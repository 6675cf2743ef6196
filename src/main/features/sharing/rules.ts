// The rules about speaking without consent: the library's, in her words where she has changed them, and those that she added.
import type { Jurisdiction, Language } from '#contract/fields'
import { exceptionKinds, ruleFields, type DisclosureRule, type RuleFields } from '#contract/sharing'
import { noBreaks } from '../../lib/french.ts'
import { Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'
import { readSettings } from '../settings/settings.ts'
import { inWords, ruleLibrary } from './ruleLibrary.ts'

/** Whose rules count where she has said nothing: those of her country. */
const places: Readonly<Record<string, Jurisdiction>> = { US: 'US', GB: 'UK', FR: 'FR', CA: 'CA', CH: 'CH', BE: 'BE', IE: 'IE', AU: 'AU' }

const here = (db: ReadableDb): readonly Jurisdiction[] => {
  const { jurisdictions, country } = readSettings(db)
  const own = places[country]
  return jurisdictions.length > 0 || !own ? jurisdictions : [own]
}

const ownRules = (db: ReadableDb): Map<string, RuleFields> =>
  new Map(
    db
      .all<{ key: string; fields: string }>('select key, fields from sharing_rules order by key')
      .map(({ key, fields }) => [key, ruleFields.parse(JSON.parse(fields))])
  )

/** By kind, then by place. */
export const rulesFor = (db: ReadableDb, { all, language }: { all: boolean; language: Language }): DisclosureRule[] => {
  const own = ownRules(db)
  const keys = [...new Set([...ruleLibrary.keys(), ...own.keys()])]
  const rules = keys.map((key): DisclosureRule => {
    const library = ruleLibrary.get(key)
    const hers = own.get(key)
    const fields = hers ?? inWords(library!, language)
    const { checkedOn, ...words } = fields
    return { ...(language === 'fr' ? noBreaks(words) : words), checkedOn, key, own: hers !== undefined, inLibrary: library !== undefined }
  })
  const wanted = here(db)
  return rules
    .filter(({ place }) => all || wanted.includes(place))
    .toSorted((a, b) => exceptionKinds.indexOf(a.kind) - exceptionKinds.indexOf(b.kind) || a.place.localeCompare(b.place))
}

export const saveRule = ({ db, now, newId }: WriteTools, { key, fields }: { key: string | null; fields: RuleFields }): null => {
  if (key !== null && !ruleLibrary.has(key) && !ownRules(db).has(key)) throw new Refusal('notFound')
  db.run('insert or replace into sharing_rules (key, fields, updated_at) values (?, ?, ?)', key ?? newId(), JSON.stringify(fields), now())
  return null
}

export const dropRule = ({ db }: WriteTools, key: string): null => {
  if (db.run('delete from sharing_rules where key = ?', key) === 0) throw new Refusal('notFound')
  return null
}
