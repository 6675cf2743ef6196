// The seal: the paper with its signatures and the record of who agreed, when and how; its code, and how a copy is checked against it.
import { createHash } from 'node:crypto'
import type { SealState, Verdict } from '#contract/documents'
import type { Language } from '#contract/fields'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { noBreaks } from '../../lib/french.ts'
import { safe } from '../../lib/html.ts'
import { dateIn } from '../../lib/moments.ts'
import type { ReadableDb } from '../../tools.ts'
import { day } from './facts.ts'
import { inkSvg } from './ink.ts'
import type { Paper } from '../paper/paper.ts'
import { fingerprintOf, paperOf } from './preparing.ts'
import {
  getDocument,
  getRow,
  sealedPdf,
  sealless,
  sealOf,
  signaturesOf,
  type DocumentRecord,
  type SealRecord,
  type SignatureRecord
} from './records.ts'
import { languageNames, sealWords } from './words.ts'

/** Crockford's: none of them is taken for another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eighty bits of the fingerprint of text and signatures, in four groups that can be typed. */
export const codeOf = ({ id, sha256 }: Pick<DocumentRecord, 'id' | 'sha256'>, signatures: readonly SignatureRecord[]): string => {
  // of pages that were as they should be nothing is said: codes of before they were compared stay what they are
  const said = signatures.map(({ pagesExpected, pagesReason, ...signature }) =>
    pagesReason === '' ? signature : { ...signature, pagesExpected, pagesReason }
  )
  const hash = createHash('sha256')
    .update(canonicalJson({ id, sha256, signatures: said }))
    .digest()
  let bits = BigInt(`0x${hash.subarray(0, 10).toString('hex')}`)
  let code = ''
  for (let n = 0; n < 16; n++) {
    code = letters[Number(bits & 31n)]! + code
    bits >>= 5n
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** As typed: spaces, dashes and the letters that look like figures do not matter. */
const typedCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/(.{4})(?=.)/g, '$1-')

/** With the zone and, for whoever reads it elsewhere, in UTC. */
const momentIn = (language: Language, at: string, timeZone: string): string => {
  const locale = language === 'en' ? 'en-GB' : 'fr'
  const local = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'medium', timeZone }).format(new Date(at))
  return `${local} (${timeZone.replaceAll('_', ' ')}) · ${at.slice(0, 19).replace('T', ' ')} UTC`
}

const onLine = (signature: SignatureRecord, language: Language): string => {
  const { lines } = sealWords[language]
  if (signature.ink) return inkSvg(signature.ink)
  const words = signature.how === 'paper' ? lines.paper : signature.how === 'oral' ? lines.oral : signature.typed
  return `<p class="${signature.how === 'screen' ? 'typed' : 'elsewhere'}">${safe(words)}</p>`
}

const howOf = (signature: SignatureRecord, language: Language): string => {
  const words = sealWords[language]
  if (signature.how === 'paper') {
    const { signedOn, at, pages, pagesExpected, pagesReason } = signature
    const counted = words.onPaper(day(language, signedOn ?? at), pages ?? 1)
    return pagesReason === '' ? counted : `${counted} ${words.otherPages(pagesExpected, pagesReason)}`
  }
  if (signature.how === 'oral')
    return [words.orally(signature.words, signature.witness), signature.typed && words.gapsLeft(signature.typed)].filter(Boolean).join(' ')
  return [signature.ink && words.drawn, signature.typed && words.typed(signature.typed), signature.words && words.gapsLeft(signature.words)]
    .filter(Boolean)
    .join(' ')
}

const explainedOf = ({ explainedBy, explainedHow }: SignatureRecord, language: Language): string =>
  explainedHow === null ? '' : sealWords[language].explained(explainedBy, sealWords[language].explainedHow[explainedHow])

const recordHtml = (document: DocumentRecord, signatures: readonly SignatureRecord[], seal: Omit<SealRecord, 'sha256'>): string => {
  const { language, title, version, sha256 } = document
  const words = sealWords[language]
  const said = (text: string): string => safe(language === 'fr' ? noBreaks(text) : text)
  const zone = signatures.at(-1)?.timeZone ?? 'UTC'
  const facts: readonly (readonly [string, string])[] = [
    [words.document, title],
    [words.version, `${version} · ${languageNames[language]}`],
    [words.sealed, momentIn(language, seal.sealedAt, zone)],
    [words.code, seal.code],
    [words.fingerprint, sha256]
  ]
  const rows = signatures.map((signature) => {
    const { name, place, at, timeZone } = signature
    const role = document.text?.roles[place] ?? ''
    const how = [howOf(signature, language), explainedOf(signature, language)].filter(Boolean)
    return `<tr><td><strong>${safe(name)}</strong><br>${safe(role)}</td><td>${how.map(said).join('<br>')}</td><td>${said(momentIn(language, at, timeZone))}</td></tr>`
  })
  return `<section class="apart record"><h2>${safe(words.title)}</h2>
<dl>${facts.map(([name, value]) => `<dt>${safe(name)}</dt><dd>${safe(value)}</dd>`).join('')}</dl>
<table><thead><tr><th scope="col">${safe(words.who)}</th><th scope="col">${safe(words.how)}</th><th scope="col">${safe(words.when)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>
<p>${said(words.check)}</p></section>`
}

/** The paper as it stands now: with the signatures there are, and sealed with its record. Null for what was only saved as a PDF. */
export const paperNow = (db: ReadableDb, id: string, sealing?: Omit<SealRecord, 'sha256'>): Paper | null => {
  const document = getDocument(db, id)
  if (document.text === null) return null
  const signatures = signaturesOf(db, id)
  const paper = paperOf(document, document.text)
  const seal = sealing ?? sealOf(db, id)
  return {
    ...paper,
    signers: paper.signers.map((signer, place) => {
      const signature = signatures.find((each) => each.place === place)
      if (!signature) return signer
      const { name, at, timeZone, signedOn } = signature
      const date = day(document.language, signedOn ?? dateIn(at, timeZone))
      return { ...signer, name, line: onLine(signature, document.language), date }
    }),
    ...(seal ? { apart: recordHtml(document, signatures, seal) } : {})
  }
}

/** Text and signatures of a document, compared with the fingerprint of the text and, where its seal is known, with its code. */
const textState = (db: ReadableDb, id: string, code: string | null): SealState['text'] => {
  const document = getDocument(db, id)
  const signatures = signaturesOf(db, id)
  // a salvage that could not read it put something in its place
  if (document.sha256 === '' || signatures.length < document.signers.length) return 'lost'
  const whole = fingerprintOf(document) === document.sha256 && (code === null || codeOf(document, signatures) === code)
  return whole ? 'whole' : 'changed'
}

/** What in the vault is still what it was when it was sealed. */
export const stateOfSeal = (db: ReadableDb, id: string, { code, sha256 }: SealRecord): SealState => {
  const pdf = sealedPdf(db, id)
  const same = pdf !== undefined && createHash('sha256').update(pdf).digest('hex') === sha256
  return { text: textState(db, id, code), pdf: pdf === undefined ? 'lost' : same ? 'whole' : 'changed' }
}

type Found = SealRecord & { readonly id: string }
const columns = 'document_id as id, code, sha256, sealed_at as sealedAt'

/** The signed document of this code whose seal a salvage has lost: its text and signatures still say the code. */
const withoutSeal = (db: ReadableDb, code: string | null): string | undefined =>
  code === null ? undefined : sealless(db).find((id) => codeOf(getDocument(db, id), signaturesOf(db, id)) === typedCode(code))

const verdictOn = (file: 'same' | 'other' | 'none', { text, pdf }: SealState): Verdict['verdict'] => {
  // a file that says the code of a seal and is not what was sealed has been altered
  if (file === 'other' || text === 'changed') return 'altered'
  if (file === 'same') return 'unaltered'
  // a code alone says which document it is, never that the paper in her hand is the same
  return pdf === 'changed' ? 'altered' : 'known'
}

/** What is lost is never called altered: a file is compared with the fingerprint of what was sealed, which outlives the sealed bytes. */
export const verify = (db: ReadableDb, { sha256, code }: { sha256: string | null; code: string | null }): Verdict => {
  const byFile = sha256 === null ? undefined : db.get<Found>(`select ${columns} from document_seals where sha256 = ?`, sha256)
  const byCode = code === null ? undefined : db.get<Found>(`select ${columns} from document_seals where code = ?`, typedCode(code))
  const found = byFile ?? byCode
  if (!found) {
    const id = withoutSeal(db, code)
    if (id === undefined) return { verdict: 'unknown', kept: null, document: null, sealedAt: null }
    const whole = textState(db, id, null) === 'whole'
    const { closedAt } = getDocument(db, id)
    return { verdict: whole ? 'sealLost' : 'altered', kept: null, document: getRow(db, id), sealedAt: closedAt }
  }
  const kept = stateOfSeal(db, found.id, found)
  const file = sha256 === null ? 'none' : byFile ? 'same' : 'other'
  return { verdict: verdictOn(file, kept), kept, document: getRow(db, found.id), sealedAt: found.sealedAt }
}
