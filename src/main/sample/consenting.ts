// What the invented clients agreed to: nearly everything in order, some to be looked at again, some withdrawn or forgotten.
import { v7 } from 'uuid'
import type { ClientFields } from '#contract/clients'
import type { ConsentKind } from '#contract/consents'
import type { Language } from '#contract/fields'
import { daysKept } from '#contract/recordings'
import type { Settings } from '#contract/settings'
import { review, say, withdraw, type Facts } from '../features/consents/steps.ts'
import { insertRecording } from '../features/recordings/recordings.ts'
import { dateIn, plusMinutes } from '../lib/moments.ts'
import type { WritableDb, WriteTools } from '../tools.ts'
import { chanceOf, type Chance } from './chance.ts'

interface Consenting {
  readonly id: string
  readonly fields: ClientFields
  /** Starts of the sessions, in order. */
  readonly starts: readonly string[]
}

interface Options {
  readonly seed: number
  readonly now: string
  readonly language: Language
  readonly settings: Settings
}

const day = 24 * 60

const words = {
  en: {
    explained: ['read aloud, a copy given', 'sent before the first session, questions answered', 'spoken through in the first session'],
    purpose: 'for supervision; heard by the supervisor alone',
    place: 'external disk, folder supervision',
    recipients: ['the general practitioner: dates of sessions', 'the psychiatrist: medication, course of the work']
  },
  fr: {
    explained: [
      'lu à haute voix, copie remise',
      'envoyé avant la première séance, questions répondues',
      'parcouru ensemble à la première séance'
    ],
    purpose: 'pour la supervision ; entendu par la superviseuse seule',
    place: 'disque externe, dossier supervision',
    recipients: ['le médecin traitant : dates des séances', 'la psychiatre : traitement, évolution du travail']
  }
} as const

/** The first client lacks nothing, so that there is somebody to meet; of the others one in twenty lacks something. */
const kindsOf = (chance: Chance, { fields }: Consenting, n: number): ConsentKind[] => {
  const wanted: readonly (readonly [kind: ConsentKind, holds: boolean])[] = [
    ['therapy', true],
    ['privacy', n === 0 || chance.happens(0.95)],
    ['limitedIdentity', fields.identity !== 'full'],
    ['online', fields.meetingLink !== null && (n === 0 || chance.happens(0.95))],
    ['telephone', fields.phone !== null && chance.happens(0.3)],
    ['messages', chance.happens(0.15)],
    ['emailReminders', fields.email !== null && chance.happens(0.6)],
    ['recording', n === 0 || chance.happens(0.08)],
    ['release', chance.happens(0.1)]
  ]
  return wanted.filter(([, holds]) => holds).map(([kind]) => kind)
}

const particulars = (
  chance: Chance,
  kind: ConsentKind,
  language: Language,
  { givenAt, now, zone }: { givenAt: string; now: string; zone: string }
) => {
  if (kind === 'recording') return { about: words[language].purpose, expiresOn: dateIn(plusMinutes(now, 200 * day), zone) }
  if (kind !== 'release') return { about: '', expiresOn: null }
  const until = chance.happens(0.6) ? plusMinutes(now, chance.int(10, 300) * day) : plusMinutes(givenAt, 365 * day)
  return { about: chance.pick(words[language].recipients), expiresOn: dateIn(until, zone) }
}

/** Those given more than a year ago were looked at again since, most of them. */
const lookAgain = (
  chance: Chance,
  tools: (at: string) => WriteTools,
  consentId: string,
  since: string,
  now: string,
  facts: Facts
): void => {
  if (since > plusMinutes(now, -360 * day) || chance.happens(0.15)) return
  review(tools(plusMinutes(now, -chance.int(5, 340) * day)), consentId, facts)
}

const record = (db: WritableDb, chance: Chance, client: Consenting, { now, language, settings }: Options): void => {
  const last = client.starts.at(-1)
  if (last === undefined || last < plusMinutes(now, -100 * day)) return
  insertRecording(db, {
    id: v7({ msecs: Date.parse(last), random: chance.bytes(16) }),
    clientId: client.id,
    sessionId: null,
    fields: {
      on: dateIn(last, settings.timeZone),
      medium: 'audio',
      purpose: words[language].purpose,
      persons: [],
      place: words[language].place,
      encrypted: true,
      deleteBy: dateIn(plusMinutes(last, daysKept * day), settings.timeZone)
    }
  })
}

export const giveConsents = (db: WritableDb, clients: readonly Consenting[], options: Options): void => {
  const chance = chanceOf(options.seed + 1)
  const { now, language, settings } = options
  const toolsAt = (at: string): WriteTools => ({
    db,
    now: () => at,
    newId: () => v7({ msecs: Date.parse(at), random: chance.bytes(16) }),
    log: () => undefined
  })
  clients.forEach((client, n) => {
    const { fields } = client
    if (fields.status === 'waiting') return
    const facts: Facts = { ...fields, names: [fields.name], fee: settings.fee, currency: settings.currency, timeZone: settings.timeZone }
    const givenAt = client.starts[0] ?? plusMinutes(now, -chance.int(1, 700) * day)
    for (const kind of kindsOf(chance, client, n)) {
      const how = kind === 'emailReminders' ? 'oral' : chance.pick(['paper', 'paper', 'oral'] as const)
      const id = say(
        toolsAt(givenAt),
        {
          clientId: client.id,
          kind,
          person: '',
          documentId: null,
          template: null,
          version: '',
          language: fields.language,
          how,
          explainedBy: settings.practitionerName,
          explainedHow: chance.pick(words[language].explained),
          givenAt,
          words: '',
          ...particulars(chance, kind, language, { givenAt, now, zone: settings.timeZone })
        },
        'given',
        facts
      )
      if (n > 0 && chance.happens(kind === 'emailReminders' ? 0.08 : kind === 'online' ? 0.03 : 0))
        withdraw(toolsAt(plusMinutes(now, -chance.int(1, 60) * day)), id)
      else lookAgain(n === 0 ? { ...chance, happens: () => false } : chance, toolsAt, id, givenAt, now, facts)
      if (kind === 'recording') record(db, chance, client, options)
    }
  })
}
