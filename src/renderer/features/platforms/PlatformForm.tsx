// The form of one platform: what it is called, by which links it is known, and what is signed.
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { platformFields, type Platform, type PlatformFields } from '#contract/platforms'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { Switch } from '../../ui/Choice.tsx'
import { CountryField } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog, Group, Pair } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'

/** As it is typed; `used` is `yes` or empty, hosts one in a line. */
type Draft = Record<keyof PlatformFields, string>

const sentOf = (draft: unknown): unknown => {
  const { hosts, used, ease, checkMonths, ...rest } = draft as Draft
  const lines = hosts
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return { ...rest, hosts: lines, used: used === 'yes', ease: Number(ease), checkMonths: Number(checkMonths) }
}
const schema = z.preprocess(sentOf, platformFields)

const draftOf = (one: Platform | null, country: string): Draft => ({
  name: one?.name ?? '',
  plan: one?.plan ?? '',
  vendor: one?.vendor ?? '',
  hosts: one?.hosts.join('\n') ?? '',
  country: one?.country ?? country,
  used: one === null || one.used ? 'yes' : '',
  sees: one?.sees ?? '',
  dpaOn: one?.dpaOn ?? '',
  baaOn: one?.baaOn ?? '',
  ease: String(one?.ease ?? 0),
  about: one?.about ?? '',
  checkMonths: String(one?.checkMonths ?? 3)
})

interface PlatformFormProps {
  /** Null: a new one. */
  readonly platform: Platform | null
  readonly country: string
  send(fields: PlatformFields): Promise<unknown>
  onClose(): void
}

const OpenForm = ({ platform, country, kept, send, onClose }: PlatformFormProps & { kept: Record<string, string> | null }) => {
  const t = useTranslations('platforms.form')
  const initial = draftOf(platform, country)
  const form = useKeptForm<Draft>(`platform:${platform?.id ?? 'new'}`, {
    schema,
    initial,
    started: draftIn(kept, initial),
    send: (values) => send(platformFields.parse(sentOf(values))),
    done: onClose
  })
  const { values, change } = form
  const number = (name: 'ease' | 'checkMonths', about?: string) => (
    <NumberField
      label={t(name)}
      about={about}
      value={Number(values[name])}
      onChange={(count) => change({ [name]: Number.isNaN(count) ? '' : String(count) })}
      formatOptions={{ maximumFractionDigits: 0 }}
      error={form.fault(name) && t('faults.number')}
    />
  )
  const date = (name: 'dpaOn' | 'baaOn') => (
    <DateField
      label={t(name)}
      optional
      value={values[name] || null}
      onChange={(day) => change({ [name]: day ?? '' })}
      error={form.fault(name) && t('faults.date')}
    />
  )
  const hostsWrong =
    Object.keys(values).length > 0 && (form.fault('hosts') ?? (form.fault('hosts.0' as 'hosts') || form.fault('hosts.1' as 'hosts')))
  return (
    <FormDialog title={t(platform ? 'change' : 'add')} save={t(platform ? 'save' : 'addNow')} form={form} onClose={onClose}>
      <Pair>
        <TextField {...form.text('name')} autoFocus label={t('name')} maxLength={80} error={form.fault('name') && t('faults.name')} />
        <TextField {...form.text('plan')} label={t('plan')} about={t('planAbout')} maxLength={80} optional />
        <TextField {...form.text('vendor')} label={t('vendor')} maxLength={80} optional />
        <CountryField label={t('country')} value={values.country} onChange={(code) => change({ country: code })} />
      </Pair>
      <TextArea
        {...form.text('hosts')}
        label={t('hosts')}
        about={t('hostsAbout')}
        maxLength={2100}
        optional
        error={hostsWrong ? t('faults.hosts') : undefined}
      />
      <Switch isSelected={values.used === 'yes'} onChange={(on) => change({ used: on ? 'yes' : '' })} about={t('usedAbout')}>
        {t('used')}
      </Switch>
      <Group legend={t('contracts')}>
        <TextField {...form.text('sees')} label={t('sees')} maxLength={300} optional />
        <Pair>
          {date('dpaOn')}
          {date('baaOn')}
          {number('checkMonths')}
          {number('ease', t('easeAbout'))}
        </Pair>
        <TextArea {...form.text('about')} label={t('about')} maxLength={1000} optional />
      </Group>
    </FormDialog>
  )
}

export const PlatformForm = (props: PlatformFormProps) => {
  const kept = useKept(`platform:${props.platform?.id ?? 'new'}`)
  return kept === undefined ? null : <OpenForm {...props} kept={kept} />
}
