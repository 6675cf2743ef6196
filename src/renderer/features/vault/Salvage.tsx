// What can be read of a damaged vault becomes a new one: what that means, how far it is, and what came of it.
import { useState } from 'react'
import { LifeBuoy, ShieldCheck } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { salvagedKinds, type Salvaged } from '#contract/vault'
import { api, refusalOf } from '../../lib/door.ts'
import { useNewPassphrase } from '../../lib/newPassphrase.ts'
import { useNotice } from '../../lib/notices.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useWait, Waiting } from '../../ui/Waiting.tsx'
import { Alone, useAlone } from './Alone.tsx'
import { KeyChoice, useKeyChoice } from './KeyChoice.tsx'
import { useLanguage } from './language.ts'
import { Sheet } from './Sheet.tsx'
import styles from './Vault.module.css'

const Counts = ({ title, counts }: { title: string; counts: Salvaged['kept'] }) => {
  const t = useTranslations('vault.salvage')
  const some = salvagedKinds.filter((kind) => counts[kind] > 0)
  return (
    <section aria-label={title}>
      <h2 className={styles['countsTitle']}>{title}</h2>
      {some.length === 0 && <p>{t('lostNone')}</p>}
      <ul className={styles['counts']}>
        {some.map((kind) => (
          <li key={kind}>{t(`kinds.${kind}`, { count: counts[kind] })}</li>
        ))}
      </ul>
    </section>
  )
}

const Outcome = ({ salvaged, onDone }: { salvaged: Salvaged; onDone(): void }) => {
  const t = useTranslations('vault.salvage')
  const { kept, lost, mended, proven } = salvaged
  return (
    <Sheet title={t('done')} about={t('doneAbout')}>
      <div className={styles['form']}>
        <Counts title={t('kept')} counts={kept} />
        <Counts title={t('lost')} counts={lost} />
        {mended > 0 && <Banner>{t('mended', { count: mended })}</Banner>}
        {lost.settings > 0 && <Banner>{t('settingsLost')}</Banner>}
        {!proven && <Banner tone="risk">{t('unproven')}</Banner>}
        <p className={styles['safe']}>
          <ShieldCheck size={16} aria-hidden />
          {t('next')}
        </p>
        <div className={styles['wholeButton']}>
          <Button variant="primary" onPress={onDone}>
            {t('unlock')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

interface SalvageProps {
  /** A recovery key opens the damaged vault too. */
  readonly recovery: boolean
  onBack(): void
  onDone(): void
}

export const Salvage = ({ recovery, onBack, onDone }: SalvageProps) => {
  const t = useTranslations('vault.salvage')
  const tv = useTranslations('vault')
  const tr = useTranslations('refusals')
  const tc = useTranslations('vault.recover')
  const fresh = useNewPassphrase(useLanguage())
  const alone = useAlone()
  const choice = useKeyChoice('passphrase', recovery)
  const [refused, setRefused] = useState<string | null>(null)
  const [salvaged, setSalvaged] = useState<Salvaged | null>(null)
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const { left, wait } = useWait()
  useNotice('progress', ({ job, done, total }) => job === 'salvage' && setProgress({ done, total }))

  const salvage = async () => {
    const key = choice.send()
    const { chosen } = fresh
    if (!key || ('recoveryKey' in key && !chosen)) return
    setRefused(null)
    setProgress({ done: 0, total: 0 })
    try {
      setSalvaged(
        await api.vault.salvage('passphrase' in key ? key : { ...key, newPassphrase: chosen ?? '', withoutKeychain: alone.chosen })
      )
    } catch (thrown) {
      const { code, waitMs } = refusalOf(thrown)
      if (waitMs) wait(waitMs)
      if ('recoveryKey' in key && alone.offer(code)) return
      if (code !== 'tooSoon' && !choice.refuse(code)) setRefused(code === 'vaultDamaged' ? t('nothing') : tr(code))
    } finally {
      setProgress(null)
    }
  }
  if (salvaged) return <Outcome salvaged={salvaged} onDone={onDone} />
  return (
    <Sheet title={t('title')} about={t('about')}>
      <Form
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!progress && left === 0) void salvage()
        }}
      >
        <ul className={styles['todo']}>
          {t('what')
            .split('\n')
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
        <KeyChoice choice={choice} label={t('way')} autoFocus />
        {choice.way === 'recoveryKey' && (
          <>
            <div className={styles['fresh']}>
              <NewPassphrase fresh={fresh} sent={choice.tries > 0} label={tc('fresh')} />
            </div>
            <Alone alone={alone} />
          </>
        )}
        <Waiting seconds={left} />
        {refused && <Banner tone="risk">{refused}</Banner>}
        {progress && <Progress label={t('working')} {...progress} />}
        <div className={styles['buttons']}>
          <Button variant="plain" onPress={onBack} isDisabled={progress !== null}>
            {tv('back')}
          </Button>
          <Button type="submit" variant="primary" icon={LifeBuoy} isPending={progress !== null} isDisabled={left > 0}>
            {t('go')}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
