// Letter that tells a client of another platform for sessions at a distance (requirement R007).
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  called: 'Letter about another platform',
  title: 'Where we meet online',
  opening: ['{client}', '{recipientAddress}', '{today}'],
  sources: 'the information about platforms usually asked for in consents to work at a distance',
  fields: {
    recipientAddress: 'Address of the client (may stay empty if you hand it over)',
    oldPlatform: 'Platform until now',
    newPlatform: 'New platform',
    changeOn: 'First session there',
    reason: 'Why you change',
    joining: 'How to join: link, account, what to install'
  },
  clauses: [
    {
      id: 'greeting',
      mandatory: true,
      heading: '',
      parts: [
        'Dear {client},',
        'Until now we have met online with {oldPlatform}. From {changeOn} I would like us to meet with {newPlatform} instead.'
      ]
    },
    { id: 'reason', heading: 'Why I am changing', parts: ['{reason}'] },
    { id: 'joining', mandatory: true, heading: 'How you join', parts: ['{joining}'] },
    {
      id: 'protection',
      heading: 'What stays the same',
      parts: [
        'I have looked at how the new platform protects our conversations, and you may ask me what I found. Nothing is recorded unless we have agreed on it in writing. Our appointments remain as they are, and so do confidentiality and its limits. No link is needed other than the one that you receive from me: please do not follow one that comes from anybody else.'
      ]
    },
    {
      id: 'choice',
      mandatory: true,
      heading: 'If you would rather not',
      parts: [
        'Please tell me if you have questions, if the platform does not work for you, or if you do not want to use it: we then look for another way, by telephone or in person for example. What we agreed on about sessions at a distance may have to be adapted; if so, I go through it with you.',
        '{contactLine}'
      ]
    },
    { id: 'close', heading: '', parts: ['Yours sincerely,'] }
  ]
}

const fr: TemplateText = {
  called: 'Lettre de changement de plateforme',
  title: 'Le lieu de nos séances en ligne',
  opening: ['{client}', '{recipientAddress}', 'Le {today}'],
  sources: 'les informations sur les plateformes habituellement demandées dans les consentements au travail à distance',
  fields: {
    recipientAddress: 'Adresse de la personne (peut rester vide si vous remettez la lettre en main propre)',
    oldPlatform: 'Plateforme jusqu’ici',
    newPlatform: 'Nouvelle plateforme',
    changeOn: 'Première séance sur celle-ci',
    reason: 'Raison du changement',
    joining: 'Comment se connecter (lien, compte, installation)'
  },
  clauses: [
    {
      id: 'greeting',
      mandatory: true,
      heading: '',
      parts: [
        'Bonjour {client},',
        'Jusqu’ici, nous nous sommes rencontrés en ligne avec {oldPlatform}. À partir du {changeOn}, je vous propose d’utiliser plutôt {newPlatform}.'
      ]
    },
    { id: 'reason', heading: 'Pourquoi ce changement', parts: ['{reason}'] },
    { id: 'joining', mandatory: true, heading: 'Comment vous connecter', parts: ['{joining}'] },
    {
      id: 'protection',
      heading: 'Ce qui ne change pas',
      parts: [
        'J’ai examiné la manière dont la nouvelle plateforme protège nos échanges, et vous pouvez me demander ce que j’ai trouvé. Rien n’est enregistré sans que nous en soyons convenus par écrit. Nos rendez-vous restent les mêmes, de même que la confidentialité et ses limites. Aucun autre lien que celui que vous recevez de moi n’est nécessaire : merci de n’en suivre aucun qui viendrait de quelqu’un d’autre.'
      ]
    },
    {
      id: 'choice',
      mandatory: true,
      heading: 'Si vous ne le souhaitez pas',
      parts: [
        'Dites-moi si vous avez des questions, si la plateforme ne fonctionne pas chez vous ou si vous ne voulez pas l’utiliser : nous chercherons une autre voie, par téléphone ou en présence par exemple. Ce dont nous sommes convenus pour les séances à distance devra peut-être être adapté ; dans ce cas, je le parcourrai avec vous.',
        '{contactLine}'
      ]
    },
    { id: 'close', heading: '', parts: ['Je vous prie de recevoir mes salutations les meilleures.'] }
  ]
}

export const platformChange: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'letter',
  about: 'client',
  signers: ['practitioner'],
  numbered: false,
  fields: { recipientAddress: 'text', oldPlatform: 'line', newPlatform: 'line', changeOn: 'date', reason: 'text', joining: 'text' },
  optional: ['recipientAddress', 'reason'],
  text: { en, fr }
}
