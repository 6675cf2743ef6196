// Records consents that were given on paper or orally, perhaps before there was this program: one form for several at once.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { consentFields, consentKinds, particularKinds, ways, type ConsentKind } from '#contract/consents'
import { languages } from '#contract/fields'
import { api, refresh, useRead } from '../../lib/door.ts'
import type { useForm } from '../../lib/form.ts'
import { dayIn } from '../../lib/format.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import type { RecordConsentProps } from '../../lib/recordConsent.ts'
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog, Pair } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { Suggestions } from '../../ui/Suggestions.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Consents.module.css'

/** As it is typed; `kinds` by their names, with spaces between them. */
type Draft = Record<Exclude<keyof typeof consentFields.shape, 'kinds'> | 'kinds', string>

const listed = (kinds: string): string[] => kinds.split(' ').filter(Boolean)

const fieldsOf = (draft: unknown): unknown => ({ ...(draft as Draft), kinds: listed((draft as Draft).kinds) })
/** A day that is to come is told beside its field, as the door would. */
const draftFields = (today: string) =>
  z.preprocess(
    fieldsOf,
    consentFields.refine(({ on }) => on <= today, { path: ['on'], message: 'notYet' })
  )

type FormState = ReturnType<typeof useForm<Draft>>

const useFaultWords = (form: FormState) => {
  const t = useTranslations('consents.faults')
  return (name: keyof Draft): string | undefined => {
    const fault = form.fault(name) ?? (form.refused?.field === `fields.${name}` ? form.refused.code : undefined)
    if (!fault) return undefined
    if (fault === 'aboutMissing' || fault === 'endMissing' || fault === 'endBefore' || fault === 'endFar') return t(fault)
    return name === 'kinds' || name === 'on' || name === 'person' ? t(name) : t('other')
  }
}

const Kinds = ({ form }: { form: FormState }) => {
  const t = useTranslations('consents')
  const fault = useFaultWords(form)('kinds')
  const chosen = listed(form.values.kinds)
  const tick = (kind: ConsentKind, ticked: boolean) =>
    form.change({ kinds: consentKinds.filter((each) => (each === kind ? ticked : chosen.includes(each))).join(' ') })
  return (
    <fieldset className={styles['kinds']}>
      <legend>{t('form.kinds')}</legend>
      {consentKinds.map((kind) => (
        <Checkbox
          key={kind}
          about={t(`kindsAbout.${kind}`)}
          isSelected={chosen.includes(kind)}
          isInvalid={Boolean(fault)}
          onChange={(ticked) => tick(kind, ticked)}
        >
          {t(`kinds.${kind}`)}
        </Checkbox>
      ))}
      {fault && (
        <p className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  )
}

/** To whom or what for, and until when: asked only where it matters. */
const Particular = ({ form }: { form: FormState }) => {
  const t = useTranslations('consents.form')
  const fault = useFaultWords(form)
  const kinds = listed(form.values.kinds).filter((kind) => particularKinds.includes(kind as ConsentKind))
  if (kinds.length === 0) return null
  const label = kinds.length > 1 ? t('particular') : t(kinds[0] as 'release' | 'recording')
  return (
    <Pair>
      <TextField {...form.text('about')} label={label} maxLength={300} error={fault('about')} />
      <DateField
        label={t('expiresOn')}
        optional={!kinds.includes('release')}
        value={form.values.expiresOn || null}
        onChange={(expiresOn) => form.change({ expiresOn: expiresOn ?? '' })}
        onBlur={form.text('expiresOn').onBlur}
        error={fault('expiresOn')}
      />
    </Pair>
  )
}

const How = ({ form }: { form: FormState }) => {
  const t = useTranslations('consents')
  const fault = useFaultWords(form)
  return (
    <>
      <RadioGroup
        inline
        label={t('form.answer')}
        value={form.values.answer}
        onChange={(answer) => form.change({ answer })}
        choices={(['given', 'declined'] as const).map((id) => ({ id, name: t(`form.answers.${id}`) }))}
      />
      <Pair>
        <DateField
          label={t('form.on')}
          value={form.values.on || null}
          onChange={(on) => form.change({ on: on ?? '' })}
          onBlur={form.text('on').onBlur}
          error={fault('on')}
        />
        <Select
          label={t('form.how')}
          value={form.values.how}
          onChange={(how) => form.change({ how })}
          choices={ways.map((id) => ({ id, name: t(`form.hows.${id}`) }))}
        />
      </Pair>
      <Particular form={form} />
      <Pair>
        <TextField {...form.text('explainedBy')} label={t('form.explainedBy')} maxLength={120} error={fault('explainedBy')} />
        <TextField
          {...form.text('explainedHow')}
          label={t('form.explainedHow')}
          about={t('form.explainedHowAbout')}
          maxLength={200}
          optional
          error={fault('explainedHow')}
        />
      </Pair>
    </>
  )
}

const More = ({ form, clientId }: { form: FormState; clientId: string }) => {
  const t = useTranslations('consents')
  const ts = useTranslations('persons')
  const names = useRead('persons.names', { clientId }).data ?? []
  const fault = useFaultWords(form)
  return (
    <>
      <TextField
        {...form.text('person')}
        label={t('form.person')}
        about={t('form.personAbout')}
        maxLength={120}
        optional
        error={fault('person')}
      />
      <Suggestions
        label={ts('suggestions')}
        words={names.filter((name) => name !== form.values.person)}
        onChoose={(person) => form.change({ person })}
      />
      <Pair>
        <Select
          label={t('form.language')}
          value={form.values.language}
          onChange={(language) => form.change({ language })}
          choices={languages.map((id) => ({ id, name: t(`languages.${id}`) }))}
        />
        <TextField {...form.text('version')} label={t('form.version')} maxLength={60} optional error={fault('version')} />
      </Pair>
      <TextArea
        {...form.text('words')}
        label={t('form.words')}
        about={t('form.wordsAbout')}
        maxLength={1000}
        optional
        error={fault('words')}
      />
    </>
  )
}

/** A few letters that stand for a text. */
const mark = (text: string): string => {
  let sum = 0x811c9dc5
  for (const letter of text) sum = Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return sum.toString(36)
}

/** What was typed about another consent never stands in this one's form. */
const formOf = ({ clientId, kinds, person, about, draft }: Omit<RecordConsentProps, 'onClose'>): string =>
  `consent:${draft ?? `${clientId}-${mark(JSON.stringify([kinds, person, about]))}`}`

interface OpenProps {
  readonly clientId: string
  readonly name: string
  readonly initial: Draft
  readonly kept: Draft | undefined
  onClose(): void
}

const OpenForm = ({ clientId, name, initial, kept, onClose }: OpenProps) => {
  const t = useTranslations('consents.form')
  const form = useKeptForm<Draft>(name, {
    schema: draftFields(initial.on),
    initial,
    started: kept,
    send: (values) => api.consents.give({ clientId, fields: consentFields.parse(fieldsOf(values)) }),
    done: ({ answer, kinds }) => {
      refresh()
      toast(answer === 'declined' ? t('savedDeclined') : t('saved', { count: listed(kinds).length }))
      onClose()
    }
  })
  return (
    <FormDialog title={t('title')} save={t('save')} form={form} onClose={onClose}>
      <Kinds form={form} />
      <How form={form} />
      <More form={form} clientId={clientId} />
    </FormDialog>
  )
}

export const GiveForm = ({ clientId, kinds, person = '', about = '', draft, onClose }: RecordConsentProps) => {
  const [name] = useState(() => formOf({ clientId, kinds, person, about, ...(draft ? { draft } : {}) }))
  const kept = useKept(name)
  const practice = useRead('settings.get', {}).data
  const client = useRead('clients.get', { id: clientId }).data
  if (kept === undefined || !practice || !client) return null
  const initial: Draft = {
    kinds: kinds.join(' '),
    answer: 'given',
    person,
    about,
    on: dayIn(practice.timeZone),
    how: 'paper',
    language: client.language,
    version: '',
    explainedBy: practice.practitionerName,
    explainedHow: '',
    expiresOn: '',
    words: ''
  }
  return <OpenForm clientId={clientId} name={name} initial={initial} kept={draftIn(kept, initial)} onClose={onClose} />
}
