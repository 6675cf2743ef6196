// What was added to or corrected in a signed note: each with its kind, reason and date; the one being written last.
import { useEffect, useRef, useState } from 'react'
import { Lock, Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import type { Note } from '#contract/notes'
import { refresh } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Conflict } from './Conflict.tsx'
import { useDraft, useTyped } from './desk.ts'
import { Sheet, useDiscard } from './DraftNote.tsx'
import { NoteText } from './NoteText.tsx'
import { useNoteEditor } from './useNoteEditor.ts'
import { useSigning } from './useSigning.tsx'
import styles from './NotePage.module.css'

const SignedAmendment = ({ amendment }: { amendment: Note }) => {
  const t = useTranslations('notes.amend')
  const { moment } = useFormats()
  return (
    <article className={styles['sheet']} aria-label={t('text')}>
      <header className={styles['amendmentHead']}>
        <Badge tone="accent" icon={Lock}>
          {t(amendment.amendmentKind ?? 'addition')}
        </Badge>
        <span>{t('signedAt', { when: moment(amendment.signedAt ?? amendment.updatedAt) })}</span>
        <p className={styles['reason']}>{t('because', { reason: amendment.reason })}</p>
      </header>
      <div className={styles['paper']}>
        <NoteText doc={amendment.doc} />
      </div>
    </article>
  )
}

const DraftAmendment = ({ amendment }: { amendment: Note }) => {
  const t = useTranslations('notes')
  const draft = useDraft(amendment)
  const { reason } = useTyped(draft)
  const editor = useNoteEditor(draft, { label: t('amend.text'), prompt: t('prompts.amendment'), first: false })
  const signing = useSigning(amendment, draft)
  const discard = useDiscard(draft, () => {}, refresh)
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const fresh = amendment.reason === ''
  useEffect(() => {
    if (!fresh) return
    field.current?.focus({ preventScroll: true })
    field.current?.scrollIntoView({ block: 'center' }) // it stands below a note of any length
  }, [fresh])
  const sign = async () => {
    setAsked(true)
    if (reason.trim()) await signing.ask()
  }
  return (
    <div className={styles['amending']} data-amending>
      <div className={styles['amendmentHead']}>
        <Badge tone="due">{t('draft')}</Badge>
        <strong>{t(`amend.${amendment.amendmentKind ?? 'addition'}`)}</strong>
        <span className={styles['grow']} />
        <Button small variant="plain" icon={Trash2} onPress={() => void discard()}>
          {t('discard.action')}
        </Button>
      </div>
      <Conflict draft={draft} editor={editor} />
      <TextField
        inputRef={field}
        label={t('amend.reason')}
        about={t('amend.reasonAbout')}
        error={asked && !reason.trim() ? t('amend.reasonMissing') : undefined}
        maxLength={500}
        value={reason}
        onChange={(next) => draft.change({ reason: next })}
      />
      <Sheet draft={draft} editor={editor} onSign={sign} />
      {signing.dialog}
    </div>
  )
}

export const Amendments = ({ amendments }: { amendments: readonly Note[] }) => {
  const t = useTranslations('notes')
  const language = useLocale() // the editor's words are set when it is made
  if (amendments.length === 0) return null
  return (
    <section className={styles['amendments']} aria-label={t('amend.title')}>
      <h2 className={styles['amendmentsTitle']}>{t('amend.title')}</h2>
      {amendments.map((one) =>
        one.signedAt === null ? (
          <DraftAmendment key={`${one.id} ${language}`} amendment={one} />
        ) : (
          <SignedAmendment key={one.id} amendment={one} />
        )
      )}
    </section>
  )
}
