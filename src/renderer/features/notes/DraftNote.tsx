// A note being written: its header, its text, signing, earlier texts, discarding.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { History, Trash2 } from 'lucide-react'
import { EditorContent, type Editor } from '@tiptap/react'
import { useTranslations } from 'use-intl'
import type { Note, NoteDoc, NoteFormat } from '#contract/notes'
import { api, refusalOf } from '../../lib/door.ts'
import { useCommand } from '../../lib/commands.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import type { RecordFiles } from '../../lib/recordFiles.ts'
import type { RecordMarks } from '../../lib/recordMarks.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { toast } from '../../ui/Toast.tsx'
import { ConsentNotice } from './ConsentNotice.tsx'
import { Conflict } from './Conflict.tsx'
import { useDraft, useTyped, type Draft } from './desk.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { useFound } from './found.ts'
import { HeaderFields } from './HeaderFields.tsx'
import { SaveLine } from './SaveLine.tsx'
import { reshape, tidy, type Loose } from './shape.ts'
import { replaceText, useFormatOf, useNoteEditor } from './useNoteEditor.ts'
import { usePart } from './usePart.tsx'
import { useSigning } from './useSigning.tsx'
import { Versions } from './Versions.tsx'
import styles from './NotePage.module.css'

const elsewhere = 'dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** The command, and Ctrl+Enter wherever on the page the cursor stands: heard before fields of time or choice keep it for themselves. */
const useSignKey = (ask: () => Promise<void>): void => {
  const sign = useEffectEvent(ask)
  useCommand('sign', () => void ask())
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.repeat) return
      if (event.target instanceof Element && event.target.closest(elsewhere)) return
      event.preventDefault()
      event.stopPropagation()
      void sign()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}

/** The sheet: bar, text, and the way to sign. A draft note and a draft amendment share it. */
export const Sheet = ({ draft, editor, onSign }: { draft: Draft; editor: Editor; onSign: () => Promise<void> }) => {
  const t = useTranslations('notes.sign')
  useSignKey(onSign)
  return (
    <div className={styles['sheet']}>
      <EditorToolbar editor={editor}>
        <SaveLine draft={draft} />
        <Button small variant="primary" onPress={() => void onSign()}>
          {t('action')}
          <Kbd>Ctrl+Enter</Kbd>
        </Button>
      </EditorToolbar>
      <EditorContent editor={editor} className={styles['paper']} />
    </div>
  )
}

/** Takes a draft out of every list; the message offers it back. */
export const useDiscard = (draft: Draft, after: () => void, back: () => void): (() => Promise<void>) => {
  const t = useTranslations()
  const refused = (fault: unknown) => toast(t(`refusals.${refusalOf(fault).code}`), { bad: true })
  const recover = () => api.notes.recover({ id: draft.id }).then(back, refused)
  return async () => {
    try {
      await draft.flush()
      await api.notes.discard({ id: draft.id })
      after()
      draft.letGo()
      toast(t('notes.discard.done'), { undo: recover })
    } catch (fault) {
      refused(fault)
    }
  }
}

interface DraftNoteProps {
  readonly note: Note
  readonly record: RecordConsent
  readonly files: RecordFiles
  readonly marks: RecordMarks
}

export const DraftNote = ({ note, record, files: Files, marks: Marks }: DraftNoteProps) => {
  const t = useTranslations('notes')
  const { longDate } = useFormats()
  const draft = useDraft(note)
  const { header } = useTyped(draft)
  const editor = useNoteEditor(draft, { label: t('editor.label'), prompt: t('prompts.free') })
  const format = useFormatOf(editor)
  const signing = useSigning(note, draft)
  const part = usePart(note)
  const [versions, setVersions] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  useFound(note.id, page)

  const discard = useDiscard(
    draft,
    () => go(paths.client(note.clientId)),
    () => go(paths.note(note.id))
  )
  const changeFormat = (next: NoteFormat) => {
    if (next !== format)
      replaceText(
        editor,
        reshape(tidy(editor.getJSON() as Loose), next, (name) => t(`sections.${name}`))
      )
    editor.commands.focus('start')
  }
  const restore = (doc: NoteDoc) => {
    replaceText(editor, tidy(doc))
    setVersions(false)
    toast(t('versions.restored'), { undo: () => editor.commands.undo() })
  }

  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.client(note.clientId), label: t('timeline.title') }}
        title={note.clientName}
        about={longDate(header.startAt, header.timeZone)}
        badges={<Badge tone="due">{t('draft')}</Badge>}
        actions={
          <MenuButton
            label={t('more')}
            actions={[
              { id: 'versions', label: t('versions.action'), icon: History, run: () => setVersions(true) },
              ...part.actions,
              { id: 'discard', label: t('discard.action'), icon: Trash2, danger: true, run: () => void discard() }
            ]}
          />
        }
      />
      <Conflict draft={draft} editor={editor} />
      <Marks clientId={note.clientId} record={{ kind: 'note', id: note.id }} />
      <HeaderFields draft={draft} format={format} onFormat={changeFormat} />
      <ConsentNotice note={note} modality={header.modality} record={record} />
      <div ref={page}>
        <Sheet draft={draft} editor={editor} onSign={signing.ask} />
      </div>
      <div className={styles['files']}>
        <Files clientId={note.clientId} record={{ kind: 'note', id: note.id }} />
      </div>
      {part.dialog}
      {signing.dialog}
      <Versions noteId={note.id} isOpen={versions} onClose={() => setVersions(false)} onRestore={restore} />
    </Page>
  )
}
