// Words that stand on every document, in both languages.
import type { ExplainedHow } from '#contract/documents'
import type { Language } from '#contract/fields'
import type { SignerRole } from '#contract/templates'

export const roles: Readonly<Record<Language, Readonly<Record<SignerRole, string>>>> = {
  en: {
    client: 'Client',
    guardian: 'Parent or holder of parental authority',
    participant: 'Participant',
    practitioner: 'Practitioner',
    assistant: 'Assistant',
    witness: 'Witness'
  },
  fr: {
    client: 'Client·e',
    guardian: 'Titulaire de l’autorité parentale',
    participant: 'Participant·e',
    practitioner: 'Praticien·ne',
    assistant: 'Assistant·e',
    witness: 'Témoin'
  }
}

export const labels = {
  en: { name: 'Name:', date: 'Date:', subject: 'Subject:' },
  fr: { name: 'Nom\u00a0:', date: 'Date\u00a0:', subject: 'Objet\u00a0:' }
} as const

/** Which text it is, at the foot of the paper. */
export const edition = (language: Language, { title, version, checked }: { title: string; version: string; checked: string }): string =>
  language === 'en'
    ? `${title}, version ${version}, following the rules as checked on ${checked}.`
    : `${title}, version ${version}, selon les règles vérifiées le ${checked}.`

/** What she must know of a text before she uses it; on her screen alone: a client would take the contract for a draft. */
export const startingPoint = (
  language: Language,
  { title, version, sources, checked }: { title: string; version: string; sources: string; checked: string }
): string =>
  language === 'en'
    ? `${title}, version ${version}. A starting point, to be checked by a professional against the rules of the place where you practise. Follows ${sources}; checked on ${checked}.`
    : `${title}, version ${version}. Un point de départ, à faire vérifier par un professionnel selon les règles du lieu d’exercice. Suit ${sources} ; vérifié le ${checked}.`

/** Words of the page that says who agreed to what, when and how (R049). */
export interface SealWords {
  readonly title: string
  readonly document: string
  readonly version: string
  readonly fingerprint: string
  readonly code: string
  readonly sealed: string
  readonly who: string
  readonly how: string
  readonly when: string
  readonly drawn: string
  readonly typed: (name: string) => string
  readonly onPaper: (day: string, pages: number) => string
  readonly otherPages: (expected: number | null, reason: string) => string
  readonly orally: (words: string, witness: string) => string
  readonly gapsLeft: (reason: string) => string
  /** Stands on the line itself. */
  readonly lines: { readonly paper: string; readonly oral: string }
  readonly explained: (by: string, how: string) => string
  readonly explainedHow: Readonly<Record<ExplainedHow, string>>
  readonly check: string
}

export const sealWords: Readonly<Record<Language, SealWords>> = {
  en: {
    title: 'Record of agreement',
    document: 'Document',
    version: 'Version and language',
    fingerprint: 'Fingerprint of the text (SHA-256)',
    code: 'Verification code',
    sealed: 'Sealed',
    who: 'Who',
    how: 'How',
    when: 'When',
    drawn: 'Signed by hand on the screen.',
    typed: (name) => `Typed as a signature: ${name}.`,
    onPaper: (day, pages) => `Signed on paper, dated ${day}; ${pages} ${pages === 1 ? 'page' : 'pages'} counted.`,
    otherPages: (expected, reason) =>
      `${expected === null ? 'Why they differ' : `The document has ${expected}; why they differ`}: “${reason}”`,
    orally: (words, witness) => `Agreed orally, heard by ${witness}: “${words}”`,
    gapsLeft: (reason) => `Lines were left empty: “${reason}”`,
    lines: { paper: 'signed on paper', oral: 'agreed orally' },
    explained: (by, how) => `Explained by ${by}, ${how}.`,
    explainedHow: { orally: 'orally', inWriting: 'in writing', both: 'orally and in writing' },
    check:
      'This document cannot be changed any more. A copy of the file is compared at the practice with the one that was sealed: a single altered character is noticed. The code above finds it.'
  },
  fr: {
    title: 'Relevé des accords',
    document: 'Document',
    version: 'Version et langue',
    fingerprint: 'Empreinte du texte (SHA-256)',
    code: 'Code de vérification',
    sealed: 'Scellé',
    who: 'Qui',
    how: 'Comment',
    when: 'Quand',
    drawn: 'Signature à la main sur l’écran.',
    typed: (name) => `Saisi comme signature : ${name}.`,
    onPaper: (day, pages) => `Signature sur papier, datée du ${day} ; ${pages} ${pages === 1 ? 'page comptée' : 'pages comptées'}.`,
    otherPages: (expected, reason) =>
      `${expected === null ? 'Raison de l’écart' : `Le document en compte ${expected} ; raison de l’écart`} : « ${reason} »`,
    orally: (words, witness) => `Accord oral, entendu par ${witness} : « ${words} »`,
    gapsLeft: (reason) => `Des lignes sont restées vides : « ${reason} »`,
    lines: { paper: 'signé sur papier', oral: 'accord oral' },
    explained: (by, how) => `Expliqué par ${by}, ${how}.`,
    explainedHow: { orally: 'à l’oral', inWriting: 'par écrit', both: 'à l’oral et par écrit' },
    check:
      'Ce document ne peut plus être modifié. Une copie du fichier se compare au cabinet avec celui qui a été scellé : un seul caractère changé se remarque. Le code ci-dessus permet de le retrouver.'
  }
}

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }
