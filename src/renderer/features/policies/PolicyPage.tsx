// One policy: how it stands, who has acknowledged it, and what has happened to it.
import { useState, type ReactNode } from 'react'
import { CalendarCheck, FilePen, History as HistoryIcon, PencilLine } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Language } from '#contract/fields'
import type { OnePolicy, PolicyEvent, PolicyName } from '#contract/policies'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { ChangeForm } from './ChangeForm.tsx'
import { Given } from './Given.tsx'
import { Readers } from './Readers.tsx'
import { StateBadges } from './State.tsx'
import { textPath, useTitle } from './words.ts'
import { useReview } from './work.ts'
import styles from './Policies.module.css'

const Facts = ({ policy }: { policy: OnePolicy }) => {
  const t = useTranslations('policies')
  const f = useFormats()
  const { version, own, effectiveOn, owner, approvedOn, reviewedOn, nextReviewOn, note } = policy
  const day = (date: string | null): string => (date === null ? t('none') : f.calendarDate(date))
  const facts: readonly (readonly [string, ReactNode])[] = [
    ...(version ? ([[t('labels.version'), `${version} (${t(own ? 'own' : 'library')})`]] as const) : []),
    [t('labels.from'), day(effectiveOn)],
    [t('labels.owner'), owner || t('none')],
    [t('labels.approved'), day(approvedOn)],
    ...(reviewedOn && reviewedOn !== approvedOn ? ([[t('labels.reviewed'), day(reviewedOn)]] as const) : []),
    [t('labels.next'), day(nextReviewOn)],
    ...(note ? ([[t('labels.note'), note]] as const) : [])
  ]
  return (
    <Card title={t('stands')}>
      <dl className={styles['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const Event = ({ event: { what, at, version, effectiveOn, note, small } }: { event: PolicyEvent }) => {
  const t = useTranslations('policies.history')
  const f = useFormats()
  const more = [effectiveOn && t('from', { when: f.calendarDate(effectiveOn) }), small && t('small'), note].filter(Boolean)
  return (
    <li>
      <strong>{t(`events.${what}`, { version })}</strong> <span className={styles['quiet']}>{f.moment(at)}</span>
      {more.length > 0 && <p className={styles['quiet']}>{more.join(' · ')}</p>}
    </li>
  )
}

const History = ({ events }: { events: readonly PolicyEvent[] }) => {
  const t = useTranslations('policies.history')
  return (
    <Card title={t('title')}>
      {events.length === 0 ? (
        <EmptyState small icon={HistoryIcon} title={t('none')} />
      ) : (
        <ul className={styles['events']}>
          {events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </ul>
      )}
    </Card>
  )
}

export const PolicyPage = ({ name, language }: { name: string; language: string }) => {
  const t = useTranslations('policies')
  const titleOf = useTitle()
  const review = useReview()
  const [changing, setChanging] = useState(false)
  // an address may say anything: main refuses what is none
  const { data: policy, error, refetch } = useRead('policies.get', { name: name as PolicyName, language: language as Language })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!policy) return <Loading />
  return (
    <Page>
      <PageHeader
        back={{ href: paths.policies, label: t('backToList') }}
        title={titleOf(policy)}
        about={t(`languages.${policy.language}`)}
        badges={<StateBadges policy={policy} />}
        actions={
          <>
            <ButtonLink icon={PencilLine} href={textPath(policy)}>
              {t('open')}
            </ButtonLink>
            <Button icon={FilePen} onPress={() => setChanging(true)}>
              {t('change')}
            </Button>
            <Button variant="primary" icon={CalendarCheck} onPress={() => void review(policy)}>
              {t(policy.state === 'neverApproved' ? 'approve' : 'review')}
            </Button>
          </>
        }
      />
      <div className={styles['stack']}>
        <Facts policy={policy} />
        <Readers policy={policy} />
        {policy.forClients && <Given policy={policy} title={titleOf(policy)} />}
        <History events={policy.history} />
      </div>
      {changing && <ChangeForm policy={policy} onClose={() => setChanging(false)} />}
    </Page>
  )
}
