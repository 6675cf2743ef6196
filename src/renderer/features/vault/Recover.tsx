// The recovery key opens the vault; a new passphrase is its own from then on.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Dropped, VaultState } from '#contract/vault'
import { api, refusalOf } from '../../lib/door.ts'
import { useNewPassphrase } from '../../lib/newPassphrase.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { useWait, Waiting } from '../../ui/Waiting.tsx'
import { Alone, useAlone, type NoKeychain } from './Alone.tsx'
import { KeyChoice, useKeyChoice } from './KeyChoice.tsx'
import { useLanguage } from './language.ts'
import { Sheet } from './Sheet.tsx'
import { troubleOf, type TroubleCode } from './Trouble.tsx'
import styles from './Vault.module.css'

interface RecoverProps {
  /** It is known already that the keychain will not do. */
  readonly noKeychain: NoKeychain | null
  onBack(): void
  onTrouble(code: TroubleCode): void
  onOpen(state: VaultState, passphrase: string, dropped: readonly Dropped[]): Promise<void>
}

export const Recover = ({ noKeychain, onBack, onTrouble, onOpen }: RecoverProps) => {
  const t = useTranslations('vault.recover')
  const tr = useTranslations('refusals')
  const tv = useTranslations('vault')
  const fresh = useNewPassphrase(useLanguage())
  const choice = useKeyChoice('recoveryKey')
  const alone = useAlone(noKeychain)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<ReturnType<typeof refusalOf>['code'] | null>(null)
  const { left, wait } = useWait()

  const refuse = (thrown: unknown) => {
    const { code, waitMs } = refusalOf(thrown)
    const trouble = troubleOf(code)
    if (alone.offer(code)) return
    if (trouble && trouble !== 'failed') return onTrouble(trouble)
    if (waitMs) wait(waitMs)
    if (code !== 'tooSoon' && !choice.refuse(code)) setFault(code)
  }
  const open = async () => {
    setFault(null)
    if (!choice.send() || !fresh.chosen) return
    setBusy(true)
    try {
      const { dropped, ...state } = await api.vault.recover({
        recoveryKey: choice.typed,
        newPassphrase: fresh.chosen,
        withoutKeychain: alone.chosen
      })
      await onOpen(state, fresh.chosen, dropped)
    } catch (thrown) {
      refuse(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet title={t('title')} about={t('about')}>
      <Form
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy && left === 0) void open()
        }}
      >
        <KeyChoice choice={choice} autoFocus />
        <div className={styles['fresh']}>
          <NewPassphrase fresh={fresh} sent={choice.tries > 0} label={t('fresh')} />
        </div>
        <Alone alone={alone} />
        {fault && <Banner tone="risk">{tr(fault)}</Banner>}
        <Waiting seconds={left} />
        <div className={styles['buttons']}>
          <Button variant="plain" onPress={onBack} isDisabled={busy}>
            {tv('back')}
          </Button>
          <Button type="submit" variant="primary" isPending={busy} isDisabled={left > 0}>
            {t('go')}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
