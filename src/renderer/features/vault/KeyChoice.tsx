// What opens a vault or a backup: its passphrase or, where there is one, the recovery key. What was typed for each stays.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import { faultOfKey } from '#contract/recoveryKey'
import { RadioGroup } from '../../ui/Choice.tsx'
import { PassphraseField, TextArea } from '../../ui/TextField.tsx'
import styles from './Vault.module.css'

type Way = 'passphrase' | 'recoveryKey'

/** Said beside the field. */
const wrongs = ['passphraseWrong', 'backupPassphraseWrong', 'recoveryWrong'] as const
type Wrong = (typeof wrongs)[number] | NonNullable<ReturnType<typeof faultOfKey>>

/** `first` until she turns to the other, where there are `several`. */
export const useKeyChoice = (first: Way, several = false) => {
  const [turned, setTurned] = useState<Way | null>(null)
  const [texts, setTexts] = useState({ passphrase: '', recoveryKey: '' })
  const [tries, setTries] = useState(0)
  const [wrong, setWrong] = useState<Wrong | null>(null)
  const way = (several && turned) || first
  const typed = texts[way]
  const missing = typed.trim() === ''
  return {
    several,
    way,
    turned: turned !== null,
    typed,
    missing,
    tries,
    wrong,
    turn(to: Way) {
      setTurned(to)
      setTries(0)
      setWrong(null)
    },
    type(text: string) {
      setTexts({ ...texts, [way]: text })
      setWrong(null)
    },
    /** The form is sent: what for the door, or null where nothing is typed. */
    send(): { passphrase: string } | { recoveryKey: string } | null {
      setTries(tries + 1)
      setWrong(null)
      if (missing) return null
      const fault = way === 'recoveryKey' ? faultOfKey(typed) : null
      setWrong(fault)
      if (fault) return null
      return way === 'passphrase' ? { passphrase: typed } : { recoveryKey: typed }
    },
    /** True where the field says it. */
    refuse(code: RefusalCode): boolean {
      const said = wrongs.find((each) => each === code) ?? null
      setWrong(said)
      return said !== null
    }
  }
}

interface KeyChoiceProps {
  readonly choice: ReturnType<typeof useKeyChoice>
  /** Between the ways, where there are two. */
  readonly label?: string
  readonly autoFocus?: boolean
  /** Other words than those of a vault. */
  readonly passphrase?: { readonly label: string | undefined; readonly about?: string | undefined }
  readonly recoveryKey?: { readonly about: string; readonly wrong: string }
}

export const KeyChoice = ({ choice, label = '', autoFocus = false, passphrase, recoveryKey }: KeyChoiceProps) => {
  const t = useTranslations('vault.restore')
  const tu = useTranslations('vault.unlock')
  const tc = useTranslations('vault.recover')
  const tr = useTranslations('refusals')
  const { several, way, turned, typed, missing, tries, wrong } = choice
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0 && (missing || wrong)) place.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [tries, missing, wrong])
  const wrongWords =
    wrong &&
    {
      passphraseWrong: tu('wrong'),
      backupPassphraseWrong: tr('backupPassphraseWrong'),
      recoveryWrong: recoveryKey?.wrong ?? tc('wrong'),
      short: tc('short'),
      mistyped: tc('mistyped')
    }[wrong]
  const field = {
    autoFocus: autoFocus && !turned,
    name: way,
    value: typed,
    onChange: choice.type,
    error: tries > 0 && missing ? (way === 'passphrase' ? tu('missing') : tc('missing')) : (wrongWords ?? undefined)
  }
  return (
    <div ref={place} className={styles['keyChoice']}>
      {several && (
        <RadioGroup
          label={label}
          inline
          value={way}
          onChange={choice.turn}
          choices={[
            { id: 'passphrase', name: t('byPassphrase') },
            { id: 'recoveryKey', name: t('byRecovery') }
          ]}
        />
      )}
      {way === 'passphrase' ? (
        <PassphraseField label={passphrase?.label ?? tu('passphrase')} about={passphrase?.about} maxLength={1024} {...field} />
      ) : (
        <TextArea label={tc('key')} about={recoveryKey?.about} maxLength={400} {...field} />
      )}
    </div>
  )
}
