// One platform: what is known of it and from where, what is signed, and who is still met there.
import { useState } from 'react'
import { CalendarCheck, LogOut, Pencil, Trash2, Undo2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { factNames, type FactName, type Platform } from '#contract/platforms'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { go, paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { FactDialog } from './FactDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { PlatformForm } from './PlatformForm.tsx'
import { useStateWords } from './PlatformsPage.tsx'
import { useWork } from './useWork.ts'
import { called, toneOf, useFactWords, useWarningWords } from './words.ts'
import { Worklist } from './Worklist.tsx'
import styles from './Platforms.module.css'

const Facts = ({ platform, onEdit }: { platform: Platform; onEdit(name: FactName): void }) => {
  const t = useTranslations('platforms')
  const f = useFormats()
  const words = useFactWords()
  return (
    <Card title={t('one.factsTitle')}>
      <dl className={styles['facts']}>
        {factNames.map((name) => {
          const { value, note, source, checkedOn, own } = platform.facts[name]
          const known = value !== '' || note !== ''
          return (
            <div key={name}>
              <dt>{t(`facts.${name}`)}</dt>
              <dd>
                <span className={value === '' ? styles['quiet'] : styles['name']}>{words(name, value)}</span>{' '}
                {own && <Badge>{t('one.own')}</Badge>}
                {note && <p>{note}</p>}
                {known && (
                  <p className={styles['quiet']}>
                    {source ? t('one.source', { source }) : t('one.noSource')} ·{' '}
                    {checkedOn === null ? t('one.unchecked') : t('one.checkedOn', { date: f.calendarDate(checkedOn) })}
                  </p>
                )}
              </dd>
              <dd>
                <IconButton small icon={Pencil} label={t('one.edit', { fact: t(`facts.${name}`) })} onPress={() => onEdit(name)} />
              </dd>
            </div>
          )
        })}
      </dl>
      <p className={styles['quiet']}>{t('endToEndAbout')}</p>
    </Card>
  )
}

const Here = ({ platform }: { platform: Platform }) => {
  const t = useTranslations('platforms')
  const f = useFormats()
  const { dpaOn, baaOn, sees, ease, about, checkedOn, nextCheckOn } = platform
  const lines = [
    dpaOn && t('one.dpaOn', { date: f.calendarDate(dpaOn) }),
    baaOn && t('one.baaOn', { date: f.calendarDate(baaOn) }),
    !dpaOn && !baaOn && t('one.noContract'),
    sees && t('one.sees', { what: sees }),
    ease > 0 && t('one.ease', { stars: String(ease) }),
    checkedOn === null ? t('neverChecked') : t('checkedOn', { date: f.calendarDate(checkedOn) }),
    nextCheckOn && t('next', { date: f.calendarDate(nextCheckOn) }),
    about
  ].filter(Boolean)
  return (
    <Card title={t('one.hereTitle')}>
      <ul className={styles['lines']}>
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </Card>
  )
}

const Head = ({ platform, onOpen }: { platform: Platform; onOpen(what: 'change' | 'leave'): void }) => {
  const t = useTranslations('platforms')
  const tr = useTranslations('refusals')
  const work = useWork()
  const stateWords = useStateWords()
  const { id, state, until } = platform
  const remove = async () => {
    try {
      await api.platforms.remove({ id })
      refresh()
      go(paths.platforms)
      toast(t('one.removed'), { undo: () => work(() => api.platforms.restore({ id })) })
    } catch (fault) {
      const { code } = refusalOf(fault)
      toast(code === 'conflict' ? t('one.stillMet') : tr(code), { bad: true })
    }
  }
  const keep = async () => {
    const { successorId } = platform
    if (until !== null && (await work(() => api.platforms.keep({ id }))))
      toast(t('one.kept'), { undo: () => work(() => api.platforms.phaseOut({ id, until, successorId })) })
  }
  const check = async () => {
    if (await work(() => api.platforms.check({ id }))) toast(t('one.checked'))
  }
  return (
    <PageHeader
      back={{ href: paths.platforms, label: t('one.back') }}
      title={called(platform)}
      about={platform.vendor || undefined}
      badges={
        <>
          {platform.used && <Badge tone="accent">{t('used')}</Badge>}
          {state !== 'open' && <Badge tone={state === 'closed' ? 'risk' : 'due'}>{stateWords(platform)}</Badge>}
        </>
      }
      actions={
        <>
          <MenuButton
            label={t('one.more')}
            actions={[
              state === 'phasingOut'
                ? { id: 'keep', label: t('one.keep'), icon: Undo2, run: () => void keep() }
                : { id: 'leave', label: t('one.phaseOut'), icon: LogOut, run: () => onOpen('leave') },
              { id: 'remove', label: t('one.remove'), icon: Trash2, run: () => void remove() }
            ]}
          />
          <Button icon={Pencil} onPress={() => onOpen('change')}>
            {t('one.change')}
          </Button>
          <Button variant="primary" icon={CalendarCheck} onPress={() => void check()}>
            {t('one.check')}
          </Button>
        </>
      }
    />
  )
}

/** Links lead only to hosts that are known, or that she has allowed: one of her own platform is allowed here as it is in the settings. */
const Host = ({ host }: { host: string }) => {
  const t = useTranslations('platforms.one')
  const work = useWork()
  const judged = useRead('sessions.checkLink', { link: `https://${host}/`, names: [] }).data
  const hosts = useRead('settings.get', {}).data?.meetingHosts
  if (judged?.fault !== 'unknownHost' || !hosts) return null
  const allow = async () => {
    if (!(await work(() => api.settings.change({ meetingHosts: [...hosts, host] })))) return
    toast(t('allowed', { host }), { undo: () => work(() => api.settings.change({ meetingHosts: hosts })) })
  }
  return (
    <Banner
      tone="due"
      action={
        <Button small onPress={() => void allow()}>
          {t('allow')}
        </Button>
      }
    >
      {t('unopened', { host })}
    </Banner>
  )
}

export const PlatformPage = ({ id }: { id: string }) => {
  const { data, error, refetch } = useRead('platforms.get', { id, language: shownLanguage() })
  const [open, setOpen] = useState<'change' | 'leave' | FactName | null>(null)
  const warningWords = useWarningWords()
  const close = () => setOpen(null)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  return (
    <Page>
      <Head platform={data} onOpen={setOpen} />
      <div className={styles['stack']}>
        {data.warnings.map((warning) => (
          <Banner key={warning} tone={toneOf(warning) === 'risk' ? 'risk' : 'due'}>
            {warningWords(warning, data.until)}
          </Banner>
        ))}
        {data.used && data.state === 'open' && data.hosts.map((host) => <Host key={host} host={host} />)}
        {(data.state !== 'open' || data.clients > 0) && <Worklist platform={data} />}
        <Here platform={data} />
        <Facts platform={data} onEdit={setOpen} />
      </div>
      {open === 'change' && (
        <PlatformForm
          platform={data}
          country={data.country}
          onClose={close}
          send={async (fields) => {
            await api.platforms.change({ id, fields })
            refresh()
          }}
        />
      )}
      {open === 'leave' && <LeaveDialog platform={data} onClose={close} />}
      {open !== null && open !== 'change' && open !== 'leave' && <FactDialog platform={data} name={open} onClose={close} />}
    </Page>
  )
}
