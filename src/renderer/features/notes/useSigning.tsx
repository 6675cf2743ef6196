// Signing, step by step: save, say exactly what will happen, lock.
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Note } from '#contract/notes'
import { api, reads, refusalOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { AlertDialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import type { Draft } from './desk.ts'
import { countWords, emptySections, isBlank } from './shape.ts'
import styles from './NotePage.module.css'

const SignWords = ({ note, draft }: { note: Note; draft: Draft }) => {
  const t = useTranslations('notes')
  const { moment } = useFormats()
  const { header, doc } = draft.typed()
  const missing = emptySections(doc()).map((name) => t(`sections.${name}`))
  return (
    <div className={styles['signWords']}>
      <p>
        {t(note.amends === null ? 'sign.what' : 'sign.whatAmendment', {
          client: note.clientName,
          when: moment(header.startAt, header.timeZone),
          words: countWords(doc())
        })}
      </p>
      <p>{t('sign.after')}</p>
      {missing.length > 0 && <p className={styles['due']}>{t('sign.missing', { sections: missing.join(', ') })}</p>}
      {note.amends === null && header.endAt === null && <p className={styles['due']}>{t('sign.noEnd')}</p>}
    </div>
  )
}

/** The first session without the consent that it takes: her reason is asked for (R049). */
const Unconsented = ({ reason, onChange }: { reason: string; onChange(reason: string): void }) => {
  const t = useTranslations('notes.sign')
  return (
    <div className={styles['signWords']}>
      <p className={styles['due']}>{t('unconsented')}</p>
      <TextArea name="reason" autoFocus label={t('reason')} about={t('reasonAbout')} maxLength={1000} value={reason} onChange={onChange} />
    </div>
  )
}

/** `ask` begins it; `dialog` is to be put on the page. */
export const useSigning = (note: Note, draft: Draft): { ask(): Promise<void>; dialog: ReactNode } => {
  const t = useTranslations()
  const isAmendment = note.amends !== null
  const [asking, setAsking] = useState(false)
  const [signing, setSigning] = useState(false)
  /** Why she goes on without a consent; null as long as none is missing. */
  const [reason, setReason] = useState<string | null>(null)

  const ask = async () => {
    if (isBlank(draft.typed().doc())) return toast(t(isAmendment ? 'notes.sign.emptyAmendment' : 'refusals.empty'), { bad: true })
    setReason(null)
    if (await draft.flush()) setAsking(true)
    else toast(t('notes.sign.notSaved'), { bad: true })
  }
  const sign = async () => {
    if (reason?.trim() === '') return
    setSigning(true)
    try {
      await api.notes.sign({ id: note.id, revision: draft.revision(), ...(reason === null ? {} : { override: { reason } }) })
      draft.letGo()
      await reads.invalidateQueries()
      toast(t(isAmendment ? 'notes.sign.doneAmendment' : 'notes.sign.done'))
      setAsking(false)
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code === 'consentMissing') return setReason('')
      setAsking(false)
      toast(t(`refusals.${code}`), { bad: true })
    } finally {
      setSigning(false)
    }
  }

  const dialog = (
    <AlertDialog
      title={t(isAmendment ? 'notes.sign.titleAmendment' : 'notes.sign.title')}
      isOpen={asking}
      confirm={t('notes.sign.confirm')}
      isPending={signing}
      onConfirm={() => void sign()}
      onClose={() => setAsking(false)}
    >
      <SignWords note={note} draft={draft} />
      {reason !== null && <Unconsented reason={reason} onChange={setReason} />}
    </AlertDialog>
  )
  return { ask, dialog }
}
