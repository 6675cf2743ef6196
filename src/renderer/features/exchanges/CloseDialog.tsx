// Closes a message to which no answer is written: why, and perhaps a word more.
import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { closingWhys, type ClosingWhy } from '#contract/exchanges'
import { useKeptText } from '../../lib/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useExchangeDoing } from './doing.ts'
import styles from './Exchanges.module.css'

export const CloseDialog = ({ id, onClose }: { id: string; onClose(): void }) => {
  const t = useTranslations('exchanges.closing')
  const tu = useTranslations('ui')
  const { close } = useExchangeDoing()
  const [why, setWhy] = useState<ClosingWhy>('notNeeded')
  const { value: words, change: setWords, drop } = useKeptText(`closing:${id}`)
  const form = useId()
  const send = async () => {
    if (!(await close(id, why, words))) return
    drop()
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('go')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['fields']}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <RadioGroup<ClosingWhy>
          label={t('why')}
          value={why}
          onChange={setWhy}
          choices={closingWhys.map((each) => ({ id: each, name: t(`whys.${each}`) }))}
        />
        <TextField label={t('words')} optional value={words} onChange={setWords} maxLength={500} />
      </Form>
    </Dialog>
  )
}
