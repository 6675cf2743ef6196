// The check of the whole vault: what the last one found, what to do about it, and a new one on demand.
import { useState, type ReactNode } from 'react'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { mostPages, type CheckMade } from '#contract/integrity'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useNotice } from '../../lib/notices.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Page.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Integrity.module.css'

const steps = ['paper', 'keep', 'backup', 'restore', 'disk'] as const

const Found = ({ at, findings, restores }: CheckMade & { restores: ReactNode }) => {
  const t = useTranslations('integrity')
  const f = useFormats()
  return (
    <>
      <Banner tone="risk" icon={ShieldAlert}>
        <p>{t('bad', { when: f.moment(at) })}</p>
        <ul className={styles['list']}>
          {findings.map(({ what, count }) => (
            <li key={what}>
              {what === 'pages' && count > mostPages ? t('findings.mostPages', { count: mostPages }) : t(`findings.${what}`, { count })}
            </li>
          ))}
        </ul>
      </Banner>
      <h3 className={styles['todo']}>{t('todo.title')}</h3>
      <ol className={styles['list']}>
        {steps.map((step) => (
          <li key={step}>
            {t(`todo.${step}`)}
            {step === 'restore' && restores}
          </li>
        ))}
      </ol>
    </>
  )
}

const Last = ({ last, restores }: { last: CheckMade | null; restores: ReactNode }) => {
  const t = useTranslations('integrity')
  const f = useFormats()
  if (last === null) return <p>{t('never')}</p>
  if (last.findings.length > 0) return <Found {...last} restores={restores} />
  const { at, pages, lines } = last
  return <Banner icon={ShieldCheck}>{t('fine', { when: f.moment(at), pages, lines })}</Banner>
}

/** Also shows a check that goes on without having been asked for here. */
const useChecking = () => {
  const tr = useTranslations('refusals')
  const t = useTranslations('integrity')
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  useNotice('progress', ({ job, done, total }) => job === 'integrity' && setProgress(done < total ? { done, total } : null))
  const check = async () => {
    setProgress({ done: 0, total: 0 })
    try {
      await api.integrity.check({})
    } catch (fault) {
      const { code } = refusalOf(fault)
      toast(code === 'cancelled' ? t('stopped') : tr(code), { bad: code !== 'cancelled' })
    } finally {
      setProgress(null)
      refresh()
    }
  }
  return { progress, check }
}

/** `restores`: the ways to a backup, the vault’s own. */
export const IntegrityCard = ({ restores }: { restores: ReactNode }) => {
  const t = useTranslations('integrity')
  const { data } = useRead('integrity.look', {})
  const { progress, check } = useChecking()
  return (
    <Card title={t('title')}>
      <div className={styles['stack']}>
        <p className={styles['about']}>{t('about')}</p>
        <div role="status">{data && <Last last={data.last} restores={restores} />}</div>
        {progress && <Progress label={t('working')} {...progress} />}
        <div>
          {progress ? (
            <Button onPress={() => void api.integrity.cancel({})}>{t('stop')}</Button>
          ) : (
            <Button icon={ShieldCheck} onPress={() => void check()}>
              {t('check')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
