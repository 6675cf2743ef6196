// The therapy agreement, clause by clause (domain facts §2.1), freshly written in English and French.
import type { Language } from '#contract/fields'
import type { CrisisLines } from './crisis.ts'

/** Raised whenever a clause changes: a signed copy names the version it was made from. */
export const version = '1.0'
/** Day on which the rules behind the clauses were last checked, ISO. */
export const checkedOn = '2026-11-22'

/** What the clauses speak of, already in words of the document's language. Empty strings where nothing is known. */
export interface Facts {
  readonly client: string
  readonly practice: string
  readonly practitioner: string
  readonly title: string
  readonly contact: string
  readonly fee: string
  readonly minutes: number
  readonly cancellationHours: number
  readonly retentionYears: number
  readonly limitedIdentity: boolean
  readonly practiceCountry: string
  readonly clientCountry: string
  readonly crisis: CrisisLines | undefined
}

/** A paragraph, or a list. */
export type Block = string | readonly string[]

export interface Clause {
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

type Write = (facts: Facts) => {
  readonly title: string
  readonly between: string
  readonly clauses: readonly Clause[]
  readonly sign: { client: string; practitioner: string; name: string; date: string }
  readonly note: string
}

const complaints: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    FR: 'On data protection you may also turn to the CNIL (cnil.fr).',
    GB: 'On data protection you may also turn to the Information Commissioner’s Office (ico.org.uk).',
    IE: 'On data protection you may also turn to the Data Protection Commission (dataprotection.ie).',
    BE: 'On data protection you may also turn to the Data Protection Authority (dataprotectionauthority.be).',
    CH: 'On data protection you may also turn to the Federal Data Protection and Information Commissioner (edoeb.admin.ch).',
    CA: 'On data protection you may also turn to the Privacy Commissioner of Canada (priv.gc.ca), or in Quebec to the Commission d’accès à l’information (cai.gouv.qc.ca).',
    US: 'You may also turn to the licensing board of my state and, where HIPAA applies, to the Office for Civil Rights (hhs.gov/ocr).'
  },
  fr: {
    FR: 'Pour la protection des données, vous pouvez aussi vous adresser à la CNIL (cnil.fr).',
    GB: 'Pour la protection des données, vous pouvez aussi vous adresser à l’Information Commissioner’s Office (ico.org.uk).',
    IE: 'Pour la protection des données, vous pouvez aussi vous adresser à la Data Protection Commission (dataprotection.ie).',
    BE: 'Pour la protection des données, vous pouvez aussi vous adresser à l’Autorité de protection des données (autoriteprotectiondonnees.be).',
    CH: 'Pour la protection des données, vous pouvez aussi vous adresser au Préposé fédéral à la protection des données et à la transparence (edoeb.admin.ch).',
    CA: 'Pour la protection des données, vous pouvez aussi vous adresser au Commissariat à la protection de la vie privée du Canada (priv.gc.ca) ou, au Québec, à la Commission d’accès à l’information (cai.gouv.qc.ca).',
    US: 'Vous pouvez aussi vous adresser à l’ordre professionnel de mon État et, lorsque la loi HIPAA s’applique, à l’Office for Civil Rights (hhs.gov/ocr).'
  }
}

const some = (...blocks: (Block | false | undefined)[]): readonly Block[] => blocks.filter((block): block is Block => Boolean(block))

/** An ISO date in words. */
const day = (language: Language, date: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))

const en: Write = (f) => ({
  title: 'Therapy agreement',
  between: `between ${f.practitioner || f.practice} and ${f.client}`,
  clauses: [
    {
      id: 'parties',
      heading: '1. Who we are',
      blocks: some(
        f.practitioner
          ? `I am ${f.practitioner}${f.title && `, ${f.title}`}, working at ${f.practice}. You are ${f.client}.`
          : `I work at ${f.practice}${f.title && ` (${f.title})`}. You are ${f.client}.`,
        f.limitedIdentity &&
          'You have chosen to give me only part of your identity. I respect that. It also means that I may be unable to send help to you in an emergency, and you have told me that you understand this.'
      )
    },
    {
      id: 'service',
      heading: '2. What we will do',
      blocks: [
        'We meet to talk about what brings you here and to work towards what you want to change. I will explain how I work and we will agree on goals. Therapy can help, but I cannot promise a result, and it does not replace medical care.'
      ]
    },
    {
      id: 'risks',
      heading: '3. Benefits, risks and alternatives',
      blocks: [
        'Many people feel better, understand themselves more clearly or find new ways of coping. Sessions can also stir up painful feelings, and things may feel harder before they feel easier. Other kinds of help exist: I will gladly speak of them. You may refuse anything I propose and you may stop at any time.'
      ]
    },
    {
      id: 'frame',
      heading: '4. How we meet',
      blocks: [
        `A session lasts ${f.minutes} minutes. We agree together how often we meet and whether we meet in person, by video or by telephone. We both choose a place where nobody can overhear us.`
      ]
    },
    {
      id: 'fees',
      heading: '5. Fees and cancelling',
      blocks: some(
        f.fee ? `The fee is ${f.fee} a session.` : 'We agree on the fee in writing before the first session.',
        f.cancellationHours > 0
          ? `Please tell me at least ${f.cancellationHours} hours ahead if you cannot come; otherwise the session may be charged.`
          : 'You may cancel at any time before the session free of charge.',
        'I tell you of any change of the fee well before it begins.'
      )
    },
    {
      id: 'confidentiality',
      heading: '6. Confidentiality and its limits',
      blocks: [
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
      heading: '7. Supervision',
      blocks: [
        'To work well I discuss my work with a supervisor or colleagues, who are bound to confidentiality. I leave out your name and whatever could make you known.'
      ]
    },
    {
      id: 'records',
      heading: '8. Your records',
      blocks: [
        `I keep the notes that my profession requires, encrypted on my own computer. I keep them for ${f.retentionYears} years after our last session unless the law asks for another period, then destroy them. You may ask to see your record, to have a copy and to have errors corrected.`
      ]
    },
    {
      id: 'contact',
      heading: '9. Between sessions',
      blocks: some(
        'You may write or leave a message to change an appointment. I answer on working days, usually within two. Please do not put in a message what should stay private.',
        f.contact && `You reach me here: ${f.contact}.`,
        'I am not an emergency service.'
      )
    },
    {
      id: 'crisis',
      heading: '10. In an emergency',
      blocks: f.crisis
        ? [
            'If you are in danger or fear that you may harm yourself, please do not wait for our next session:',
            [`Emergency services: ${f.crisis.emergency}`, ...f.crisis.lines.map(({ en: text }) => text)],
            `Numbers for ${f.clientCountry}, checked on ${day('en', f.crisis.checkedOn)}; please confirm them where you are.`
          ]
        : [
            'If you are in danger or fear that you may harm yourself, please do not wait for our next session: call the emergency services of the place where you are. We will write down their number together.'
          ]
    },
    {
      id: 'boundaries',
      heading: '11. Keeping the frame',
      blocks: [
        'Ours is a working relationship. I do not take on another role in your life, I do not connect with clients on social media, and I do not accept valuable gifts. Neither of us records a session without the other’s written consent.'
      ]
    },
    {
      id: 'absence',
      heading: '12. If I am away',
      blocks: [
        'I tell you of holidays in advance. Should I be unable to work, a colleague bound to confidentiality will let you know and help you to find someone else.'
      ]
    },
    {
      id: 'ending',
      heading: '13. Reviewing and ending',
      blocks: [
        'From time to time we look at how far we have come. You may end whenever you wish; a last session to say goodbye often helps. If another person or service would serve you better, I will say so and help you to get there.'
      ]
    },
    {
      id: 'complaints',
      heading: '14. If something is wrong',
      blocks: some(
        'Please tell me first if you can. You may also complain to the professional body that I belong to.',
        complaints.en[f.practiceCountry]
      )
    },
    {
      id: 'consent',
      heading: '15. Your agreement',
      blocks: [
        'I have read this agreement or had it explained to me. I could ask questions and they were answered. I have received a copy. I agree to begin, and I know that I may withdraw my agreement at any time.'
      ]
    }
  ],
  sign: { client: 'Client', practitioner: 'Practitioner', name: 'Name:', date: 'Date:' },
  note: `Therapy agreement, version ${version}. A starting point, to be checked by a professional against the rules of the place where you practise. Follows the contents usually asked for by HIPAA, the GDPR and UK GDPR, Quebec’s Law 25 and the codes of ethics of ACA, APA, BACP and the French code for psychologists; checked on ${day('en', checkedOn)}.`
})

const nb = '\u00a0'

const fr: Write = (f) => ({
  title: 'Contrat thérapeutique',
  between: `entre ${f.practitioner || f.practice} et ${f.client}`,
  clauses: [
    {
      id: 'parties',
      heading: '1. Qui nous sommes',
      blocks: some(
        f.practitioner
          ? `Je suis ${f.practitioner}${f.title && `, ${f.title}`}, et j’exerce ici${nb}: ${f.practice}. Vous êtes ${f.client}.`
          : `J’exerce ici${nb}: ${f.practice}${f.title && ` (${f.title})`}. Vous êtes ${f.client}.`,
        f.limitedIdentity &&
          'Vous avez choisi de ne me confier qu’une partie de votre identité. Je respecte ce choix. Il signifie aussi que je ne pourrai peut-être pas vous envoyer de secours en cas d’urgence, et vous m’avez dit l’avoir compris.'
      )
    },
    {
      id: 'service',
      heading: '2. Ce que nous ferons',
      blocks: [
        'Nous nous rencontrons pour parler de ce qui vous amène et avancer vers ce que vous souhaitez changer. Je vous explique ma manière de travailler et nous convenons d’objectifs. Un accompagnement peut aider, mais je ne peux pas promettre de résultat, et il ne remplace pas des soins médicaux.'
      ]
    },
    {
      id: 'risks',
      heading: '3. Bénéfices, risques et autres possibilités',
      blocks: [
        'Beaucoup de personnes se sentent mieux, se comprennent plus clairement ou trouvent de nouvelles façons de faire face. Les séances peuvent aussi réveiller des émotions douloureuses, et le chemin sembler plus difficile avant de s’alléger. D’autres formes d’aide existent, dont je vous parlerai volontiers. Vous pouvez refuser ce que je propose et arrêter à tout moment.'
      ]
    },
    {
      id: 'frame',
      heading: '4. Comment nous nous rencontrons',
      blocks: [
        `Une séance dure ${f.minutes}${nb}minutes. Nous décidons ensemble de la fréquence et du mode${nb}: en présence, par vidéo ou par téléphone. Chacun choisit un lieu où personne ne peut entendre.`
      ]
    },
    {
      id: 'fees',
      heading: '5. Honoraires et annulation',
      blocks: some(
        f.fee ? `Les honoraires sont de ${f.fee} par séance.` : 'Nous convenons des honoraires par écrit avant la première séance.',
        f.cancellationHours > 0
          ? `Merci de me prévenir au moins ${f.cancellationHours}${nb}heures à l’avance si vous ne pouvez pas venir${nb}; à défaut, la séance peut être due.`
          : 'Vous pouvez annuler sans frais jusqu’au début de la séance.',
        'Je vous annonce tout changement d’honoraires bien avant son entrée en vigueur.'
      )
    },
    {
      id: 'confidentiality',
      heading: '6. Confidentialité et limites',
      blocks: [
        `Ce que vous me dites reste entre nous. Je ne confirme même pas à d’autres que vous venez ici. Il existe peu d’exceptions, dans lesquelles la loi peut me permettre ou m’obliger à parler${nb}:`,
        [
          `lorsque je crois que vous ou une autre personne courez un danger grave et immédiat${nb};`,
          `lorsqu’un enfant, ou un adulte hors d’état de se protéger, est maltraité ou négligé${nb};`,
          `lorsqu’un tribunal ou une autre autorité me l’ordonne, dans les limites de la loi${nb};`,
          'lorsque vous me demandez par écrit de transmettre quelque chose, et seulement ce que vous nommez.'
        ],
        'Chaque fois que c’est possible, je vous en parle d’abord, et je ne dis que le nécessaire.'
      ]
    },
    {
      id: 'supervision',
      heading: '7. Supervision',
      blocks: [
        'Pour bien travailler, je parle de ma pratique en supervision ou entre collègues, tenus eux aussi au secret. Je tais votre nom et tout ce qui permettrait de vous reconnaître.'
      ]
    },
    {
      id: 'records',
      heading: '8. Votre dossier',
      blocks: [
        `Je tiens les notes que ma profession exige, chiffrées sur mon propre ordinateur. Je les conserve ${f.retentionYears}${nb}ans après notre dernière séance, sauf autre durée prévue par la loi, puis je les détruis. Vous pouvez demander à consulter votre dossier, à en recevoir une copie et à faire corriger des erreurs.`
      ]
    },
    {
      id: 'contact',
      heading: '9. Entre les séances',
      blocks: some(
        'Vous pouvez m’écrire ou laisser un message pour déplacer un rendez-vous. Je réponds les jours ouvrés, en général sous deux jours. Merci de ne pas confier à un message ce qui doit rester privé.',
        f.contact && `Vous pouvez me joindre ici${nb}: ${f.contact}.`,
        'Je ne suis pas un service d’urgence.'
      )
    },
    {
      id: 'crisis',
      heading: '10. En cas d’urgence',
      blocks: f.crisis
        ? [
            `Si vous êtes en danger ou craignez de vous faire du mal, n’attendez pas notre prochaine séance${nb}:`,
            [`Secours${nb}: ${f.crisis.emergency}`, ...f.crisis.lines.map(({ fr: text }) => text)],
            `Numéros valables ici${nb}: ${f.clientCountry}, vérifiés le ${day('fr', f.crisis.checkedOn)}${nb}; à confirmer là où vous êtes.`
          ]
        : [
            `Si vous êtes en danger ou craignez de vous faire du mal, n’attendez pas notre prochaine séance${nb}: appelez les secours du lieu où vous êtes. Nous noterons ensemble leur numéro.`
          ]
    },
    {
      id: 'boundaries',
      heading: '11. Le cadre',
      blocks: [
        'Notre relation est une relation de travail. Je ne tiens pas d’autre rôle dans votre vie, je n’accepte pas de lien sur les réseaux sociaux ni de cadeau de valeur. Aucun de nous n’enregistre une séance sans l’accord écrit de l’autre.'
      ]
    },
    {
      id: 'absence',
      heading: '12. En mon absence',
      blocks: [
        'Je vous annonce mes congés à l’avance. Si je ne pouvais plus exercer, une personne de confiance tenue au secret vous préviendrait et vous aiderait à trouver quelqu’un d’autre.'
      ]
    },
    {
      id: 'ending',
      heading: '13. Bilans et fin',
      blocks: [
        `De temps en temps, nous regardons le chemin parcouru. Vous pouvez arrêter quand vous le souhaitez${nb}; une dernière séance pour se dire au revoir est souvent utile. Si une autre personne ou un autre service vous convenait mieux, je vous le dirai et vous aiderai à y accéder.`
      ]
    },
    {
      id: 'complaints',
      heading: '14. Si quelque chose ne va pas',
      blocks: some(
        'Parlez-m’en d’abord si vous le pouvez. Vous pouvez aussi saisir l’organisation professionnelle dont je fais partie.',
        complaints.fr[f.practiceCountry]
      )
    },
    {
      id: 'consent',
      heading: '15. Votre accord',
      blocks: [
        'J’ai lu ce contrat ou il m’a été expliqué. J’ai pu poser des questions et obtenir des réponses. J’en ai reçu un exemplaire. J’accepte de commencer et je sais que je peux retirer mon accord à tout moment.'
      ]
    }
  ],
  sign: { client: 'Client·e', practitioner: 'Praticien·ne', name: `Nom${nb}:`, date: `Date${nb}:` },
  note: `Contrat thérapeutique, version ${version}. Un point de départ, à faire vérifier par un professionnel selon les règles du lieu d’exercice. Suit le contenu habituellement demandé par la loi HIPAA, le RGPD et le UK GDPR, la loi${nb}25 du Québec et les codes de déontologie de l’ACA, de l’APA, de la BACP et des psychologues en France${nb}; vérifié le ${day('fr', checkedOn)}.`
})

export const therapyAgreement: Readonly<Record<Language, Write>> = { en, fr }
