// Consent to the recording of sessions, given before anything is recorded (domain facts §2.3; R053, R054).
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Consent to recording',
  opening: [
    'between {practitioner} and {client}',
    'Nothing is recorded before everybody who can be heard or seen has signed. Whoever can be overheard takes part.'
  ],
  sources:
    'the written consent that professional codes ask for before a session is recorded, the GDPR and UK GDPR on health data, Quebec’s Law 25 and the recording laws of the United States',
  fields: {
    medium: 'What is recorded (sound, picture, screen)',
    period: 'Session or period',
    purpose: 'Purpose',
    listeners: 'Who will hear or see it',
    keptWhere: 'Where it is kept',
    deleteBy: 'Deleted by'
  },
  clauses: [
    {
      id: 'what',
      heading: 'What is recorded',
      mandatory: true,
      parts: ['**Sound, picture or screen:** {medium}', '**Session or period:** {period}', 'For anything further I ask you again.']
    },
    {
      id: 'purpose',
      heading: 'What for',
      mandatory: true,
      parts: [
        '{purpose}',
        'It is used for nothing else: it is not published, not sold, and not given to any program that learns from it. Another purpose, such as training or research, needs your written consent again.'
      ]
    },
    {
      id: 'access',
      heading: 'Who hears or sees it',
      mandatory: true,
      parts: [
        '{listeners}',
        'Nobody else does, unless the law obliges me to hand it over. Whoever hears or sees it is bound to confidentiality and keeps no copy. A recording shows who you are even when your name is left out.'
      ]
    },
    {
      id: 'keeping',
      heading: 'How it is kept',
      mandatory: true,
      parts: [
        '**Where:** {keptWhere}',
        'The file is encrypted and its name does not contain yours. I list it in a register of recordings, with the day on which it is deleted.'
      ]
    },
    {
      id: 'deletion',
      heading: 'When it is deleted',
      mandatory: true,
      parts: [
        '**On this day at the latest:** {deleteBy}',
        'It is deleted sooner when its purpose is met or when you withdraw your consent, with every copy of it, unless the law obliges me to keep it. I tell you on request that it is done.'
      ]
    },
    {
      id: 'withdrawal',
      heading: 'Stopping and changing your mind',
      mandatory: true,
      parts: [
        'You may have the recording stopped at any moment of a session: a word is enough. You may withdraw this consent later, by word or in writing, without giving a reason; the recording is then deleted. What was heard or seen before cannot be undone.'
      ]
    },
    {
      id: 'refusal',
      heading: 'Saying no',
      mandatory: true,
      parts: [
        'You are free to refuse. A refusal changes nothing: not your sessions, not their price, not the care with which I work with you.'
      ]
    },
    {
      id: 'everyone',
      heading: 'Everybody agrees',
      mandatory: true,
      parts: [
        'Each person who takes part signs; a line that nobody needs stays empty. When one of them withdraws, or somebody joins who has not signed, the recording stops.',
        {
          when: ['couple', 'group'],
          text: 'You are several: each of you decides alone, and nobody consents for another.'
        },
        {
          when: ['minor'],
          text: 'For a young person, those who may decide for them sign as well, unless the law lets the young person decide alone.'
        }
      ]
    },
    {
      id: 'yours',
      heading: 'If you wish to record',
      mandatory: true,
      parts: [
        'You do not record a session without asking me first. If we agree to it in writing, you keep the recording for yourself, where nobody else hears it, and you do not publish it. The same holds for programs that transcribe or summarise.'
      ]
    },
    {
      id: 'law',
      heading: 'What the law says',
      mandatory: true,
      where: ['US', 'UK', 'EU', 'FR', 'BE', 'IE', 'QC'],
      parts: [
        {
          where: ['US'],
          text: 'In the United States federal law asks for the consent of one party, and about a dozen states for that of all. When we are in different states we follow the stricter law; by this form, all agree in any case.'
        },
        {
          where: ['EU', 'UK', 'FR', 'BE', 'IE'],
          text: 'A recording of a session holds data about your health, which data-protection law protects most strictly. I make and keep it on the ground of your explicit consent, which you can withdraw as easily as you gave it.'
        },
        {
          where: ['FR'],
          text: 'In France, recording what somebody says in private without their consent can be an offence.'
        },
        { where: ['QC'], text: 'In Quebec, consent to the use of sensitive information is given explicitly: this form serves that end.' }
      ]
    },
    {
      id: 'consent',
      heading: 'Your consent',
      mandatory: true,
      parts: [
        'What is recorded, why, for whom and for how long has been explained to me. I could ask questions and they were answered. I have received a copy. I agree freely to the recording described here.'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Consentement à l’enregistrement',
  opening: [
    'entre {practitioner} et {client}',
    'Rien n’est enregistré avant la signature de toutes les personnes qui peuvent être vues ou entendues. Toute personne qui peut être entendue participe.'
  ],
  sources:
    'le consentement écrit que les codes professionnels demandent avant d’enregistrer une séance, le RGPD et le UK GDPR sur les données de santé, la loi 25 du Québec et les lois des États-Unis sur les enregistrements',
  fields: {
    medium: 'Ce qui est enregistré (son, image, écran)',
    period: 'Séance ou période',
    purpose: 'Finalité',
    listeners: 'Personnes qui l’entendront ou le verront',
    keptWhere: 'Lieu de conservation',
    deleteBy: 'Supprimé au plus tard le'
  },
  clauses: [
    {
      id: 'what',
      heading: 'Ce qui est enregistré',
      mandatory: true,
      parts: [
        '**Son, image ou écran :** {medium}',
        '**Séance ou période :** {period}',
        'Pour tout autre enregistrement, je vous demande à nouveau votre accord.'
      ]
    },
    {
      id: 'purpose',
      heading: 'Dans quel but',
      mandatory: true,
      parts: [
        '{purpose}',
        'L’enregistrement ne sert à rien d’autre : il n’est ni publié, ni vendu, ni confié à un programme qui en apprendrait. Une autre finalité, comme la formation ou la recherche, demande un nouveau consentement écrit.'
      ]
    },
    {
      id: 'access',
      heading: 'Qui l’entend ou le voit',
      mandatory: true,
      parts: [
        '{listeners}',
        'Personne d’autre, sauf si la loi m’oblige à le remettre. Quiconque l’entend ou le voit est tenu au secret et n’en garde pas de copie. Un enregistrement montre qui vous êtes, même si votre nom n’y figure pas.'
      ]
    },
    {
      id: 'keeping',
      heading: 'Comment il est conservé',
      mandatory: true,
      parts: [
        '**Lieu :** {keptWhere}',
        'Le fichier est chiffré et ne porte pas votre nom. Je l’inscris dans un registre des enregistrements, avec la date de sa suppression.'
      ]
    },
    {
      id: 'deletion',
      heading: 'Quand il est supprimé',
      mandatory: true,
      parts: [
        '**Au plus tard à cette date :** {deleteBy}',
        'Il est supprimé plus tôt, avec toutes ses copies, lorsque le but est atteint ou que vous retirez votre consentement, sauf si la loi m’oblige à le garder. Je vous le confirme sur demande.'
      ]
    },
    {
      id: 'withdrawal',
      heading: 'Arrêter et changer d’avis',
      mandatory: true,
      parts: [
        'Vous pouvez faire arrêter l’enregistrement à tout moment d’une séance : un mot suffit. Vous pouvez retirer ce consentement plus tard, de vive voix ou par écrit, sans donner de raison ; l’enregistrement est alors supprimé. Ce qui a été vu ou entendu avant ne peut être défait.'
      ]
    },
    {
      id: 'refusal',
      heading: 'Dire non',
      mandatory: true,
      parts: [
        'Vous êtes libre de refuser. Un refus ne change rien : ni à vos séances, ni à leur prix, ni au soin avec lequel je vous accompagne.'
      ]
    },
    {
      id: 'everyone',
      heading: 'L’accord de chacun',
      mandatory: true,
      parts: [
        'Chaque personne qui participe signe ; une ligne dont personne n’a besoin reste vide. Si l’une d’elles retire son accord, ou si quelqu’un se joint sans avoir signé, l’enregistrement s’arrête.',
        {
          when: ['couple', 'group'],
          text: 'Vous êtes plusieurs : chacun décide pour soi, et personne ne consent à la place d’un autre.'
        },
        {
          when: ['minor'],
          text: 'Pour un mineur, les personnes qui peuvent décider pour lui signent aussi, sauf si la loi lui permet de décider seul.'
        }
      ]
    },
    {
      id: 'yours',
      heading: 'Si vous souhaitez enregistrer',
      mandatory: true,
      parts: [
        'Vous n’enregistrez pas une séance sans m’avoir d’abord demandé mon accord. Si nous en convenons par écrit, vous gardez l’enregistrement pour vous, là où personne d’autre ne l’entend, et vous ne le publiez pas. Il en va de même des programmes qui transcrivent ou résument.'
      ]
    },
    {
      id: 'law',
      heading: 'Ce que dit la loi',
      mandatory: true,
      where: ['US', 'UK', 'EU', 'FR', 'BE', 'IE', 'QC'],
      parts: [
        {
          where: ['US'],
          text: 'Aux États-Unis, la loi fédérale demande l’accord d’une des parties, et une douzaine d’États environ celui de toutes. Si nous sommes dans des États différents, nous suivons la loi la plus stricte ; par ce formulaire, tous donnent de toute façon leur accord.'
        },
        {
          where: ['EU', 'UK', 'FR', 'BE', 'IE'],
          text: 'Un enregistrement de séance contient des données sur votre santé, que le droit de la protection des données protège le plus strictement. Je le réalise et le conserve sur la base de votre consentement explicite, que vous pouvez retirer aussi facilement que vous l’avez donné.'
        },
        {
          where: ['FR'],
          text: 'En France, enregistrer des paroles prononcées à titre privé sans l’accord de la personne peut constituer une infraction.'
        },
        {
          where: ['QC'],
          text: 'Au Québec, le consentement à l’utilisation de renseignements sensibles se donne de façon expresse : ce formulaire y sert.'
        }
      ]
    },
    {
      id: 'consent',
      heading: 'Votre consentement',
      mandatory: true,
      parts: [
        'Ce qui est enregistré, dans quel but, pour qui et pour combien de temps m’a été expliqué. J’ai pu poser des questions et obtenir des réponses. J’ai reçu un exemplaire. J’accepte librement l’enregistrement décrit ici.'
      ]
    }
  ]
}

export const recording: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'client',
  signers: ['client', 'practitioner'],
  numbered: true,
  fields: { medium: 'line', period: 'line', purpose: 'text', listeners: 'text', keptWhere: 'line', deleteBy: 'date' },
  text: { en, fr }
}
