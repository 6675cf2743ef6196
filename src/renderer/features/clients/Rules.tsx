// How somebody may be reached without harm: said beside every way to reach them, and asked in one form (R131).
import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { answers, contactRules, mayBeCalled, type Answer, type ContactRules } from '#contract/clients'
import { refresh, useRead } from '../../lib/door.ts'
import type { useForm } from '../../lib/form.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { FormDialog, Pair } from '../../ui/FormDialog.tsx'
import { Masked } from '../../ui/Masked.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Clients.module.css'

const asked = ['call', 'voicemail', 'write', 'post'] as const

/** What they allow and forbid, in words; what nobody asked is not among it. */
const useRuleWords = () => {
  const t = useTranslations('persons.rules')
  return (rules: ContactRules): string[] =>
    [
      ...asked.flatMap((what) => (rules[what] === 'unasked' ? [] : [t(`${what}.${rules[what]}`)])),
      rules.hours && t('hours', { hours: rules.hours }),
      rules.calling && t('calling', { calling: rules.calling }),
      rules.about
    ].filter(Boolean)
}

/** Beside every way to reach them. */
export const RulesSaid = ({ rules }: { rules: ContactRules | null }) => {
  const t = useTranslations('persons.rules')
  const words = useRuleWords()
  if (rules === null) return <span className={styles['quiet']}>{t('unasked')}</span>
  const said = words(rules)
  return (
    <>
      {rules.unsafe && (
        <span className={styles['unsafe']}>
          <ShieldAlert size={15} aria-hidden />
          {t('unsafe')}
        </span>
      )}
      {said.length > 0 && <span>{said.join(' · ')}</span>}
      {!rules.unsafe && said.length === 0 && <span className={styles['quiet']}>{t('none')}</span>}
      {rules.safeWord && <Masked label={t('safeWord')} text={rules.safeWord} show={t('showWord')} hide={t('hideWord')} />}
    </>
  )
}

/** First on every screen from which they might be called or written to; nothing where nothing was said. */
export const RulesBanner = ({ rules }: { rules: ContactRules | null }) => {
  const t = useTranslations('persons.rules')
  const words = useRuleWords()
  if (rules === null || (!rules.unsafe && rules.safeWord === '' && words(rules).length === 0)) return null
  return (
    <Banner tone={mayBeCalled(rules) ? 'info' : 'risk'} icon={ShieldAlert}>
      {rules.unsafe && <strong>{t('unsafe')}. </strong>}
      <RulesSaid rules={{ ...rules, unsafe: false }} />
    </Banner>
  )
}

/** Lent to other rooms, which know the client alone. */
export const ClientRules = ({ clientId }: { clientId: string }) => {
  const client = useRead('clients.get', { id: clientId }).data
  return client ? <RulesBanner rules={client.contactRules} /> : null
}

type Draft = Record<keyof ContactRules, string>

const draftOf = (rules: ContactRules | null): Draft => ({
  unsafe: rules?.unsafe ? 'yes' : '',
  call: rules?.call ?? 'unasked',
  voicemail: rules?.voicemail ?? 'unasked',
  write: rules?.write ?? 'unasked',
  post: rules?.post ?? 'unasked',
  hours: rules?.hours ?? '',
  calling: rules?.calling ?? '',
  safeWord: rules?.safeWord ?? '',
  about: rules?.about ?? ''
})

const rulesIn = (draft: unknown) => ({ ...(draft as Draft), unsafe: (draft as Draft).unsafe !== '' })
const schema = z.preprocess(rulesIn, contactRules)

type State = ReturnType<typeof useForm<Draft>>

const Ways = ({ form }: { form: State }) => {
  const t = useTranslations('persons.rules')
  return (
    <Pair>
      {asked.map((what) => (
        <Select<Answer>
          key={what}
          label={t(`form.${what}`)}
          value={form.values[what] as Answer}
          onChange={(answer) => form.change({ [what]: answer })}
          choices={answers.map((id) => ({ id, name: t(`answers.${id}`) }))}
        />
      ))}
      <TextField {...form.text('hours')} label={t('form.hours')} about={t('form.hoursAbout')} maxLength={200} optional />
      <TextField {...form.text('calling')} label={t('form.calling')} about={t('form.callingAbout')} maxLength={200} optional />
      <TextField {...form.text('safeWord')} label={t('form.safeWord')} about={t('form.safeWordAbout')} maxLength={60} optional />
    </Pair>
  )
}

interface RulesFormProps {
  /** Of whom: the id of a client or a person. */
  readonly of: string
  readonly rules: ContactRules | null
  readonly name: string
  send(rules: ContactRules): Promise<unknown>
  onClose(): void
}

const OpenForm = ({ of, rules, name, kept, send, onClose }: RulesFormProps & { kept: Draft | undefined }) => {
  const t = useTranslations('persons.rules')
  const form = useKeptForm<Draft>(`rules:${of}`, {
    schema,
    initial: draftOf(rules),
    started: kept,
    send: (values) => send(contactRules.parse(rulesIn(values))),
    done: () => {
      refresh()
      toast(t('saved'))
      onClose()
    }
  })
  return (
    <FormDialog title={t('title', { name })} save={t('save')} form={form} onClose={onClose}>
      <Checkbox
        about={t('form.unsafeAbout')}
        isSelected={form.values.unsafe !== ''}
        onChange={(unsafe) => form.change({ unsafe: unsafe ? 'yes' : '' })}
      >
        {t('form.unsafe')}
      </Checkbox>
      <Ways form={form} />
      <TextArea {...form.text('about')} label={t('form.about')} maxLength={500} optional />
    </FormDialog>
  )
}

/** Only what this form knows is taken from what was kept, and only where its choices still are some. */
const draftFrom = (kept: Record<string, string> | null, initial: Draft): Draft | undefined => {
  const draft = draftIn(kept, initial)
  return draft && schema.safeParse(draft).success ? draft : undefined
}

export const RulesForm = (props: RulesFormProps) => {
  const kept = useKept(`rules:${props.of}`)
  return kept === undefined ? null : <OpenForm {...props} kept={draftFrom(kept, draftOf(props.rules))} />
}
