// Whoever asks for help, stage by stage: who waits for an answer, who for a place, who is on the way to a first session.
import { useState } from 'react'
import { ArrowDownUp, Inbox, MailCheck, Plus, SearchX, UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { enquiryFilters, type Enquiry, type EnquiryFilter } from '#contract/enquiries'
import { api, refresh, refusalOf, useRead, type InputOf } from '../../lib/door.ts'
import { dayIn, useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import type { Intake } from '../../lib/intake.ts'
import { usePaged } from '../../lib/paged.ts'
import { go, paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { AlertDialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { MenuButton, type MenuAction } from '../../ui/Menu.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { draftOf, newDraft } from './draft.ts'
import { EnquiryForm } from './EnquiryForm.tsx'
import styles from './Enquiries.module.css'

type View = Omit<InputOf<'enquiries.list'>, 'offset' | 'limit'>
type Asked = { readonly enquiry: Enquiry; readonly what: 'change' | 'close' | 'destroy' } | 'new' | null

const useTrying = () => {
  const tr = useTranslations('refusals')
  return async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      refresh()
      return true
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
      return false
    }
  }
}

const useSteps = ({ id, name }: Enquiry) => {
  const t = useTranslations('enquiries')
  const attempt = useTrying()
  return {
    answer: async () => {
      if (await attempt(() => api.enquiries.answer({ id })))
        toast(t('answeredToast'), { undo: () => attempt(() => api.enquiries.unanswer({ id })) })
    },
    convert: () =>
      attempt(async () => {
        const { clientId } = await api.enquiries.convert({ id, language: shownLanguage() })
        toast(t('convertedToast', { name }))
        go(paths.client(clientId))
      }),
    screen: (begun: boolean) => attempt(() => api.enquiries.screen({ id, begun })),
    wait: (waits: boolean) => attempt(() => api.enquiries.wait({ id, waits })),
    reopen: () => attempt(() => api.enquiries.reopen({ id }))
  }
}

const useActions = (enquiry: Enquiry, onAsk: (asked: Asked) => void): MenuAction[] => {
  const t = useTranslations('enquiries')
  const { screen, wait, reopen } = useSteps(enquiry)
  const { stage, waiting, client, closed } = enquiry
  if (closed)
    return [
      { id: 'reopen', label: t('reopen'), run: () => void reopen() },
      { id: 'destroy', label: t('destroy'), danger: true, run: () => onAsk({ enquiry, what: 'destroy' }) }
    ]
  const change: MenuAction = { id: 'change', label: t('change'), run: () => onAsk({ enquiry, what: 'change' }) }
  if (client) return [change]
  return [
    change,
    { id: 'screen', label: t(stage === 'screening' ? 'notScreening' : 'screening'), run: () => void screen(stage !== 'screening') },
    { id: 'wait', label: t(waiting ? 'notWaiting' : 'wait'), run: () => void wait(!waiting) },
    { id: 'close', label: t('close'), run: () => onAsk({ enquiry, what: 'close' }) }
  ]
}

/** What is known of the enquiry, in one or two lines. */
const Said = ({ enquiry }: { enquiry: Enquiry }) => {
  const t = useTranslations('enquiries')
  const f = useFormats()
  const { name, contact, contactAbout, reason, channel, referrer, askedAt, answeredAt, times, stage, firstAt, waiting, closed, client } =
    enquiry
  const waitsForAnswer = answeredAt === null && !closed && !client
  return (
    <div className={styles['said']}>
      <p className={styles['head']}>
        <strong>{name}</strong>
        <Badge tone={stage === 'active' ? 'accent' : 'plain'}>{t(`stages.${stage}`)}</Badge>
        {waitsForAnswer && <Badge tone="due">{t('unanswered')}</Badge>}
        {waiting && <Badge>{t('place', { position: String(waiting.position) })}</Badge>}
      </p>
      {reason && <p>{reason}</p>}
      <p className={styles['quiet']}>{[contact, contactAbout && t('safely', { how: contactAbout })].filter(Boolean).join(' · ')}</p>
      <p className={styles['quiet']}>
        {[
          t('asked', { when: f.relativeDay(askedAt), how: t(`channels.${channel}`) }),
          answeredAt && t('answered', { when: f.relativeDay(answeredAt) }),
          firstAt && t('firstAt', { when: f.dayAndTime(firstAt.startAt, firstAt.timeZone) }),
          waiting && t('waitingSince', { when: f.date(waiting.since) }),
          times && t('suits', { times }),
          referrer && t('sentBy', { who: referrer }),
          closed && t('closedOn', { when: f.calendarDate(closed.on), why: t(`reasons.${closed.why}`) }),
          closed?.words,
          closed && t('reviewOn', { when: f.calendarDate(closed.reviewOn) })
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}

const Entry = ({ enquiry, onAsk }: { enquiry: Enquiry; onAsk(asked: Asked): void }) => {
  const t = useTranslations('enquiries')
  const { answer, convert } = useSteps(enquiry)
  const actions = useActions(enquiry, onAsk)
  const { name, answeredAt, closed, client } = enquiry
  return (
    <li className={styles['entry']}>
      <Said enquiry={enquiry} />
      <div className={styles['buttons']}>
        {answeredAt === null && !closed && !client && (
          <Button small icon={MailCheck} aria-label={t('answerNamed', { name })} onPress={() => void answer()}>
            {t('answer')}
          </Button>
        )}
        {client ? (
          <ButtonLink small href={paths.client(client.id)} aria-label={t('openNamed', { name: client.name })}>
            {t('open')}
          </ButtonLink>
        ) : (
          <Button small icon={UserRoundPlus} aria-label={t('convertNamed', { name })} onPress={() => void convert()}>
            {t('convert')}
          </Button>
        )}
        <MenuButton label={t('more', { name })} actions={actions} />
      </div>
    </li>
  )
}

/** All that are listed go at once, or one alone; nothing brings them back. */
const DestroyDialog = ({ enquiries, onClose }: { enquiries: readonly Enquiry[]; onClose(): void }) => {
  const t = useTranslations('enquiries.destroying')
  const attempt = useTrying()
  const destroy = async () => {
    if (await attempt(() => api.enquiries.destroy({ ids: enquiries.map(({ id }) => id) }))) {
      toast(t('done', { count: enquiries.length }))
      onClose()
    }
  }
  return (
    <AlertDialog
      danger
      isOpen
      title={t('title', { count: enquiries.length })}
      confirm={t('go')}
      onConfirm={() => void destroy()}
      onClose={onClose}
    >
      <p>{t('about', { count: enquiries.length })}</p>
    </AlertDialog>
  )
}

/** The custom of the field is twelve months: a custom, not a law. */
const Months = ({ months }: { months: number }) => {
  const t = useTranslations('enquiries.months')
  const attempt = useTrying()
  return (
    <Card title={t('title')}>
      <NumberField
        label={t('label')}
        about={t('about')}
        value={months}
        minValue={1}
        maxValue={120}
        formatOptions={{ maximumFractionDigits: 0 }}
        onChange={(to) => {
          if (Number.isInteger(to) && to !== months) void attempt(() => api.enquiries.setMonths({ months: to }))
        }}
      />
    </Card>
  )
}

const List = ({
  view,
  onAll,
  onAsk,
  onDestroy
}: {
  view: View
  onAll(): void
  onAsk(asked: Asked): void
  onDestroy(all: Enquiry[]): void
}) => {
  const t = useTranslations('enquiries')
  const { pages, error, again, more, isMoreComing } = usePaged('enquiries.list', view, {
    size: 50,
    countIn: ({ rows }) => rows.length,
    hasMore: ({ total }, read) => read < total
  })
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (!pages) return <Loading />
  const rows = pages.flatMap((page) => page.rows)
  if (rows.length === 0) {
    const none = view.query === '' && view.filter === 'open'
    return (
      <EmptyState
        icon={none ? Inbox : SearchX}
        title={none ? t('none') : t('noHits')}
        action={none ? <Button onPress={() => onAsk('new')}>{t('add')}</Button> : <Button onPress={onAll}>{t('showOpen')}</Button>}
      >
        {none ? t('noneAbout') : undefined}
      </EmptyState>
    )
  }
  return (
    <>
      {view.filter === 'expired' && (
        <div className={styles['review']}>
          <p className={styles['quiet']}>{t('destroying.review')}</p>
          <Button variant="danger" small onPress={() => onDestroy(rows)}>
            {t('destroying.all', { count: rows.length })}
          </Button>
        </div>
      )}
      <ul className={styles['list']}>
        {rows.map((enquiry) => (
          <Entry key={enquiry.id} enquiry={enquiry} onAsk={onAsk} />
        ))}
      </ul>
      {more && (
        <Button onPress={more} isPending={isMoreComing}>
          {t('showMore')}
        </Button>
      )}
    </>
  )
}

const Asking = ({ asked, months, intake, onClose }: { asked: NonNullable<Asked>; months: number; intake: Intake; onClose(): void }) => {
  const t = useTranslations('enquiries')
  const zone = useRead('settings.get', {}).data?.timeZone
  const attempt = useTrying()
  if (zone === undefined) return null
  if (asked === 'new')
    return (
      <EnquiryForm
        of="new"
        initial={newDraft(dayIn(zone))}
        intake={intake}
        onClose={onClose}
        send={async (fields) => {
          await api.enquiries.add(fields)
          refresh()
          toast(t('added'))
        }}
      />
    )
  const { enquiry, what } = asked
  if (what === 'close')
    return (
      <CloseDialog
        enquiry={enquiry}
        months={months}
        onClose={onClose}
        onClosed={() => {
          toast(t('closedToast'), { undo: () => attempt(() => api.enquiries.reopen({ id: enquiry.id })) })
          onClose()
        }}
      />
    )
  if (what === 'destroy') return <DestroyDialog enquiries={[enquiry]} onClose={onClose} />
  return (
    <EnquiryForm
      of={enquiry.id}
      initial={draftOf(enquiry)}
      intake={() => null}
      onClose={onClose}
      send={async (fields) => {
        await api.enquiries.change({ id: enquiry.id, fields })
        refresh()
      }}
    />
  )
}

export const EnquiriesPage = ({ intake, filter = 'open' }: { intake: Intake; filter?: EnquiryFilter }) => {
  const t = useTranslations('enquiries')
  const f = useFormats()
  const [view, setView] = useState<View>({ query: '', filter, sort: 'asked', descending: false })
  const [asked, setAsked] = useState<Asked>(null)
  const [destroyed, setDestroyed] = useState<Enquiry[]>([])
  const figures = useRead('enquiries.figures', {}).data
  const change = (part: Partial<View>) => setView({ ...view, ...part })
  const hours = figures?.hoursToAnswer ?? null
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={hours === null ? t('about') : hours < 1 ? t('soon') : t('hours', { hours: f.number(Math.round(hours * 10) / 10) })}
        actions={
          <Button variant="primary" icon={Plus} onPress={() => setAsked('new')}>
            {t('add')}
          </Button>
        }
      />
      <div className={styles['tools']}>
        <div className={styles['search']}>
          <SearchField label={t('search')} value={view.query} onChange={(query) => change({ query })} maxLength={200} />
        </div>
        <MenuButton
          worded
          icon={ArrowDownUp}
          label={t('sort.by', { what: t(`sort.${view.sort}`) })}
          actions={(['asked', 'waiting', 'name'] as const).map((id) => ({
            id,
            label: t(`sort.${id}`),
            run: () => change({ sort: id, descending: view.sort === id && !view.descending })
          }))}
        />
        <Chips
          label={t('filter')}
          value={view.filter}
          onChange={(chosen) => change({ filter: chosen, sort: chosen === 'waiting' ? 'waiting' : view.sort })}
          choices={enquiryFilters.map((id) => ({
            id,
            name: figures ? t('counted', { what: t(`filters.${id}`), count: f.number(figures.counts[id]) }) : t(`filters.${id}`)
          }))}
        />
      </div>
      <Card>
        <List view={view} onAll={() => change({ filter: 'open', query: '' })} onAsk={setAsked} onDestroy={setDestroyed} />
      </Card>
      {figures && (view.filter === 'closed' || view.filter === 'expired') && (
        <div className={styles['below']}>
          <Months months={figures.months} />
        </div>
      )}
      {asked && <Asking asked={asked} months={figures?.months ?? 12} intake={intake} onClose={() => setAsked(null)} />}
      {destroyed.length > 0 && <DestroyDialog enquiries={destroyed} onClose={() => setDestroyed([])} />}
    </Page>
  )
}
