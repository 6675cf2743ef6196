// Publishing: from which day, and a word on what changed.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Language } from '#contract/fields'
import type { TemplateName } from '#contract/templates'
import { api, refresh, refusalOf, useRead, type Refused } from '../../lib/door.ts'
import { dayIn } from '../../lib/format.ts'
import { useKeptText } from '../../lib/kept.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Texts.module.css'

interface PublishDialogProps {
  readonly name: TemplateName
  readonly language: Language
  /** Saves what has been typed. */
  save(): Promise<boolean>
  onDone(): void
  onClose(): void
}

const formId = 'publish-text'

export const PublishDialog = ({ name, language, save, onDone, onClose }: PublishDialogProps) => {
  const t = useTranslations('templates.publish')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const zone = useRead('settings.get', {}).data?.timeZone
  const [chosen, setOn] = useState<string | null | undefined>(undefined)
  // the day that it is in the practice's zone, as long as she has chosen no other
  const effectiveOn = chosen === undefined && zone ? dayIn(zone) : (chosen ?? null)
  const { value: note, change: setNote, drop } = useKeptText(`publishing:${name}-${language}`)
  const [small, setSmall] = useState(false)
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const publish = async () => {
    setSent(true)
    if (note.trim() === '' || effectiveOn === null) return
    setBusy(true)
    try {
      if (!(await save())) return
      const { version } = await api.templates.publish({ name, language, effectiveOn, note, small })
      drop()
      refresh()
      toast(t('done', { version }))
      onDone()
    } catch (fault) {
      setRefused(refusalOf(fault))
    } finally {
      setBusy(false)
    }
  }
  const dayPast = effectiveOn === null || refused?.field === 'effectiveOn'
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={busy}>
            {t('go')}
          </Button>
        </>
      }
    >
      <Form
        id={formId}
        className={styles['publish']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void publish()
        }}
      >
        <p>{t('about')}</p>
        {refused && refused.field !== 'effectiveOn' && <Banner tone="risk">{tr(refused.code)}</Banner>}
        <DateField label={t('on')} value={effectiveOn} onChange={setOn} error={sent && dayPast ? t('dayPast') : undefined} />
        <TextField
          autoFocus
          label={t('note')}
          about={t('noteAbout')}
          maxLength={300}
          value={note}
          onChange={setNote}
          error={sent && note.trim() === '' ? t('noteMissing') : undefined}
        />
        <Checkbox about={t('smallAbout')} isSelected={small} onChange={setSmall}>
          {t('small')}
        </Checkbox>
      </Form>
    </Dialog>
  )
}
