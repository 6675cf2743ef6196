// Codes of an authenticator app: the secret as a picture and in letters, proven by one code; and given up again.
import { useId, useMemo, useState } from 'react'
import { Form } from 'react-aria-components'
import { encode } from 'uqr'
import { useTranslations } from 'use-intl'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import styles from './Kit.module.css'

/** Dark on white in either theme: telephones read nothing else. */
const Picture = ({ text, label }: { text: string; label: string }) => {
  const { data, size } = useMemo(() => encode(text, { border: 2 }), [text])
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className={styles['picture']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

interface Proposed {
  readonly secret: string
  readonly link: string
}

const Confirm = ({ proposed: { secret, link }, onClose }: { proposed: Proposed; onClose(): void }) => {
  const t = useTranslations('vault.code')
  const ti = useTranslations('ui')
  const tr = useTranslations('refusals')
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string | undefined>()
  const form = useId()
  const confirm = async () => {
    try {
      await api.vault.confirmCode({ code })
      refresh()
      toast(t('done'))
      onClose()
    } catch (thrown) {
      setFault(tr(refusalOf(thrown).code))
    }
  }
  return (
    <Dialog
      title={t('title')}
      isOpen
      steadfast
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ti('cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {t('confirm')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['change']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim() === '') setFault(t('missing'))
          else void confirm()
        }}
      >
        <p className={styles['about']}>{t('scan')}</p>
        <Picture text={link} label={t('picture')} />
        <p className={styles['about']}>{t('byHand')}</p>
        <p className={styles['secret']} lang="">
          {secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </p>
        <TextField
          autoFocus
          name="code"
          inputMode="numeric"
          label={t('code')}
          maxLength={20}
          value={code}
          onChange={(text) => {
            setCode(text)
            setFault(undefined)
          }}
          error={fault}
        />
      </Form>
    </Dialog>
  )
}

export const MakeCode = ({ recovery, onClose }: { recovery: boolean; onClose(): void }) => {
  const t = useTranslations('vault.code')
  const [proposed, setProposed] = useState<Proposed | null>(null)
  if (proposed) return <Confirm proposed={proposed} onClose={onClose} />
  return (
    <PassphraseDialog
      title={t('title')}
      go={t('go')}
      act={async (passphrase) => setProposed(await api.vault.proposeCode({ passphrase }))}
      onClose={onClose}
    >
      <p className={styles['about']}>{t('about')}</p>
      <p className={styles['about']}>{t('honest')}</p>
      {!recovery && <Banner tone="due">{t('noKit')}</Banner>}
    </PassphraseDialog>
  )
}

export const DropCode = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('vault.code')
  return (
    <PassphraseDialog
      title={t('drop')}
      go={t('dropGo')}
      act={async (passphrase) => {
        await api.vault.dropCode({ passphrase })
        refresh()
        toast(t('dropped'))
        onClose()
      }}
      onClose={onClose}
    >
      <p className={styles['about']}>{t('dropAbout')}</p>
    </PassphraseDialog>
  )
}
