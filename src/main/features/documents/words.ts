// Words that stand on every document, in both languages.
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

/** What she must know of a text before she uses it; stands on the paper too. */
export const startingPoint = (
  language: Language,
  { title, version, sources, checked }: { title: string; version: string; sources: string; checked: string }
): string =>
  language === 'en'
    ? `${title}, version ${version}. A starting point, to be checked by a professional against the rules of the place where you practise. Follows ${sources}; checked on ${checked}.`
    : `${title}, version ${version}. Un point de départ, à faire vérifier par un professionnel selon les règles du lieu d’exercice. Suit ${sources} ; vérifié le ${checked}.`
