// Every reason for which the vault does not open, with what to do about it: never a dead end.
import { KeyRound, ShieldCheck } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from './Sheet.tsx'
import styles from './Vault.module.css'

const told = [
  'keychainUnavailable',
  'keychainLocked',
  'keychainDenied',
  'keychainMissing',
  'keychainForeign',
  'keychainNotKept',
  'vaultDamaged',
  'slotsDamaged',
  'vaultNewer',
  'diskFull',
  'readOnly'
] as const
export type TroubleCode = (typeof told)[number] | 'failed'

const restorable: readonly TroubleCode[] = ['vaultDamaged', 'slotsDamaged', 'keychainMissing', 'keychainForeign']
/** The recovery key helps where the keychain's half of the key is not to be had. */
const recoverable: readonly TroubleCode[] = ['keychainUnavailable', 'keychainMissing', 'keychainForeign']

/** Whether a refusal is a screen of its own rather than a word beside the field. */
export const troubleOf = (code: RefusalCode): TroubleCode | null =>
  told.find((each) => each === code) ?? (code === 'failed' ? 'failed' : null)

interface TroubleProps {
  readonly code: TroubleCode
  onAgain(): void
  onRestore?(): void
  onRecover?(): void
}

export const Trouble = ({ code, onAgain, onRestore, onRecover }: TroubleProps) => {
  const t = useTranslations('vault.trouble')
  const tv = useTranslations('vault')
  const recovers = onRecover && recoverable.includes(code)
  return (
    <Sheet key={code} title={t(`${code}.title`)} about={t(`${code}.about`)}>
      <div className={styles['form']}>
        <ol className={styles['todo']}>
          {recovers && <li>{t('recover')}</li>}
          {t(`${code}.todo`)
            .split('\n')
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ol>
        <p className={styles['safe']}>
          <ShieldCheck size={16} aria-hidden />
          {t('safe')}
        </p>
        {recovers && (
          <div className={styles['wholeButton']}>
            <Button variant="primary" icon={KeyRound} onPress={onRecover}>
              {tv('recover.use')}
            </Button>
          </div>
        )}
        <div className={styles['buttons']}>
          {onRestore && restorable.includes(code) && <Button onPress={onRestore}>{t('restore')}</Button>}
          <Button variant={recovers ? 'quiet' : 'primary'} onPress={onAgain}>
            {t('again')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
