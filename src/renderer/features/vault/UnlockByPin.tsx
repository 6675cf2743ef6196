// The lock screen of a short lock: the PIN, as long as it opens the vault.
import { useRef, useState } from 'react'
import { Button as AriaButton, Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { VaultState } from '#contract/vault'
import { api, refusalOf } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { PassphraseField } from '../../ui/TextField.tsx'
import { Sheet } from './Sheet.tsx'
import { troubleOf, type TroubleCode } from './Trouble.tsx'
import styles from './Vault.module.css'

interface UnlockByPinProps {
  readonly title: string
  readonly about: string | undefined
  onEnter(state: VaultState): void
  onTrouble(code: TroubleCode): void
  /** The passphrase instead: by her wish, or because the PIN opens nothing any more. */
  onPassphrase(gone: boolean): void
}

export const UnlockByPin = ({ title, about, onEnter, onTrouble, onPassphrase }: UnlockByPinProps) => {
  const t = useTranslations('vault.unlock')
  const tp = useTranslations('vault.pin')
  const tr = useTranslations('refusals')
  const [pin, setPin] = useState('')
  const [fault, setFault] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const refuse = async (thrown: unknown) => {
    const { code } = refusalOf(thrown)
    const trouble = troubleOf(code)
    if (code === 'pinGone') return onPassphrase(true)
    if (trouble) return onTrouble(trouble)
    const left = await api.vault.pinTries({}).catch(() => null)
    setFault(code === 'pinWrong' && left !== null ? t('pinWrong', { left }) : tr(code))
    field.current?.select()
  }
  const unlock = async () => {
    if (pin === '') return setFault(t('pinMissing'))
    if (!/^\d{6,12}$/.test(pin)) return setFault(tp('digits')) // none has others: it costs no try
    setBusy(true)
    try {
      onEnter(await api.vault.unlockByPin({ pin }))
    } catch (thrown) {
      await refuse(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet title={title} about={about}>
      <Form
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void unlock()
        }}
      >
        <PassphraseField
          autoFocus
          other
          name="pin"
          inputMode="numeric"
          label={t('pin')}
          maxLength={64}
          inputRef={field}
          value={pin}
          onChange={(text) => {
            setPin(text)
            setFault(undefined)
          }}
          error={fault}
        />
        <div className={styles['wholeButton']}>
          <Button type="submit" variant="primary" isPending={busy}>
            {t('unlock')}
          </Button>
        </div>
      </Form>
      <div className={styles['aside']}>
        <AriaButton className={styles['link']} onPress={() => onPassphrase(false)}>
          {t('byPassphrase')}
        </AriaButton>
      </div>
    </Sheet>
  )
}
