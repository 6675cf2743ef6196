// The practice's policies: the handlers of the room.
import type { Contract, Handlers } from '#contract'
import { languages, type Language } from '#contract/fields'
import { policyNames, type OnePolicy, type PolicyEvent, type PolicyName, type PolicyRow } from '#contract/policies'
import { dueOf, type ReadTools, type TellDues, type Tools } from '../../tools.ts'
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

/** Each policy once, in whichever language it is looked at first; and who is to acknowledge it. A new practice is not met by what it never approved. */
export const duePolicies: TellDues = ({ db, now, until, clientId }) => {
  if (clientId !== null) return []
  const rows = languages.flatMap((language) => rowsIn({ db, now }, language))
  return policyNames.flatMap((name) => {
    const own = rows.filter((row) => row.name === name)
    const next = own
      .filter(({ state, nextReviewOn }) => state !== 'neverApproved' && nextReviewOn !== null && nextReviewOn <= until)
      .toSorted((a, b) => (a.nextReviewOn! < b.nextReviewOn! ? -1 : 1))[0]
    const asked = own.find(({ toAcknowledge: count }) => count > 0)
    return [
      ...(next
        ? [dueOf('policy', next.nextReviewOn, `${name}/${next.language}`, { about: next.title || planWords[next.language].title })]
        : []),
      ...(asked
        ? [
            dueOf('acknowledgement', null, `${name}/${asked.language}`, {
              about: asked.title || planWords[asked.language].title,
              count: asked.toAcknowledge
            })
          ]
        : [])
    ]
  })
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
