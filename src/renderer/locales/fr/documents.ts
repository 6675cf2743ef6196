// Words of documents for clients.
import type { documents as english } from '../en/documents.ts'
import type { WordsLike } from '../words.ts'

export const documents: WordsLike<typeof english> = {
  title: 'Documents',
  none: 'Pas encore de documents',
  templates: {
    therapyAgreement: 'Contrat thérapeutique',
    // Notices, letters, policies, hand-outs
    privacyNotice: 'Notice d’information sur les données',
    hipaaNotice: 'Avis sur les pratiques de confidentialité (HIPAA)',
    confidentialityPolicy: 'Politique de confidentialité interne',
    assistantConfidentiality: 'Engagement de confidentialité pour l’assistance',
    confidentialityStatement: 'Engagement de confidentialité à afficher',
    breachLetter: 'Lettre au sujet d’un incident',
    breachReport: 'Fiche de notification d’un incident',
    incidentPlan: 'Plan d’incident',
    referralLetter: 'Lettre d’adressage',
    platformChange: 'Lettre de changement de plateforme',
    welcomeSheet: 'Feuille de bienvenue',
    clientSecurity: 'Protéger votre propre confidentialité',
    dataProtection: 'Comment vos données sont protégées ici'
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
