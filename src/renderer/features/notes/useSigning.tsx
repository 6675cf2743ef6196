// Signing, step by step: save, say exactly what will happen, lock.
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Missing } from '#contract/consents'
import type { Note } from '#contract/notes'
import { api, reads, refusalOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { AlertDialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Lacks } from './ConsentNotice.tsx'
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

interface Unconsented {
  readonly missing: readonly Missing[]
  readonly reason: string
}

/** The consents that the session takes are missing, and above the note she has not said why she goes on (R049, R051). */
const Unconsented = ({ missing, reason, tried, onChange }: Unconsented & { tried: boolean; onChange(reason: string): void }) => {
  const t = useTranslations('notes.sign')
  return (
    <div className={styles['signWords']}>
      <p className={styles['due']}>{t('unconsented')}</p>
      <Lacks missing={missing} />
      <TextArea
        name="reason"
        autoFocus
        label={t('reason')}
        about={t('reasonAbout')}
        maxLength={1000}
        value={reason}
        onChange={onChange}
        error={tried && reason.trim() === '' ? t('reasonMissing') : undefined}
      />
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
  /** Which consents are missing, and why she goes on; null where none is, or her reason is known. */
  const [unconsented, setUnconsented] = useState<Unconsented | null>(null)
  const [tried, setTried] = useState(false)

  const ask = async () => {
    if (isBlank(draft.typed().doc())) return toast(t(isAmendment ? 'notes.sign.emptyAmendment' : 'refusals.empty'), { bad: true })
    if (!(await draft.flush())) return toast(t('notes.sign.notSaved'), { bad: true })
    const typed = draft.typed()
    const guard = await api.notes.guard({ id: note.id, modality: typed.header.modality }).catch(() => null)
    setUnconsented(guard && guard.missing.length > 0 && guard.reason === null ? { missing: guard.missing, reason: '' } : null)
    setTried(false)
    setShown(typed)
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
    setTried(true)
    if (unconsented?.reason.trim() === '') return
    setSigning(true)
    try {
      if (!(await sameAsShown())) return
      await api.notes.sign({
        id: note.id,
        revision: draft.revision(),
        ...(unconsented ? { override: { reason: unconsented.reason } } : {})
      })
      draft.letGo()
      await reads.invalidateQueries()
      toast(t(isAmendment ? 'notes.sign.doneAmendment' : 'notes.sign.done'))
      setShown(null)
    } catch (fault) {
      const { code } = refusalOf(fault)
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
      {unconsented && <Unconsented {...unconsented} tried={tried} onChange={(reason) => setUnconsented({ ...unconsented, reason })} />}
    </AlertDialog>
  )
  return { ask, dialog }
}
