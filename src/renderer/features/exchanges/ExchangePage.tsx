// One message: what was written, and its answer: typed here, or read.
import { useEffect, useState } from 'react'
import { MailX, PencilLine, Send, Trash2, Undo2 } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useLocale, useTranslations } from 'use-intl'
import { mostText, type Exchange } from '#contract/exchanges'
import { modalities, type Modality } from '#contract/notes'
import { api, refresh, useRead } from '../../lib/door.ts'
import { sendOnEnter } from '../../lib/form.ts'
import { useFormats } from '../../lib/format.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { go, paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import type { RecordMarks } from '../../lib/recordMarks.ts'
import { clockAt, dateAt } from '../../lib/wall.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Pair } from '../../ui/FormDialog.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Against } from './Against.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { useExchangeDoing } from './doing.ts'
import { answerSchema, answerToSend, besideField, countWords, draftOfAnswer, isWritten, type AnswerDraft } from './draft.ts'
import { MessageForm, OnTheWay } from './MessageForm.tsx'
import { Standing } from './Rows.tsx'
import styles from './Exchanges.module.css'

/** Goes with the clock, as long as its minute is shown. */
const useNow = (): string => {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

interface AnswerProps {
  readonly exchange: Exchange
  readonly zone: string
  /** Corrected, where there is one. */
  onDone(): void
}

const OpenAnswer = ({ exchange, zone, kept, onDone }: AnswerProps & { kept: Record<string, string> | null }) => {
  const t = useTranslations('exchanges')
  const tu = useTranslations('ui')
  const tm = useTranslations('notes.modalities')
  const tr = useTranslations('refusals')
  const { unanswer } = useExchangeDoing()
  const now = useNow()
  const initial = draftOfAnswer(exchange, zone)
  const form = useKeptForm<AnswerDraft>(`answer:${exchange.id}`, {
    schema: answerSchema(exchange, zone),
    initial,
    started: draftIn(kept, initial),
    send: async (values) => {
      const fields = answerToSend(values, exchange, zone, new Date().toISOString())
      await besideField(api.exchanges.answer({ id: exchange.id, fields }))
      refresh()
    },
    done: () => {
      toast(t('toasts.answered'), exchange.state === 'open' ? { undo: () => unanswer(exchange.id) } : {})
      onDone()
    }
  })
  const { values, change } = form
  const fault = form.fault('date')
  const words = countWords(values.reply)
  const unset = exchange.state === 'open' && values.date === '' && values.time === ''
  const at = unset ? { date: dateAt(now, zone), time: clockAt(now, zone) } : { date: values.date, time: values.time }
  return (
    <Form {...form.props} className={styles['fields']}>
      {form.restored && (
        <Banner
          action={
            <Button small onPress={form.startOver}>
              {tu('form.startOver')}
            </Button>
          }
        >
          {tu('form.restored')}
        </Banner>
      )}
      {form.refused && form.refused.field === undefined && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
      <div role="presentation" className={styles['fields']} onKeyDownCapture={sendOnEnter}>
        <TextArea
          {...form.text('reply')}
          autoFocus
          label={t('answer.reply')}
          about={words > 0 ? t('words', { count: words }) : t('answer.replyAbout')}
          maxLength={mostText}
          error={form.fault('reply') && t('answer.faults.reply')}
        />
        <Pair>
          <DateField
            label={t('answer.date')}
            about={unset ? t('answer.now') : undefined}
            value={at.date || null}
            onChange={(date) => change({ ...at, date: date ?? '' })}
            error={fault && t(fault === 'beforeReceived' ? 'answer.faults.beforeReceived' : 'answer.faults.moment')}
          />
          <TimeField label={t('answer.time')} value={at.time || null} onChange={(time) => change({ ...at, time: time ?? '' })} />
          <Select
            label={t('answer.how')}
            value={values.answeredHow as Modality}
            onChange={(answeredHow) => change({ answeredHow })}
            choices={modalities.map((id) => ({ id, name: tm(id) }))}
          />
          {isWritten(values.answeredHow) && <OnTheWay value={values.secured} onChange={(secured) => change({ secured })} />}
          <NumberField
            label={t('answer.minutes')}
            about={t('answer.minutesAbout')}
            optional
            value={values.minutes === '' ? NaN : Number(values.minutes)}
            onChange={(minutes) => change({ minutes: Number.isNaN(minutes) ? '' : String(minutes) })}
            formatOptions={{ maximumFractionDigits: 0 }}
            error={form.fault('minutes') && t('answer.faults.minutes')}
          />
        </Pair>
      </div>
      <div className={styles['foot']}>
        {exchange.state === 'answered' && <Button onPress={onDone}>{tu('cancel')}</Button>}
        <Button variant="primary" type="submit" icon={Send} isPending={form.sending}>
          {t(exchange.state === 'answered' ? 'answer.save' : 'answer.go')}
        </Button>
      </div>
    </Form>
  )
}

const AnswerForm = (props: AnswerProps) => {
  const kept = useKept(`answer:${props.exchange.id}`)
  return kept === undefined ? null : <OpenAnswer {...props} kept={kept} />
}

const Answered = ({ exchange }: { exchange: Exchange }) => {
  const t = useTranslations('exchanges')
  const tm = useTranslations('notes.modalities')
  const f = useFormats()
  const locale = useLocale()
  const { answeredAt, answeredHow, reply, replyWords, minutes, replySecured } = exchange
  if (answeredAt === null || answeredHow === null) return null
  const facts = [
    f.moment(answeredAt),
    tm(answeredHow),
    replySecured !== 'unknown' && t(`protections.${replySecured}`).toLocaleLowerCase(locale),
    replyWords > 0 && t('words', { count: replyWords }),
    minutes > 0 && t('minutes', { count: minutes })
  ]
  return (
    <>
      <p className={styles['quiet']}>{facts.filter(Boolean).join(' · ')}</p>
      {reply === '' ? <p className={styles['quiet']}>{t('noReply')}</p> : <p className={styles['text']}>{reply}</p>}
    </>
  )
}

const Closed = ({ closed }: { closed: NonNullable<Exchange['closed']> }) => {
  const t = useTranslations('exchanges')
  const f = useFormats()
  return (
    <p>
      {[t('closedOn', { when: f.dayAndTime(closed.at), why: t(`closing.whys.${closed.why}`) }), closed.words].filter(Boolean).join(' · ')}
    </p>
  )
}

interface Lent {
  readonly record: RecordConsent
  readonly marks: RecordMarks
}

const Shown = ({ exchange, zone, record, marks: Marks }: Lent & { exchange: Exchange; zone: string }) => {
  const t = useTranslations('exchanges')
  const tm = useTranslations('notes.modalities')
  const f = useFormats()
  const { reopen, remove } = useExchangeDoing()
  const [open, setOpen] = useState<'message' | 'closing' | 'answer' | null>(null)
  const { id, clientId, clientName, personName, channel, receivedAt, timeZone, received, receivedWords, state, closed, secured } = exchange
  const locale = useLocale()
  const sent = state === 'sent'
  const again = { id: 'reopen', label: t('reopen'), icon: Undo2, run: () => void reopen(exchange) }
  const writing = state === 'open' || open === 'answer'
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.client(clientId), label: clientName }}
        title={t(sent ? 'to' : 'from', { name: personName ?? clientName })}
        about={[
          tm(channel),
          f.moment(receivedAt, timeZone),
          t('words', { count: receivedWords }),
          secured !== 'unknown' && t(`protections.${secured}`).toLocaleLowerCase(locale),
          sent && exchange.minutes > 0 && t('minutes', { count: exchange.minutes })
        ]
          .filter(Boolean)
          .join(' · ')}
        badges={<Standing exchange={exchange} />}
        actions={
          <MenuButton
            label={t('more')}
            actions={[
              { id: 'change', label: t('change'), icon: PencilLine, run: () => setOpen('message') },
              ...(state === 'answered'
                ? [{ id: 'correct', label: t('answer.correct'), icon: PencilLine, run: () => setOpen('answer') }]
                : []),
              ...(state === 'open' ? [{ id: 'close', label: t('close'), icon: MailX, run: () => setOpen('closing') }] : []),
              ...(state === 'answered' || state === 'closed' ? [again] : []),
              {
                id: 'remove',
                label: t('remove'),
                icon: Trash2,
                danger: true,
                run: () => void remove(id).then((done) => done && go(paths.exchangesOf(clientId)))
              }
            ]}
          />
        }
      />
      <Marks clientId={clientId} record={{ kind: 'exchange', id }} />
      <div className={styles['stack']}>
        <Card title={t(sent ? 'sent' : 'received')}>
          <p className={styles['text']}>{received}</p>
        </Card>
        {state === 'open' && <Against to={exchange} record={record} />}
        {!sent && (
          <Card title={t(closed ? 'closedTitle' : 'answer.title')}>
            {writing && <AnswerForm exchange={exchange} zone={zone} onDone={() => setOpen(null)} />}
            {!writing && <Answered exchange={exchange} />}
            {closed && <Closed closed={closed} />}
          </Card>
        )}
      </div>
      {open === 'message' && <MessageForm exchange={exchange} clientId={clientId} onClose={() => setOpen(null)} />}
      {open === 'closing' && <CloseDialog id={id} onClose={() => setOpen(null)} />}
    </Page>
  )
}

export const ExchangePage = ({ id, ...lent }: Lent & { id: string }) => {
  const { data, error, refetch, isFetchedAfterMount } = useRead('exchanges.get', { id })
  const zone = useRead('settings.get', {}).data?.timeZone
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  // the form goes on from the vault's text, never from a remembered one
  return data && isFetchedAfterMount && zone !== undefined ? <Shown exchange={data} zone={zone} {...lent} /> : <Loading />
}
