// Therapy agreement and informed consent, clause by clause (domain facts §2.1), freshly written in English and French.
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Therapy agreement',
  opening: ['between {practitioner} and {client}'],
  sources:
    'the contents usually asked for by HIPAA, the GDPR and UK GDPR, Quebec’s Law 25 and the codes of ethics of ACA, APA, BACP and the French code for psychologists',
  clauses: [
    {
      id: 'parties',
      heading: 'Who we are',
      parts: [
        '{introduction} You are {client}.',
        {
          when: ['limitedIdentity'],
          text: 'You have chosen to give me only part of your identity. I respect that. It also means that I may be unable to send help to you in an emergency, and you have told me that you understand this.'
        }
      ]
    },
    {
      id: 'service',
      heading: 'What we will do',
      parts: [
        'We meet to talk about what brings you here and to work towards what you want to change. I will explain how I work and we will agree on goals. Therapy can help, but I cannot promise a result, and it does not replace medical care.'
      ]
    },
    {
      id: 'risks',
      heading: 'Benefits, risks and alternatives',
      parts: [
        'Many people feel better, understand themselves more clearly or find new ways of coping. Sessions can also stir up painful feelings, and things may feel harder before they feel easier. Other kinds of help exist: I will gladly speak of them. You may refuse anything I propose and you may stop at any time.'
      ]
    },
    {
      id: 'frame',
      heading: 'How we meet',
      parts: [
        'A session lasts {minutes} minutes. We agree together how often we meet and whether we meet in person, by video or by telephone. We both choose a place where nobody can overhear us.'
      ]
    },
    {
      id: 'fees',
      heading: 'Fees and cancelling',
      parts: ['{feeTerms}', '{cancellationTerms}', 'I tell you of any change of the fee well before it begins.']
    },
    {
      id: 'confidentiality',
      mandatory: true,
      heading: 'Confidentiality and its limits',
      parts: [
        'What you tell me stays between us. I do not even confirm to others that you come here. There are few exceptions, in which the law may allow or oblige me to speak:',
        [
          'when I believe that you or somebody else is in serious and immediate danger;',
          'when a child, or an adult who cannot protect themselves, is being harmed or neglected;',
          'when a court or another authority orders me to, within what the law allows;',
          'when you ask me in writing to share something, and only what you name.'
        ],
        'Whenever I can, I speak with you first, and I say no more than is needed.'
      ]
    },
    {
      id: 'supervision',
      heading: 'Supervision',
      parts: [
        'To work well I discuss my work with a supervisor or colleagues, who are bound to confidentiality. I leave out your name and whatever could make you known.'
      ]
    },
    {
      id: 'records',
      heading: 'Your records',
      parts: [
        'I keep the notes that my profession requires, encrypted on my own computer. I keep them for {retentionYears} years after our last session unless the law asks for another period, then destroy them. You may ask to see your record, to have a copy and to have errors corrected.'
      ]
    },
    {
      id: 'contact',
      heading: 'Between sessions',
      parts: [
        'You may write or leave a message to change an appointment. I answer on working days, usually within two. Please do not put in a message what should stay private.',
        '{contactLine}',
        'I am not an emergency service.'
      ]
    },
    {
      id: 'crisis',
      mandatory: true,
      heading: 'In an emergency',
      parts: ['If you are in danger or fear that you may harm yourself, please do not wait for our next session: {crisisCall}', '{crisis}']
    },
    {
      id: 'boundaries',
      heading: 'Keeping the frame',
      parts: [
        'Ours is a working relationship. I do not take on another role in your life, I do not connect with clients on social media, and I do not accept valuable gifts. Neither of us records a session without the other’s written consent.'
      ]
    },
    {
      id: 'absence',
      heading: 'If I am away',
      parts: [
        'I tell you of holidays in advance. Should I be unable to work, a colleague bound to confidentiality will let you know and help you to find someone else.'
      ]
    },
    {
      id: 'ending',
      heading: 'Reviewing and ending',
      parts: [
        'From time to time we look at how far we have come. You may end whenever you wish; a last session to say goodbye often helps. If another person or service would serve you better, I will say so and help you to get there.'
      ]
    },
    {
      id: 'complaints',
      heading: 'If something is wrong',
      parts: ['Please tell me first if you can. You may also complain to the professional body that I belong to.', '{authority}']
    },
    {
      id: 'consent',
      mandatory: true,
      heading: 'Your agreement',
      parts: [
        'I have read this agreement or had it explained to me. I could ask questions and they were answered. I have received a copy. I agree to begin, and I know that I may withdraw my agreement at any time.'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Contrat thérapeutique',
  opening: ['entre {practitioner} et {client}'],
  sources:
    'le contenu habituellement demandé par la loi HIPAA, le RGPD et le UK GDPR, la loi 25 du Québec et les codes de déontologie de l’ACA, de l’APA, de la BACP et des psychologues en France',
  clauses: [
    {
      id: 'parties',
      heading: 'Qui nous sommes',
      parts: [
        '{introduction} Vous êtes {client}.',
        {
          when: ['limitedIdentity'],
          text: 'Vous avez choisi de ne me confier qu’une partie de votre identité. Je respecte ce choix. Il signifie aussi que je ne pourrai peut-être pas vous envoyer de secours en cas d’urgence, et vous m’avez dit l’avoir compris.'
        }
      ]
    },
    {
      id: 'service',
      heading: 'Ce que nous ferons',
      parts: [
        'Nous nous rencontrons pour parler de ce qui vous amène et avancer vers ce que vous souhaitez changer. Je vous explique ma manière de travailler et nous convenons d’objectifs. Un accompagnement peut aider, mais je ne peux pas promettre de résultat, et il ne remplace pas des soins médicaux.'
      ]
    },
    {
      id: 'risks',
      heading: 'Bénéfices, risques et autres possibilités',
      parts: [
        'Beaucoup de personnes se sentent mieux, se comprennent plus clairement ou trouvent de nouvelles façons de faire face. Les séances peuvent aussi réveiller des émotions douloureuses, et le chemin sembler plus difficile avant de s’alléger. D’autres formes d’aide existent, dont je vous parlerai volontiers. Vous pouvez refuser ce que je propose et arrêter à tout moment.'
      ]
    },
    {
      id: 'frame',
      heading: 'Comment nous nous rencontrons',
      parts: [
        'Une séance dure {minutes} minutes. Nous décidons ensemble de la fréquence et du mode : en présence, par vidéo ou par téléphone. Chacun choisit un lieu où personne ne peut entendre.'
      ]
    },
    {
      id: 'fees',
      heading: 'Honoraires et annulation',
      parts: ['{feeTerms}', '{cancellationTerms}', 'Je vous annonce tout changement d’honoraires bien avant son entrée en vigueur.']
    },
    {
      id: 'confidentiality',
      mandatory: true,
      heading: 'Confidentialité et limites',
      parts: [
        'Ce que vous me dites reste entre nous. Je ne confirme même pas à d’autres que vous venez ici. Il existe peu d’exceptions, dans lesquelles la loi peut me permettre ou m’obliger à parler :',
        [
          'lorsque je crois que vous ou une autre personne courez un danger grave et immédiat ;',
          'lorsqu’un enfant, ou un adulte hors d’état de se protéger, est maltraité ou négligé ;',
          'lorsqu’un tribunal ou une autre autorité me l’ordonne, dans les limites de la loi ;',
          'lorsque vous me demandez par écrit de transmettre quelque chose, et seulement ce que vous nommez.'
        ],
        'Chaque fois que c’est possible, je vous en parle d’abord, et je ne dis que le nécessaire.'
      ]
    },
    {
      id: 'supervision',
      heading: 'Supervision',
      parts: [
        'Pour bien travailler, je parle de ma pratique en supervision ou entre collègues, tenus eux aussi au secret. Je tais votre nom et tout ce qui permettrait de vous reconnaître.'
      ]
    },
    {
      id: 'records',
      heading: 'Votre dossier',
      parts: [
        'Je tiens les notes que ma profession exige, chiffrées sur mon propre ordinateur. Je les conserve {retentionYears} ans après notre dernière séance, sauf autre durée prévue par la loi, puis je les détruis. Vous pouvez demander à consulter votre dossier, à en recevoir une copie et à faire corriger des erreurs.'
      ]
    },
    {
      id: 'contact',
      heading: 'Entre les séances',
      parts: [
        'Vous pouvez m’écrire ou laisser un message pour déplacer un rendez-vous. Je réponds les jours ouvrés, en général sous deux jours. Merci de ne pas confier à un message ce qui doit rester privé.',
        '{contactLine}',
        'Je ne suis pas un service d’urgence.'
      ]
    },
    {
      id: 'crisis',
      mandatory: true,
      heading: 'En cas d’urgence',
      parts: ['Si vous êtes en danger ou craignez de vous faire du mal, n’attendez pas notre prochaine séance : {crisisCall}', '{crisis}']
    },
    {
      id: 'boundaries',
      heading: 'Le cadre',
      parts: [
        'Notre relation est une relation de travail. Je ne tiens pas d’autre rôle dans votre vie, je n’accepte pas de lien sur les réseaux sociaux ni de cadeau de valeur. Aucun de nous n’enregistre une séance sans l’accord écrit de l’autre.'
      ]
    },
    {
      id: 'absence',
      heading: 'En mon absence',
      parts: [
        'Je vous annonce mes congés à l’avance. Si je ne pouvais plus exercer, une personne de confiance tenue au secret vous préviendrait et vous aiderait à trouver quelqu’un d’autre.'
      ]
    },
    {
      id: 'ending',
      heading: 'Bilans et fin',
      parts: [
        'De temps en temps, nous regardons le chemin parcouru. Vous pouvez arrêter quand vous le souhaitez ; une dernière séance pour se dire au revoir est souvent utile. Si une autre personne ou un autre service vous convenait mieux, je vous le dirai et vous aiderai à y accéder.'
      ]
    },
    {
      id: 'complaints',
      heading: 'Si quelque chose ne va pas',
      parts: [
        'Parlez-m’en d’abord si vous le pouvez. Vous pouvez aussi saisir l’organisation professionnelle dont je fais partie.',
        '{authority}'
      ]
    },
    {
      id: 'consent',
      mandatory: true,
      heading: 'Votre accord',
      parts: [
        'J’ai lu ce contrat ou il m’a été expliqué. J’ai pu poser des questions et obtenir des réponses. J’en ai reçu un exemplaire. J’accepte de commencer et je sais que je peux retirer mon accord à tout moment.'
      ]
    }
  ]
}

export const therapyAgreement: Template = {
  version: '1.1',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'client',
  signers: ['client', 'practitioner'],
  numbered: true,
  text: { en, fr }
}
