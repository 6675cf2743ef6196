// The lock screen: one field, and the way to the other vault.
import { useRef, useState } from 'react'
import { ArchiveRestore, KeyRound } from 'lucide-react'
import { Button as AriaButton, Disclosure, DisclosurePanel, Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { BackupCounts } from '#contract/backups'
import type { VaultState } from '#contract/vault'
import { api, refusalOf, useRead } from '../../lib/door.ts'
import { useSavingFailure } from '../../lib/unsaved.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { PassphraseField, TextField } from '../../ui/TextField.tsx'
import { useWait, Waiting } from '../../ui/Waiting.tsx'
import { Sheet } from './Sheet.tsx'
import { troubleOf, type TroubleCode } from './Trouble.tsx'
import { UnlockByPin } from './UnlockByPin.tsx'
import styles from './Vault.module.css'

interface UnlockProps {
  readonly state: VaultState
  readonly restored: BackupCounts | 'uncounted' | null
  /** What a restore or a salvage brought is to be opened for the first time: it has no recovery key. */
  readonly firstTime: boolean
  onEnter(state: VaultState): void
  onFirst(state: VaultState, passphrase: string): Promise<void>
  onTrouble(code: TroubleCode): void
  onRecover(): void
  onRestore(): void
  onSalvage(): void
}

/** What is left to her who has forgotten it: the recovery key, and a backup. */
const Forgotten = ({ state, onRecover, onRestore }: Pick<UnlockProps, 'state' | 'onRecover' | 'onRestore'>) => {
  const t = useTranslations('vault')
  const own = state.vault === 'own'
  return (
    <Disclosure className={styles['forgotten']}>
      <AriaButton slot="trigger" className={styles['link']}>
        {t('unlock.forgotten')}
      </AriaButton>
      <DisclosurePanel>
        <p className={styles['about']}>{state.recovery ? t('unlock.recoverable') : t('unlock.forgottenAbout')}</p>
        {state.recovery && own && <p className={styles['about']}>{t('unlock.kitLost')}</p>}
        <div className={`${styles['buttons']} ${styles['panelButtons']}`}>
          {state.recovery && (
            <Button icon={KeyRound} onPress={onRecover}>
              {t('recover.use')}
            </Button>
          )}
          {own && (
            <Button icon={ArchiveRestore} onPress={onRestore}>
              {t('trouble.restore')}
            </Button>
          )}
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}

/** After the practice process has ended by itself the page may hold what it could not save. */
const useKeptWords = (): string | undefined => {
  const t = useTranslations('vault.unlock')
  return useSavingFailure() ? t('kept') : undefined
}

/** By the PIN while it opens the vault, else by the passphrase. */
export const Unlock = (props: UnlockProps) => {
  const t = useTranslations('vault.unlock')
  const tries = useRead('vault.pinTries', {}, { once: true })
  const [by, setBy] = useState<'pin' | 'passphrase' | 'gone'>('pin')
  const { state, firstTime, onEnter, onTrouble } = props
  const kept = useKeptWords()
  if (tries.isPending) return null
  if (tries.data && by === 'pin' && !firstTime) {
    const title = state.vault === 'sample' ? t('sampleTitle') : t('title')
    return (
      <UnlockByPin
        title={title}
        about={kept}
        onEnter={onEnter}
        onTrouble={onTrouble}
        onPassphrase={(gone) => setBy(gone ? 'gone' : 'passphrase')}
      />
    )
  }
  return <UnlockByPassphrase {...props} about={kept} pinGone={by === 'gone'} />
}

const UnlockByPassphrase = ({
  state,
  restored,
  firstTime,
  about,
  pinGone,
  onEnter,
  onFirst,
  onTrouble,
  onRecover,
  onRestore,
  onSalvage
}: UnlockProps & { readonly about: string | undefined; readonly pinGone: boolean }) => {
  const t = useTranslations('vault.unlock')
  const tr = useTranslations('refusals')
  const [passphrase, setPassphrase] = useState('')
  const [fault, setFault] = useState<string | undefined>()
  /** Null until the vault asks for one. */
  const [typedCode, setTypedCode] = useState<string | null>(null)
  const [codeFault, setCodeFault] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const { left, wait } = useWait()
  const field = useRef<HTMLInputElement>(null)
  const sample = state.vault === 'sample'

  const refuse = (thrown: unknown) => {
    const { code, waitMs } = refusalOf(thrown)
    const trouble = troubleOf(code)
    if (trouble) return onTrouble(trouble)
    if (waitMs) wait(waitMs)
    if (code === 'codeNeeded') return setTypedCode('')
    if (code.startsWith('code')) return setCodeFault(tr(code))
    setFault(code === 'passphraseWrong' ? t('wrong') : code === 'tooSoon' ? undefined : tr(code))
    field.current?.select()
  }
  const unlock = async () => {
    if (passphrase === '') {
      setFault(t('missing'))
      field.current?.focus()
      return
    }
    if (typedCode?.trim() === '') return setCodeFault(t('codeMissing'))
    setBusy(true)
    try {
      const opened = await api.vault.unlock({ passphrase, ...(typedCode === null ? {} : { code: typedCode }) })
      if (firstTime && !opened.recovery) await onFirst(opened, passphrase)
      else onEnter(opened)
    } catch (thrown) {
      refuse(thrown)
    } finally {
      setBusy(false)
    }
  }
  const turnTo = async (vault: VaultState['vault']) => onEnter(await api.vault.choose({ vault }))

  return (
    <Sheet title={sample ? t('sampleTitle') : t('title')} about={about}>
      <Form
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && left === 0) void unlock()
        }}
      >
        {pinGone && <Banner>{tr('pinGone')}</Banner>}
        {restored && <Banner>{restored === 'uncounted' ? t('restoredHere') : t('restored', { ...restored })}</Banner>}
        <PassphraseField
          autoFocus
          name="passphrase"
          label={t('passphrase')}
          maxLength={1024}
          inputRef={field}
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text)
            setFault(undefined)
          }}
          error={fault}
        />
        {typedCode !== null && (
          <TextField
            autoFocus
            name="code"
            inputMode="numeric"
            label={t('code')}
            about={t(state.recovery ? 'codeAbout' : 'codeAboutNoKit')}
            maxLength={20}
            value={typedCode}
            onChange={(text) => {
              setTypedCode(text)
              setCodeFault(undefined)
            }}
            error={codeFault}
          />
        )}
        <Waiting seconds={left} />
        <div className={styles['wholeButton']}>
          <Button type="submit" variant="primary" isPending={busy} isDisabled={left > 0}>
            {t('unlock')}
          </Button>
        </div>
      </Form>
      <div className={styles['aside']}>
        <Forgotten state={state} onRecover={onRecover} onRestore={onRestore} />
        {state.kept && (
          <AriaButton className={styles['link']} onPress={onSalvage}>
            {t('salvage')}
          </AriaButton>
        )}
        <AriaButton className={styles['link']} onPress={() => void turnTo(sample ? 'own' : 'sample')}>
          {sample ? t('toOwn') : state.exists.sample ? t('toSample') : t('trySample')}
        </AriaButton>
      </div>
    </Sheet>
  )
}
