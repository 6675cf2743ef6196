// The form of one entry of the directory.
import { useTranslations } from 'use-intl'
import { directoryFields, serviceKinds, type DirectoryEntry, type DirectoryFields } from '#contract/referrals'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { CountryField } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog, Pair } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'

type Draft = Record<keyof DirectoryFields, string>

const draftOf = (entry: DirectoryEntry | null, country: string): Draft => ({
  name: entry?.name ?? '',
  kind: entry?.kind ?? 'therapist',
  place: entry?.place ?? '',
  country: entry?.country ?? country,
  languages: entry?.languages ?? '',
  phone: entry?.phone ?? '',
  email: entry?.email ?? '',
  web: entry?.web ?? '',
  address: entry?.address ?? '',
  fees: entry?.fees ?? '',
  about: entry?.about ?? '',
  source: entry?.source ?? '',
  checkedOn: entry?.checkedOn ?? '',
  checkMonths: String(entry?.checkMonths ?? 12)
})

interface EntryFormProps {
  /** Null: a new one. */
  readonly entry: DirectoryEntry | null
  readonly country: string
  send(fields: DirectoryFields): Promise<unknown>
  onClose(): void
}

const OpenForm = ({ entry, country, kept, send, onClose }: EntryFormProps & { kept: Record<string, string> | null }) => {
  const t = useTranslations('referrals')
  const initial = draftOf(entry, country)
  const form = useKeptForm<Draft>(`directory:${entry?.id ?? 'new'}`, {
    schema: directoryFields,
    initial,
    started: draftIn(kept, initial),
    send: (values) => send(directoryFields.parse(values)),
    done: onClose
  })
  const { values, change } = form
  return (
    <FormDialog title={t(entry ? 'form.change' : 'form.add')} save={t(entry ? 'form.save' : 'form.addNow')} form={form} onClose={onClose}>
      <Pair>
        <TextField
          {...form.text('name')}
          autoFocus
          label={t('form.name')}
          maxLength={120}
          error={form.fault('name') && t('form.faults.name')}
        />
        <Select
          label={t('form.kind')}
          value={values.kind}
          onChange={(kind) => change({ kind })}
          choices={serviceKinds.map((id) => ({ id: id as string, name: t(`kinds.${id}`) }))}
        />
        <TextField {...form.text('place')} label={t('form.place')} maxLength={160} optional />
        <CountryField label={t('form.country')} value={values.country} onChange={(code) => change({ country: code })} />
        <TextField {...form.text('languages')} label={t('form.languages')} maxLength={120} optional />
        <TextField {...form.text('fees')} label={t('form.fees')} maxLength={120} optional />
        <TextField {...form.text('phone')} type="tel" label={t('form.phone')} maxLength={60} optional />
        <TextField {...form.text('email')} type="email" label={t('form.email')} maxLength={254} optional />
        <TextField {...form.text('web')} label={t('form.web')} maxLength={200} optional />
        <TextField {...form.text('source')} label={t('form.source')} maxLength={300} optional />
        <DateField
          label={t('form.checkedOn')}
          optional
          value={values.checkedOn || null}
          onChange={(day) => change({ checkedOn: day ?? '' })}
          error={form.fault('checkedOn') && t('form.faults.date')}
        />
        <NumberField
          label={t('form.checkMonths')}
          value={Number(values.checkMonths)}
          onChange={(months) => change({ checkMonths: Number.isNaN(months) ? '' : String(months) })}
          formatOptions={{ maximumFractionDigits: 0 }}
          error={form.fault('checkMonths') && t('form.faults.checkMonths')}
        />
      </Pair>
      <TextArea {...form.text('address')} label={t('form.address')} maxLength={300} optional />
      <TextArea {...form.text('about')} label={t('form.about')} maxLength={500} optional />
    </FormDialog>
  )
}

export const EntryForm = (props: EntryFormProps) => {
  const kept = useKept(`directory:${props.entry?.id ?? 'new'}`)
  return kept === undefined ? null : <OpenForm {...props} kept={kept} />
}
