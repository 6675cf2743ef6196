// Saved changes are missing from this vault: what that means, what she can look at, and the ways on.
import { useState, type ReactNode } from 'react'
import { LifeBuoy, ShieldAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { MissingChanges } from '#contract/vault'
import { api, refusalOf, useRead, useWrite } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { AlertDialog } from '../../ui/Dialog.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Restores } from './Restores.tsx'
import styles from './Missing.module.css'

const Way = ({ title, about, children }: { title: string; about: string; children: ReactNode }) => (
  <Card title={title}>
    <p className={styles['about']}>{about}</p>
    {children}
  </Card>
)

const Accept = ({ until }: { until: string }) => {
  const t = useTranslations('vault.missing')
  const tr = useTranslations('refusals')
  const [isOpen, setOpen] = useState(false)
  const accept = useWrite('vault.acceptMissing')
  const confirm = async () => {
    try {
      await accept.mutateAsync({})
      toast(t('accepted'))
      go(paths.today)
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      setOpen(false)
    }
  }
  return (
    <>
      <Button variant="danger" onPress={() => setOpen(true)}>
        {t('accept')}
      </Button>
      <AlertDialog
        title={t('sure')}
        isOpen={isOpen}
        confirm={t('confirm')}
        danger
        isPending={accept.isPending}
        onConfirm={() => void confirm()}
        onClose={() => setOpen(false)}
      >
        <p>{t('sureAbout', { until })}</p>
      </AlertDialog>
    </>
  )
}

const useStory = ({ why, changes, until, was }: MissingChanges): string[] => {
  const t = useTranslations('vault.missing')
  const f = useFormats()
  const told = why === 'behind' ? t('behind', { count: changes ?? 0 }) : t(why)
  const last = until && was ? t('between', { until: f.moment(until), was: f.moment(was) }) : until && t('until', { until: f.moment(until) })
  return [told, ...(last ? [last] : [])]
}

const Told = ({ missing, own, kept }: { missing: MissingChanges; own: boolean; kept: boolean }) => {
  const t = useTranslations('vault.missing')
  const f = useFormats()
  const story = useStory(missing)
  return (
    <Page width="narrow">
      <PageHeader title={missing.why === 'behind' ? t('title', { count: missing.changes ?? 0 }) : t('titleUnknown')} />
      <div className={styles['stack']}>
        <Banner tone="risk" icon={ShieldAlert}>
          {story.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Banner>
        <p>{t('how')}</p>
        <p>{t('readOnly')}</p>
        {own && (
          <Way title={t('restoreTitle')} about={t('restoreAbout')}>
            <Restores until={missing.until} />
          </Way>
        )}
        {kept && (
          <Way title={t('keptTitle')} about={t('keptAbout')}>
            <Button icon={LifeBuoy} onPress={() => void api.vault.lock({}).catch(() => null)}>
              {t('keptLock')}
            </Button>
          </Way>
        )}
        <Way title={t('acceptTitle')} about={t('acceptAbout')}>
          <Accept until={missing.until ? f.moment(missing.until) : '–'} />
        </Way>
        <div>
          <ButtonLink href={paths.today}>{t('look')}</ButtonLink>
        </div>
      </div>
    </Page>
  )
}

export const MissingPage = () => {
  const t = useTranslations('vault.missing')
  const state = useRead('vault.state', {}).data
  if (!state) return null
  if (state.missing) return <Told missing={state.missing} own={state.vault === 'own'} kept={state.kept} />
  return (
    <Page width="narrow">
      <PageHeader title={t('nothing')} about={t('nothingAbout')} />
    </Page>
  )
}
