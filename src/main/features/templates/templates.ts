// Texts of documents in her own words: written as a draft, published for a day, every version kept.
import type { Contract, Handlers } from '#contract'
import type { Language } from '#contract/fields'
import {
  automaticGaps,
  templateNames,
  type TemplateDoc,
  type TemplateName,
  type TemplateRow,
  type TemplateText,
  type TemplateVersion
} from '#contract/templates'
import { Refusal, type ReadableDb, type ReadTools, type Tools, type WriteTools } from '../../tools.ts'
import { readSettings } from '../settings/settings.ts'
import { library } from './library.ts'
import { ownText, readDoc, textOf, today } from './texts.ts'
import { docOf } from './writing.ts'

const draftOf = (db: ReadableDb, name: TemplateName, language: Language): { title: string; doc: string } | undefined =>
  db.get('select title, doc from templates where name = ? and language = ?', name, language)

/** Both parts of a version as numbers, so that 1.10 is newer than 1.9. */
const isNewer = (one: string, other: string): boolean => {
  const [a = 0, b = 0] = one.split('.').map(Number)
  const [c = 0, d = 0] = other.split('.').map(Number)
  return a > c || (a === c && b > d)
}

/** How one text stands. */
export const rowOf = (tools: ReadTools, name: TemplateName, language: Language): TemplateRow => {
  const { db } = tools
  const day = today(tools)
  const { group, about, version, where, text } = library[name]
  const own = ownText(db, name, language, day)
  const later = db.get(
    `select 1 from template_versions where name = ? and language = ? and effective_on > ?
       and n > (select coalesce(max(n), 0) from template_versions as back where back.name = ? and back.language = ? and back.doc is null)`,
    name,
    language,
    day,
    name,
    language
  )
  const { jurisdictions } = readSettings(db)
  return {
    name,
    title: text[language].called ?? own?.title ?? text[language].title,
    group,
    about,
    version: own?.version ?? version,
    own: own !== null,
    waits: draftOf(db, name, language) ? 'draft' : later ? 'day' : null,
    behind: own !== null && isNewer(version, own.basedOn),
    ofUse: where === undefined || where.some((place) => jurisdictions.includes(place))
  }
}

const get = (tools: ReadTools, name: TemplateName, language: Language): TemplateText => {
  const { version, checkedOn, text } = library[name]
  const { sources, fields = {}, clauses } = text[language]
  const draft = draftOf(tools.db, name, language)
  const inForce = textOf(tools, name, language)
  return {
    name,
    language,
    title: draft?.title ?? inForce.title,
    doc: draft ? readDoc(draft.doc) : inForce.doc,
    state: draft ? 'draft' : ownText(tools.db, name, language, today(tools)) ? 'own' : 'library',
    version: inForce.version,
    inForce: inForce.doc,
    library: { doc: docOf(text[language]), version, checkedOn, sources },
    mandatory: clauses.filter(({ mandatory }) => mandatory).map(({ id, heading }) => ({ id, heading })),
    fields
  }
}

const saysSomething = (node: unknown): boolean => {
  const { type, text, content } = node as { type: string; text?: string; content?: readonly unknown[] }
  return type === 'variable' || (text ?? '').trim() !== '' || (content ?? []).some(saysSomething)
}

/** Mandatory clauses may be worded otherwise, never left out unnoticed (R050). */
const refuseGaps = (doc: TemplateDoc, name: TemplateName, language: Language): void => {
  const { fields = {}, clauses } = library[name].text[language]
  const said = doc.content.filter((node) => node.type === 'clause').filter((node) => node.content.slice(1).some(saysSomething))
  const there = new Set(said.map(({ attrs }) => attrs.id))
  /** It stands wherever and whenever the library's does. */
  const covers = (own: readonly string[], wanted: readonly string[] = []): boolean =>
    own.length === 0 || (wanted.length > 0 && wanted.every((each) => own.includes(each)))
  const missing = clauses.find(
    ({ id, mandatory, where, when }) =>
      mandatory && !said.some(({ attrs }) => attrs.id === id && covers(attrs.where, where) && covers(attrs.when, when))
  )
  if (missing) throw new Refusal('clauseMissing', { field: missing.id })
  if (there.size === 0) throw new Refusal('empty')
  const known = new Set<string>([...automaticGaps, ...Object.keys(fields)])
  const names = [...JSON.stringify(doc).matchAll(/"type":"variable","attrs":\{"name":"(\w+)"\}/g)].map((match) => match[1]!)
  const strange = names.find((gap) => !known.has(gap))
  if (strange) throw new Refusal('invalid', { field: strange })
}

const enter = (
  { db, now, newId }: WriteTools,
  {
    name,
    language,
    ...rest
  }: {
    name: TemplateName
    language: Language
    effectiveOn: string
    note: string
    sameAs: string | null
    title: string | null
    doc: string | null
  }
): TemplateVersion => {
  const basedOn = library[name].version
  const earlier = db.get<{ count: number }>(
    'select count(*) as count from template_versions where name = ? and language = ? and doc is not null',
    name,
    language
  )!.count
  const entered: TemplateVersion = {
    id: newId(),
    version: rest.doc === null ? basedOn : `${basedOn}.${earlier + 1}`,
    effectiveOn: rest.effectiveOn,
    note: rest.note,
    small: rest.sameAs !== null,
    publishedAt: now(),
    title: rest.title
  }
  db.run(
    `insert into template_versions (id, name, language, version, based_on, effective_on, note, published_at, same_as, title, doc)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entered.id,
    name,
    language,
    entered.version,
    basedOn,
    entered.effectiveOn,
    entered.note,
    entered.publishedAt,
    rest.sameAs,
    rest.title,
    rest.doc
  )
  return entered
}

const dropDraft = ({ db }: WriteTools, name: TemplateName, language: Language): null => {
  db.run('delete from templates where name = ? and language = ?', name, language)
  return null
}

/** Newest first. */
export const versionsOf = (db: ReadableDb, name: TemplateName, language: Language): TemplateVersion[] =>
  db
    .all<Omit<TemplateVersion, 'small'> & { sameAs: string | null }>(
      `select id, version, effective_on as effectiveOn, note, published_at as publishedAt, same_as as sameAs, title from template_versions
       where name = ? and language = ? order by n desc`,
      name,
      language
    )
    .map(({ sameAs, ...version }) => ({ ...version, small: sameAs !== null }))

/** The text that a version took the place of. */
const before = (db: ReadableDb, { n, name, language }: { n: number; name: TemplateName; language: Language }): TemplateDoc => {
  const row = db.get<{ doc: string | null }>(
    'select doc from template_versions where name = ? and language = ? and n < ? order by n desc limit 1',
    name,
    language,
    n
  )
  return row?.doc ? readDoc(row.doc) : docOf(library[name].text[language])
}

export const templates: Handlers<Contract['templates'], Tools> = {
  list: (tools, { language }) => templateNames.map((name) => rowOf(tools, name, language)),
  get: (tools, { name, language }) => get(tools, name, language),
  saveDraft: ({ db, now }, { name, language, title, doc }) => {
    const savedAt = now()
    db.run(
      `insert into templates (name, language, title, doc, updated_at) values (?, ?, ?, ?, ?)
       on conflict (name, language) do update set title = excluded.title, doc = excluded.doc, updated_at = excluded.updated_at`,
      name,
      language,
      title,
      JSON.stringify(doc),
      savedAt
    )
    return { savedAt }
  },
  dropDraft: (tools, { name, language }) => dropDraft(tools, name, language),
  publish: (tools, { name, language, effectiveOn, note, small }) => {
    const draft = draftOf(tools.db, name, language)
    if (!draft) throw new Refusal('notFound')
    if (effectiveOn < today(tools)) throw new Refusal('invalid', { field: 'effectiveOn' })
    refuseGaps(readDoc(draft.doc), name, language)
    const sameAs = small ? textOf(tools, name, language).version : null
    const entered = enter(tools, { name, language, effectiveOn, note, sameAs, ...draft })
    dropDraft(tools, name, language)
    return entered
  },
  backToLibrary: (tools, { name, language, note }) => {
    enter(tools, { name, language, effectiveOn: today(tools), note, sameAs: null, title: null, doc: null })
    return dropDraft(tools, name, language)
  },
  versions: ({ db }, { name, language }) => versionsOf(db, name, language),
  version: ({ db }, { id }) => {
    const row = db.get<{ n: number; name: TemplateName; language: Language; title: string | null; doc: string | null }>(
      'select n, name, language, title, doc from template_versions where id = ?',
      id
    )
    if (!row) throw new Refusal('notFound')
    const { title } = library[row.name].text[row.language]
    return {
      title: row.title ?? title,
      doc: row.doc === null ? docOf(library[row.name].text[row.language]) : readDoc(row.doc),
      before: before(db, row)
    }
  }
}
