// The two places of automatic backups: what they are called, whether they are there, what is to be known of them.
import { useState } from 'react'
import { FolderOpen } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { destinationNames, type BackupsOverview, type Destination, type DestinationName } from '#contract/backups'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFocusKept } from '../../lib/focus.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { AlertDialog } from '../../ui/Dialog.tsx'
import { Card } from '../../ui/Page.tsx'
import styles from './Backups.module.css'

const State = ({ destination }: { destination: Destination }) => {
  const t = useTranslations('backups.destination')
  const { state, trouble } = destination
  if (state === 'ready') {
    if (trouble?.code === 'cancelled') return <Badge tone="due">{t('stopped')}</Badge>
    return trouble ? <Badge tone="risk">{t('trouble')}</Badge> : <Badge tone="accent">{t('ready')}</Badge>
  }
  return <Badge tone={destination.name === 'second' && state === 'absent' ? 'plain' : 'risk'}>{t(state)}</Badge>
}

const About = ({ destination }: { destination: Destination }) => {
  const t = useTranslations('backups.destination')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const french = useRead('settings.get', {}).data?.country === 'FR'
  const { lastAt, free, trouble, sync } = destination
  return (
    <>
      <p className={styles['quiet']}>
        {lastAt ? t('lastAt', { when: f.dayAndTime(lastAt) }) : t('noneYet')}
        {free !== null && ` · ${t('free', { size: f.bytes(free) })}`}
      </p>
      {trouble?.code === 'cancelled' && <Banner tone="due">{t('stoppedAbout', { when: f.dayAndTime(trouble.at) })}</Banner>}
      {trouble && trouble.code !== 'cancelled' && <Banner tone="risk">{tr(trouble.code)}</Banner>}
      {sync && <Banner tone={french ? 'due' : 'info'}>{t(french ? 'syncFrench' : 'sync', { service: sync })}</Banner>}
    </>
  )
}

interface PlaceProps {
  readonly name: DestinationName
  readonly destination: Destination | undefined
  /** There is no other. */
  readonly alone: boolean
}

const Place = ({ name, destination, alone }: PlaceProps) => {
  const t = useTranslations('backups.destination')
  const tr = useTranslations('refusals')
  const [fault, setFault] = useState<string | null>(null)
  const [dropping, setDropping] = useState(false)
  const place = useFocusKept<HTMLDivElement>(String(destination !== undefined))
  const act = (work: () => Promise<unknown>) => async () => {
    setFault(null)
    try {
      await work()
      refresh()
    } catch (thrown) {
      const { code } = refusalOf(thrown)
      if (code !== 'cancelled') setFault(tr(code))
    }
  }
  const drop = act(() => api.backups.dropFolder({ destination: name }))
  const choose = act(() => api.backups.chooseFolder({ destination: name }))
  return (
    <li className={styles['place']}>
      <div className={styles['placeHead']}>
        <div>
          <p className={styles['quiet']}>{t(name)}</p>
          {destination ? (
            <p className={styles['strong']}>
              {destination.label} <State destination={destination} />
            </p>
          ) : (
            <p>{t(`${name}None`)}</p>
          )}
        </div>
        <div ref={place} className={styles['buttons']}>
          <Button small icon={FolderOpen} aria-label={t(`${name}Choose`)} onPress={() => void choose()}>
            {destination ? t('other') : t('choose')}
          </Button>
          {destination && (
            <Button small variant="plain" aria-label={t('dropNamed', { label: destination.label })} onPress={() => setDropping(true)}>
              {t('drop')}
            </Button>
          )}
        </div>
      </div>
      {destination && <About destination={destination} />}
      {fault && <Banner tone="risk">{fault}</Banner>}
      {destination && (
        <AlertDialog
          title={t('dropTitle', { label: destination.label })}
          isOpen={dropping}
          confirm={t('drop')}
          danger
          onConfirm={() => {
            setDropping(false)
            void drop()
          }}
          onClose={() => setDropping(false)}
        >
          <p>{t(alone ? 'dropLast' : 'dropAbout')}</p>
        </AlertDialog>
      )}
    </li>
  )
}

export const Destinations = ({ overview }: { overview: BackupsOverview }) => {
  const t = useTranslations('backups.destination')
  return (
    <Card flush title={t('title')}>
      <ul className={styles['rows']}>
        {destinationNames.map((name) => (
          <Place
            key={name}
            name={name}
            destination={overview.destinations.find((one) => one.name === name)}
            alone={overview.destinations.length === 1}
          />
        ))}
      </ul>
      <p className={styles['more']}>
        <ButtonLink small href={paths.copiesElsewhere}>
          {t('elsewhere')}
        </ButtonLink>
      </p>
    </Card>
  )
}
