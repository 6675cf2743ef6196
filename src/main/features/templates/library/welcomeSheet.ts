// Welcome sheet (requirement R115): who the therapist is, how sessions go in each way of meeting, how what is said is protected.
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Welcome',
  opening: ['{client}'],
  sources: 'the information that codes of ethics ask therapists to give before they begin, at a distance as in person',
  fields: { aboutMe: 'About you: training, registration, how you work' },
  clauses: [
    { id: 'me', heading: 'Who I am', parts: ['{introduction}', '{aboutMe}', '{contactLine}'] },
    {
      id: 'beginning',
      heading: 'Our first session',
      parts: [
        'We get to know each other. You tell me what brings you, as much or as little as you like; I ask a few questions and explain how I work. There is no right way to begin. At the end we decide together whether we go on, how often, and towards what.',
        'You may ask me anything about my training, my way of working and what I keep about you.'
      ]
    },
    {
      id: 'inPerson',
      when: ['inPerson'],
      heading: 'When we meet in person',
      parts: [
        'Address: {address}. A session lasts {minutes} minutes. Please come at the time we agreed on, rather than much before, so that nobody has to meet anybody. The room is quiet, and nobody hears us.'
      ]
    },
    {
      id: 'online',
      when: ['online'],
      heading: 'When we meet by video or telephone',
      parts: [
        'A session lasts {minutes} minutes. Beforehand:',
        [
          'find a room where you are alone and cannot be overheard; a parked car will do, a moving one will not;',
          'use headphones, and switch off smart speakers;',
          'charge the device, close other programs, and join through the link that I gave you;',
          'have a telephone beside you, in case the connection breaks.'
        ],
        'At the start of each session I ask where you are, and whether you can speak freely. If we are cut off, we do what we agreed on for that case. Neither of us records.'
      ]
    },
    {
      id: 'messages',
      when: ['messages'],
      heading: 'When we work in writing',
      parts: [
        'We agree on the service, on how much we write and by when I answer. Take the time you need, write where nobody reads over your shoulder, and sign out afterwards. Written words can be misunderstood: please ask when something I wrote sits badly with you. What we write becomes part of your record.'
      ]
    },
    {
      id: 'couple',
      when: ['couple'],
      heading: 'When you come together',
      parts: ['I am there for both of you. We agree at the beginning on what happens to things that one of you tells me alone.']
    },
    {
      id: 'group',
      when: ['group'],
      heading: 'In the group',
      parts: ['What is said in the group stays in the group. Everybody promises this to the others before the first session.']
    },
    {
      id: 'minor',
      when: ['minor'],
      heading: 'If you are under age',
      parts: [
        'I explain to you and to those responsible for you what they learn from me and what remains between us. You may ask about it again at any time. If you are in danger, I have to get help, and I tell you so first whenever I can.'
      ]
    },
    {
      id: 'confidentiality',
      mandatory: true,
      heading: 'What you say stays between us',
      parts: [
        'I tell nobody what you say, nor that you come. There are few exceptions, above all serious danger to you or somebody else, harm to a child or to an adult who cannot protect themselves, and orders of the law. We go through them before we begin.'
      ]
    },
    {
      id: 'data',
      heading: 'How your data are protected',
      parts: [
        'Your record lies encrypted on my own computer, and only I read it. I write down as little as good work allows. You may ask for my privacy notice and for a sheet on how I protect your data.'
      ]
    },
    {
      id: 'fees',
      heading: 'Fees and appointments',
      parts: ['{feeTerms}', '{cancellationTerms}']
    },
    {
      id: 'between',
      mandatory: true,
      heading: 'Between sessions, and in an emergency',
      parts: [
        'You may write to me about appointments. I am not an emergency service and do not see messages at once. If you are in danger or fear that you may harm yourself, {crisisCall}',
        '{crisis}'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Bienvenue',
  opening: ['{client}'],
  sources: 'les informations que les codes de déontologie demandent de donner avant de commencer, à distance comme en présence',
  fields: { aboutMe: 'À votre sujet (formation, inscription professionnelle, manière de travailler)' },
  clauses: [
    { id: 'me', heading: 'Qui je suis', parts: ['{introduction}', '{aboutMe}', '{contactLine}'] },
    {
      id: 'beginning',
      heading: 'Notre première séance',
      parts: [
        'Nous faisons connaissance. Vous me dites ce qui vous amène, autant ou aussi peu que vous le voulez ; je pose quelques questions et j’explique ma manière de travailler. Il n’y a pas de bonne façon de commencer. À la fin, nous décidons ensemble si nous continuons, à quel rythme et vers quoi.',
        'Vous pouvez tout me demander sur ma formation, ma manière de travailler et ce que je conserve à votre sujet.'
      ]
    },
    {
      id: 'inPerson',
      when: ['inPerson'],
      heading: 'Quand nous nous rencontrons en présence',
      parts: [
        'Adresse : {address}. Une séance dure {minutes} minutes. Venez de préférence à l’heure convenue plutôt que très en avance, pour que personne n’ait à croiser personne. La pièce est calme, et nul ne nous entend.'
      ]
    },
    {
      id: 'online',
      when: ['online'],
      heading: 'Quand nous nous parlons par vidéo ou par téléphone',
      parts: [
        'Une séance dure {minutes} minutes. Auparavant :',
        [
          'trouvez une pièce où vous êtes seul·e et où personne ne peut entendre ; une voiture à l’arrêt convient, une voiture qui roule non ;',
          'utilisez un casque ou des écouteurs, et éteignez les enceintes connectées ;',
          'chargez l’appareil, fermez les autres programmes et connectez-vous par le lien que je vous ai donné ;',
          'gardez un téléphone près de vous, au cas où la connexion serait coupée.'
        ],
        'Au début de chaque séance, je vous demande où vous êtes et si vous pouvez parler librement. Si nous sommes coupés, nous faisons ce dont nous sommes convenus pour ce cas. Aucun de nous n’enregistre.'
      ]
    },
    {
      id: 'messages',
      when: ['messages'],
      heading: 'Quand nous travaillons par écrit',
      parts: [
        'Nous convenons du service, de la longueur des messages et de mon délai de réponse. Prenez le temps qu’il vous faut, écrivez là où personne ne lit par-dessus votre épaule, et déconnectez-vous ensuite. L’écrit peut être mal compris : dites-moi si quelque chose que j’ai écrit vous a heurté·e. Ce que nous écrivons entre dans votre dossier.'
      ]
    },
    {
      id: 'couple',
      when: ['couple'],
      heading: 'Quand vous venez ensemble',
      parts: ['Je suis là pour vous deux. Nous convenons au début de ce que devient ce que l’un de vous me dirait en privé.']
    },
    {
      id: 'group',
      when: ['group'],
      heading: 'Dans le groupe',
      parts: ['Ce qui se dit dans le groupe reste dans le groupe. Chacun le promet aux autres avant la première séance.']
    },
    {
      id: 'minor',
      when: ['minor'],
      heading: 'Si vous êtes mineur·e',
      parts: [
        'Je vous explique, à vous et aux personnes responsables de vous, ce qu’elles apprennent de moi et ce qui reste entre nous. Vous pouvez reposer la question à tout moment. Si vous êtes en danger, je dois chercher de l’aide, et je vous le dis d’abord chaque fois que c’est possible.'
      ]
    },
    {
      id: 'confidentiality',
      mandatory: true,
      heading: 'Ce que vous dites reste entre nous',
      parts: [
        'Je ne répète à personne ce que vous dites, ni que vous venez. Il existe peu d’exceptions, surtout un danger grave pour vous ou pour une autre personne, la maltraitance d’un enfant ou d’un adulte hors d’état de se protéger, et ce que la loi ordonne. Nous les parcourons avant de commencer.'
      ]
    },
    {
      id: 'data',
      heading: 'Comment vos données sont protégées',
      parts: [
        'Votre dossier est chiffré sur mon propre ordinateur, et je suis seul·e à le lire. J’écris aussi peu que le permet un travail bien fait. Vous pouvez me demander ma notice d’information et une fiche sur la protection de vos données.'
      ]
    },
    {
      id: 'fees',
      heading: 'Honoraires et rendez-vous',
      parts: ['{feeTerms}', '{cancellationTerms}']
    },
    {
      id: 'between',
      mandatory: true,
      heading: 'Entre les séances, et en cas d’urgence',
      parts: [
        'Vous pouvez m’écrire au sujet des rendez-vous. Je ne suis pas un service d’urgence et je ne vois pas les messages aussitôt. Si vous êtes en danger ou craignez de vous faire du mal, {crisisCall}',
        '{crisis}'
      ]
    }
  ]
}

export const welcomeSheet: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'handout',
  about: 'client',
  signers: [],
  numbered: false,
  fields: { aboutMe: 'text' },
  optional: ['aboutMe'],
  text: { en, fr }
}
