// A screening being written: it saves itself, and is concluded once nothing is open.
import { useState } from 'react'
import { FileDown, Lock, Printer, Trash2 } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import {
  distant,
  openIn,
  outcomes,
  pointAnswers,
  riskAnswers,
  riskLevels,
  riskPoints,
  screeningFields,
  screeningPoints,
  screeningSection,
  screeningSections,
  type Screening,
  type ScreeningFields,
  type ScreeningSection
} from '#contract/screenings'
import { api, useRead } from '../../lib/door.ts'
import type { useForm } from '../../lib/form.ts'
import { go, paths } from '../../lib/paths.ts'
import { useSelfSaving } from '../../lib/selfSaving.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx'
import { AlertDialog } from '../../ui/Dialog.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { StateBadge } from './StateBadge.tsx'
import { usePaper } from './usePaper.ts'
import { useWork } from './useWork.ts'
import styles from './Screenings.module.css'

type FormState = ReturnType<typeof useForm<ScreeningFields & Record<string, unknown>>>

interface PartProps {
  readonly form: FormState
  /** What is still open, once it may be said. */
  readonly open: readonly string[]
}

/** In the order of the list, so that what is sent is told from what is kept by its text alone. */
const put = <K extends string, V>(keys: readonly K[], before: Partial<Record<K, V>>, key: K, value: V): Partial<Record<K, V>> => {
  const next: Partial<Record<K, V>> = { ...before, [key]: value }
  return Object.fromEntries(keys.filter((each) => next[each] !== undefined).map((each) => [each, next[each]])) as Partial<Record<K, V>>
}

const Ways = ({ form, open }: PartProps) => {
  const t = useTranslations('screenings')
  const { modalities } = form.values
  const fault = open.includes('modalities')
  return (
    <fieldset className={styles['ways']}>
      <legend>{t('form.modalities')}</legend>
      {distant.map((way) => (
        <Checkbox
          key={way}
          isSelected={modalities.includes(way)}
          isInvalid={fault}
          onChange={(on) => form.change({ modalities: distant.filter((each) => (each === way ? on : modalities.includes(each))) })}
        >
          {t(`modalities.${way}`)}
        </Checkbox>
      ))}
      {fault && (
        <p className={styles['fault']} role="alert">
          {t('form.fault.modalities')}
        </p>
      )}
    </fieldset>
  )
}

const Remark = ({ form, section }: { form: FormState; section: ScreeningSection }) => {
  const t = useTranslations('screenings')
  const said = form.values.remarks[section] ?? ''
  const [shown, setShown] = useState(said !== '')
  const name = t(`sections.${section}`)
  if (!shown)
    return (
      <div>
        <Button small variant="plain" onPress={() => setShown(true)}>
          {t('form.addRemark', { section: name })}
        </Button>
      </div>
    )
  return (
    <TextArea
      autoFocus={said === ''}
      label={t('form.remark', { section: name })}
      maxLength={1000}
      value={said}
      onChange={(words) => form.change({ remarks: put(screeningSection, form.values.remarks, section, words) })}
    />
  )
}

const Section = ({ form, open, section }: PartProps & { section: ScreeningSection }) => {
  const t = useTranslations('screenings')
  const { answers } = form.values
  return (
    <Card title={t(`sections.${section}`)}>
      <div className={styles['points']}>
        <div className={styles['pairs']}>
          {screeningSections[section].map((point) => (
            <RadioGroup
              key={point}
              inline
              label={t(`points.${point}`)}
              value={answers[point] ?? ''}
              onChange={(answer) => answer !== '' && form.change({ answers: put(screeningPoints, answers, point, answer) })}
              choices={pointAnswers.map((id) => ({ id, name: t(`answers.${id}`) }))}
              error={open.includes(point) ? t('form.fault.point') : undefined}
            />
          ))}
        </div>
        <Remark form={form} section={section} />
      </div>
    </Card>
  )
}

const Risk = ({ form, open }: PartProps) => {
  const t = useTranslations('screenings')
  const { risks, riskLevel } = form.values
  const words = (name: 'riskWords' | 'protective' | 'emergencyPlan', most: number) => (
    <TextArea
      {...form.text(name)}
      label={t(name)}
      maxLength={most}
      optional={name === 'protective'}
      error={open.includes(name) ? t('form.fault.words') : undefined}
    />
  )
  return (
    <Card title={t('risk')}>
      <div className={styles['points']}>
        <p className={styles['quiet']}>{t('riskAbout')}</p>
        <div className={styles['pairs']}>
          {riskPoints.map((point) => (
            <RadioGroup
              key={point}
              inline
              label={t(`risks.${point}`)}
              value={risks[point] ?? ''}
              onChange={(answer) => answer !== '' && form.change({ risks: put(riskPoints, risks, point, answer) })}
              choices={riskAnswers.map((id) => ({ id, name: t(`riskAnswers.${id}`) }))}
              error={open.includes(point) ? t('form.fault.point') : undefined}
            />
          ))}
        </div>
        <RadioGroup
          inline
          label={t('riskLevel')}
          value={riskLevel}
          onChange={(level) => form.change({ riskLevel: level })}
          choices={riskLevels.map((id) => ({ id, name: t(`levels.${id}`) }))}
          error={open.includes('riskLevel') ? t('form.fault.riskLevel') : undefined}
        />
        {words('riskWords', 2000)}
        {words('protective', 1000)}
        {words('emergencyPlan', 1000)}
      </div>
    </Card>
  )
}

const Ending = ({ form, open }: PartProps) => {
  const t = useTranslations('screenings')
  const { outcome, months, riskLevel } = form.values
  return (
    <Card title={t('outcome')}>
      <div className={styles['points']}>
        <RadioGroup
          label={t('outcome')}
          value={outcome}
          onChange={(chosen) => form.change({ outcome: chosen })}
          choices={outcomes.map((id) => ({ id, name: t(`outcomes.${id}`) }))}
          error={open.includes('outcome') ? t('form.fault.outcome') : undefined}
        />
        {riskLevel === 'high' && outcome === 'suitable' && <Banner tone="due">{t('form.highRisk')}</Banner>}
        <TextArea
          {...form.text('outcomeWords')}
          label={t(`outcomeWords.${outcome === '' ? 'suitable' : outcome}`)}
          maxLength={2000}
          optional={outcome === '' || outcome === 'suitable'}
          error={open.includes('outcomeWords') ? t('form.fault.words') : undefined}
        />
        <NumberField
          label={t('form.months')}
          about={t('form.monthsAbout')}
          value={months}
          minValue={1}
          maxValue={12}
          onChange={(count) => form.change({ months: count })}
          formatOptions={{ maximumFractionDigits: 0 }}
        />
      </div>
    </Card>
  )
}

const Confirm = ({ form, isOpen, onGo, onClose }: { form: FormState; isOpen: boolean; onGo(): void; onClose(): void }) => {
  const t = useTranslations('screenings')
  const who = useRead('settings.get', {}).data?.practitionerName ?? ''
  const { outcome, answers, months } = form.values
  const doubts = Object.values(answers).filter((answer) => answer !== 'yes').length
  return (
    <AlertDialog title={t('form.confirmTitle')} isOpen={isOpen} confirm={t('form.confirm')} onConfirm={onGo} onClose={onClose}>
      {outcome !== '' && t('form.confirmAbout', { who, outcome: t(`outcomes.${outcome}`), months })}{' '}
      {doubts > 0 && t('form.doubts', { count: doubts })}
    </AlertDialog>
  )
}

export const DraftScreening = ({ screening }: { screening: Screening }) => {
  const t = useTranslations('screenings')
  const tr = useTranslations('refusals')
  const { id, clientId, clientName, minor, fields } = screening
  const { form, state } = useSelfSaving(screeningFields, fields, (changes) =>
    api.screenings.save({ id, fields: { ...fields, ...changes } })
  )
  const [asked, setAsked] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const work = useWork()
  const paper = usePaper(screening)
  const left = openIn(form.values, minor)
  const open = asked ? left : []
  const conclude = () => {
    setAsked(true)
    if (left.length === 0 && state !== 'unfinished') return setConfirming(true)
    // once the faults are on screen
    setTimeout(() => document.querySelector<HTMLElement>('main [aria-invalid=true], main [data-invalid] input')?.focus())
  }
  const goOn = async () => {
    setConfirming(false)
    await work(() => api.screenings.conclude({ id, fields: screeningFields.parse(form.values) }))
  }
  const discard = async () => {
    if (!(await work(() => api.screenings.discard({ id })))) return
    go(paths.client(clientId))
    toast(t('form.discarded'), { undo: () => work(() => api.screenings.recover({ id })) })
  }
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.client(clientId), label: clientName }}
        title={t('title')}
        about={<span role="status">{t(`form.state.${form.refused ? 'unsaved' : state}`)}</span>}
        badges={<StateBadge state="draft" />}
        actions={
          <>
            <MenuButton
              label={t('form.more')}
              actions={[
                { id: 'print', label: t('paper.print'), icon: Printer, run: () => void paper.print() },
                { id: 'pdf', label: t('paper.save'), icon: FileDown, run: () => void paper.savePdf() },
                { id: 'discard', label: t('form.discard'), icon: Trash2, run: () => void discard() }
              ]}
            />
            <Button variant="primary" icon={Lock} onPress={conclude}>
              {t('form.conclude')}
            </Button>
          </>
        }
      />
      <Form {...form.props} className={styles['stack']}>
        {form.refused && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        {open.length > 0 && <Banner tone="due">{t('form.open', { count: open.length })}</Banner>}
        <Card>
          <div className={styles['top']}>
            <Ways form={form} open={open} />
          </div>
        </Card>
        {screeningSection
          .filter((section) => section !== 'minor' || minor)
          .map((section) => (
            <Section key={section} form={form} open={open} section={section} />
          ))}
        <Risk form={form} open={open} />
        <Ending form={form} open={open} />
        <div className={styles['end']}>
          <Button variant="quiet" icon={Lock} onPress={conclude}>
            {t('form.conclude')}
          </Button>
        </div>
      </Form>
      <Confirm form={form} isOpen={confirming} onGo={() => void goOn()} onClose={() => setConfirming(false)} />
    </Page>
  )
}
