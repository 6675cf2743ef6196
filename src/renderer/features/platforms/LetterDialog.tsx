// The letter about the change, prepared for several clients at once, each in their own language.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { languages, type Language } from '#contract/fields'
import type { OnPlatform, Platform } from '#contract/platforms'
import { api } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Group } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useOthers } from './LeaveDialog.tsx'
import { useWork } from './useWork.ts'
import styles from './Platforms.module.css'

interface LetterDialogProps {
  readonly platform: Platform
  readonly clients: readonly OnPlatform[]
  onClose(): void
}

/** Documents that go to the printer in one job. */
const inOneJob = 12

type Said = Readonly<Record<Language, { readonly reason: string; readonly joining: string }>>

export const LetterDialog = ({ platform, clients, onClose }: LetterDialogProps) => {
  const t = useTranslations('platforms.letter')
  const td = useTranslations('consents.languages')
  const tu = useTranslations('ui')
  const work = useWork()
  const others = useOthers(platform.id)
  const [to, setTo] = useState<string | null>(platform.successorId)
  const [on, setOn] = useState<string | null>(platform.until)
  const [said, setSaid] = useState<Said>({ en: { reason: '', joining: '' }, fr: { reason: '', joining: '' } })
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const chosen = to ?? others[0]?.id ?? ''
  const asked = languages.filter((language) => clients.some((client) => client.language === language))
  const say = (language: Language, part: Partial<Said[Language]>) => setSaid({ ...said, [language]: { ...said[language], ...part } })
  const print = (ids: readonly string[]) =>
    work(async () => {
      for (let from = 0; from < ids.length; from += inOneJob) await api.documents.print({ ids: ids.slice(from, from + inOneJob) })
    })
  const prepare = async () => {
    setSent(true)
    if (on === null) return
    const newPlatform = others.find(({ id }) => id === chosen)?.name ?? ''
    const fieldsIn = (language: Language) => ({ oldPlatform: platform.name, newPlatform, changeOn: on, ...said[language] })
    setBusy(true)
    await work(async () => {
      const { ids } = await api.documents.prepareFor({
        clientIds: clients.map(({ clientId }) => clientId),
        template: 'platformChange',
        fields: { en: fieldsIn('en'), fr: fieldsIn('fr') }
      })
      toast(t('done', { count: ids.length }), { action: { label: t('print'), run: () => print(ids) } })
      onClose()
    })
    setBusy(false)
  }
  return (
    <Dialog
      wide
      isOpen
      title={t('title', { count: clients.length })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form="letter-form" isPending={busy}>
            {t('go')}
          </Button>
        </>
      }
    >
      <Form
        id="letter-form"
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void prepare()
        }}
      >
        <p>{t('about')}</p>
        <Select
          label={t('to')}
          value={chosen}
          onChange={setTo}
          choices={others.map(({ id, name, plan }) => ({ id, name: [name, plan].filter(Boolean).join(', ') }))}
        />
        <DateField label={t('on')} value={on} onChange={setOn} error={sent && on === null ? t('dateMissing') : undefined} />
        {asked.map((language) => (
          <Group key={language} legend={t('inLanguage', { language: td(language) })}>
            <TextArea
              label={t('reason')}
              optional
              maxLength={1000}
              value={said[language].reason}
              onChange={(reason) => say(language, { reason })}
            />
            <TextArea
              label={t('joining')}
              about={t('joiningAbout')}
              optional
              maxLength={1000}
              value={said[language].joining}
              onChange={(joining) => say(language, { joining })}
            />
          </Group>
        ))}
      </Form>
    </Dialog>
  )
}
