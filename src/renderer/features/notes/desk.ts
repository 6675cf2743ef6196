// Drafts being written: each saves itself, and one that could not be saved stays here, wherever she goes in the program.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Reply } from '#contract/kinds'
import type { Note, NoteDoc, NoteHeader } from '#contract/notes'
import { api, refresh, refusalOf, Refused } from '../../lib/door.ts'
import { registerFlush, reportSaving } from '../../lib/unsaved.ts'
import { autosave, type Autosave, type SaveState } from './autosave.ts'
import { formatOf } from './shape.ts'

/** What she can change of a draft. The document is made from the editor's only when it is sent. */
export interface Typed {
  readonly header: NoteHeader
  readonly reason: string
  readonly doc: () => NoteDoc
}

export interface Draft {
  readonly id: string
  /** As it stands on screen, saved or not. */
  readonly typed: () => Typed
  readonly change: (part: Partial<Typed>) => void
  readonly state: () => SaveState
  readonly revision: () => number
  readonly flush: () => Promise<boolean>
  /** After a conflict: writes `doc` over what the vault holds as `revision`. */
  readonly goOn: (revision: number, doc: NoteDoc) => void
  /** Nothing more is to be saved: it was signed or discarded. */
  readonly letGo: () => void
  readonly watch: (watcher: () => void) => () => void
}

interface Entry {
  readonly draft: Draft
  readonly saving: Autosave<Typed>
  open: number
}

const desk = new Map<string, Entry>()

const clock = {
  now: () => performance.now(),
  after: (ms: number, work: () => void) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  }
}

const send = (id: string, { header, reason, doc }: Typed, revision: number): Promise<Reply<{ revision: number; updatedAt: string }>> => {
  const made = doc()
  return api.notes.save({ id, revision, header, reason, doc: made, format: formatOf(made) }).then(
    (value) => ({ ok: true, value }) as const,
    (fault: unknown) => ({ ok: false, code: refusalOf(fault).code }) as const
  )
}

const forget = (id: string): void => {
  desk.delete(id)
  reportSaving(id, null)
  refresh()
}

const begin = (note: Note): Entry => {
  const { id } = note
  const watchers = new Set<() => void>()
  let typed: Typed = { header: note.header, reason: note.reason, doc: () => note.doc }
  const tell = (): void => {
    const state = saving.state()
    reportSaving(id, state.is === 'failed' ? new Refused({ code: state.code }) : null)
    for (const watcher of watchers) watcher()
    if (desk.get(id)?.open === 0 && !saving.isUnsaved()) forget(id)
  }
  const saving = autosave<Typed>(
    { revision: note.revision, savedAt: note.updatedAt },
    { save: (content, revision) => send(id, content, revision), changed: tell, clock }
  )
  const draft: Draft = {
    id,
    typed: () => typed,
    change: (part) => {
      typed = { ...typed, ...part }
      saving.edit(typed)
      for (const watcher of watchers) watcher()
    },
    state: saving.state,
    revision: saving.revision,
    flush: saving.flush,
    goOn: (revision, doc) => {
      typed = { ...typed, doc: () => doc }
      saving.goOn(revision, typed)
    },
    letGo: () => forget(id),
    watch: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    }
  }
  return { draft, saving, open: 0 }
}

const saveAll = async (): Promise<boolean> => {
  const saved = await Promise.all([...desk.values()].map(({ saving }) => saving.flush()))
  return saved.every(Boolean)
}

let listening = false
/** Whatever takes her away saves at once, and coming back tries again what could not be saved. */
const listen = (): void => {
  if (listening) return
  listening = true
  registerFlush(saveAll)
  const save = (): void => void saveAll()
  for (const leaving of ['blur', 'focus', 'pagehide'] as const) window.addEventListener(leaving, save)
  document.addEventListener('visibilitychange', save)
}

const take = (note: Note): Entry => {
  listen()
  const entry = desk.get(note.id) ?? begin(note)
  desk.set(note.id, entry)
  return entry
}

/** Keeps a draft open until the returned function is called; left with unsaved words, it goes on saving itself. */
const hold = (id: string, entry: Entry): (() => void) => {
  desk.set(id, entry)
  entry.open++
  return () => {
    entry.open--
    void entry.saving.flush().then((saved) => saved && entry.open === 0 && desk.get(id) === entry && forget(id))
  }
}

/** The draft of `note` for as long as the screen shows it. */
export const useDraft = (note: Note): Draft => {
  const [entry] = useState(() => take(note))
  useEffect(() => hold(note.id, entry), [entry, note.id])
  return entry.draft
}

export const useSaveState = (draft: Draft): SaveState => useSyncExternalStore(draft.watch, draft.state)
export const useTyped = (draft: Draft): Typed => useSyncExternalStore(draft.watch, draft.typed)
