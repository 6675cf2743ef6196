// Records consents that were given on paper or orally, perhaps before there was this program: one form for several at once.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import type { Client } from '#contract/clients'
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

/** As it is typed; `kinds` by their names, with spaces between them; `person` of several one in each line. */
type Draft = Record<Exclude<keyof typeof consentFields.shape, 'kinds'> | 'kinds', string>

const listed = (kinds: string): string[] => kinds.split(' ').filter(Boolean)
const named = (persons: string): string[] => persons.split('\n').filter(Boolean)

const fieldsOf = (draft: unknown): unknown => {
  const { kinds, person, ...rest } = draft as Draft
  return { ...rest, kinds: listed(kinds), person: named(person)[0] ?? '' }
}
/** A day that is to come is told beside its field, as the door would; and of several it is said whose it is. */
const draftFields = (today: string, several: boolean) =>
  z.preprocess(
    fieldsOf,
    consentFields
      .refine(({ on }) => on <= today, { path: ['on'], message: 'notYet' })
      .refine(({ person }) => !several || person !== '', { path: ['person'], message: 'nobody' })
  )

type FormState = ReturnType<typeof useForm<Draft>>

const useFaultWords = (form: FormState) => {
  const t = useTranslations('consents.faults')
  return (name: keyof Draft): string | undefined => {
    const fault = form.fault(name) ?? (form.refused?.field === `fields.${name}` ? form.refused.code : undefined)
    if (!fault) return undefined
    if (fault === 'nobody' || fault === 'aboutMissing' || fault === 'endMissing' || fault === 'endBefore' || fault === 'endFar')
      return t(fault)
    return name === 'kinds' || name === 'on' || name === 'person' ? t(name) : t('other')
  }
}

interface TicksProps<Id extends string> {
  readonly legend: string
  readonly choices: readonly { readonly id: Id; readonly name: string; readonly about?: string }[]
  readonly chosen: readonly string[]
  readonly fault: string | undefined
  /** In the order of the choices. */
  onChange(chosen: Id[]): void
}

/** One or more of a few. */
const Ticks = <Id extends string>({ legend, choices, chosen, fault, onChange }: TicksProps<Id>) => (
  <fieldset className={styles['kinds']}>
    <legend>{legend}</legend>
    {choices.map(({ id, name, about }) => (
      <Checkbox
        key={id}
        about={about}
        isSelected={chosen.includes(id)}
        isInvalid={Boolean(fault)}
        onChange={(ticked) => onChange(choices.map((each) => each.id).filter((each) => (each === id ? ticked : chosen.includes(each))))}
      >
        {name}
      </Checkbox>
    ))}
    {fault && (
      <p className={styles['fault']} role="alert">
        {fault}
      </p>
    )}
  </fieldset>
)

const Kinds = ({ form }: { form: FormState }) => {
  const t = useTranslations('consents')
  return (
    <Ticks
      legend={t('form.kinds')}
      choices={consentKinds.map((id) => ({ id, name: t(`kinds.${id}`), about: t(`kindsAbout.${id}`) }))}
      chosen={listed(form.values.kinds)}
      fault={useFaultWords(form)('kinds')}
      onChange={(kinds) => form.change({ kinds: kinds.join(' ') })}
    />
  )
}

/** In a file of several each gives their own, one or more at once. */
const Givers = ({ form, choices }: { form: FormState; choices: readonly string[] }) => (
  <Ticks
    legend={useTranslations('consents.form')('person')}
    choices={choices.map((name) => ({ id: name, name }))}
    chosen={named(form.values.person)}
    fault={useFaultWords(form)('person')}
    onChange={(names) => form.change({ person: names.join('\n') })}
  />
)

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

/** Who gives it in a file of one: the client, or a parent by name. */
const Giver = ({ form, names }: { form: FormState; names: readonly string[] }) => {
  const t = useTranslations('consents.form')
  const ts = useTranslations('persons')
  const fault = useFaultWords(form)
  return (
    <>
      <TextField {...form.text('person')} label={t('person')} about={t('personAbout')} maxLength={120} optional error={fault('person')} />
      <Suggestions
        label={ts('suggestions')}
        words={names.filter((name) => name !== form.values.person)}
        onChoose={(person) => form.change({ person })}
      />
    </>
  )
}

const More = ({ form }: { form: FormState }) => {
  const t = useTranslations('consents')
  const fault = useFaultWords(form)
  return (
    <>
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
const formOf = ({ clientId, kinds, persons, about, draft }: Omit<RecordConsentProps, 'onClose'>): string =>
  `consent:${draft ?? `${clientId}-${mark(JSON.stringify([kinds, persons, about]))}`}`

interface OpenProps {
  readonly clientId: string
  readonly name: string
  readonly initial: Draft
  readonly kept: Draft | undefined
  /** Who may give it, by name. */
  readonly names: readonly string[]
  readonly several: boolean
  onClose(): void
}

const OpenForm = ({ clientId, name, initial, kept, names, several, onClose }: OpenProps) => {
  const t = useTranslations('consents.form')
  const form = useKeptForm<Draft>(name, {
    schema: draftFields(initial.on, several),
    initial,
    started: kept,
    send: (values) => api.consents.give({ clientId, fields: consentFields.parse(fieldsOf(values)), others: named(values.person).slice(1) }),
    done: ({ answer, kinds, person }) => {
      refresh()
      const count = listed(kinds).length * Math.max(1, named(person).length)
      toast(answer === 'declined' ? t('savedDeclined') : t('saved', { count }))
      onClose()
    }
  })
  return (
    <FormDialog title={t('title')} save={t('save')} form={form} onClose={onClose}>
      <Kinds form={form} />
      {several && <Givers form={form} choices={names} />}
      <How form={form} />
      {!several && <Giver form={form} names={names} />}
      <More form={form} />
    </FormDialog>
  )
}

interface Wanted extends Pick<RecordConsentProps, 'kinds' | 'persons'> {
  /** Whoever of the file holds parental authority. */
  readonly holders: readonly string[]
}

/**
 * Whoever may give it in a file of several, and who is ticked: both of a couple, all of a group, unless it was said whose it is; where it is
 * the parents' word, they, for the file itself has none.
 */
const giversOf = (client: Client, present: readonly string[], { kinds, persons, holders }: Wanted) => {
  const asked = kinds.includes('minors') && (persons ?? ['']).every((person) => person === '') ? holders : persons
  const meant = asked?.map((person) => person || client.name)
  const whole = client.unit === 'family' || present.length < 2 ? [client.name] : []
  const names = [...new Set([...present, ...whole, ...(meant ?? [])])]
  return { names, ticked: meant ?? (client.unit === 'family' || present.length < 2 ? [] : present) }
}

export const GiveForm = ({ clientId, kinds, persons, about = '', draft, onClose }: RecordConsentProps) => {
  const [name] = useState(() => formOf({ clientId, kinds, about, ...(persons ? { persons } : {}), ...(draft ? { draft } : {}) }))
  const kept = useKept(name)
  const practice = useRead('settings.get', {}).data
  const client = useRead('clients.get', { id: clientId }).data
  const present = useRead('persons.names', { clientId }).data
  const people = useRead('persons.ofClient', { clientId }).data
  if (kept === undefined || !practice || !client || !present || !people) return null
  const holders = people.filter(({ name: one, authority }) => authority && present.includes(one)).map((one) => one.name)
  const several = client.unit !== 'individual' && present.length > 0
  const { names, ticked } = several
    ? giversOf(client, present, { kinds, persons, holders })
    : { names: present, ticked: persons?.slice(0, 1) ?? [] }
  const initial: Draft = {
    kinds: kinds.join(' '),
    answer: 'given',
    person: ticked.join('\n'),
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
  return (
    <OpenForm
      clientId={clientId}
      name={name}
      initial={initial}
      kept={draftIn(kept, initial)}
      names={names}
      several={several}
      onClose={onClose}
    />
  )
}
