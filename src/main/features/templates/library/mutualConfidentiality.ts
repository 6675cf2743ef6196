// What practitioner and client promise each other (R065): adds to professional secrecy, never silences a client.
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Mutual confidentiality agreement',
  opening: [
    'between {practitioner} and {client}',
    'It adds to the therapy agreement and takes nothing away from it, nor from the duties of my profession.'
  ],
  sources:
    'the confidentiality and its limits that the codes of ethics of ACA, APA and BACP and the French code for psychologists describe',
  clauses: [
    {
      id: 'confidential',
      heading: 'What is confidential',
      mandatory: true,
      parts: [
        'Everything that one of us learns of the other through our work together: what is said, written or shown, and the mere fact that we meet. What is publicly known, or known already from elsewhere, is not.'
      ]
    },
    {
      id: 'practitioner',
      heading: 'What I promise you',
      mandatory: true,
      parts: [
        [
          'I tell nobody that you come here, nor what you say, without your written agreement.',
          'I keep what I write encrypted, and open it only for our work.',
          'I discuss my work under supervision without making you known.',
          'I never use what you tell me for myself or for others, and I never write or teach about you in a way that could make you known.',
          'Whoever helps me in the practice has promised the same in writing.'
        ]
      ]
    },
    {
      id: 'limits',
      heading: 'The limits of my promise',
      mandatory: true,
      parts: [
        'The law may allow or oblige me to speak when somebody is in serious and immediate danger, when a child or an adult who cannot protect themselves is being harmed, or when a court orders it. I speak with you first whenever I can, and I say no more than is needed. The therapy agreement says what holds at this place.'
      ]
    },
    {
      id: 'client',
      heading: 'What you promise me',
      mandatory: true,
      parts: [
        [
          'You do not tell others what you may learn of my private life, nor of other clients whom you meet or hear of here.',
          'You do not record, photograph or transcribe sessions without my written agreement.',
          'You do not publish our messages or what I hand out to you, and you give the links to our sessions to nobody.'
        ]
      ]
    },
    {
      id: 'freedom',
      heading: 'What you are always free to do',
      mandatory: true,
      parts: [
        'What you live through and what you say in therapy is yours. You may speak of it with whomever you wish. You may seek advice or other help, change to another practitioner, ask for your record, complain about me, and turn to the authorities or to a court. Nothing in this agreement keeps you from it or makes you pay for it.'
      ]
    },
    {
      id: 'breach',
      heading: 'If something gets out',
      mandatory: true,
      parts: [
        'Whoever notices it tells the other at once, and we do what we can to limit the harm. If it concerns your data, I follow the rules on such incidents, which may oblige me to tell the authorities and you.'
      ]
    },
    {
      id: 'duration',
      heading: 'How long it holds',
      mandatory: true,
      parts: [
        'It holds from the day on which we sign it and goes on after our work has ended. Either of us may take back this agreement in writing for what comes after; my professional duty of confidentiality stays in any case.'
      ]
    },
    {
      id: 'consent',
      heading: 'Our agreement',
      mandatory: true,
      parts: [
        'We have read this and spoken about it. Questions could be asked and were answered. Each of us has a copy.',
        {
          when: ['minor'],
          text: 'For a young person, those who may decide for them agree as well.'
        },
        { when: ['couple', 'group'], text: 'Each person who takes part signs a copy of their own, and promises the same to the others.' }
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Accord de confidentialité mutuelle',
  opening: [
    'entre {practitioner} et {client}',
    'Il complète le contrat thérapeutique et ne lui enlève rien, pas plus qu’aux devoirs de ma profession.'
  ],
  sources:
    'la confidentialité et ses limites telles que les décrivent les codes d’éthique de l’ACA, de l’APA et de la BACP et le code de déontologie des psychologues en France',
  clauses: [
    {
      id: 'confidential',
      heading: 'Ce qui est confidentiel',
      mandatory: true,
      parts: [
        'Tout ce que l’un de nous apprend de l’autre par notre travail : ce qui est dit, écrit ou montré, et le simple fait que nous nous rencontrons. Ce qui est public, ou déjà connu par ailleurs, ne l’est pas.'
      ]
    },
    {
      id: 'practitioner',
      heading: 'Ce que je vous promets',
      mandatory: true,
      parts: [
        [
          'Je ne dis à personne que vous venez ici, ni ce que vous dites, sans votre accord écrit.',
          'Je garde chiffré ce que j’écris, et ne l’ouvre que pour notre travail.',
          'Je parle de ma pratique en supervision sans qu’on puisse vous reconnaître.',
          'Je n’utilise jamais ce que vous me dites pour moi ou pour d’autres, et je n’écris ni n’enseigne rien qui permette de vous reconnaître.',
          'Toute personne qui m’aide au cabinet a promis la même chose par écrit.'
        ]
      ]
    },
    {
      id: 'limits',
      heading: 'Les limites de ma promesse',
      mandatory: true,
      parts: [
        'La loi peut m’autoriser ou m’obliger à parler lorsque quelqu’un court un danger grave et immédiat, lorsqu’un enfant ou un adulte hors d’état de se protéger est maltraité, ou lorsqu’un tribunal l’ordonne. Je vous en parle d’abord chaque fois que c’est possible, et je ne dis que le nécessaire. Le contrat thérapeutique dit ce qui vaut en ce lieu.'
      ]
    },
    {
      id: 'client',
      heading: 'Ce que vous me promettez',
      mandatory: true,
      parts: [
        [
          'Vous ne dites pas à d’autres ce que vous pourriez apprendre de ma vie privée, ni des autres personnes que vous croisez ici ou dont vous entendez parler.',
          'Vous n’enregistrez, ne photographiez et ne transcrivez pas les séances sans mon accord écrit.',
          'Vous ne publiez ni nos messages ni les documents que je vous remets, et vous ne donnez à personne les liens de nos séances.'
        ]
      ]
    },
    {
      id: 'freedom',
      heading: 'Ce que vous êtes toujours libre de faire',
      mandatory: true,
      parts: [
        'Ce que vous vivez et ce que vous dites en thérapie vous appartient. Vous pouvez en parler avec qui vous voulez. Vous pouvez chercher un conseil ou une autre aide, changer de praticien, demander votre dossier, déposer une réclamation contre moi, et vous adresser aux autorités ou à un tribunal. Rien dans cet accord ne vous en empêche ni ne vous le fait payer.'
      ]
    },
    {
      id: 'breach',
      heading: 'Si quelque chose s’ébruite',
      mandatory: true,
      parts: [
        'Celui de nous qui le remarque en avertit aussitôt l’autre, et nous faisons ce que nous pouvons pour limiter le mal. S’il s’agit de vos données, je suis les règles prévues pour ces incidents, qui peuvent m’obliger à prévenir les autorités et vous-même.'
      ]
    },
    {
      id: 'duration',
      heading: 'Combien de temps il vaut',
      mandatory: true,
      parts: [
        'Il vaut à partir du jour de la signature et continue après la fin de notre travail. Chacun de nous peut retirer cet accord par écrit pour la suite ; mon devoir professionnel de confidentialité demeure dans tous les cas.'
      ]
    },
    {
      id: 'consent',
      heading: 'Notre accord',
      mandatory: true,
      parts: [
        'Nous avons lu ce document et en avons parlé. Des questions ont pu être posées et ont reçu réponse. Chacun de nous en a un exemplaire.',
        {
          when: ['minor'],
          text: 'Pour un mineur, les personnes qui peuvent décider pour lui donnent aussi leur accord.'
        },
        {
          when: ['couple', 'group'],
          text: 'Chaque personne qui participe en signe un exemplaire, et promet la même chose aux autres.'
        }
      ]
    }
  ]
}

export const mutualConfidentiality: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'client',
  signers: ['client', 'practitioner'],
  numbered: true,
  text: { en, fr }
}
