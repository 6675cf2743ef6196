// What a practice promises about confidentiality, to be displayed where clients can read it (requirement R118).
import type { Template, TemplateText } from '../writing.ts'
import { authorities } from './authorities.ts'
import { named } from './places.ts'

const en: TemplateText = {
  title: 'Our commitment to confidentiality',
  opening: ['{practice}'],
  sources: 'the duty of confidentiality common to the codes of ethics of ACA, APA, NASW and BACP and the French code for psychologists',
  clauses: [
    {
      id: 'promise',
      mandatory: true,
      heading: 'What you say here stays here',
      parts: [
        'I tell nobody what you tell me, nor that you come. This holds in the room, on screen, on the telephone and in writing, and it does not end when our work ends.'
      ]
    },
    {
      id: 'limits',
      mandatory: true,
      heading: 'The few limits',
      parts: [
        'I may have to speak if somebody is in serious danger, if a child or an adult who cannot protect themselves is being harmed, or if the law or a court obliges me. Whenever I can, I speak with you first, and I say no more than is needed.'
      ]
    },
    {
      id: 'care',
      heading: 'How I take care of it',
      parts: [
        [
          'We meet where nobody overhears us.',
          'Your record is encrypted, and papers are locked away.',
          'I share something only if you ask me to in writing, and then only what you name.',
          'Those who supervise my work never learn your name.',
          'Those who help in this practice have signed that they keep confidentiality too.'
        ]
      ]
    },
    {
      id: 'you',
      heading: 'What you may ask',
      parts: [
        'You may ask at any time what I keep about you, how I protect it and who has received it. You may ask for my privacy notice and take it home.'
      ]
    },
    {
      id: 'complaints',
      heading: 'If something troubles you',
      parts: [
        'Please speak to me. You may also turn to the professional body that I belong to.',
        { where: named, text: 'About data also to:' },
        authorities.en
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Notre engagement de confidentialité',
  opening: ['{practice}'],
  sources:
    'le devoir de confidentialité commun aux codes de déontologie de l’ACA, de l’APA, de la NASW, de la BACP et des psychologues en France',
  clauses: [
    {
      id: 'promise',
      mandatory: true,
      heading: 'Ce que vous dites ici reste ici',
      parts: [
        'Je ne répète à personne ce que vous me dites, ni que vous venez. Cela vaut dans ce lieu, à l’écran, au téléphone et par écrit, et ne prend pas fin avec notre travail.'
      ]
    },
    {
      id: 'limits',
      mandatory: true,
      heading: 'Les quelques limites',
      parts: [
        'Je peux devoir parler si quelqu’un court un danger grave, si un enfant ou un adulte hors d’état de se protéger est maltraité, ou si la loi ou un tribunal m’y oblige. Chaque fois que c’est possible, je vous en parle d’abord, et je ne dis que le nécessaire.'
      ]
    },
    {
      id: 'care',
      heading: 'Comment j’y veille',
      parts: [
        [
          'Nous nous rencontrons là où personne ne nous entend.',
          'Votre dossier est chiffré, et les papiers sont sous clé.',
          'Je ne transmets quelque chose que si vous me le demandez par écrit, et seulement ce que vous nommez.',
          'Les personnes qui supervisent mon travail n’apprennent jamais votre nom.',
          'Les personnes qui aident dans ce cabinet ont signé qu’elles gardent elles aussi le secret.'
        ]
      ]
    },
    {
      id: 'you',
      heading: 'Ce que vous pouvez demander',
      parts: [
        'Vous pouvez demander à tout moment ce que je conserve à votre sujet, comment je le protège et qui l’a reçu. Vous pouvez demander ma notice d’information et l’emporter.'
      ]
    },
    {
      id: 'complaints',
      heading: 'Si quelque chose vous préoccupe',
      parts: [
        'Parlez-m’en. Vous pouvez aussi vous adresser à l’organisation professionnelle dont je fais partie.',
        { where: named, text: 'Pour les données, également :' },
        authorities.fr
      ]
    }
  ]
}

export const confidentialityStatement: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'notice',
  about: 'practice',
  signers: ['practitioner'],
  numbered: false,
  text: { en, fr }
}
