// Who is still met on a platform: chosen together, moved to another one, and told by letter (R007).
import { useState } from 'react'
import { Mail, MoveRight, UsersRound } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { mostInBatch, type OnPlatform, type Platform } from '#contract/platforms'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { LetterDialog } from './LetterDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import styles from './Platforms.module.css'

const One = ({ client, selected, onSelect }: { client: OnPlatform; selected: boolean; onSelect(on: boolean): void }) => {
  const t = useTranslations('platforms.list')
  const f = useFormats()
  const { clientId, name, alias, state, planned, nextAt, letter } = client
  return (
    <li className={styles['client']}>
      <Checkbox isSelected={selected} onChange={onSelect} aria-label={t('select', { name })}>
        {''}
      </Checkbox>
      <div>
        <p className={styles['head']}>
          <Link href={paths.client(clientId)}>{name}</Link>
          {alias && <span className={styles['quiet']}>{alias}</span>}
          {state === 'moved' && <Badge tone="due">{t('moved')}</Badge>}
        </p>
        <p className={styles['quiet']}>
          {t('planned', { count: planned, when: nextAt === null ? '' : f.dayAndTime(nextAt) })} ·{' '}
          {letter === null ? (
            t('noLetter')
          ) : (
            <Link href={paths.document(letter.documentId)}>{t('letter', { date: f.date(letter.at) })}</Link>
          )}
        </p>
      </div>
    </li>
  )
}

export const Worklist = ({ platform }: { platform: Platform }) => {
  const t = useTranslations('platforms.list')
  const { data, error, refetch } = useRead('platforms.clientsOn', { id: platform.id, offset: 0, limit: mostInBatch }, { keep: true })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<'move' | 'letters' | null>(null)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  const rows = data.rows.filter(({ clientId }) => chosen.has(clientId))
  const select = (ids: readonly string[], on: boolean) =>
    setChosen((before) => new Set([...before].filter((id) => on || !ids.includes(id)).concat(on ? [...ids] : [])))
  const all = data.rows.map(({ clientId }) => clientId)
  return (
    <Card
      title={t('title')}
      actions={
        rows.length > 0 && (
          <span className={styles['head']}>
            <Button small icon={Mail} onPress={() => setOpen('letters')}>
              {t('letters')}
            </Button>
            <Button small icon={MoveRight} onPress={() => setOpen('move')}>
              {t('move')}
            </Button>
          </span>
        )
      }
    >
      {data.rows.length === 0 ? (
        <EmptyState small icon={UsersRound} title={t('none')}>
          {t('noneAbout')}
        </EmptyState>
      ) : (
        <>
          <p className={styles['head']}>
            <Checkbox
              isSelected={rows.length === all.length}
              isIndeterminate={rows.length > 0 && rows.length < all.length}
              onChange={(on) => select(all, on)}
            >
              {t('all')}
            </Checkbox>
            <span className={styles['quiet']} role="status">
              {t('chosen', { count: rows.length })}{' '}
              {data.total > all.length && t('more', { shown: String(all.length), total: String(data.total) })}
            </span>
          </p>
          <ul className={styles['clients']}>
            {data.rows.map((client) => (
              <One
                key={client.clientId}
                client={client}
                selected={chosen.has(client.clientId)}
                onSelect={(on) => select([client.clientId], on)}
              />
            ))}
          </ul>
        </>
      )}
      {open === 'move' && (
        <MoveDialog
          platform={platform}
          clients={rows}
          onClose={() => setOpen(null)}
          onDone={() => setChosen(new Set(rows.map(({ clientId }) => clientId)))}
        />
      )}
      {open === 'letters' && <LetterDialog platform={platform} clients={rows} onClose={() => setOpen(null)} />}
    </Card>
  )
}
