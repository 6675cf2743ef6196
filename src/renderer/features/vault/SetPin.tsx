// A PIN for the short locks of a day: its digits, for how long, and what it does not do.
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, refresh } from '../../lib/door.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { PassphraseField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import styles from './Kit.module.css'

const digits = /^[0-9]{6,12}$/

export const SetPin = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('vault.pin')
  const tr = useTranslations('refusals')
  const [pin, setPin] = useState('')
  const [hours, setHours] = useState(8)
  const [asked, setAsked] = useState(false)
  const [weak, setWeak] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  return (
    <PassphraseDialog
      title={t('title')}
      go={t('go')}
      fieldsFirst
      ready={() => {
        setAsked(true)
        return digits.test(pin)
      }}
      act={async (passphrase) => {
        await api.vault.setPin({ passphrase, pin, hours })
        refresh()
        toast(t('done'))
        onClose()
      }}
      says={(code) => {
        if (code !== 'pinWeak') return false
        setWeak(true)
        field.current?.select()
        return true
      }}
      onClose={onClose}
    >
      <p className={styles['about']}>{t('about')}</p>
      <p className={styles['about']}>{t('limits')}</p>
      <PassphraseField
        autoFocus
        other
        inputRef={field}
        name="pin"
        inputMode="numeric"
        label={t('pin')}
        maxLength={12}
        value={pin}
        onChange={(text) => {
          setPin(text)
          setWeak(false)
        }}
        error={weak ? tr('pinWeak') : asked && !digits.test(pin) ? t('digits') : undefined}
      />
      <NumberField label={t('hours')} value={hours} onChange={setHours} minValue={1} maxValue={24} />
    </PassphraseDialog>
  )
}
