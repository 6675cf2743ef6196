// When automatic backups are made, how many are kept, and the passphrase that opens them on any computer.
import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { schedule as shape, type BackupsOverview, type Schedule } from '#contract/backups'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFocusKept } from '../../lib/focus.ts'
import { useNewPassphrase } from '../../lib/newPassphrase.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Card } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Backups.module.css'

const hours = [0, 1, 2, 4, 8, 24] as const

const PassphraseDialog = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('backups.plan')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const fresh = useNewPassphrase(useRead('settings.preferences', {}).data?.language ?? 'en')
  const [sent, setSent] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const form = useId()
  const save = async () => {
    setSent(true)
    setFault(null)
    if (!fresh.chosen) return
    try {
      await api.backups.setPassphrase({ passphrase: fresh.chosen })
      refresh()
      onClose()
    } catch (thrown) {
      setFault(tr(refusalOf(thrown).code))
    }
  }
  return (
    <Dialog
      title={t('passphrase')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {tu('save')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p>{t('passphraseAbout')}</p>
        <NewPassphrase fresh={fresh} sent={sent} autoFocus />
        {fault && <Banner tone="risk">{fault}</Banner>}
      </Form>
    </Dialog>
  )
}

const Passphrase = ({ set, recovery }: { set: boolean; recovery: boolean }) => {
  const t = useTranslations('backups.plan')
  const tr = useTranslations('refusals')
  const [choosing, setChoosing] = useState(false)
  const place = useFocusKept<HTMLDivElement>(String(set))
  const drop = async () => {
    try {
      await api.backups.setPassphrase({ passphrase: null })
      refresh()
    } catch (thrown) {
      const { code } = refusalOf(thrown)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
    }
  }
  return (
    <div className={styles['placeHead']}>
      <div>
        <p className={styles['strong']}>{t('passphrase')}</p>
        {set || recovery ? (
          <p className={styles['quiet']}>{t(set ? 'passphraseSet' : 'passphraseNone')}</p>
        ) : (
          <Banner tone="due">{t('passphraseNeeded')}</Banner>
        )}
      </div>
      <div ref={place} className={styles['buttons']}>
        <Button small onPress={() => setChoosing(true)}>
          {set ? t('passphraseChange') : t('passphraseChoose')}
        </Button>
        {set && (
          <Button small variant="plain" onPress={() => void drop()}>
            {t('passphraseDrop')}
          </Button>
        )}
      </div>
      {choosing && <PassphraseDialog onClose={() => setChoosing(false)} />}
    </div>
  )
}

const Times = ({ kept }: { kept: Schedule }) => {
  const t = useTranslations('backups.plan')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const [values, setValues] = useState(kept)
  const change = (part: Partial<Schedule>) => setValues({ ...values, ...part })
  const keep = (part: Partial<Schedule['retention']>) => change({ retention: { ...values.retention, ...part } })
  const save = async () => {
    try {
      await api.backups.plan(values)
      refresh()
      toast(t('saved'))
    } catch (thrown) {
      toast(tr(refusalOf(thrown).code), { bad: true })
    }
  }
  const changed = JSON.stringify(values) !== JSON.stringify(kept)
  return (
    <Form
      className={styles['plan']}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Switch isSelected={values.onClosing} onChange={(onClosing) => change({ onClosing })} about={t('onClosingAbout')}>
        {t('onClosing')}
      </Switch>
      <div className={styles['pair']}>
        <Select
          label={t('meanwhile')}
          value={String(values.everyHours)}
          onChange={(id) => change({ everyHours: Number(id) })}
          choices={hours.map((count) => ({ id: String(count), name: count === 0 ? t('never') : t('everyHours', { count }) }))}
        />
        <NumberField
          label={t('redAfter')}
          value={values.redAfterDays}
          minValue={1}
          maxValue={90}
          onChange={(redAfterDays) => change({ redAfterDays })}
        />
      </div>
      <fieldset className={styles['keep']}>
        <legend>{t('keep')}</legend>
        <NumberField label={t('keepLast')} value={values.retention.last} minValue={3} maxValue={100} onChange={(last) => keep({ last })} />
        <NumberField
          label={t('keepDaily')}
          value={values.retention.daily}
          minValue={0}
          maxValue={366}
          onChange={(daily) => keep({ daily })}
        />
        <NumberField
          label={t('keepWeekly')}
          value={values.retention.weekly}
          minValue={0}
          maxValue={260}
          onChange={(weekly) => keep({ weekly })}
        />
        <NumberField
          label={t('keepMonthly')}
          value={values.retention.monthly}
          minValue={0}
          maxValue={120}
          onChange={(monthly) => keep({ monthly })}
        />
        <p className={styles['quiet']}>{t('keepAbout')}</p>
      </fieldset>
      <div className={styles['buttons']}>
        <Button type="submit" isDisabled={!changed || !shape.safeParse(values).success}>
          {tu('save')}
        </Button>
      </div>
    </Form>
  )
}

export const Plan = ({ overview: { schedule, passphraseSet } }: { overview: BackupsOverview }) => {
  const t = useTranslations('backups.plan')
  const recovery = useRead('vault.state', {}).data?.recovery ?? false
  return (
    <Card title={t('title')}>
      <div className={styles['stack']}>
        <Times key={JSON.stringify(schedule)} kept={schedule} />
        <Passphrase set={passphraseSet} recovery={recovery} />
      </div>
    </Card>
  )
}
