// Hand-out for clients: how their data are protected in this practice (requirement R064).
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'How your data are protected here',
  opening: ['{practice}'],
  sources: 'the security measures that HIPAA, the GDPR and professional codes of ethics ask for in general terms',
  fields: { furtherMeasures: 'Anything else you do' },
  clauses: [
    {
      id: 'record',
      heading: 'Your record',
      parts: [
        [
          'It is kept on my own computer, not on a website. The program that holds it works without the internet.',
          'It is encrypted: without its keys it is unreadable, even for somebody who has taken the computer.',
          'It opens only with a long passphrase, and locks by itself after some minutes.',
          'A log notes who opened, changed or printed what, and when.',
          'What I have signed cannot be changed unnoticed any more.'
        ]
      ]
    },
    {
      id: 'copies',
      heading: 'Copies against loss',
      parts: ['I make backups. They are encrypted like the record itself, and I try out regularly whether they can be read.']
    },
    {
      id: 'paper',
      heading: 'Paper',
      parts: ['Papers are locked away. What is no longer needed is shredded.']
    },
    {
      id: 'sessions',
      heading: 'Our sessions',
      parts: [
        'I work where nobody overhears us.',
        {
          when: ['online'],
          text: 'For sessions at a distance I have chosen a platform by how it encrypts, what its terms say and where it keeps data. You may ask me what I found. No platform is perfectly safe, and I tell you of its limits.'
        },
        {
          when: ['messages'],
          text: 'For messages we use the service that we agreed on. I keep what belongs in your record and delete the rest.'
        },
        'Nothing is recorded unless we have both agreed to it in writing.'
      ]
    },
    {
      id: 'people',
      mandatory: true,
      heading: 'Who can see what',
      parts: [
        'I alone read the notes of our work. My supervisor learns what the work needs, without your name. Whoever helps me with appointments or accounts sees only what that takes, and has signed a confidentiality agreement. I give nothing to others unless you ask me to in writing, or the law allows or obliges me to.',
        '{recipients}'
      ]
    },
    {
      id: 'letters',
      heading: 'What I send',
      parts: [
        'I write to you only in the ways that you have chosen. Envelopes and subject lines say nothing of therapy. What is personal I send encrypted, or hand to you.'
      ]
    },
    {
      id: 'end',
      mandatory: true,
      heading: 'At the end',
      parts: [
        'I keep your record for {retentionYears} years after our last session unless the law asks for another period. Then it is destroyed, and I note that it was.'
      ]
    },
    { id: 'further', heading: 'And also', parts: ['{furtherMeasures}'] },
    {
      id: 'breach',
      mandatory: true,
      heading: 'If something goes wrong',
      parts: [
        'No protection is perfect. I have a plan for the case that data are lost or seen by others. If that concerned you and could harm you, I would tell you what happened, what I am doing and what you can do.'
      ]
    },
    {
      id: 'you',
      mandatory: true,
      heading: 'What you can do',
      parts: [
        'You may see your record, have a copy, have errors corrected, and ask who has received something about you. My privacy notice tells you more, and a sheet of its own what you can do for your confidentiality.',
        '{contactLine}'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Comment vos données sont protégées ici',
  opening: ['{practice}'],
  sources: 'les mesures de sécurité que la loi HIPAA, le RGPD et les codes de déontologie demandent en termes généraux',
  fields: { furtherMeasures: 'Ce que vous faites d’autre' },
  clauses: [
    {
      id: 'record',
      heading: 'Votre dossier',
      parts: [
        [
          'Il se trouve sur mon propre ordinateur, pas sur un site. Le programme qui le contient fonctionne sans internet.',
          'Il est chiffré : sans ses clés, il est illisible, même pour quelqu’un qui aurait pris l’ordinateur.',
          'Il ne s’ouvre qu’avec une longue phrase de passe, et se verrouille de lui-même après quelques minutes.',
          'Un journal note qui a ouvert, modifié ou imprimé quoi, et quand.',
          'Ce que j’ai signé ne peut plus être changé sans que cela se voie.'
        ]
      ]
    },
    {
      id: 'copies',
      heading: 'Des copies, pour ne rien perdre',
      parts: ['Je fais des sauvegardes. Elles sont chiffrées comme le dossier lui-même, et je vérifie régulièrement qu’on peut les relire.']
    },
    {
      id: 'paper',
      heading: 'Papier',
      parts: ['Les papiers sont sous clé. Ce qui ne sert plus est déchiqueté.']
    },
    {
      id: 'sessions',
      heading: 'Nos séances',
      parts: [
        'Je travaille là où personne ne nous entend.',
        {
          when: ['online'],
          text: 'Pour les séances à distance, j’ai choisi une plateforme selon sa manière de chiffrer, ce que disent ses conditions et l’endroit où elle garde les données. Vous pouvez me demander ce que j’ai trouvé. Aucune plateforme n’est parfaitement sûre, et je vous dis quelles sont ses limites.'
        },
        {
          when: ['messages'],
          text: 'Pour les messages, nous utilisons le service dont nous sommes convenus. Je garde ce qui a sa place dans votre dossier et j’efface le reste.'
        },
        'Rien n’est enregistré sans notre accord écrit à tous les deux.'
      ]
    },
    {
      id: 'people',
      mandatory: true,
      heading: 'Qui peut voir quoi',
      parts: [
        'Je suis seul·e à lire les notes sur notre travail. La personne qui me supervise apprend ce qu’il faut pour le travail, sans votre nom. Quiconque m’aide pour les rendez-vous ou la comptabilité ne voit que le nécessaire, et a signé un engagement de confidentialité. Je ne donne rien à d’autres, sauf si vous me le demandez par écrit, ou si la loi me le permet ou m’y oblige.',
        '{recipients}'
      ]
    },
    {
      id: 'letters',
      heading: 'Ce que j’envoie',
      parts: [
        'Je ne vous écris que par les voies que vous avez choisies. Les enveloppes et les objets des messages ne disent rien de la thérapie. Ce qui est personnel, je l’envoie chiffré, ou je vous le remets.'
      ]
    },
    {
      id: 'end',
      mandatory: true,
      heading: 'À la fin',
      parts: [
        'Je conserve votre dossier {retentionYears} ans après notre dernière séance, sauf autre durée prévue par la loi. Puis il est détruit, et je note qu’il l’a été.'
      ]
    },
    { id: 'further', heading: 'Et aussi', parts: ['{furtherMeasures}'] },
    {
      id: 'breach',
      mandatory: true,
      heading: 'Si quelque chose tourne mal',
      parts: [
        'Aucune protection n’est parfaite. J’ai un plan pour le cas où des données seraient perdues ou vues par d’autres. Si cela vous concernait et pouvait vous nuire, je vous dirais ce qui s’est passé, ce que je fais et ce que vous pouvez faire.'
      ]
    },
    {
      id: 'you',
      mandatory: true,
      heading: 'Ce que vous pouvez faire',
      parts: [
        'Vous pouvez consulter votre dossier, en recevoir une copie, faire corriger des erreurs et demander qui a reçu quelque chose à votre sujet. Ma notice d’information vous en dit davantage, et une fiche à part ce que vous pouvez faire pour votre confidentialité.',
        '{contactLine}'
      ]
    }
  ]
}

export const dataProtection: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'handout',
  about: 'client',
  signers: [],
  numbered: false,
  fields: { furtherMeasures: 'text' },
  optional: ['furtherMeasures'],
  text: { en, fr }
}
