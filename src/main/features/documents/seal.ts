// The seal: the paper with its signatures and the record of who agreed, when and how; its code, and how a copy is checked against it.
import { createHash } from 'node:crypto'
import type { Verdict } from '#contract/documents'
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
  if (signature.how === 'oral') return words.orally(signature.words, signature.witness)
  return [signature.ink && words.drawn, signature.typed && words.typed(signature.typed)].filter(Boolean).join(' ')
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

/** Text, signatures and pages in the vault are what they were when they were sealed. */
const isWhole = (db: ReadableDb, id: string, seal: SealRecord): boolean => {
  const document = getDocument(db, id)
  const pdf = sealedPdf(db, id)
  return (
    pdf !== undefined &&
    createHash('sha256').update(pdf).digest('hex') === seal.sha256 &&
    fingerprintOf(document) === document.sha256 &&
    codeOf(document, signaturesOf(db, id)) === seal.code
  )
}

type Found = SealRecord & { readonly id: string }
const columns = 'document_id as id, code, sha256, sealed_at as sealedAt'

/** A file that says the code of a seal and is not what was sealed has been altered. */
export const verify = (db: ReadableDb, { sha256, code }: { sha256: string | null; code: string | null }): Verdict => {
  const byFile = sha256 === null ? undefined : db.get<Found>(`select ${columns} from document_seals where sha256 = ?`, sha256)
  const byCode = code === null ? undefined : db.get<Found>(`select ${columns} from document_seals where code = ?`, typedCode(code))
  const found = byFile ?? byCode
  if (!found) return { verdict: 'unknown', document: null, sealedAt: null }
  const whole = isWhole(db, found.id, found)
  // a code alone says which document it is, never that the paper in her hand is the same
  const ofFile = byFile && whole ? 'unaltered' : 'altered'
  return {
    verdict: sha256 === null ? (whole ? 'known' : 'altered') : ofFile,
    document: getRow(db, found.id),
    sealedAt: found.sealedAt
  }
}
