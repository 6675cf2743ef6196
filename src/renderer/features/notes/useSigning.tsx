// Signing, step by step: save, say exactly what will happen, lock.
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Note } from '#contract/notes'
import { api, reads, refusalOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { AlertDialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import type { Draft, Typed } from './desk.ts'
import { countWords, emptySections, isBlank } from './shape.ts'
import styles from './NotePage.module.css'

const SignWords = ({ note, shown }: { note: Note; shown: Typed }) => {
  const t = useTranslations('notes')
  const { moment } = useFormats()
  const { header, doc } = shown
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
  /** What the dialog counts, and nothing else is signed. */
  const [shown, setShown] = useState<Typed | null>(null)
  const [signing, setSigning] = useState(false)
  /** Why she goes on without a consent; null as long as none is missing. */
  const [reason, setReason] = useState<string | null>(null)

  const ask = async () => {
    if (isBlank(draft.typed().doc())) return toast(t(isAmendment ? 'notes.sign.emptyAmendment' : 'refusals.empty'), { bad: true })
    setReason(null)
    if (await draft.flush()) setShown(draft.typed())
    else toast(t('notes.sign.notSaved'), { bad: true })
  }
  /** A key may still have reached the text while the dialog opened: that is saved, and she is asked about the whole. */
  const sameAsShown = async (): Promise<boolean> => {
    const saved = await draft.flush()
    const typed = draft.typed()
    if (saved && typed === shown) return true
    setShown(saved ? typed : null)
    toast(t(saved ? 'notes.sign.changed' : 'notes.sign.notSaved'), { bad: true })
    return false
  }
  const sign = async () => {
    if (reason?.trim() === '') return
    setSigning(true)
    try {
      if (!(await sameAsShown())) return
      await api.notes.sign({ id: note.id, revision: draft.revision(), ...(reason === null ? {} : { override: { reason } }) })
      draft.letGo()
      await reads.invalidateQueries()
      toast(t(isAmendment ? 'notes.sign.doneAmendment' : 'notes.sign.done'))
      setShown(null)
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code === 'consentMissing') return setReason('')
      setShown(null)
      toast(t(`refusals.${code}`), { bad: true })
    } finally {
      setSigning(false)
    }
  }

  const dialog = (
    <AlertDialog
      title={t(isAmendment ? 'notes.sign.titleAmendment' : 'notes.sign.title')}
      isOpen={shown !== null}
      confirm={t('notes.sign.confirm')}
      isPending={signing}
      onConfirm={() => void sign()}
      onClose={() => setShown(null)}
    >
      {shown && <SignWords note={note} shown={shown} />}
      {reason !== null && <Unconsented reason={reason} onChange={setReason} />}
    </AlertDialog>
  )
  return { ask, dialog }
}
