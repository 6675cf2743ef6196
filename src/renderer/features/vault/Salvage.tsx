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
import { RadioGroup } from '../../ui/Choice.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { PassphraseField, TextArea } from '../../ui/TextField.tsx'
import { Alone, useAlone } from './Alone.tsx'
import { useLanguage } from './language.ts'
import { Sheet } from './Sheet.tsx'
import { useWait, Waiting } from './wait.tsx'
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
  const tu = useTranslations('vault.unlock')
  const tv = useTranslations('vault')
  const tr = useTranslations('refusals')
  const tc = useTranslations('vault.recover')
  const ts = useTranslations('vault.restore')
  const fresh = useNewPassphrase(useLanguage())
  const alone = useAlone()
  const [way, setWay] = useState<'passphrase' | 'recoveryKey'>('passphrase')
  const [typed, setTyped] = useState('')
  const [sent, setSent] = useState(false)
  const [fault, setFault] = useState<string | undefined>()
  const [refused, setRefused] = useState<string | null>(null)
  const [salvaged, setSalvaged] = useState<Salvaged | null>(null)
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const { left, wait } = useWait()
  useNotice('progress', ({ job, done, total }) => job === 'salvage' && setProgress({ done, total }))

  const salvage = async () => {
    setSent(true)
    if (typed.trim() === '') return setFault(way === 'passphrase' ? tu('missing') : tc('missing'))
    const { chosen } = fresh
    if (way === 'recoveryKey' && !chosen) return
    setRefused(null)
    setProgress({ done: 0, total: 0 })
    const key =
      way === 'passphrase' ? { passphrase: typed } : { recoveryKey: typed, newPassphrase: chosen ?? '', withoutKeychain: alone.chosen }
    try {
      setSalvaged(await api.vault.salvage(key))
    } catch (thrown) {
      const { code, waitMs } = refusalOf(thrown)
      if (waitMs) wait(waitMs)
      if (way === 'recoveryKey' && alone.offer(code)) return
      if (code === 'passphraseWrong') setFault(tu('wrong'))
      else if (code === 'recoveryWrong') setFault(tr(code))
      else if (code === 'vaultDamaged') setRefused(t('nothing'))
      else if (code !== 'tooSoon') setRefused(tr(code))
    } finally {
      setProgress(null)
    }
  }
  const type = (text: string) => {
    setTyped(text)
    setFault(undefined)
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
        {recovery && (
          <RadioGroup
            label={t('way')}
            inline
            value={way}
            onChange={(chosen) => {
              setWay(chosen)
              type('')
              setSent(false)
            }}
            choices={[
              { id: 'passphrase', name: ts('byPassphrase') },
              { id: 'recoveryKey', name: ts('byRecovery') }
            ]}
          />
        )}
        {way === 'passphrase' ? (
          <PassphraseField
            autoFocus
            name="passphrase"
            label={tu('passphrase')}
            maxLength={1024}
            value={typed}
            onChange={type}
            error={fault}
          />
        ) : (
          <>
            <div className={styles['mono']}>
              <TextArea autoFocus name="recoveryKey" label={tc('key')} maxLength={400} value={typed} onChange={type} error={fault} />
            </div>
            <div className={styles['fresh']}>
              <NewPassphrase fresh={fresh} sent={sent} label={tc('fresh')} />
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
