// What a client needs, what of it is there, and the one action that prepares the rest.
import type { PackPart } from '#contract/documents'
import type { Language } from '#contract/fields'
import { dateIn } from '../../lib/moments.ts'
import type { ReadableDb, ReadTools, WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { readSettings } from '../settings/settings.ts'
import { textOf } from '../templates/texts.ts'
import { circumstancesOf } from './facts.ts'
import { documentsOf } from './listing.ts'
import { packFor, type PackWish } from './packs.ts'
import { begin, prepare } from './preparing.ts'
import { getDocument, signaturesOf } from './records.ts'

const wishesFor = ({ db, now }: ReadTools, clientId: string): PackWish[] => {
  const practice = readSettings(db)
  const circumstances = circumstancesOf(getClient(db, clientId), practice, dateIn(now(), practice.timeZone))
  return packFor(circumstances, practice.jurisdictions)
}

const mineIn = (db: ReadableDb, id: string, state: string): number | null => {
  if (state !== 'prepared') return null
  const place = getDocument(db, id).signers.findIndex(({ role }) => role === 'practitioner')
  return place < 0 || signaturesOf(db, id).some((signature) => signature.place === place) ? null : place
}

/** What is agreed to counts more than what was prepared after it; what was only saved as a PDF counts for nothing. */
const standing = (db: ReadableDb, clientId: string): ReadonlyMap<string, NonNullable<PackPart['document']>> => {
  const rows = documentsOf(db, clientId).filter(({ state }) => state !== 'saved')
  const closed = (state: string): number => (state === 'signed' || state === 'given' ? 0 : 1)
  const ordered = rows.toSorted((a, b) => closed(b.state) - closed(a.state) || (a.updatedAt < b.updatedAt ? -1 : 1))
  return new Map(
    ordered.map(({ template, id, state, signed, signers }) => [template, { id, state, signed, signers, mine: mineIn(db, id, state) }])
  )
}

export const packOf = (tools: ReadTools, clientId: string, language: Language): PackPart[] => {
  const there = standing(tools.db, clientId)
  return wishesFor(tools, clientId).map(({ template, part, optional }) => ({
    template,
    title: textOf(tools, template, language).title,
    part,
    optional,
    document: there.get(template) ?? null
  }))
}

export const preparePack = (tools: WriteTools, clientId: string): { ids: string[] } => {
  const there = standing(tools.db, clientId)
  const missing = wishesFor(tools, clientId).filter(({ template, optional }) => !optional && !there.has(template))
  return {
    ids: missing.map(({ template }) => prepare(tools, begin(tools, { clientId, template, language: null }).preparation).id)
  }
}
