// The first start: language and way, then the practice, then its passphrase.
import { useState } from 'react'
import { ArchiveRestore, HousePlus, Sprout } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { VaultState } from '#contract/vault'
import { api, useWrite } from '../../lib/door.ts'
import { systemZone } from '../../lib/i18n.tsx'
import { Chips } from '../../ui/Chips.tsx'
import type { Icon } from '../../ui/Button.tsx'
import { useLanguage } from './language.ts'
import { PassphraseStep } from './PassphraseStep.tsx'
import { PracticeStep, type PracticeWords } from './PracticeStep.tsx'
import { Sheet } from './Sheet.tsx'
import type { TroubleCode } from './Trouble.tsx'
import styles from './Vault.module.css'

interface FirstRunProps {
  readonly state: VaultState
  onEnter(state: VaultState): void
  /** Her own vault is made, with this passphrase. */
  onMade(state: VaultState, passphrase: string): Promise<void>
  onTrouble(code: TroubleCode): void
  onRestore(): void
}

const regionOf = (locale: string): string => new Intl.Locale(locale).maximize().region ?? 'FR'

const Way = ({ icon: Shape, title, about, onPress }: { icon: Icon; title: string; about: string; onPress(): void }) => (
  <AriaButton className={styles['way']} onPress={onPress}>
    <Shape size={20} aria-hidden />
    <span>
      <strong>{title}</strong>
      <span>{about}</span>
    </span>
  </AriaButton>
)

const Welcome = ({ onOwn, onSample, onRestore }: { onOwn(): void; onSample(): void; onRestore(): void }) => {
  const t = useTranslations('vault.welcome')
  const language = useLanguage()
  const prefer = useWrite('settings.prefer')
  return (
    <Sheet title={t('title')} about={t('about')}>
      <div className={styles['form']}>
        <Chips
          label={t('language')}
          value={language}
          choices={[
            { id: 'en', name: 'English' },
            { id: 'fr', name: 'Français' }
          ]}
          onChange={(chosen) => chosen !== language && prefer.mutate({ language: chosen })}
        />
        <div className={styles['ways']} role="group" aria-label={t('way')}>
          <p className={styles['heading']}>{t('way')}</p>
          <Way icon={HousePlus} title={t('own')} about={t('ownAbout')} onPress={onOwn} />
          <Way icon={Sprout} title={t('sample')} about={t('sampleAbout')} onPress={onSample} />
          <Way icon={ArchiveRestore} title={t('restore')} about={t('restoreAbout')} onPress={onRestore} />
        </div>
      </div>
    </Sheet>
  )
}

export const FirstRun = ({ state, onEnter, onMade, onTrouble, onRestore }: FirstRunProps) => {
  const t = useTranslations('vault')
  const language = useLanguage()
  const [step, setStep] = useState<'welcome' | 'practice' | 'passphrase'>(state.vault === 'sample' ? 'passphrase' : 'welcome')
  const [practice, setPractice] = useState<PracticeWords>({
    practiceName: '',
    practitionerName: '',
    country: regionOf(navigator.language),
    timeZone: systemZone()
  })
  const sample = state.vault === 'sample'
  const invented = { practiceName: t('sampleNames.practice'), practitionerName: t('sampleNames.practitioner') }
  const turnTo = async (vault: VaultState['vault']) => onEnter(await api.vault.choose({ vault }))
  const toSample = () => {
    setStep('passphrase')
    void turnTo('sample')
  }
  const back = () => {
    if (!sample) return setStep('practice')
    setStep('welcome')
    void turnTo('own')
  }

  if (step === 'welcome') return <Welcome onOwn={() => setStep('practice')} onSample={toSample} onRestore={onRestore} />
  if (step === 'practice') {
    return (
      <PracticeStep
        key="practice"
        initial={practice}
        onBack={() => setStep('welcome')}
        onChange={setPractice}
        onNext={() => setStep('passphrase')}
      />
    )
  }
  return (
    <PassphraseStep
      key={`passphrase-${state.vault}`}
      sample={sample}
      language={language}
      onBack={back}
      onTrouble={onTrouble}
      create={async (secret) => {
        const made = await api.vault.create({ ...practice, ...(sample ? invented : {}), ...secret, language })
        if (sample) onEnter(made)
        else await onMade(made, secret.passphrase)
      }}
    />
  )
}
