// The sheets that go to a recipient: a letter with the summary and what is enclosed, then what of that can be printed.
import type { Consent } from '#contract/consents'
import type { Language } from '#contract/fields'
import type { Note } from '#contract/notes'
import type { OfferedPart, ShareFields } from '#contract/sharing'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { dateIn } from '../../lib/moments.ts'
import type { ReadableDb } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { consentsOf } from '../consents/judging.ts'
import { day } from '../documents/facts.ts'
import { paperNow } from '../documents/seal.ts'
import { getExchange } from '../exchanges/records.ts'
import { noteContent } from '../notes/notePaper.ts'
import { getRecord, noteOf } from '../notes/records.ts'
import { contentOf, practiceHtml, practiceLines, sheetsHtml, signature } from '../paper/paper.ts'
import { readSettings } from '../settings/settings.ts'
import { shareWords } from './words.ts'

/** Blank lines part paragraphs. */
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== '')
    .map((each) => `<p>${each.trim().split('\n').map(safe).join('<br>')}</p>`)
    .join('')

const moment = (language: Language, at: string, zone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(
    new Date(at)
  )

const noteSheet = (db: ReadableDb, { id, alone }: OfferedPart, language: Language): string => {
  const words = shareWords[language]
  const { timeZone } = readSettings(db)
  const note = noteOf(db, getRecord(db, id))
  const { header } = note
  const head = ({ amendmentKind, signedAt, updatedAt, reason }: Note): string =>
    words.note.amended(words.note[amendmentKind ?? 'addition'], moment(language, signedAt ?? updatedAt, timeZone), reason)
  const about = [
    moment(language, header.startAt, header.timeZone),
    words.note.modalities[header.modality],
    header.personsPresent,
    alone && words.note.alone(alone.name)
  ]
  return noteContent(db, {
    id,
    words: {
      title: words.note.title,
      confidential: words.confidential,
      about: about.filter(Boolean).join(' · '),
      signed: words.note.signed(moment(language, note.signedAt ?? note.updatedAt, timeZone)),
      sections: { ...words.note.sections },
      amendments: words.note.amendments,
      heads: Object.fromEntries(note.amendments.map((one) => [one.id, head(one)])),
      practitioner: words.practitioner,
      name: words.name,
      date: `${words.date}${language === 'fr' ? '\u00a0' : ''}:`
    }
  })
}

/** A message, and what was answered in writing. */
const exchangeSheet = (db: ReadableDb, now: string, { id, alone }: OfferedPart, language: Language): string => {
  const words = shareWords[language]
  const { clientName, personName, channel, receivedAt, timeZone, received, reply, answeredAt, state } = getExchange(db, now, id)
  const zone = readSettings(db).timeZone
  const about = [moment(language, receivedAt, timeZone), words.note.modalities[channel], alone && words.note.alone(alone.name)]
  const answered = answeredAt === null ? '' : `<p class="head">${safe(moment(language, answeredAt, zone))}</p>`
  const answer = answeredAt === null || reply.trim() === '' ? `<p>${safe(words.exchange.none)}</p>` : paragraphs(reply)
  const sent = state === 'sent'
  const title = (sent ? words.exchange.to : words.exchange.from)(personName ?? clientName)
  return `<div class="note"><header>${practiceHtml(practiceLines(readSettings(db)))}<p class="confidential">${safe(words.confidential)}</p>
<h1>${safe(title)}</h1><p class="between">${safe(clientName)}</p><p>${safe(about.filter(Boolean).join(' · '))}</p></header>
<section><h2>${safe(sent ? words.exchange.sent : words.exchange.received)}</h2>${paragraphs(received)}</section>
${sent ? '' : `<section><h2>${safe(words.exchange.answer)}</h2>${answered}${answer}</section>`}</div>`
}

/** Other releases name others: they are nobody's business here. */
const consentsSheet = (db: ReadableDb, now: string, { clientId, fields: { language }, release }: Letter): string => {
  const listed = consentsOf(db, now, clientId).filter(({ kind, id }) => kind !== 'release' || id === release?.id)
  const words = shareWords[language]
  const name = getClient(db, clientId).name
  const row = ({ kind, person, about, state, givenAt, withdrawnAt, timeZone, expiresOn }: Consent): string => {
    const since = day(language, dateIn(withdrawnAt ?? givenAt, timeZone))
    const until = expiresOn === null ? '' : ` (${words.consents.until(day(language, expiresOn))})`
    const cells = [words.consents.kinds[kind], person || name, about, words.consents.states[state] + until, since]
    return `<tr>${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`
  }
  const columns = words.consents.columns.map((column) => `<th scope="col">${safe(column)}</th>`).join('')
  return `<div class="note"><header>${practiceHtml(practiceLines(readSettings(db)))}<p class="confidential">${safe(words.confidential)}</p>
<h1>${safe(words.consents.title)}</h1><p class="between">${safe(name)}</p></header>
<table class="register"><thead><tr>${columns}</tr></thead><tbody>${listed.map(row).join('\n')}</tbody></table></div>`
}

/** On which basis, as the recipient reads it; nothing where she went on without one. */
const basisOf = (language: Language, { basis }: ShareFields, release: Consent | null): string => {
  const words = shareWords[language]
  if (basis.kind === 'exception') return words.byLaw(basis.exception.legalBasis)
  if (!release) return ''
  return words.released(day(language, dateIn(release.givenAt, release.timeZone)), release.expiresOn && day(language, release.expiresOn))
}

export interface Letter {
  readonly clientId: string
  readonly fields: ShareFields
  readonly parts: readonly OfferedPart[]
  /** The one that is relied on, while it holds. */
  readonly release: Consent | null
}

const letterSheet = (db: ReadableDb, now: string, { clientId, fields, parts, release }: Letter): string => {
  const { language } = fields
  const words = shareWords[language]
  const practice = readSettings(db)
  const client = getClient(db, clientId)
  const said = (text: string): string => safe(language === 'fr' ? noBreaks(text) : text)
  const facts = [
    [words.to, [fields.recipient, fields.address].filter(Boolean).join(', ')],
    [words.date, day(language, dateIn(now, practice.timeZone))],
    [words.purpose, fields.purpose],
    [words.basis, basisOf(language, fields, release)],
    [words.enclosed, parts.map(({ title }) => title).join(' · ')]
  ].filter(([, fact]) => fact !== '')
  const substances = practice.jurisdictions.includes('US') && client.sensitivities.includes('substances')
  return `<div class="note"><header>${practiceHtml(practiceLines(practice))}<p class="confidential">${safe(words.confidential)}</p>
<h1>${safe(words.title(client.name))}</h1></header>
<section class="record"><dl>${facts.map(([name = '', fact = '']) => `<dt>${safe(name)}</dt><dd>${said(fact)}</dd>`).join('')}</dl></section>
${fields.summary.trim() === '' ? '' : `<h2>${safe(words.summary)}</h2>${paragraphs(fields.summary)}`}
<p class="head">${said(words.notice)}${substances ? ` ${safe(words.substances)}` : ''}</p>
<div class="signatures">${signature({ role: words.practitioner, name: practice.practitionerName }, { name: words.name, date: `${words.date}${language === 'fr' ? '\u00a0' : ''}:` })}</div></div>`
}

/** Whether a part leaves as bytes of its own beside the sheets: a file, and a sealed document where it does not go to the printer. */
export const sheetsOf = (db: ReadableDb, now: string, letter: Letter, printed: (part: OfferedPart) => boolean): string => {
  const { language } = letter.fields
  const sheets = letter.parts.filter(printed).flatMap((part) => {
    if (part.kind === 'note') return [{ language, content: noteSheet(db, part, language) }]
    if (part.kind === 'exchange') return [{ language, content: exchangeSheet(db, now, part, language) }]
    if (part.kind === 'consents') return [{ language, content: consentsSheet(db, now, letter) }]
    const paper = part.kind === 'document' ? paperNow(db, part.id) : null
    return paper ? [{ language: paper.language, content: contentOf(paper) }] : []
  })
  return sheetsHtml([{ language, content: letterSheet(db, now, letter) }, ...sheets], readSettings(db).paperSize)
}
