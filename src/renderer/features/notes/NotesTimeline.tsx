// The notes of one client, newest first, and between them what was written to her.
import { FileText, Mail } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { ExchangeRow } from '#contract/exchanges'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useWhose } from '../../lib/whose.ts'
import { usePaged } from '../../lib/paged.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { NoteRows } from './NoteRows.tsx'
import styles from './NoteRows.module.css'

/** Older ones stand in the list of messages alone. */
const mostMessages = 200

const Message = ({ message }: { message: ExchangeRow }) => {
  const t = useTranslations()
  const { longDate, time } = useFormats()
  const { id, personName, alone, channel, receivedAt, timeZone, state, opening } = message
  return (
    <Link className={styles['row']} href={paths.exchange(id)}>
      <span className={styles['head']}>
        <span className={styles['title']}>{longDate(receivedAt, timeZone)}</span>
        <span className={styles['about']}>{[time(receivedAt, timeZone), !alone && personName].filter(Boolean).join(' · ')}</span>
        <span className={styles['badges']}>
          {alone && personName !== null && <Badge>{t('exchanges.onlyOf', { name: personName })}</Badge>}
          <Badge icon={Mail}>{t(`notes.modalities.${channel}`)}</Badge>
          <Badge tone={state === 'open' ? 'due' : 'plain'}>{t(`exchanges.states.${state}`)}</Badge>
        </span>
      </span>
      <span className={styles['opening']}>{opening}</span>
    </Link>
  )
}

/** What stands beside the rest of the client's page without pushing it out of sight. */
const pageful = 12

const Timeline = ({ clientId, whose, ready }: { clientId: string; whose: string; ready: boolean }) => {
  const t = useTranslations('notes')
  const { longDate, time } = useFormats()
  const { pages, error, again, more, isMoreComing } = usePaged(
    'notes.ofClient',
    { clientId, whose },
    { size: pageful, countIn: ({ rows }) => rows.length, hasMore: ({ total }, read) => read < total, enabled: ready }
  )
  const written =
    useRead('exchanges.list', { query: '', filter: 'all', clientId, whose, offset: 0, limit: mostMessages }, { enabled: ready }).data
      ?.rows ?? []
  if (error) return <ErrorState refused={error} onAgain={again} />
  if (!pages) return <Loading />
  const rows = pages.flatMap((page) => page.rows)
  // those of before the last note that is shown come with the next page
  const until = more ? (rows.at(-1)?.startAt ?? '') : ''
  const messages = written.filter(({ receivedAt }) => receivedAt >= until)
  if (rows.length === 0 && messages.length === 0) {
    return (
      <EmptyState small icon={FileText} title={t('timeline.none')}>
        {t('timeline.noneAbout')}
      </EmptyState>
    )
  }
  return (
    <div className={styles['list']}>
      <NoteRows
        label={t('timeline.list')}
        rows={rows}
        title={(row) => longDate(row.startAt, row.timeZone)}
        among={messages.map((message) => ({ id: message.id, at: message.receivedAt, row: <Message message={message} /> }))}
        about={(row) => `${time(row.startAt, row.timeZone)} · ${t(`modalities.${row.modality}`)}`}
      />
      {more && (
        <div className={styles['more']}>
          <Button small onPress={more} isPending={isMoreComing}>
            {t('timeline.more')}
          </Button>
        </div>
      )}
    </div>
  )
}

export const NotesTimeline = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('notes')
  const tw = useTranslations('persons.whose')
  const { chips, ready } = useWhose(clientId)
  return (
    <Card flush title={t('timeline.title')}>
      {chips.choices.length > 0 && (
        <div className={styles['whose']}>
          <Chips {...chips} label={tw('label')} />
        </div>
      )}
      <Timeline clientId={clientId} whose={chips.value} ready={ready} />
    </Card>
  )
}
