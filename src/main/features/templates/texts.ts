// The text that a document is made of on a day: her own where she has published one that is in force, else the library's.
import type { Language } from '#contract/fields'
import { templateDoc, type SignerRole, type TemplateDoc, type TemplateName } from '#contract/templates'
import type { ReadableDb, ReadTools } from '../../tools.ts'
import { todayIn } from '../settings/settings.ts'
import { library } from './library.ts'
import { docOf, type Template } from './writing.ts'

export interface CurrentText extends Pick<Template, 'fields' | 'optional'> {
  readonly title: string
  readonly doc: TemplateDoc
  readonly version: string
  readonly checkedOn: string
  readonly sources: string
  readonly group: Template['group']
  readonly numbered: boolean
  readonly signers: readonly SignerRole[]
}

export interface OwnText {
  readonly id: string
  readonly version: string
  readonly basedOn: string
  /** ISO. */
  readonly effectiveOn: string
  /** UTC. */
  readonly publishedAt: string
  /** What changed. */
  readonly note: string
  readonly title: string
  readonly doc: TemplateDoc
}

/** What is kept is believed as little as what a screen sends: a restored file could hold anything. */
export const readDoc = (json: string): TemplateDoc => templateDoc.parse(JSON.parse(json))

type Stored = Omit<OwnText, 'title' | 'doc'> & { readonly title: string | null; readonly doc: string | null }

const inForce = (db: ReadableDb, name: TemplateName, language: Language, day: string): Stored | undefined =>
  db.get<Stored>(
    `select id, version, based_on as basedOn, effective_on as effectiveOn, published_at as publishedAt, note, title, doc from template_versions
     where name = ? and language = ? and effective_on <= ?
       and n > (select coalesce(max(n), 0) from template_versions as back where back.name = ? and back.language = ? and back.doc is null)
     order by effective_on desc, n desc limit 1`,
    name,
    language,
    day,
    name,
    language
  )

/** Her text that is in force on a day (ISO); null where the library's is. A return to the library undoes what was published before it, for later days too. */
export const ownText = (db: ReadableDb, name: TemplateName, language: Language, day: string): OwnText | null => {
  const row = inForce(db, name, language, day)
  return row === undefined || row.doc === null || row.title === null ? null : { ...row, title: row.title, doc: readDoc(row.doc) }
}

/** The day that it is in her zone, ISO. */
export const today = ({ db, now }: ReadTools): string => todayIn(db, now())

export const textOf = (tools: ReadTools, name: TemplateName, language: Language): CurrentText => {
  const { version, checkedOn, group, numbered, signers, fields = {}, optional = [], text } = library[name]
  const { title, sources } = text[language]
  const own = ownText(tools.db, name, language, today(tools))
  return {
    title: own?.title ?? title,
    doc: own?.doc ?? docOf(text[language]),
    version: own?.version ?? version,
    checkedOn,
    sources,
    group,
    numbered,
    signers,
    fields,
    optional
  }
}

/**
 * The version in force, and those before it that said the same: small changes lead from each to the next.
 * Whoever agreed to another is to be asked again.
 */
export const versionsThatHold = (tools: ReadTools, name: TemplateName, language: Language): string[] => {
  const holding = [inForce(tools.db, name, language, today(tools))?.version ?? library[name].version]
  const before = (version: string): string | null =>
    tools.db.get<{ sameAs: string | null }>(
      'select same_as as sameAs from template_versions where name = ? and language = ? and version = ? and doc is not null',
      name,
      language,
      version
    )?.sameAs ?? null
  for (let same = before(holding[0]!); same !== null && !holding.includes(same); same = before(same)) holding.push(same)
  return holding
}
