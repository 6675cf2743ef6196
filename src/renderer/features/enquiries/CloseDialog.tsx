// Closes an enquiry: why, in a word or two; it is then listed for destruction after its own short time.
import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { closingReasons, type ClosingReason, type Enquiry } from '#contract/enquiries'
import { useWrite } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Enquiries.module.css'

interface CloseDialogProps {
  readonly enquiry: Enquiry
  readonly months: number
  onClosed(): void
  onClose(): void
}

export const CloseDialog = ({ enquiry, months, onClosed, onClose }: CloseDialogProps) => {
  const t = useTranslations('enquiries')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const [why, setWhy] = useState<ClosingReason>('notNow')
  const [words, setWords] = useState('')
  const close = useWrite('enquiries.close')
  const form = useId()
  const send = () => close.mutate({ id: enquiry.id, why, words }, { onSuccess: onClosed })
  return (
    <Dialog
      isOpen
      title={t('closing.title', { name: enquiry.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={form} isPending={close.isPending}>
            {t('closing.go')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {close.error && <Banner tone="risk">{tr(close.error.code)}</Banner>}
        <RadioGroup<ClosingReason>
          label={t('closing.why')}
          value={why}
          onChange={setWhy}
          choices={closingReasons.map((id) => ({ id, name: t(`reasons.${id}`) }))}
        />
        <TextField label={t('closing.words')} optional value={words} onChange={setWords} maxLength={500} />
        <p className={styles['quiet']}>{t('closing.about', { months })}</p>
      </Form>
    </Dialog>
  )
}
