// One person signs: with her name, and a drawing, a typed name, or both.
import { useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Ink } from '#contract/documents'
import { api } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { InkPad } from './InkPad.tsx'
import { useWork } from './work.ts'
import styles from './Documents.module.css'

interface SignFormProps {
  /** All of them are signed at once, with the same hand. */
  readonly targets: readonly { readonly id: string; readonly place: number }[]
  readonly name: string
  onSigned(): void
  /** Buttons beside the one that signs. */
  readonly others?: ReactNode
}

export const SignForm = ({ targets, name: known, onSigned, others }: SignFormProps) => {
  const t = useTranslations('documents.ink')
  const tr = useTranslations('refusals')
  const [name, setName] = useState(known)
  const [typed, setTyped] = useState('')
  const [ink, setInk] = useState<Ink | null>(null)
  const [tried, setTried] = useState(false)
  const { busy, carry } = useWork()
  const nothing = ink === null && typed.trim() === ''
  const send = async () => {
    setTried(true)
    if (name.trim() === '' || nothing) return
    const all = async () => {
      for (const target of targets) await api.documents.sign({ ...target, name, typed, ink })
    }
    if (await carry(all)) onSigned()
  }
  return (
    <Form
      className={styles['sign']}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void send()
      }}
    >
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        maxLength={120}
        error={tried && name.trim() === '' ? t('nameMissing') : undefined}
      />
      <InkPad isEmpty={ink === null} onInk={setInk} />
      <TextField
        label={t('typed')}
        value={typed}
        onChange={setTyped}
        maxLength={120}
        error={tried && nothing ? tr('signatureMissing') : undefined}
      />
      <div className={styles['buttons']}>
        {others}
        <Button type="submit" variant="primary" isPending={busy}>
          {t('sign')}
        </Button>
      </div>
    </Form>
  )
}
