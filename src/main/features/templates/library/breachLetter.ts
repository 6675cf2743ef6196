// Letter to a client whose data an incident concerns (domain facts §2.9): what HIPAA, the GDPR, Quebec and PIPEDA ask for, and never anything clinical.
import type { Template, TemplateText } from '../writing.ts'
import { authorities } from './authorities.ts'
import { named } from './places.ts'

const en: TemplateText = {
  called: 'Letter about an incident',
  title: 'An incident that concerns your information',
  opening: ['{client}', '{recipientAddress}', '{today}'],
  sources: '45 CFR 164.404(c) (HIPAA), article 34 of the GDPR and UK GDPR, and the contents usually asked for in Canada and Quebec',
  fields: {
    recipientAddress: 'Address of the client',
    happenedOn: 'Date or period of the incident',
    discoveredOn: 'Date on which you discovered it',
    whatHappened: 'What happened, in plain words (nothing of what was said in sessions)',
    informationConcerned: 'Kinds of information, e.g. name, telephone number, dates of appointments (never their content)',
    consequences: 'What may follow from it for this person',
    measures: 'What you have done and will do: investigate, limit the harm, prevent another',
    advice: 'What this person can do to protect themselves',
    tollFree: 'A sentence with a toll-free telephone number, where there is one'
  },
  clauses: [
    {
      id: 'greeting',
      heading: '',
      parts: [
        'Dear {client},',
        'I am writing to tell you of an incident that concerns information about you. I am sorry that it happened. Below you find what I know, what I am doing, and what you can do.'
      ]
    },
    {
      id: 'event',
      mandatory: true,
      heading: 'What happened',
      parts: ['{whatHappened}', 'When it happened: {happenedOn}. When I discovered it: {discoveredOn}.']
    },
    { id: 'information', mandatory: true, heading: 'What information is concerned', parts: ['{informationConcerned}'] },
    { id: 'consequences', mandatory: true, heading: 'What may follow from it', parts: ['{consequences}'] },
    { id: 'measures', mandatory: true, heading: 'What I have done and am doing', parts: ['{measures}'] },
    { id: 'advice', mandatory: true, heading: 'What you can do', parts: ['{advice}'] },
    {
      id: 'contact',
      mandatory: true,
      heading: 'Talking about it',
      parts: [
        'I would like to answer your questions myself: {practitioner}, {contact}. You can also write to me: {address}.',
        '{tollFree}',
        'We can speak of it in a session or apart from one, as you prefer. You need not decide anything today. If you know something that helps me to understand what happened, please tell me.'
      ]
    },
    {
      id: 'authority',
      where: named,
      heading: 'Whom else you can ask',
      parts: ['You may also turn to an authority about this:', authorities.en]
    },
    {
      id: 'support',
      heading: 'If this news weighs on you',
      parts: ['It is natural to feel angry or unsafe after such news. If it becomes too much, {crisisCall}', '{crisis}']
    },
    { id: 'close', heading: '', parts: ['Yours sincerely,'] }
  ]
}

const fr: TemplateText = {
  called: 'Lettre au sujet d’un incident',
  title: 'Un incident concernant vos données',
  opening: ['{client}', '{recipientAddress}', 'Le {today}'],
  sources: 'le 45 CFR 164.404(c) (HIPAA), l’article 34 du RGPD et du UK GDPR, et le contenu habituellement demandé au Canada et au Québec',
  fields: {
    recipientAddress: 'Adresse de la personne',
    happenedOn: 'Date ou période de l’incident',
    discoveredOn: 'Date à laquelle vous l’avez découvert',
    whatHappened: 'Ce qui s’est passé, en mots simples (rien de ce qui s’est dit en séance)',
    informationConcerned: 'Types de données, par exemple nom, téléphone, dates de rendez-vous (jamais leur contenu)',
    consequences: 'Ce qui peut en résulter pour cette personne',
    measures: 'Ce que vous avez fait et ferez pour enquêter, limiter le dommage et éviter qu’il se répète',
    advice: 'Ce que cette personne peut faire pour se protéger',
    tollFree: 'Une phrase avec un numéro de téléphone gratuit, s’il y en a un'
  },
  clauses: [
    {
      id: 'greeting',
      heading: '',
      parts: [
        'Bonjour {client},',
        'Je vous écris pour vous informer d’un incident qui concerne des données à votre sujet. Je regrette qu’il se soit produit. Vous trouverez ci-dessous ce que je sais, ce que je fais et ce que vous pouvez faire.'
      ]
    },
    {
      id: 'event',
      mandatory: true,
      heading: 'Ce qui s’est passé',
      parts: ['{whatHappened}', 'Quand cela s’est produit : {happenedOn}. Quand je l’ai découvert : {discoveredOn}.']
    },
    { id: 'information', mandatory: true, heading: 'Les données concernées', parts: ['{informationConcerned}'] },
    { id: 'consequences', mandatory: true, heading: 'Ce qui peut en résulter', parts: ['{consequences}'] },
    { id: 'measures', mandatory: true, heading: 'Ce que j’ai fait et ce que je fais', parts: ['{measures}'] },
    { id: 'advice', mandatory: true, heading: 'Ce que vous pouvez faire', parts: ['{advice}'] },
    {
      id: 'contact',
      mandatory: true,
      heading: 'En parler',
      parts: [
        'J’aimerais répondre moi-même à vos questions : {practitioner}, {contact}. Vous pouvez aussi m’écrire : {address}.',
        '{tollFree}',
        'Nous pouvons en parler en séance ou en dehors, comme vous préférez. Vous n’avez rien à décider aujourd’hui. Si vous savez quelque chose qui m’aide à comprendre ce qui s’est passé, dites-le-moi.'
      ]
    },
    {
      id: 'authority',
      where: named,
      heading: 'À qui d’autre vous adresser',
      parts: ['Vous pouvez aussi vous adresser à une autorité à ce sujet :', authorities.fr]
    },
    {
      id: 'support',
      heading: 'Si cette nouvelle vous pèse',
      parts: [
        'Il est naturel de ressentir de la colère ou de l’insécurité après une telle nouvelle. Si cela devient trop lourd, {crisisCall}',
        '{crisis}'
      ]
    },
    { id: 'close', heading: '', parts: ['Je vous prie de recevoir mes salutations les plus sincères.'] }
  ]
}

export const breachLetter: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'letter',
  about: 'client',
  signers: ['practitioner'],
  numbered: false,
  fields: {
    recipientAddress: 'text',
    happenedOn: 'line',
    discoveredOn: 'date',
    whatHappened: 'text',
    informationConcerned: 'text',
    consequences: 'text',
    measures: 'text',
    advice: 'text',
    tollFree: 'line'
  },
  optional: ['tollFree'],
  text: { en, fr }
}
