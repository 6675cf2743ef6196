// The neutral page at the end: thanks for the client, and the practitioner's passphrase as the only way on.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Language } from '#contract/fields'
import type { RefusalCode } from '#contract/kinds'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { WordsWithin } from '../../lib/i18n.tsx'
import { Button } from '../../ui/Button.tsx'
import { PassphraseField } from '../../ui/TextField.tsx'
import styles from './HandOver.module.css'

const Thanks = ({ onAgain }: { onAgain: (() => void) | undefined }) => {
  const t = useTranslations('documents.handed')
  return (
    <div className={styles['thanks']}>
      <h1>{t('thanks')}</h1>
      <p>{t('done')}</p>
      {onAgain && <Button onPress={onAgain}>{t('again')}</Button>}
    </div>
  )
}

export const TakeBack = ({ language, onAgain }: { language: Language; onAgain: (() => void) | undefined }) => {
  const t = useTranslations('documents.handed')
  const tr = useTranslations('refusals')
  const [passphrase, setPassphrase] = useState('')
  const [fault, setFault] = useState<RefusalCode | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async () => {
    if (passphrase === '' || busy) return
    setBusy(true)
    try {
      await api.documents.takeBack({ passphrase })
      refresh()
    } catch (thrown) {
      setFault(refusalOf(thrown).code)
    }
    setBusy(false)
  }
  return (
    <main className={styles['neutral']}>
      <WordsWithin language={language}>
        <Thanks onAgain={onAgain} />
      </WordsWithin>
      <Form
        className={styles['mine']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <PassphraseField
          label={t('takeBack')}
          name="passphrase"
          maxLength={1024}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed)
            setFault(null)
          }}
          error={fault === null ? undefined : fault === 'passphraseWrong' ? t('wrong') : tr(fault)}
        />
        <Button type="submit" isPending={busy}>
          {t('goOn')}
        </Button>
      </Form>
    </main>
  )
}
