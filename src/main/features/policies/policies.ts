// The practice's policies: the handlers of the room.
import type { Contract, Handlers } from '#contract'
import { languages, type Language } from '#contract/fields'
import { policyNames, type OnePolicy, type PoliciesToday, type PolicyEvent, type PolicyName, type PolicyRow } from '#contract/policies'
import type { ReadTools, Tools } from '../../tools.ts'
import { saveAsPdf } from '../paper/saving.ts'
import { planWords } from '../security/planWords.ts'
import { readSettings } from '../settings/settings.ts'
import { versionsOf } from '../templates/templates.ts'
import { judge, templateOf } from './judging.ts'
import { acknowledge, ask, isApproved, readersOf, signedFor, takeBack, toAcknowledge, versionsToAcknowledge } from './readers.ts'
import { sheetOf, sheetWords } from './sheet.ts'
import { change, review, stepsOf, undo } from './steps.ts'

const rowsIn = (tools: ReadTools, language: Language): PolicyRow[] =>
  policyNames.flatMap((name) => {
    const { ofUse, ...row } = judge(tools, name, language)
    return ofUse ? [{ ...row, toAcknowledge: toAcknowledge(tools, name, isApproved(tools, name)) }] : []
  })

/** What Today speaks of: each policy once, in whichever language it is due. */
export const policiesToday = (tools: ReadTools): PoliciesToday => {
  const rows = languages.flatMap((language) => rowsIn(tools, language))
  const due = rows.filter(({ state }) => state === 'reviewDue').map(({ name }) => name)
  const persons = new Map(rows.map(({ name, toAcknowledge: count }) => [name, count]))
  return { reviews: new Set(due).size, acknowledgements: [...persons.values()].reduce((sum, count) => sum + count, 0) }
}

const published = ({ db }: ReadTools, name: PolicyName, language: Language): PolicyEvent[] => {
  const template = templateOf(name)
  if (template === null) return []
  return versionsOf(db, template, language).map(({ id, version, effectiveOn, note, small, publishedAt, title }) => ({
    id,
    what: title === null ? 'library' : 'published',
    at: publishedAt,
    version,
    effectiveOn,
    note,
    small
  }))
}

/** Of one moment the later id is the newer. */
const placeOf = ({ at, id }: PolicyEvent): string => `${at} ${id}`

const one = (tools: ReadTools, name: PolicyName, language: Language): OnePolicy => {
  const { ofUse: _ofUse, ...row } = judge(tools, name, language)
  const approved = isApproved(tools, name)
  return {
    ...row,
    toAcknowledge: toAcknowledge(tools, name, approved),
    ...readersOf(tools, name, approved),
    history: [...published(tools, name, language), ...stepsOf(tools.db, name, language)].toSorted((a, b) =>
      placeOf(a) < placeOf(b) ? 1 : -1
    ),
    versions: versionsToAcknowledge(tools, name, language),
    signed: signedFor(tools.db, name)
  }
}

const paper = (tools: ReadTools, name: PolicyName, language: Language): string => {
  const policy = one(tools, name, language)
  return sheetOf({ practice: readSettings(tools.db), policy, title: policy.title || planWords[language].title })
}

export const policies: Handlers<Contract['policies'], Tools> = {
  list: (tools, { language }) => rowsIn(tools, language),
  get: (tools, { name, language }) => one(tools, name, language),
  review: (tools, { name, language }) => review(tools, name, language),
  change: (tools, { name, language, fields }) => change(tools, name, language, fields),
  undo: (tools, { name, language }) => undo(tools, name, language),
  ask: (tools, { name, person, asked }) => ask(tools, name, person, asked),
  acknowledge: (tools, said) => acknowledge(tools, said),
  takeBack: (tools, { id }) => takeBack(tools, id),
  print: async ({ outside, read, happened }, { name, language }) => {
    await outside.print(read((tools) => paper(tools, name, language)))
    return happened(null)
  },
  savePdf: async (tools, { name, language }) => {
    const html = tools.read((reading) => paper(reading, name, language))
    return tools.happened(await saveAsPdf(tools, html, sheetWords[language].title))
  }
}
