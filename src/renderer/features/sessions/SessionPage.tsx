// The session that runs: its clock, what is still to be asked, where the client is, the last note, stamps, and what she jots down.
import { useMemo, useRef, useState, type ComponentType } from 'react'
import { CircleDot, EyeOff, Link2, MapPin, PenLine, Square } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { text } from '#contract/fields'
import { marks, type IdentityCheck, type Mark, type SessionNow } from '#contract/sessions'
import { run, useCommand } from '../../lib/commands.ts'
import { api, refresh, refusalOf, useRead, useWrite } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useKeptText } from '../../lib/kept.ts'
import { go, paths } from '../../lib/paths.ts'
import { useSelfSaving } from '../../lib/selfSaving.ts'
import { setShareSafe, useShareSafe } from '../../lib/sharing.ts'
import { flushAll } from '../../lib/unsaved.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Select } from '../../ui/Select.tsx'
import { PassphraseField, TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useMinutesSince } from './useMinutesSince.ts'
import styles from './Sessions.module.css'

/** Minutes before the platform's limit at which it is told. */
const warnBefore = 10

const useRefusalToast = () => {
  const t = useTranslations('refusals')
  return { onError: ({ code }: { code: Parameters<typeof t>[0] }) => toast(t(code), { bad: true }) }
}

const Clock = ({ now }: { now: SessionNow }) => {
  const t = useTranslations('sessions.now')
  const { time } = useFormats()
  const { session, minutes, limitMinutes } = now
  const passed = useMinutesSince(session.startedAt)
  const left = minutes - passed
  const toLimit = limitMinutes === null ? null : limitMinutes - passed
  return (
    <Card title={t('time')}>
      <p className={styles['clock']} role="timer">
        {left >= 0 ? t('left', { minutes: left }) : t('over', { minutes: -left })}
      </p>
      <p className={styles['quiet']}>{t('since', { time: time(session.startedAt), minutes: String(passed), planned: String(minutes) })}</p>
      {toLimit !== null && toLimit <= warnBefore && (
        <Banner tone="due">{toLimit > 0 ? t('limit', { minutes: toLimit }) : t('limitOver')}</Banner>
      )}
    </Card>
  )
}

const answers = ['codeWord', 'identifiers', 'known'] as const satisfies readonly IdentityCheck[]

const Identity = ({ id, codeWord }: { id: string; codeWord: string }) => {
  const t = useTranslations('sessions')
  const [how, setHow] = useState<(typeof answers)[number]>(codeWord === '' ? 'identifiers' : 'codeWord')
  const confirm = useWrite('sessions.confirm')
  const refusal = useRefusalToast()
  return (
    <div className={styles['fields']}>
      {codeWord !== '' && <PassphraseField other label={t('card.codeWord')} value={codeWord} isReadOnly />}
      <Select
        label={t('card.identity')}
        choices={answers.map((one) => ({ id: one, name: t(`card.identities.${one}`) }))}
        value={how}
        onChange={(next) => setHow(next)}
      />
      <div className={styles['buttons']}>
        <Button onPress={() => confirm.mutate({ id, what: 'identity', how }, refusal)}>{t('now.identityChecked')}</Button>
      </div>
    </div>
  )
}

const Place = ({ id, place: known, places }: { id: string; place: string; places: readonly string[] }) => {
  const t = useTranslations('sessions')
  const { value: place, change: setPlace, drop } = useKeptText(`sessionPlace:${id}`, known)
  const confirm = useWrite('sessions.confirm')
  const refusal = useRefusalToast()
  const say = (said: string) => confirm.mutate({ id, what: 'place', place: said }, { ...refusal, onSuccess: drop })
  return (
    <div className={styles['fields']}>
      <TextField label={t('card.place')} maxLength={300} value={place} onChange={setPlace} />
      <div className={styles['buttons']}>
        <Button isDisabled={place.trim() === ''} onPress={() => say(place)}>
          {t('now.placeConfirmed')}
        </Button>
        {places
          .filter((each) => each !== place)
          .map((each) => (
            <Button key={each} small onPress={() => say(each)}>
              {each}
            </Button>
          ))}
      </div>
    </div>
  )
}

const Open = ({ now }: { now: SessionNow }) => {
  const t = useTranslations('sessions')
  const confirm = useWrite('sessions.confirm')
  const refusal = useRefusalToast()
  const { open, session, codeWord, facts, places } = now
  if (open.length === 0) return null
  const { id } = session
  return (
    <Card title={t('now.open')}>
      <div className={styles['open']}>
        {open.includes('place') && <Place id={id} place={facts?.place ?? ''} places={places} />}
        {open.includes('identity') && <Identity id={id} codeWord={codeWord} />}
        {open.includes('privacy') && (
          <div className={styles['openOne']}>
            <span>{t('now.privacy')}</span>
            <Button onPress={() => confirm.mutate({ id, what: 'privacy' }, refusal)}>{t('now.privacyChecked')}</Button>
          </div>
        )}
      </div>
    </Card>
  )
}

/** Where the client is, and what happens if the line breaks. */
const Where = ({ now }: { now: SessionNow }) => {
  const t = useTranslations('sessions')
  const [moving, setMoving] = useState(false)
  const { facts, plan, open, session, places } = now
  if (!facts || facts.place === '') return null
  return (
    <Card
      title={t('now.where')}
      actions={
        !open.includes('place') && (
          <Button small icon={MapPin} onPress={() => setMoving(!moving)}>
            {t('now.elsewhere')}
          </Button>
        )
      }
    >
      <p className={styles['title']}>{facts.place}</p>
      <p className={styles['quiet']}>{t(facts.placeConfirmed ? 'now.confirmed' : 'now.notConfirmed')}</p>
      {moving && !open.includes('place') && <Place key={facts.place} id={session.id} place={facts.place} places={places} />}
      {plan && plan.number !== '' && <p>{t(`now.plans.${plan.caller}`, { number: plan.number, minutes: plan.after })}</p>}
    </Card>
  )
}

const Last = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('sessions.now')
  const { longDate } = useFormats()
  const { data } = useRead('notes.lastOf', { clientId })
  if (!data) return null
  return (
    <Card
      title={t('last')}
      actions={
        <ButtonLink small href={paths.note(data.id)}>
          {t('read')}
        </ButtonLink>
      }
    >
      <p className={styles['quiet']}>{longDate(data.startAt, data.timeZone)}</p>
      {data.plan !== '' && (
        <>
          <h3 className={styles['head']}>{t('goals')}</h3>
          <p className={styles['note']}>{data.plan}</p>
        </>
      )}
      {data.plan === '' && <p className={styles['note']}>{data.opening}</p>}
    </Card>
  )
}

const Stamps = ({ now }: { now: SessionNow }) => {
  const t = useTranslations('sessions.now')
  const { time } = useFormats()
  const [words, setWords] = useState('')
  const mark = useWrite('sessions.mark')
  const unmark = useWrite('sessions.unmark')
  const refusal = useRefusalToast()
  const sending = useRef(false)
  /** Pressed twice, it is stamped once. */
  const press = (what: Mark) => {
    if (sending.current) return
    sending.current = true
    const settled = () => void (sending.current = false)
    mark.mutate(
      { id: now.session.id, what, words, label: t(`marks.${what}`) },
      {
        ...refusal,
        onSuccess: ({ id: markId }) => {
          setWords('')
          toast(t('stamped', { what: t(`marks.${what}`) }), { undo: () => unmark.mutate({ id: now.session.id, markId }, refusal) })
        },
        onSettled: settled
      }
    )
  }
  return (
    <Card title={t('stamps')}>
      <div className={styles['fields']}>
        <TextField
          label={t('words')}
          about={t('wordsAbout')}
          optional
          maxLength={300}
          value={words}
          onChange={setWords}
          onKeyDown={({ key }) => key === 'Enter' && words.trim() !== '' && press('risk')}
        />
        <div className={styles['buttons']}>
          {marks.map((what) => (
            <Button key={what} small onPress={() => press(what)}>
              {t(`marks.${what}`)}
            </Button>
          ))}
        </div>
        <ul className={styles['marks']}>
          {now.marks.map(({ id, what, at, words: said }) => (
            <li key={id}>
              {time(at)} · {t(`marks.${what}`)}
              {said !== '' && `: ${said}`}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

const jotted = z.object({ text: text(20_000) })

const Jotting = ({ id, jotting }: { id: string; jotting: string }) => {
  const t = useTranslations('sessions.now')
  const saved = useMemo(() => ({ text: jotting }), [jotting])
  const { form } = useSelfSaving(jotted, saved, (changes) => api.sessions.jot({ id, text: changes.text ?? '' }))
  return (
    <div className={styles['jotting']}>
      <TextArea {...form.text('text')} label={t('jot')} about={t('jotAbout')} maxLength={20_000} />
    </div>
  )
}

const useNote = (clientId: string, noteId: string | null) => {
  const t = useTranslations('refusals')
  return async () => {
    try {
      // what she has just jotted down belongs into the note
      if (!(await flushAll())) return toast(t('failed'), { bad: true })
      if (noteId !== null) return go(paths.note(noteId))
      const { noteFormat: format } = await api.settings.get({})
      const { id } = await api.notes.begin({ clientId, format })
      refresh()
      go(paths.note(id))
    } catch (fault) {
      toast(t(refusalOf(fault).code), { bad: true })
    }
  }
}

/** What was to be asked and was not is not passed over. */
const Unasked = ({ now, onEnd, onClose }: { now: SessionNow; onEnd(reason: string): void; onClose(): void }) => {
  const t = useTranslations('sessions.now')
  const tu = useTranslations('ui')
  const { value: reason, change: setReason, drop } = useKeptText(`unasked:${now.session.id}`)
  const [sent, setSent] = useState(false)
  return (
    <Dialog
      isOpen
      title={t('unasked')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => {
              setSent(true)
              if (reason.trim() === '') return
              drop()
              onEnd(reason)
            }}
          >
            {t('endAnyway')}
          </Button>
        </>
      }
    >
      <p>{t('unaskedAbout', { what: now.open.map((one) => t(`checks.${one}`)).join(', ') })}</p>
      <TextArea
        label={t('why')}
        autoFocus
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={sent && reason.trim() === '' ? t('whyMissing') : undefined}
      />
    </Dialog>
  )
}

interface SessionPageProps {
  /** The tick that a running session is recorded, lent by another room. */
  readonly recorded: ComponentType<{ clientId: string; sessionId: string }>
  /** Whom to call where the client is, lent by another room. */
  readonly emergency: ComponentType<{ clientId: string }>
  /** How the client may be reached without harm, lent by another room. */
  readonly rules: ComponentType<{ clientId: string }>
}

const Running = ({ now, recorded: Recorded, emergency: Emergency, rules: Rules }: SessionPageProps & { now: SessionNow }) => {
  const t = useTranslations('sessions')
  const tm = useTranslations('notes.modalities')
  const tr = useTranslations('refusals')
  const { session, exit } = now
  const { id, clientId } = session
  const refusal = useRefusalToast()
  const end = useWrite('sessions.end')
  const reopen = useWrite('sessions.reopen')
  const safe = useShareSafe(id)
  const [asking, setAsking] = useState(false)
  const write = useNote(clientId, now.noteId)
  const finish = async (reason?: string) => {
    if (!(await flushAll())) return toast(tr('failed'), { bad: true })
    end.mutate({ id, ...(reason === undefined ? {} : { override: { reason } }) }, { ...refusal, onSuccess: () => void write() })
  }
  const open = () => reopen.mutate({ id }, refusal)
  useCommand('newNote', () => void write())
  useCommand('join', open, exit !== null)
  return (
    <Page>
      <PageHeader
        back={{ href: paths.client(clientId), label: session.clientName }}
        title={session.clientName}
        about={session.modality ? tm(session.modality) : undefined}
        badges={
          <Badge tone="accent" icon={CircleDot}>
            {t('running')}
          </Badge>
        }
        actions={
          <>
            <Button icon={EyeOff} onPress={() => run('blur')}>
              {t('now.blank')}
              <Kbd>Shift+P</Kbd>
            </Button>
            {exit && (
              <Button icon={Link2} isPending={reopen.isPending} onPress={open}>
                {t('again')}
                <Kbd>J</Kbd>
              </Button>
            )}
            <Button
              variant="primary"
              icon={Square}
              isPending={end.isPending}
              onPress={() => (now.open.length > 0 ? setAsking(true) : void finish())}
            >
              {t('endNote')}
            </Button>
          </>
        }
      />
      <div className={styles['rules']}>
        <Rules clientId={clientId} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <Open now={now} />
          <Card title={t('now.note')}>
            {now.noteId === null ? (
              <Jotting id={id} jotting={now.jotting} />
            ) : (
              <ButtonLink icon={PenLine} href={paths.note(now.noteId)}>
                {t('now.goOn')}
              </ButtonLink>
            )}
          </Card>
          <Last clientId={clientId} />
        </div>
        <div className={styles['column']}>
          <Clock now={now} />
          <Where now={now} />
          <Emergency clientId={clientId} />
          <Stamps now={now} />
          <Card title={t('now.recording')}>
            <Recorded clientId={clientId} sessionId={id} />
            <Switch isSelected={safe} onChange={(on) => setShareSafe(id, on)} about={t('now.shareSafeAbout')}>
              {t('now.shareSafe')}
            </Switch>
          </Card>
        </div>
      </div>
      {asking && (
        <Unasked
          now={now}
          onClose={() => setAsking(false)}
          onEnd={(reason) => {
            setAsking(false)
            void finish(reason)
          }}
        />
      )}
    </Page>
  )
}

export const SessionPage = (lent: SessionPageProps) => {
  const t = useTranslations('sessions')
  const { data, error, refetch } = useRead('sessions.now', {})
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (data === undefined) return <Loading />
  if (data) return <Running key={data.session.id} now={data} {...lent} />
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} />
      <EmptyState title={t('none')} icon={CircleDot} action={<ButtonLink href={paths.today}>{t('toToday')}</ButtonLink>}>
        {t('noneAbout')}
      </EmptyState>
    </Page>
  )
}
