// Lines for a parent or a partner that were prepared before anybody knew whose they are: once the names are known, they stand there.
import type { Signer } from '#contract/documents'
import type { SignerRole } from '#contract/templates'
import { nameKey } from '../../lib/fold.ts'
import type { WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { fingerprintOf } from './preparing.ts'
import { getDocument } from './records.ts'
import { besideOf } from './signers.ts'
import { roles } from './words.ts'

/** Those known of this role in the place of its empty lines; where nobody is known, the lines stay. */
const named = (signers: readonly Signer[], role: SignerRole, known: readonly Signer[]): readonly Signer[] => {
  const blank = signers.findIndex((signer) => signer.role === role && signer.name === '')
  const there = new Set(signers.map(({ name }) => nameKey(name)))
  const others = known.filter(({ name }) => name !== '')
  if (blank < 0 || others.length === 0) return signers
  const whole = signers.flatMap((signer, n) => (n === blank ? others.filter(({ name }) => !there.has(nameKey(name))) : [signer]))
  return whole.filter((signer) => signer.role !== role || signer.name !== '')
}

/** Of a client's documents that are on no paper yet and that nobody has signed: as they would be if they were prepared now. */
export const nameSigners = (tools: WriteTools, clientId: string): void => {
  const { db, now } = tools
  const open = db.all<{ id: string }>(
    `select id from documents where client_id = ? and state = 'prepared' and printed_at is null
       and exists (select 1 from json_each(signers) where json_extract(value, '$.name') = '' and json_extract(value, '$.role') in ('guardian', 'participant'))
       and not exists (select 1 from document_signatures where document_id = documents.id)`,
    clientId
  )
  if (open.length === 0) return
  const { people } = besideOf(tools, getClient(db, clientId))
  for (const { id } of open) {
    const document = getDocument(db, id)
    const signers = named(named(document.signers, 'guardian', people.guardian), 'participant', people.participant)
    if (document.text === null || signers === document.signers) continue
    const text = { ...document.text, roles: signers.map(({ role }) => roles[document.language][role]) }
    db.run(
      'update documents set signers = ?, text = ?, sha256 = ?, updated_at = ? where id = ?',
      JSON.stringify(signers),
      JSON.stringify(text),
      fingerprintOf({ ...document, signers, text }),
      now(),
      id
    )
  }
}
