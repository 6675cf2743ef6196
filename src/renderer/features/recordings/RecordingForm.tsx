// Enters a recording into the register: what, what for, where the file lies, until when; and who has not agreed to it.
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { Missing } from '#contract/consents'
import { override } from '#contract/fields'
import { daysKept, recordingFields } from '#contract/recordings'
import { api, refresh, useRead } from '../../lib/door.ts'
import type { useForm } from '../../lib/form.ts'
import { dayIn } from '../../lib/format.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { useSettled } from '../../lib/settled.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Entry, entryOf, useFaultWords, type EntryDraft } from './Entry.tsx'

type Draft = EntryDraft & Record<'on' | 'persons' | 'reason', string>

const namesIn = (lines: string): string[] =>
  lines
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean)

const sentOf = (draft: unknown) => {
  const { on, persons, reason, ...entry } = draft as Draft
  return { ...entryOf(entry), on, persons: namesIn(persons), reason }
}

/** A reason is asked for as long as somebody has not agreed. */
const schemaFor = (lacking: boolean) =>
  z.preprocess(
    (draft) => {
      const { reason, ...fields } = sentOf(draft)
      return { fields, ...(lacking ? { override: { reason } } : {}) }
    },
    z.strictObject({ fields: recordingFields, override: override.optional() })
  )

/** The schema's paths begin with `fields.` or `override.`; the form's fields have none of that. */
export const flat = (schema: z.ZodType) =>
  z.unknown().superRefine((draft, context) => {
    for (const issue of schema.safeParse(draft).error?.issues ?? [])
      context.addIssue({ code: 'custom', message: issue.message, path: issue.path.slice(1) })
  })

interface RecordingFormProps {
  readonly clientId: string
  /** The session that is recorded, where one runs. */
  readonly sessionId: string | null
  readonly record: RecordConsent
  onClose(): void
}

export const useMissing = (clientId: string, persons: readonly string[], about: string) =>
  useRead('consents.missing', { clientId, purpose: 'recording', persons: persons.slice(0, 12), about: about.slice(0, 300) }, { keep: true })
    .data

interface LackingProps {
  readonly missing: readonly Missing[]
  readonly action?: ReactNode
  /** Its field `reason`. */
  readonly form: {
    text(name: 'reason'): Pick<ReturnType<ReturnType<typeof useForm<{ reason: string }>>['text']>, 'value' | 'onChange' | 'onBlur'>
    fault(name: 'reason'): string | undefined
  }
}

/** Who has not agreed, and the field for why she goes on all the same. */
export const Lacking = ({ missing, action, form }: LackingProps) => {
  const t = useTranslations('recordings.form')
  const whose = ({ person, state }: Missing): string => {
    const who = person || t('theClient')
    return state === 'otherPurpose' ? t('otherPurpose', { who }) : who
  }
  return (
    <>
      <Banner tone="due" action={action}>
        <strong>{t('missing', { who: missing.map(whose).join(', ') })}</strong> {t('missingAbout')}
      </Banner>
      <TextArea {...form.text('reason')} label={t('reason')} maxLength={1000} error={form.fault('reason') && t('reasonMissing')} />
    </>
  )
}

const OpenForm = ({
  clientId,
  sessionId,
  record: Record,
  initial,
  kept,
  onClose
}: RecordingFormProps & { initial: Draft; kept: Draft | undefined }) => {
  const t = useTranslations('recordings.form')
  const [asked, setAsked] = useState<Pick<Draft, 'persons' | 'purpose'>>(kept ?? initial)
  const [recording, setRecording] = useState<string | null>(null)
  const missing = useMissing(clientId, namesIn(asked.persons), useSettled(asked.purpose))
  const lacking = missing !== undefined && missing.length > 0
  const form = useKeptForm<Draft>(`recording:${clientId}`, {
    schema: flat(schemaFor(lacking)),
    initial,
    started: kept,
    send: (values) => api.recordings.add({ clientId, sessionId, ...schemaFor(lacking).parse(values) }),
    done: () => {
      refresh()
      toast(t('saved'))
      onClose()
    }
  })
  const fault = useFaultWords(form)
  /** Whose consent it takes, and to what: asked of main as it is typed. */
  const change = (part: Partial<Draft>) => {
    setAsked((before) => ({ ...before, ...part }))
    form.change(part)
  }
  const startOver = () => {
    form.startOver()
    setAsked(initial)
  }
  return (
    <FormDialog
      title={t('add')}
      save={t('save')}
      form={{ ...form, startOver }}
      waiting={missing === undefined}
      onClose={onClose}
      beside={
        recording !== null && (
          <Record
            clientId={clientId}
            kinds={['recording']}
            persons={[recording]}
            about={form.values.purpose}
            onClose={() => setRecording(null)}
          />
        )
      }
    >
      {lacking && (
        <Lacking
          missing={missing}
          form={form}
          action={
            <Button small onPress={() => setRecording(missing[0]!.person)}>
              {t('record')}
            </Button>
          }
        />
      )}
      <Entry form={{ ...form, change, text: (name) => ({ ...form.text(name), onChange: (typed: string) => change({ [name]: typed }) }) }}>
        <DateField label={t('on')} value={form.values.on || null} onChange={(on) => form.change({ on: on ?? '' })} error={fault('on')} />
      </Entry>
      <TextArea
        {...form.text('persons')}
        onChange={(typed) => change({ persons: typed })}
        label={t('persons')}
        about={t('personsAbout')}
        maxLength={1500}
        optional
        error={fault('persons')}
      />
    </FormDialog>
  )
}

const laterThan = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

export const RecordingForm = (props: RecordingFormProps) => {
  const kept = useKept(`recording:${props.clientId}`)
  const practice = useRead('settings.get', {}).data
  const persons = useRead('consents.ofClient', { clientId: props.clientId }, { once: true }).data?.persons
  if (kept === undefined || !practice || !persons) return null
  const on = dayIn(practice.timeZone)
  const present = persons.filter(({ leftOn }) => leftOn === null || leftOn > on)
  const initial: Draft = {
    on,
    medium: 'audio',
    purpose: '',
    place: '',
    encrypted: '',
    deleteBy: laterThan(on, daysKept),
    persons: present.map(({ name }) => name).join('\n'),
    reason: ''
  }
  return <OpenForm {...props} initial={initial} kept={draftIn(kept, initial)} />
}
