// The practice's readiness to work online: items with their note and day, the sign-off, and what a first online booking asks.
import type { Contract, Handlers } from '#contract'
import type { z } from 'zod'
import {
  readinessItems,
  type itemFields,
  type ItemState,
  type Readiness,
  type ReadinessItem,
  type ReadinessPaper
} from '#contract/readiness'
import type { Due } from '#contract/tasks'
import { safe } from '../../lib/html.ts'
import { dueOf, Refusal, type DuesAsked, type ReadableDb, type ReadTools, type Tools, type WriteTools } from '../../tools.ts'
import { practiceHtml, practiceLines, sheetHtml } from '../paper/paper.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { readSettings, todayIn } from '../settings/settings.ts'

interface Row {
  readonly item: ReadinessItem
  readonly state: ItemState
  readonly note: string
  readonly doneOn: string | null
  readonly reviewOn: string | null
}

const look = (db: ReadableDb, now: string): Readiness => {
  const today = todayIn(db, now)
  const rows = new Map(
    db.all<Row>('select item, state, note, done_on as doneOn, review_on as reviewOn from readiness_items').map((row) => [row.item, row])
  )
  const items = readinessItems.map((item) => {
    const row = rows.get(item) ?? { item, state: 'open' as const, note: '', doneOn: null, reviewOn: null }
    return { ...row, due: row.state === 'done' && row.reviewOn !== null && row.reviewOn <= today }
  })
  const steps = db.all<{ what: string; words: string; at: string }>('select what, words, at from readiness_steps order by n desc')
  const last = steps.find(({ what }) => what !== 'overridden')
  const signed = last?.what === 'signed' && items.every(({ state }) => state !== 'open') ? last : null
  return {
    items,
    done: items.filter(({ state }) => state === 'done').length,
    total: items.filter(({ state }) => state !== 'notApplicable').length,
    signedAt: signed?.at ?? null,
    signedBy: signed?.words ?? '',
    overrides: steps.filter(({ what }) => what === 'overridden').map(({ at, words }) => ({ at, words }))
  }
}

const note = ({ db, now, newId }: WriteTools, what: 'signed' | 'reopened' | 'overridden', words: string): void =>
  void db.run('insert into readiness_steps (id, what, words, at) values (?, ?, ?, ?)', newId(), what, words, now())

export const setItem = (tools: WriteTools, { item, state, note: words, reviewOn }: z.output<typeof itemFields>): null => {
  const { db, now } = tools
  const { signedAt } = look(db, now())
  const before = db.get<Row>('select item, state, note, done_on as doneOn, review_on as reviewOn from readiness_items where item = ?', item)
  const today = todayIn(db, now())
  // the day stays as long as only the words change
  const doneOn = state === 'open' ? null : before?.state === state && before.reviewOn === reviewOn ? before.doneOn : today
  db.run(
    `insert into readiness_items (item, state, note, done_on, review_on, updated_at) values (?, ?, ?, ?, ?, ?)
     on conflict (item) do update set state = excluded.state, note = excluded.note, done_on = excluded.done_on,
       review_on = excluded.review_on, updated_at = excluded.updated_at`,
    item,
    state,
    words,
    doneOn,
    reviewOn,
    now()
  )
  if (state === 'open' && signedAt !== null) note(tools, 'reopened', '')
  return null
}

const signOff = (tools: WriteTools): null => {
  const { items } = look(tools.db, tools.now())
  if (items.some(({ state }) => state === 'open')) throw new Refusal('invalid', { field: 'items' })
  const { practitionerName, practiceName } = readSettings(tools.db)
  note(tools, 'signed', practitionerName || practiceName)
  return null
}

export const isReady = (db: ReadableDb, now: string): boolean => look(db, now).signedAt !== null

/** For whoever books a first session online: refuses with `notReady`, unless she says why she goes on; then with a line in the log (R002). */
export const refuseUnready = (tools: WriteTools, override: { readonly reason: string } | undefined): void => {
  if (isReady(tools.db, tools.now())) return
  if (!override) throw new Refusal('notReady')
  note(tools, 'overridden', override.reason)
  tools.log('readiness.overridden', 'practice')
}

/** Nothing as long as nobody works `online` here: then what is open until it is signed off, and each point on its day. */
export const dueReadiness = ({ db, now, until, clientId }: DuesAsked, online: boolean): Due[] => {
  if (clientId !== null || !online) return []
  const { items, signedAt } = look(db, now())
  const open = items.filter(({ state }) => state === 'open').length
  const again = items.filter(({ state, reviewOn }) => state === 'done' && reviewOn !== null && reviewOn <= until)
  return [
    ...(signedAt === null ? [dueOf('readiness', null, 'readiness', { count: open })] : []),
    ...again.map(({ item, reviewOn }) => dueOf('readinessPoint', reviewOn, item))
  ]
}

/** Script-free HTML. */
const paper = ({ db, now }: ReadTools, { language, words }: ReadinessPaper): string => {
  const practice = readSettings(db)
  const { items } = look(db, now())
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'medium', timeZone: 'UTC' })
  const day = (date: string | null): string => (date === null ? '—' : format.format(new Date(date)))
  const word = (key: string): string => safe(words[key] ?? '')
  const rows = items
    .map(
      ({ item, state, note: said, doneOn, reviewOn }) =>
        `<tr><td>${word(`items.${item}`)}</td><td>${word(`states.${state}`)}</td><td>${day(doneOn)}</td><td>${day(reviewOn)}</td><td>${safe(said)}</td></tr>`
    )
    .join('\n')
  const head = ['item', 'state', 'doneOn', 'reviewOn', 'note'].map((key) => `<th scope="col">${word(`columns.${key}`)}</th>`).join('')
  return sheetHtml(
    language,
    'Document',
    `<header>${practiceHtml(practiceLines(practice))}<h1>${word('title')}</h1><div class="between"><p>${word('signed')}</p></div></header>
<table class="register"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`,
    practice.paperSize
  )
}

export const readiness: Handlers<Contract['readiness'], Tools> = {
  look: ({ db, now }) => look(db, now()),
  set: setItem,
  signOff: (tools) => signOff(tools),
  print: async ({ outside, read, happened }, asked) => {
    await outside.print(read((tools) => paper(tools, asked)))
    return happened(null)
  },
  savePdf: async (tools, asked) => {
    const html = tools.read((reading) => paper(reading, asked))
    return tools.happened(await saveAsPdf(tools, html, asked.words['title'] ?? 'Document'))
  }
}
