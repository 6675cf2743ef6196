// A copy elsewhere: which program, where to, a test, and whether it goes after each automatic backup. Off until she switches it on.
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Offsite } from '#contract/offsite'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Going } from './Going.tsx'
import { PlaceForm } from './PlaceForm.tsx'
import { WayBack } from './WayBack.tsx'
import styles from './Offsite.module.css'

const State = ({ last, waiting }: Offsite) => {
  const t = useTranslations('offsite')
  const tr = useTranslations('refusals')
  const f = useFormats()
  return (
    <>
      {last?.fault && <Banner tone="risk">{t('failed', { when: f.dayAndTime(last.at), reason: tr(last.fault) })}</Banner>}
      {!last?.fault && <p>{last ? t('last', { when: f.dayAndTime(last.at) }) : t('never')}</p>}
      {waiting && <p className={styles['quiet']}>{t('waiting')}</p>}
    </>
  )
}

export const OffsitePage = () => {
  const t = useTranslations('offsite')
  const { data, error, refetch } = useRead('offsite.look', {})
  const running = data?.running ?? false
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => void refetch(), 1000) // what goes on in the background ends without a word
    return () => clearInterval(timer)
  }, [running, refetch])
  const going = useRef<HTMLDivElement>(null)
  const country = useRead('settings.get', {}).data?.country
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  return (
    <Page width="narrow">
      <PageHeader back={{ href: paths.security, label: t('back') }} title={t('title')} about={t('about')} />
      <div className={styles['stack']}>
        <Banner>{t('network')}</Banner>
        {country === 'FR' && <Banner>{t('hosting')}</Banner>}
        <Card>
          <div className={styles['body']}>
            <PlaceForm offsite={data} onCreated={() => going.current?.querySelector('input')?.focus()} />
          </div>
        </Card>
        {data.place && (
          <Card>
            <div ref={going} className={styles['body']}>
              <State {...data} />
              <Going offsite={data} place={data.place} />
            </div>
          </Card>
        )}
        <WayBack />
      </div>
    </Page>
  )
}
