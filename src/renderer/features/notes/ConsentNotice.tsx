// The consents that the chosen modality takes and nobody has given: said above the note from the first, not when it is to be signed.
import { useId, useState } from 'react'
import { FileText, Handshake } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Missing } from '#contract/consents'
import type { Modality, Note } from '#contract/notes'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { recordable, useMissingWords } from '../../lib/missing.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './NotePage.module.css'

export const Lacks = ({ missing }: { missing: readonly Missing[] }) => {
  const words = useMissingWords()
  return (
    <ul className={styles['lacks']}>
      {missing.map((one) => (
        <li key={`${one.kind} ${one.person}`}>{words(one)}</li>
      ))}
    </ul>
  )
}

interface Asked {
  readonly note: Note
  readonly modality: Modality
}

const GoOn = ({ note, modality, missing, onClose }: Asked & { missing: readonly Missing[]; onClose(): void }) => {
  const t = useTranslations('consents.guard')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const [reason, setReason] = useState('')
  const [sent, setSent] = useState(false)
  const form = useId()
  const go = async () => {
    setSent(true)
    if (reason.trim() === '') return
    try {
      await api.notes.goOn({ id: note.id, modality, override: { reason } })
      refresh()
      onClose()
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {t('go')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['signWords']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        <p>{t('about')}</p>
        <Lacks missing={missing} />
        <TextArea
          name="reason"
          autoFocus
          label={t('reason')}
          about={t('kept')}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          error={sent && reason.trim() === '' ? t('reasonMissing') : undefined}
        />
      </Form>
    </Dialog>
  )
}

export const ConsentNotice = ({ note, modality, record: Record }: Asked & { record: RecordConsent }) => {
  const t = useTranslations('consents.guard')
  const tp = useTranslations('consents.history.purposes')
  const { data } = useRead('notes.guard', { id: note.id, modality }, { keep: true })
  const [asking, setAsking] = useState<'record' | 'go' | null>(null)
  if (!data || data.missing.length === 0) return null
  const { missing, reason } = data
  const close = () => setAsking(null)
  return (
    <div className={styles['consents']} role="status">
      <Banner tone={reason === null ? 'due' : 'info'} icon={Handshake}>
        <strong>{t('note', { purpose: tp(modality) })}</strong>
        <Lacks missing={missing} />
        {reason !== null && <p>{t('going', { reason })}</p>}
        <div className={styles['ways']}>
          <Button small onPress={() => setAsking('record')}>
            {t('record')}
          </Button>
          <ButtonLink small icon={FileText} href={paths.prepare(note.clientId)}>
            {t('prepare')}
          </ButtonLink>
          {reason === null && (
            <Button small variant="plain" onPress={() => setAsking('go')}>
              {t('goOn')}
            </Button>
          )}
        </div>
      </Banner>
      {asking === 'record' && <Record clientId={note.clientId} {...recordable(missing)} onClose={close} />}
      {asking === 'go' && <GoOn note={note} modality={modality} missing={missing} onClose={close} />}
    </div>
  )
}
