// Every reason for which the vault does not open, with what to do about it: never a dead end.
import { ShieldCheck } from 'lucide-react'
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

/** Whether a refusal is a screen of its own rather than a word beside the field. */
export const troubleOf = (code: RefusalCode): TroubleCode | null =>
  told.find((each) => each === code) ?? (code === 'failed' ? 'failed' : null)

interface TroubleProps {
  readonly code: TroubleCode
  onAgain(): void
  onRestore?(): void
}

export const Trouble = ({ code, onAgain, onRestore }: TroubleProps) => {
  const t = useTranslations('vault.trouble')
  return (
    <Sheet key={code} title={t(`${code}.title`)} about={t(`${code}.about`)}>
      <div className={styles['form']}>
        <ol className={styles['todo']}>
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
        <div className={styles['buttons']}>
          {onRestore && restorable.includes(code) && <Button onPress={onRestore}>{t('restore')}</Button>}
          <Button variant="primary" onPress={onAgain}>
            {t('again')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
