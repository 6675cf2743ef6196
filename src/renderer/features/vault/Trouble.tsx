// Every reason for which the vault does not open, with what to do about it: never a dead end.
import { ArchiveRestore, FolderOpen, KeyRound, LifeBuoy, ShieldCheck, Usb } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import { api, refusalOf } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Sheet } from './Sheet.tsx'
import styles from './Vault.module.css'

const told = [
  'keychainUnavailable',
  'keychainLocked',
  'keychainDenied',
  'keychainMissing',
  'keychainForeign',
  'keychainNotKept',
  'keyFileMissing',
  'keyFileForeign',
  'vaultAbsent',
  'vaultDamaged',
  'slotsDamaged',
  'vaultNewer',
  'vaultSynced',
  'diskFull',
  'readOnly',
  'diskFails'
] as const
export type TroubleCode = (typeof told)[number] | 'failed'

const restorable: readonly TroubleCode[] = [
  'vaultAbsent',
  'vaultDamaged',
  'slotsDamaged',
  'keychainMissing',
  'keychainForeign',
  'keyFileMissing',
  'keyFileForeign'
]
/** The recovery key helps where the keychain's half of the key is not to be had. */
const recoverable: readonly TroubleCode[] = [
  'keychainUnavailable',
  'keychainLocked',
  'keychainDenied',
  'keychainMissing',
  'keychainForeign',
  'keyFileMissing',
  'keyFileForeign'
]
const wantsKeyFile: readonly TroubleCode[] = ['keyFileMissing', 'keyFileForeign']
/** Here something is to be done with the folder of the vault. */
const placed: readonly TroubleCode[] = ['vaultAbsent', 'vaultDamaged', 'slotsDamaged', 'vaultSynced', 'diskFull', 'readOnly', 'diskFails']
/** Here she can do something herself, and the recovery key comes last. */
const mendable: readonly TroubleCode[] = [...wantsKeyFile, 'keychainLocked', 'keychainDenied']

/** Whether a refusal is a screen of its own rather than a word beside the field. */
export const troubleOf = (code: RefusalCode): TroubleCode | null =>
  told.find((each) => each === code) ?? (code === 'failed' ? 'failed' : null)

/** She chooses her key file, then types her passphrase again. A file that is not hers is said to be so. */
const chooseKeyFile = async (onTaken: (fileName: string) => void, onTrouble: (code: TroubleCode) => void): Promise<void> => {
  try {
    onTaken((await api.vault.chooseKeyFile({})).fileName)
  } catch (thrown) {
    const { code } = refusalOf(thrown)
    if (code !== 'cancelled') onTrouble(troubleOf(code) ?? 'failed')
  }
}

interface TroubleProps {
  readonly code: TroubleCode
  onAgain(): void
  onRestore?(): void
  onRecover?(): void
  onSalvage?(): void
  /** Another trouble in the place of this one. */
  onTrouble?(code: TroubleCode): void
}

export const Trouble = ({ code, onAgain, onRestore, onRecover, onSalvage, onTrouble }: TroubleProps) => {
  const t = useTranslations('vault.trouble')
  const tv = useTranslations('vault')
  const keyFile = wantsKeyFile.includes(code)
  const taken = (fileName: string) => {
    toast(t('keyFileTaken', { fileName }), { stays: true })
    onAgain()
  }
  const choose = () => chooseKeyFile(taken, (other) => onTrouble?.(other))
  const recovers = onRecover && recoverable.includes(code)
  const last = mendable.includes(code)
  return (
    <Sheet key={code} title={t(`${code}.title`)} about={t(`${code}.about`)}>
      <div className={styles['form']}>
        <ol className={styles['todo']}>
          {recovers && !last && <li>{t('recover')}</li>}
          {t(`${code}.todo`)
            .split('\n')
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
          {recovers && last && <li>{t('recover')}</li>}
          {onRestore && keyFile && <li>{t('restoreWithout')}</li>}
        </ol>
        <p className={styles['safe']}>
          <ShieldCheck size={16} aria-hidden />
          {t('safe')}
        </p>
        {keyFile && (
          <div className={styles['wholeButton']}>
            <Button variant="primary" icon={Usb} onPress={() => void choose()}>
              {t('chooseKeyFile')}
            </Button>
          </div>
        )}
        {recovers && (
          <div className={styles['wholeButton']}>
            <Button variant={last ? 'quiet' : 'primary'} icon={KeyRound} onPress={onRecover}>
              {tv('recover.use')}
            </Button>
          </div>
        )}
        {onRestore && restorable.includes(code) && (
          <div className={styles['wholeButton']}>
            <Button icon={ArchiveRestore} onPress={onRestore}>
              {t('restore')}
            </Button>
          </div>
        )}
        {onSalvage && code === 'vaultDamaged' && (
          <div className={styles['wholeButton']}>
            <Button icon={LifeBuoy} onPress={onSalvage}>
              {t('vaultDamaged.salvage')}
            </Button>
          </div>
        )}
        <div className={styles['buttons']}>
          {placed.includes(code) && (
            <Button variant="plain" icon={FolderOpen} onPress={() => void api.vault.showFolder({}).catch(() => null)}>
              {t('showFolder')}
            </Button>
          )}
          <Button variant={keyFile || (recovers && !last) ? 'quiet' : 'primary'} onPress={onAgain}>
            {t('again')}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
