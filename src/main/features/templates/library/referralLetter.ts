// Letter that refers a client to somebody else (domain facts §2.11): the least that serves the client, and what it rests on.
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  called: 'Referral letter',
  title: 'Referral of a client',
  opening: ['Confidential', '{recipientName}', '{recipientAddress}', '{today}'],
  sources: 'the rules on consent and minimum necessary information common to HIPAA, the GDPR and professional codes of ethics',
  fields: {
    recipientName: 'To whom',
    recipientAddress: 'Their address',
    identifiers: 'By what the recipient can recognise the client (as little as will do, e.g. date of birth)',
    consentBasis: 'What allows you to write, e.g. release no. 4 of 3 March 2026',
    reason: 'Reason for the referral',
    urgency: 'How urgent it is',
    asked: 'What you ask for',
    background: 'Short history, as far as needed',
    risk: 'Risk at present',
    measureResults: 'Results of questionnaires, with dates',
    workDone: 'Work done so far',
    medication: 'Medication known to you',
    wishes: 'What the client wishes',
    continuing: 'Your part from now on',
    enclosures: 'Enclosures',
    followUpOn: 'When you will ask whether the client arrived'
  },
  clauses: [
    {
      id: 'greeting',
      mandatory: true,
      heading: '',
      parts: ['Dear {recipientName},', 'With the client’s agreement I am referring to you {client} ({identifiers}).']
    },
    { id: 'consent', mandatory: true, heading: 'What allows me to write', parts: ['{consentBasis}'] },
    { id: 'reason', mandatory: true, heading: 'Why I am referring', parts: ['{reason}'] },
    { id: 'urgency', mandatory: true, heading: 'Urgency', parts: ['{urgency}'] },
    { id: 'asked', mandatory: true, heading: 'What I ask of you', parts: ['{asked}'] },
    { id: 'background', heading: 'Background', parts: ['{background}'] },
    { id: 'risk', heading: 'Risk at present', parts: ['{risk}'] },
    { id: 'measureResults', heading: 'Questionnaires', parts: ['{measureResults}'] },
    { id: 'workDone', heading: 'Our work so far', parts: ['{workDone}'] },
    { id: 'medication', heading: 'Medication known to me', parts: ['{medication}'] },
    { id: 'wishes', heading: 'What the client wishes', parts: ['{wishes}'] },
    { id: 'continuing', heading: 'My part from now on', parts: ['{continuing}'] },
    {
      id: 'contact',
      heading: 'Reaching me',
      parts: [
        'Please tell me whether you can take this on: {contact}. Unless I hear from you I will ask again on {followUpOn}.',
        'The client has received a copy of this letter.'
      ]
    },
    {
      id: 'confidential',
      mandatory: true,
      heading: 'Confidential',
      parts: [
        'This letter is meant for you alone and for the purpose named above. Please pass nothing on without the client’s consent. If it reached you by mistake, please tell me and destroy it.'
      ]
    },
    { id: 'enclosures', heading: 'Enclosures', parts: ['{enclosures}'] },
    { id: 'close', heading: '', parts: ['With kind regards,'] }
  ]
}

const fr: TemplateText = {
  called: 'Lettre d’adressage',
  title: 'Adressage d’une personne suivie',
  opening: ['Confidentiel', '{recipientName}', '{recipientAddress}', 'Le {today}'],
  sources: 'les règles de consentement et de stricte nécessité communes à la loi HIPAA, au RGPD et aux codes de déontologie professionnels',
  fields: {
    recipientName: 'Destinataire',
    recipientAddress: 'Son adresse',
    identifiers: 'De quoi reconnaître la personne (le strict nécessaire, par exemple la date de naissance)',
    consentBasis: 'Ce qui vous permet d’écrire, par exemple autorisation n° 4 du 3 mars 2026',
    reason: 'Motif de l’adressage',
    urgency: 'Degré d’urgence',
    asked: 'Ce que vous demandez',
    background: 'Bref historique, si nécessaire',
    risk: 'Risque actuel',
    measureResults: 'Résultats de questionnaires, avec dates',
    workDone: 'Travail accompli',
    medication: 'Traitement dont vous avez connaissance',
    wishes: 'Ce que souhaite la personne',
    continuing: 'Votre rôle désormais',
    enclosures: 'Pièces jointes',
    followUpOn: 'Date à laquelle vous demanderez si la personne est venue'
  },
  clauses: [
    {
      id: 'greeting',
      mandatory: true,
      heading: '',
      parts: ['Madame, Monsieur,', 'Avec son accord, je vous adresse {client} ({identifiers}).']
    },
    { id: 'consent', mandatory: true, heading: 'Ce qui me permet de vous écrire', parts: ['{consentBasis}'] },
    { id: 'reason', mandatory: true, heading: 'Motif', parts: ['{reason}'] },
    { id: 'urgency', mandatory: true, heading: 'Urgence', parts: ['{urgency}'] },
    { id: 'asked', mandatory: true, heading: 'Ce que je vous demande', parts: ['{asked}'] },
    { id: 'background', heading: 'Contexte', parts: ['{background}'] },
    { id: 'risk', heading: 'Risque actuel', parts: ['{risk}'] },
    { id: 'measureResults', heading: 'Questionnaires', parts: ['{measureResults}'] },
    { id: 'workDone', heading: 'Notre travail jusqu’ici', parts: ['{workDone}'] },
    { id: 'medication', heading: 'Traitement connu de moi', parts: ['{medication}'] },
    { id: 'wishes', heading: 'Ce que souhaite la personne', parts: ['{wishes}'] },
    { id: 'continuing', heading: 'Mon rôle désormais', parts: ['{continuing}'] },
    {
      id: 'contact',
      heading: 'Me joindre',
      parts: [
        'Merci de me dire si vous pouvez répondre à cette demande : {contact}. Sans nouvelles de votre part, je me permettrai de vous relancer le {followUpOn}.',
        'La personne a reçu une copie de cette lettre.'
      ]
    },
    {
      id: 'confidential',
      mandatory: true,
      heading: 'Confidentialité',
      parts: [
        'Cette lettre est destinée à vous seul·e et au but nommé ci-dessus. Merci de ne rien transmettre sans le consentement de la personne. Si elle vous est parvenue par erreur, merci de m’en avertir et de la détruire.'
      ]
    },
    { id: 'enclosures', heading: 'Pièces jointes', parts: ['{enclosures}'] },
    { id: 'close', heading: '', parts: ['Je vous prie d’agréer mes salutations confraternelles.'] }
  ]
}

export const referralLetter: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'letter',
  about: 'client',
  signers: ['practitioner'],
  numbered: false,
  fields: {
    recipientName: 'line',
    recipientAddress: 'text',
    identifiers: 'line',
    consentBasis: 'line',
    reason: 'text',
    urgency: 'line',
    asked: 'text',
    background: 'text',
    risk: 'text',
    measureResults: 'text',
    workDone: 'text',
    medication: 'text',
    wishes: 'text',
    continuing: 'text',
    enclosures: 'line',
    followUpOn: 'date'
  },
  optional: ['background', 'risk', 'measureResults', 'workDone', 'medication', 'wishes', 'continuing', 'enclosures'],
  text: { en, fr }
}
