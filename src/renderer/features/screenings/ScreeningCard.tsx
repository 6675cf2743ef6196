// The screening of one client, on the client's page: how it stands, until when, and what can be done about it.
import { useState } from 'react'
import { ClipboardCheck, History, RotateCcw, Undo2 } from 'lucide-react'
import { Form, Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { ClientScreenings, ScreeningEvent, ScreeningRow } from '#contract/screenings'
import { api, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card } from '../../ui/Page.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { StateBadge } from './StateBadge.tsx'
import { useWork } from './useWork.ts'
import styles from './Screenings.module.css'

/** The draft, or a new one. */
export const useBeginScreening = () => {
  const work = useWork()
  return (clientId: string) =>
    work(async () => {
      const { id } = await api.screenings.begin({ clientId })
      go(paths.screening(id))
    })
}

const whys = ['risk', 'other'] as const

const ReopenDialog = ({ clientId, onClose }: { clientId: string; onClose(): void }) => {
  const t = useTranslations('screenings')
  const tu = useTranslations('ui')
  const work = useWork()
  const [why, setWhy] = useState<(typeof whys)[number]>('risk')
  const [words, setWords] = useState('')
  const reopen = async () => {
    if (!(await work(() => api.screenings.reopen({ clientId, why, words })))) return
    toast(t('reopen.done'), { undo: () => work(() => api.screenings.takeBack({ clientId })) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('reopen.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form="reopen-form">
            {t('reopen.go')}
          </Button>
        </>
      }
    >
      <Form
        id="reopen-form"
        className={styles['points']}
        onSubmit={(event) => {
          event.preventDefault()
          void reopen()
        }}
      >
        <p>{t('reopen.about')}</p>
        <RadioGroup
          inline
          label={t('reopen.why')}
          value={why}
          onChange={(chosen) => setWhy(chosen)}
          choices={whys.map((id) => ({ id, name: t(`reopen.whys.${id}`) }))}
        />
        <TextArea label={t('reopen.words')} maxLength={1000} value={words} onChange={setWords} optional />
      </Form>
    </Dialog>
  )
}

const Rows = ({ rows }: { rows: readonly ScreeningRow[] }) => {
  const t = useTranslations('screenings')
  const f = useFormats()
  return (
    <ul className={styles['rows']}>
      {rows.map(({ id, outcome, concludedAt, timeZone }) => (
        <li key={id}>
          <Link href={paths.screening(id)}>{f.date(concludedAt ?? '', timeZone)}</Link> {outcome && t(`outcomes.${outcome}`)}
        </li>
      ))}
    </ul>
  )
}

const Overrides = ({ events, onClose }: { events: readonly ScreeningEvent[]; onClose(): void }) => {
  const t = useTranslations('screenings')
  const f = useFormats()
  return (
    <Dialog reading isOpen title={t('card.overridesTitle')} onClose={onClose}>
      <ul className={styles['rows']}>
        {events.map(({ id, at, words }) => (
          <li key={id}>
            <span className={styles['quiet']}>{f.moment(at)}</span>
            <p className={styles['said']}>{words}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

const Standing = ({ found: { state, why, last } }: { found: ClientScreenings }) => {
  const t = useTranslations('screenings')
  const f = useFormats()
  return (
    <>
      <p className={styles['head']}>
        <StateBadge state={state} />
        {last?.validUntil && last.outcome && (
          <span className={styles['quiet']}>
            {t(state === 'expired' ? 'card.ended' : 'card.until', {
              outcome: t(`outcomes.${last.outcome}`),
              date: f.calendarDate(last.validUntil)
            })}
          </span>
        )}
      </p>
      {why && <p className={styles['why']}>{t(`why.${why}`)}</p>}
      {!last && <p className={styles['quiet']}>{t('card.missing')}</p>}
    </>
  )
}

type Opened = 'reopen' | 'history' | 'overrides' | null

export const ScreeningCard = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('screenings')
  const tr = useTranslations('refusals')
  const { data, error } = useRead('screenings.ofClient', { clientId })
  const [open, setOpen] = useState<Opened>(null)
  const begin = useBeginScreening()
  const work = useWork()
  const close = () => setOpen(null)
  if (!data) return error ? <Card title={t('title')}>{tr(error.code)}</Card> : null
  const overrides = data.events.filter(({ what }) => what === 'overridden')
  const byHand = data.state === 'reopened' && (data.why === 'risk' || data.why === 'other')
  const takeBack = async () => {
    if (await work(() => api.screenings.takeBack({ clientId }))) toast(t('card.takenBack'))
  }
  const earlier = data.history.slice(1)
  return (
    <Card
      title={t('title')}
      actions={
        data.last && (
          <MenuButton
            small
            label={t('card.more')}
            actions={[
              { id: 'reopen', label: t('card.reopen'), icon: RotateCcw, run: () => setOpen('reopen') },
              ...(byHand ? [{ id: 'takeBack', label: t('card.takeBack'), icon: Undo2, run: () => void takeBack() }] : []),
              ...(earlier.length > 0 ? [{ id: 'history', label: t('card.history'), icon: History, run: () => setOpen('history') }] : [])
            ]}
          />
        )
      }
    >
      <Standing found={data} />
      <div className={styles['buttons']}>
        <Button small icon={ClipboardCheck} onPress={() => void begin(clientId)}>
          {t(data.draftId ? 'card.goOn' : data.last ? 'card.again' : 'card.begin')}
        </Button>
        {data.last && (
          <ButtonLink small variant="plain" href={paths.screening(data.last.id)}>
            {t('card.open')}
          </ButtonLink>
        )}
        {overrides.length > 0 && (
          <Button small variant="plain" onPress={() => setOpen('overrides')}>
            {t('card.overrides', { count: overrides.length })}
          </Button>
        )}
      </div>
      {open === 'reopen' && <ReopenDialog clientId={clientId} onClose={close} />}
      {open === 'overrides' && <Overrides events={overrides} onClose={close} />}
      {open === 'history' && (
        <Dialog isOpen title={t('card.history')} onClose={close}>
          <Rows rows={earlier} />
        </Dialog>
      )}
    </Card>
  )
}
