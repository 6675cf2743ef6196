// No keychain will do on this computer: what that means, and the choice to let the passphrase stand alone.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import { Banner } from '../../ui/Banner.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import styles from './Vault.module.css'

/** Where one of these comes when a new half of the key is to be kept, the passphrase may stand alone instead. */
const reasons = ['keychainUnavailable', 'keychainLocked', 'keychainDenied', 'keychainNotKept'] as const
export type NoKeychain = (typeof reasons)[number]

export const noKeychainOf = (code: RefusalCode | null): NoKeychain | null => reasons.find((each) => each === code) ?? null

interface AloneChoice {
  /** Null as long as a keychain may be there. */
  readonly why: NoKeychain | null
  readonly chosen: boolean
  choose(chosen: boolean): void
  /** True if this refusal is one that leaves her the choice. */
  offer(code: RefusalCode): boolean
}

/** `known`: what has been met on the way here. */
export const useAlone = (known: NoKeychain | null = null): AloneChoice => {
  const [why, setWhy] = useState(known)
  const [chosen, choose] = useState(false)
  const offer = (code: RefusalCode): boolean => {
    const reason = noKeychainOf(code)
    if (reason) setWhy(reason)
    return reason !== null
  }
  return { why, chosen, choose, offer }
}

export const Alone = ({ alone }: { alone: AloneChoice }) => alone.why && <Offered key={alone.why} {...alone} why={alone.why} />

const Offered = ({ why, chosen, choose }: AloneChoice & { readonly why: NoKeychain }) => {
  const t = useTranslations('vault.alone')
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // in braces: new engines give a promise back, which React would take for a clean-up
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={here} className={styles['alone']} role="alert">
      <Banner tone="due">
        <strong>{t(`${why}.title`)}</strong> {t('about')} {t(`${why}.todo`)}
      </Banner>
      <Checkbox isSelected={chosen} onChange={choose}>
        {t('choose')}
      </Checkbox>
    </div>
  )
}
