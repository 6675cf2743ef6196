// Words on the papers of this room, in both languages: what goes to a recipient, and the account for the client.
import type { ConsentKind, ConsentState } from '#contract/consents'
import type { Language } from '#contract/fields'
import type { Modality, SectionKey } from '#contract/notes'
import type { ExceptionKind, PartKind, ShareWay } from '#contract/sharing'

export interface ShareWords {
  readonly confidential: string
  readonly title: (client: string) => string
  readonly to: string
  readonly date: string
  readonly purpose: string
  readonly basis: string
  readonly enclosed: string
  readonly released: (given: string, until: string | null) => string
  readonly byLaw: (basis: string) => string
  readonly notice: string
  /** 42 CFR § 2.32(a)(2): the short statement that goes with records of treatment for substance use. */
  readonly substances: string
  readonly practitioner: string
  readonly name: string
  readonly parts: Readonly<Record<PartKind, string>>
  readonly summary: string
  readonly note: {
    readonly title: string
    readonly sections: Readonly<Record<SectionKey, string>>
    readonly modalities: Readonly<Record<Modality, string>>
    readonly signed: (when: string) => string
    readonly amendments: string
    readonly addition: string
    readonly correction: string
    readonly amended: (kind: string, when: string, reason: string) => string
    readonly alone: (name: string) => string
  }
  readonly exchange: {
    readonly from: (name: string) => string
    readonly to: (name: string) => string
    readonly received: string
    readonly sent: string
    readonly answer: string
    readonly none: string
  }
  readonly consents: {
    readonly title: string
    readonly columns: readonly string[]
    readonly kinds: Readonly<Record<ConsentKind, string>>
    readonly states: Readonly<Record<ConsentState, string>>
    readonly until: (day: string) => string
  }
  readonly account: {
    readonly title: string
    readonly file: string
    readonly about: (from: string, to: string) => string
    readonly columns: readonly string[]
    readonly none: string
    readonly closing: string
    readonly bases: Readonly<Record<'release' | 'override', string>>
    readonly exceptions: Readonly<Record<ExceptionKind, string>>
    readonly ways: Readonly<Record<ShareWay, string>>
  }
}

export const shareWords: Readonly<Record<Language, ShareWords>> = {
  en: {
    confidential: 'Confidential',
    title: (client) => `About ${client}`,
    to: 'To',
    date: 'Date',
    purpose: 'What it is for',
    basis: 'On what basis',
    enclosed: 'Enclosed',
    released: (given, until) => `Consent of ${given}${until ? `, in force until ${until}` : ''}; it can be withdrawn at any time.`,
    byLaw: (basis) => `The law: ${basis}`,
    notice:
      'This is for the recipient named above and for the purpose named above alone. Please pass it on to nobody unless the law or the person concerned allows it.',
    substances: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
    practitioner: 'Practitioner',
    name: 'Name:',
    parts: { note: 'Session note', document: 'Document', file: 'File', consents: 'List of consents', exchange: 'Message' },
    summary: 'Summary',
    note: {
      title: 'Session note',
      sections: {
        subjective: 'Subjective',
        objective: 'Objective',
        assessment: 'Assessment',
        plan: 'Plan',
        data: 'Data',
        behaviour: 'Behaviour',
        intervention: 'Intervention',
        response: 'Response'
      },
      modalities: {
        inPerson: 'in person',
        video: 'video',
        voice: 'voice call',
        telephone: 'telephone',
        chat: 'chat',
        messages: 'messages',
        email: 'e-mail',
        walk: 'walk',
        homeVisit: 'home visit'
      },
      signed: (when) => `Signed on ${when}.`,
      amendments: 'Amendments',
      addition: 'Addition',
      correction: 'Correction',
      amended: (kind, when, reason) => `${kind}, signed on ${when}. Reason: ${reason}`,
      alone: (name) => `concerns ${name} alone`
    },
    exchange: {
      from: (name) => `Message from ${name}`,
      to: (name) => `Message to ${name}`,
      received: 'What came',
      sent: 'What was written',
      answer: 'Answer',
      none: 'Without an answer in writing.'
    },
    consents: {
      title: 'Consents',
      columns: ['Consent', 'Of whom', 'To what', 'How it stands', 'Since'],
      kinds: {
        therapy: 'Therapy',
        privacy: 'Privacy notice',
        minors: 'Parents of a minor',
        limitedIdentity: 'Limited identity',
        online: 'Online sessions',
        telephone: 'Telephone',
        messages: 'Messages',
        recording: 'Recording',
        release: 'Release',
        emailReminders: 'E-mail reminders'
      },
      states: {
        given: 'given',
        due: 'given',
        expired: 'expired',
        withdrawn: 'withdrawn',
        declined: 'declined',
        left: 'no longer takes part',
        void: 'taken back'
      },
      until: (day) => `until ${day}`
    },
    account: {
      title: 'Who received information about you',
      file: 'Account of disclosures',
      about: (from, to) =>
        `Information about you that I shared with somebody outside my practice, from ${from} to ${to}: when, with whom, what for and on what basis.`,
      columns: ['Date', 'To whom', 'What', 'What for', 'On what basis', 'How'],
      none: 'There is nothing to list for this period.',
      closing: 'You may ask me about each of these at any time. A consent that still holds can be withdrawn without giving a reason.',
      bases: { release: 'consent of', override: 'without a consent in force' },
      exceptions: {
        child: 'protection of a child',
        vulnerableAdult: 'protection of a vulnerable adult',
        selfHarm: 'danger to life',
        harmToOthers: 'danger to others',
        courtOrder: 'order of a court',
        other: 'the law'
      },
      ways: { pdf: 'encrypted PDF', age: 'encrypted file', print: 'on paper', told: 'told, or handed over' }
    }
  },
  fr: {
    confidential: 'Confidentiel',
    title: (client) => `Au sujet de ${client}`,
    to: 'À',
    date: 'Date',
    purpose: 'Pour quoi',
    basis: 'Sur quelle base',
    enclosed: 'Pièces jointes',
    released: (given, until) => `Accord du ${given}${until ? `, valable jusqu’au ${until}` : ''} ; il peut être retiré à tout moment.`,
    byLaw: (basis) => `La loi : ${basis}`,
    notice:
      'Ce document est destiné à la seule personne nommée ci-dessus, pour le seul but nommé ci-dessus. Merci de ne le transmettre à personne, sauf si la loi ou la personne concernée le permet.',
    substances: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
    practitioner: 'Praticien·ne',
    name: 'Nom :',
    parts: { note: 'Note de séance', document: 'Document', file: 'Fichier', consents: 'Liste des consentements', exchange: 'Message' },
    summary: 'Synthèse',
    note: {
      title: 'Note de séance',
      sections: {
        subjective: 'Subjectif',
        objective: 'Objectif',
        assessment: 'Évaluation',
        plan: 'Plan',
        data: 'Données',
        behaviour: 'Comportement',
        intervention: 'Intervention',
        response: 'Réponse'
      },
      modalities: {
        inPerson: 'en présence',
        video: 'visio',
        voice: 'appel audio',
        telephone: 'téléphone',
        chat: 'chat',
        messages: 'messages',
        email: 'courriel',
        walk: 'marche',
        homeVisit: 'à domicile'
      },
      signed: (when) => `Signée le ${when}.`,
      amendments: 'Rectificatifs',
      addition: 'Ajout',
      correction: 'Correction',
      amended: (kind, when, reason) => `${kind}, signé le ${when}. Motif : ${reason}`,
      alone: (name) => `ne concerne que ${name}`
    },
    exchange: {
      from: (name) => `Message de ${name}`,
      to: (name) => `Message à ${name}`,
      received: 'Message reçu',
      sent: 'Message envoyé',
      answer: 'Réponse',
      none: 'Sans réponse écrite.'
    },
    consents: {
      title: 'Consentements',
      columns: ['Consentement', 'De qui', 'À quoi', 'Où il en est', 'Depuis'],
      kinds: {
        therapy: 'Thérapie',
        privacy: 'Notice d’information',
        minors: 'Parents d’un mineur',
        limitedIdentity: 'Identité limitée',
        online: 'Séances en ligne',
        telephone: 'Téléphone',
        messages: 'Messages',
        recording: 'Enregistrement',
        release: 'Communication à un tiers',
        emailReminders: 'Rappels par courriel'
      },
      states: {
        given: 'donné',
        due: 'donné',
        expired: 'expiré',
        withdrawn: 'retiré',
        declined: 'refusé',
        left: 'ne participe plus',
        void: 'annulé'
      },
      until: (day) => `jusqu’au ${day}`
    },
    account: {
      title: 'Qui a reçu des informations à votre sujet',
      file: 'Relevé des communications',
      about: (from, to) =>
        `Informations à votre sujet que j’ai communiquées à quelqu’un d’extérieur à mon cabinet, du ${from} au ${to} : quand, à qui, pour quoi et sur quelle base.`,
      columns: ['Date', 'À qui', 'Quoi', 'Pour quoi', 'Sur quelle base', 'Comment'],
      none: 'Il n’y a rien à relever pour cette période.',
      closing:
        'Vous pouvez m’interroger à tout moment sur chacune de ces lignes. Un accord encore valable peut être retiré sans donner de raison.',
      bases: { release: 'accord du', override: 'sans accord en cours' },
      exceptions: {
        child: 'protection d’un enfant',
        vulnerableAdult: 'protection d’un adulte vulnérable',
        selfHarm: 'danger pour la vie',
        harmToOthers: 'danger pour autrui',
        courtOrder: 'ordonnance d’un tribunal',
        other: 'la loi'
      },
      ways: { pdf: 'PDF chiffré', age: 'fichier chiffré', print: 'sur papier', told: 'dit, ou remis' }
    }
  }
}
