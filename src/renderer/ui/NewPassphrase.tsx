// The two fields of a new passphrase, its strength in words and bars, and six words to take.
import { useEffect, useRef, useState } from 'react'
import { Dices } from 'lucide-react'
import { Meter } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Button } from './Button.tsx'
import { PassphraseField } from './TextField.tsx'
import styles from './NewPassphrase.module.css'

interface Judgement {
  readonly problem: 'short' | 'guessable' | null
  readonly strength: 0 | 1 | 2 | 3 | 4
  readonly length: number
}

interface NewPassphraseProps {
  /** What `useNewPassphrase` gives. */
  readonly fresh: {
    readonly first: string
    readonly second: string
    readonly judgement: Judgement | null
    readonly words: string | null
    readonly same: boolean
    setFirst(text: string): void
    setSecond(text: string): void
    suggest(): Promise<void>
  }
  /** The form was sent: say what is missing. */
  readonly sent: boolean
  readonly label?: string
  readonly autoFocus?: boolean
}

/** `said`: the field itself says already what is wrong. */
const Strength = ({ problem, strength, length, said }: Judgement & { readonly said: boolean }) => {
  const t = useTranslations('ui.newPassphrase')
  const words = t(`s${strength}`)
  return (
    <Meter className={styles['meter']} aria-label={t('strength')} value={strength} maxValue={4} valueLabel={words}>
      <span className={styles['bars']}>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={`${styles['bar']} ${bar <= strength ? (problem ? styles['weak'] : styles['full']) : ''}`} />
        ))}
      </span>
      <span className={styles['row']}>
        <span>
          {!said && problem === 'short' && t('short', { length: String(length) })}
          {!said && problem === 'guessable' && t('guessable')}
        </span>
        <span>{t('strengthIs', { words })}</span>
      </span>
    </Meter>
  )
}

const Suggestion = ({ words, onUse, onOther }: { words: string; onUse(): void; onOther(): void }) => {
  const t = useTranslations('ui.newPassphrase')
  return (
    <div className={styles['suggestion']} role="group" aria-label={t('suggested')}>
      <p className={styles['words']} lang="">
        {words}
      </p>
      <p className={styles['about']}>{t('paper')}</p>
      <div className={styles['buttons']}>
        <Button small onPress={onUse}>
          {t('use')}
        </Button>
        <Button small variant="plain" icon={Dices} onPress={onOther}>
          {t('other')}
        </Button>
      </div>
    </div>
  )
}

export const NewPassphrase = ({ fresh, sent, label, autoFocus }: NewPassphraseProps) => {
  const t = useTranslations('ui.newPassphrase')
  const [left, setLeft] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  // sent with a fault, the form puts the cursor where it is, once it is on screen
  useEffect(() => {
    const form = place.current?.closest('form')
    const toFault = () => void setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
    form?.addEventListener('submit', toFault)
    return () => form?.removeEventListener('submit', toFault)
  }, [])
  const { first, second, judgement, words, same } = fresh
  const { length } = first.normalize('NFKC')
  const secondFault =
    second === ''
      ? sent
        ? t('secondMissing')
        : undefined
      : same || !(left || sent || second.length >= first.length)
        ? undefined
        : t('different')
  const firstFault = !sent
    ? undefined
    : first === ''
      ? t('about')
      : judgement?.problem === 'guessable'
        ? t('guessable')
        : length < 15 // said before it is judged: the cursor goes to what is wrong first
          ? t('short', { length: String(length) })
          : undefined
  return (
    <div ref={place} className={styles['fields']}>
      <PassphraseField
        label={label ?? t('first')}
        about={t('about')}
        value={first}
        onChange={fresh.setFirst}
        error={firstFault}
        autoFocus={autoFocus}
        name="passphrase"
        maxLength={1024}
      />
      {judgement && <Strength {...judgement} said={firstFault !== undefined} />}
      {words === null ? (
        <div>
          <Button small icon={Dices} onPress={() => void fresh.suggest()}>
            {t('suggest')}
          </Button>
        </div>
      ) : (
        <Suggestion words={words} onUse={() => fresh.setFirst(words)} onOther={() => void fresh.suggest()} />
      )}
      <PassphraseField
        label={t('second')}
        value={second}
        onChange={fresh.setSecond}
        onBlur={() => setLeft(true)}
        error={secondFault}
        name="again"
        maxLength={1024}
      />
    </div>
  )
}
