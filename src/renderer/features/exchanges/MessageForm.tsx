// The form of a message that came or went: whose, how, when, how protected, by when an answer is promised, and its text.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { exchangeChannels, mostText, protections, type Exchange, type ExchangeChannel, type Protection } from '#contract/exchanges'
import type { Person } from '#contract/persons'
import type { Service } from '#contract/services'
import type { Settings } from '#contract/settings'
import { api, refresh, useRead } from '../../lib/door.ts'
import { sendOnEnter } from '../../lib/form.ts'
import { useFormats } from '../../lib/format.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { clockAt, dateAt } from '../../lib/wall.ts'
import { Chips } from '../../ui/Chips.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog, Pair } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { Against } from './Against.tsx'
import {
  besideField,
  draftOfMessage,
  hoursFor,
  messageFields,
  messageSchema,
  newMessage,
  promised,
  type MessageDraft,
  type Promises
} from './draft.ts'
import styles from './Exchanges.module.css'

interface MessageFormProps {
  /** Null: a new one. */
  readonly exchange: Exchange | null
  /** Whose page it is; null: chosen in the form. */
  readonly clientId: string | null
  onClose(): void
  onAdded?(id: string): void
}

type State = ReturnType<typeof useKeptForm<MessageDraft>>

const Whom = ({ form }: { form: State }) => {
  const t = useTranslations('exchanges.form')
  const [query, setQuery] = useState('')
  const { clientId } = form.values
  const rows =
    useRead('clients.list', { query, status: 'all', sort: 'lastSession', descending: true, offset: 0, limit: 50 }, { keep: true }).data
      ?.rows ?? []
  const chosen = useRead('clients.get', { id: clientId }, { enabled: clientId !== '' }).data
  const others = rows.filter(({ id }) => id !== clientId).map(({ id, name, alias }) => ({ id, name, hint: alias }))
  return (
    <ComboBox
      autoFocus
      label={t('client')}
      choices={chosen ? [{ id: chosen.id, name: chosen.name, hint: chosen.alias }, ...others] : others}
      value={clientId}
      onChange={(id) => form.change({ clientId: id, person: '', alone: '' })}
      onSeek={setQuery}
      error={form.fault('clientId') && t('faults.client')}
    />
  )
}

const everybody = 'everybody'

/** Whether somebody on the way could have read it (R068). */
export const OnTheWay = ({ value, onChange }: { value: string; onChange(value: Protection): void }) => {
  const t = useTranslations('exchanges')
  return (
    <Select
      label={t('form.secured')}
      about={t('form.securedAbout')}
      value={value as Protection}
      onChange={onChange}
      choices={protections.map((id) => ({ id, name: t(`protections.${id}`) }))}
    />
  )
}

const Direction = ({ form }: { form: State }) => {
  const t = useTranslations('exchanges.form')
  return (
    <Chips
      label={t('direction')}
      value={form.values.direction as 'received' | 'sent'}
      onChange={(direction) => form.change({ direction })}
      choices={(['received', 'sent'] as const).map((id) => ({ id, name: t(`directions.${id}`) }))}
    />
  )
}

const From = ({ form, persons }: { form: State; persons: readonly Person[] }) => {
  const t = useTranslations('exchanges.form')
  return (
    <Select
      label={t(form.values.direction === 'sent' ? 'to' : 'from')}
      value={form.values.person || everybody}
      onChange={(id) => form.change(id === everybody ? { person: '', alone: '' } : { person: id, alone: 'yes' })}
      choices={[{ id: everybody, name: t('everybody') }, ...persons.map(({ id, name }) => ({ id, name }))]}
      error={form.fault('person') && t('faults.person')}
    />
  )
}

/** Of a file of several: what one of them writes concerns them alone, unless she says otherwise. */
const Alone = ({ form, name }: { form: State; name: string }) => {
  const t = useTranslations('exchanges.form')
  return (
    <Checkbox isSelected={form.values.alone !== ''} onChange={(on) => form.change({ alone: on ? 'yes' : '' })} about={t('aloneAbout')}>
      {t('alone', { name })}
    </Checkbox>
  )
}

const Spent = ({ form }: { form: State }) => {
  const t = useTranslations('exchanges.form')
  const { minutes } = form.values
  return (
    <NumberField
      label={t('minutes')}
      optional
      value={minutes === '' ? NaN : Number(minutes)}
      onChange={(next) => form.change({ minutes: Number.isNaN(next) ? '' : String(next) })}
      formatOptions={{ maximumFractionDigits: 0 }}
      error={form.fault('minutes') && t('faults.minutes')}
    />
  )
}

const When = ({ form, promises, exchange }: { form: State; promises: Promises; exchange: Exchange | null }) => {
  const t = useTranslations('exchanges.form')
  const f = useFormats()
  const { values, change } = form
  const sent = values.direction === 'sent'
  const answerBy = promised(values, promises, exchange)
  const fault = form.fault('date')
  const late = form.fault('promiseDate')
  /** From here on it is hers: what the practice promises does not come back over it. */
  const promise = (part: Partial<Pick<MessageDraft, 'promiseDate' | 'promiseTime'>>) =>
    change({
      promiseDate: answerBy === '' ? values.promiseDate : dateAt(answerBy, values.zone),
      promiseTime: answerBy === '' ? values.promiseTime : clockAt(answerBy, values.zone),
      ...part
    })
  return (
    <Pair>
      <DateField
        label={t(sent ? 'sentOn' : 'date')}
        value={values.date || null}
        onChange={(date) => change({ date: date ?? '' })}
        error={fault && t(fault === 'notYet' ? 'faults.notYet' : 'faults.moment')}
      />
      <TimeField label={t('time')} value={values.time || null} onChange={(time) => change({ time: time ?? '' })} />
      {!sent && (
        <>
          <DateField
            label={t('promiseDate')}
            about={
              values.promiseDate === '' && values.promiseTime === ''
                ? t('promiseAbout', { hours: f.number(hoursFor(values.channel, promises)) })
                : undefined
            }
            value={values.promiseDate || (answerBy && dateAt(answerBy, values.zone)) || null}
            onChange={(promiseDate) => promise({ promiseDate: promiseDate ?? '' })}
            error={late && t(late === 'beforeReceived' ? 'faults.beforeReceived' : 'faults.moment')}
          />
          <TimeField
            label={t('promiseTime')}
            value={values.promiseTime || (answerBy && clockAt(answerBy, values.zone)) || null}
            onChange={(promiseTime) => promise({ promiseTime: promiseTime ?? '' })}
          />
        </>
      )}
      {sent && <Spent form={form} />}
    </Pair>
  )
}

const OpenForm = ({
  exchange,
  clientId,
  settings,
  services,
  kept,
  onClose,
  onAdded
}: MessageFormProps & { settings: Settings; services: readonly Service[]; kept: Record<string, string> | null }) => {
  const t = useTranslations('exchanges')
  const tm = useTranslations('notes.modalities')
  const [now] = useState(() => new Date().toISOString())
  const promises: Promises = { replyHours: settings.replyHours, services }
  const initial = exchange ? draftOfMessage(exchange) : newMessage(settings, clientId ?? '', now)
  const form = useKeptForm<MessageDraft>(`exchange:${exchange?.id ?? clientId ?? 'new'}`, {
    schema: messageSchema(promises, exchange),
    initial,
    started: draftIn(kept, initial),
    send: async (values) => {
      const fields = messageFields(values, promises, exchange)
      if (exchange) await besideField(api.exchanges.change({ id: exchange.id, fields }))
      else onAdded?.((await besideField(api.exchanges.add({ clientId: values.clientId, fields }))).id)
      refresh()
    },
    done: onClose
  })
  const { clientId: of, person, direction } = form.values
  const sent = direction === 'sent'
  const persons = useRead('persons.ofClient', { clientId: of }, { enabled: of !== '' }).data ?? []
  const name = persons.find(({ id }) => id === person)?.name
  return (
    <FormDialog
      title={t(exchange ? 'form.change' : 'form.add')}
      save={t(exchange ? 'form.save' : 'form.addNow')}
      form={form}
      onClose={onClose}
    >
      {/* a date's segments do not send their form by themselves */}
      <div role="presentation" className={styles['fields']} onKeyDownCapture={sendOnEnter}>
        {exchange === null && <Direction form={form} />}
        <Pair>
          {exchange === null && clientId === null && <Whom form={form} />}
          {persons.length > 0 && <From form={form} persons={persons} />}
          <Select
            label={t(sent ? 'form.sentBy' : 'form.channel')}
            value={form.values.channel as ExchangeChannel}
            onChange={(channel) => form.change({ channel })}
            choices={exchangeChannels.map((id) => ({ id, name: tm(id) }))}
          />
          <OnTheWay value={form.values.secured} onChange={(secured) => form.change({ secured })} />
        </Pair>
        {name !== undefined && <Alone form={form} name={name} />}
        {sent && exchange === null && of !== '' && (
          <Against to={{ clientId: of, channel: form.values.channel as ExchangeChannel, personId: person || null }} />
        )}
        <When form={form} promises={promises} exchange={exchange} />
        <TextArea
          {...form.text('received')}
          autoFocus={clientId !== null || exchange !== null}
          label={t('form.received')}
          about={t('form.receivedAbout')}
          maxLength={mostText}
          error={form.fault('received') && t('form.faults.received')}
        />
      </div>
    </FormDialog>
  )
}

export const MessageForm = (props: MessageFormProps) => {
  const kept = useKept(`exchange:${props.exchange?.id ?? props.clientId ?? 'new'}`)
  const settings = useRead('settings.get', {}).data
  const services = useRead('services.list', {}).data
  return kept === undefined || !settings || !services ? null : <OpenForm {...props} settings={settings} services={services} kept={kept} />
}
