// Words of documents for clients.
import type { documents as english } from '../en/documents.ts'
import type { WordsLike } from '../words.ts'

export const documents: WordsLike<typeof english> = {
  title: 'Documents',
  none: 'Pas encore de documents',
  templates: {
    therapyAgreement: 'Contrat thérapeutique',
    onlineCounselling: 'Consentement à la consultation à distance',
    recording: 'Consentement à l’enregistrement',
    minors: 'Autorisation pour un mineur',
    release: 'Autorisation de communication de renseignements',
    groupConfidentiality: 'Engagement de confidentialité pour un groupe',
    mutualConfidentiality: 'Accord de confidentialité mutuelle',
    appointmentEmails: 'Consentement aux rappels par courriel ou SMS'
  },
  languages: { en: 'anglais', fr: 'français' },
  prepare: 'Contrat thérapeutique…',
  printed: 'Enregistré en PDF {when} · {language} · version {version}',
  agreement: {
    title: 'Contrat thérapeutique',
    for: 'pour {name}',
    language: 'Langue du document',
    version: 'Version {version}',
    save: 'Enregistrer en PDF…',
    warning: 'Le PDF ne sera pas chiffré. Ne le gardez que là où d’autres ne peuvent pas l’ouvrir.',
    preview: 'Aperçu'
  }
}
