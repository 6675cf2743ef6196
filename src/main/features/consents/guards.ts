// What other rooms ask before they act: which consents are not there, or hold no longer.
import type { Consent, ConsentKind, Missing, Purpose } from '#contract/consents'
import type { Modality } from '#contract/notes'
import { Refusal, type ReadableDb, type WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { consentsOf, holds, needs, stateOfAll, type Needs } from './judging.ts'
import { noteOverride } from './steps.ts'

/** The technology that each way of meeting takes besides (R051). */
const technologies: Readonly<Record<Modality, ConsentKind | null>> = {
  inPerson: null,
  walk: null,
  homeVisit: null,
  video: 'online',
  voice: 'online',
  telephone: 'telephone',
  chat: 'messages',
  messages: 'messages',
  email: 'messages'
}

const meeting = (technology: ConsentKind | null, { minor, limited }: Needs): ConsentKind[] => [
  'therapy',
  ...(minor ? (['minors'] as const) : []),
  ...(limited && technology !== null ? (['limitedIdentity'] as const) : []),
  ...(technology === null ? [] : [technology])
]

/** Kinds that a purpose takes: at a distance also the acknowledgement of what cannot be done for somebody unnamed (R037). */
const kindsFor = (purpose: Purpose, facts: Needs): ConsentKind[] => {
  if (purpose === 'recording') return ['recording']
  if (purpose === 'sharing') return ['release']
  if (purpose === 'emailReminder') return ['emailReminders']
  return meeting(purpose === 'onlineSession' ? 'online' : technologies[purpose], facts)
}

/** Null where it holds. */
const lackOf = (kind: ConsentKind, person: string, consents: readonly Consent[]): Missing | null => {
  const state = stateOfAll(
    kind,
    consents.map((consent) => consent.state)
  )
  if (state !== null && holds(state as Consent['state'])) return null
  return { kind, person, state: state === null ? 'missing' : (state as Missing['state']) }
}

/**
 * The kinds that are missing, withdrawn or expired; none where she may go on. For a recording each of `persons`, and the client
 * (the empty name), consents for themselves; for the rest whoever has given or refused it counts.
 */
export const missingFor = (db: ReadableDb, now: string, clientId: string, purpose: Purpose, persons: readonly string[] = []): Missing[] => {
  getClient(db, clientId)
  const all = consentsOf(db, now, clientId)
  const kinds = kindsFor(purpose, needs(db, now, clientId)!)
  if (purpose === 'recording')
    return ['', ...persons].flatMap((person) => {
      const own = all.filter((consent) => consent.kind === 'recording' && consent.person === person)
      return lackOf('recording', person, own) ?? []
    })
  return kinds.flatMap((kind) => {
    const given = all.filter((consent) => consent.kind === kind)
    const refused = given.find(({ state }) => !holds(state))
    return lackOf(kind, refused?.person ?? '', given) ?? []
  })
}

/** Refuses with `consentMissing`, unless she says why she goes on: then with a line in the log, and her reason in the vault. */
export const refuseUnconsented = (
  tools: WriteTools,
  asked: { clientId: string; purpose: Purpose; persons?: readonly string[]; override: { reason: string } | undefined }
): void => {
  const { clientId, purpose, persons = [], override } = asked
  if (missingFor(tools.db, tools.now(), clientId, purpose, persons).length === 0) return
  if (!override) throw new Refusal('consentMissing')
  noteOverride(tools, clientId, purpose, override.reason)
}
