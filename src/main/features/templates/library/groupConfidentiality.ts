// What the members of a group promise each other (R065); each signs a copy of their own.
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Confidentiality agreement for a group',
  opening: ['between {client}, the other members of the group and {practitioner}', 'Each member signs a copy of their own.'],
  sources: 'the limits of confidentiality that the codes of ethics of ACA and BACP ask to explain, applied to group work',
  fields: { group: 'Name of the group' },
  clauses: [
    {
      id: 'purpose',
      heading: 'Why we promise this',
      parts: [
        '**Group:** {group}',
        'A group helps when everybody can speak freely. For that each member must know that what they show of themselves stays here.'
      ]
    },
    {
      id: 'confidential',
      heading: 'What is confidential',
      mandatory: true,
      parts: [
        'Who belongs to the group, what is said, written, drawn or seen in it, and whatever could make a member known to others. That somebody takes part is confidential already.'
      ]
    },
    {
      id: 'promise',
      heading: 'What I promise as a member',
      mandatory: true,
      parts: [
        [
          'I do not tell anybody outside who takes part, nor what others say or do, not even to people close to me and not without names when they could be guessed.',
          'I do not record, photograph, transcribe or write down what others say.',
          'I write nothing about the group on the Internet or in messages, and I use no list of its members for anything else.',
          'When I meet a member elsewhere, I do not show how we know each other unless they do.',
          {
            when: ['online'],
            text: 'I join from a place where I am alone and nobody can listen or look, and I give the link to nobody.'
          }
        ]
      ]
    },
    {
      id: 'own',
      heading: 'What stays mine',
      mandatory: true,
      parts: [
        'I may speak of my own experience to whomever I wish, as long as nobody else in the group can be recognised. I may seek help or advice elsewhere, complain, and turn to the authorities: this promise never keeps me from it.'
      ]
    },
    {
      id: 'practitioner',
      heading: 'What the practitioner promises, and the limits',
      mandatory: true,
      parts: [
        '{practitioner} is bound to confidentiality. The law may allow or oblige a practitioner to speak when somebody is in serious and immediate danger, when a child or an adult who cannot protect themselves is being harmed, or when a court orders it. The therapy agreement says what holds at this place.'
      ]
    },
    {
      id: 'limits',
      heading: 'What nobody can guarantee',
      mandatory: true,
      parts: [
        'Nobody can guarantee that every member keeps this promise. I decide myself how much I tell, and nobody presses me.',
        {
          where: ['US'],
          text: 'In the United States the law that protects what is told to a therapist may not protect in the same way what is told in front of other members; it depends on the state.'
        }
      ]
    },
    {
      id: 'contact',
      heading: 'Outside the sessions',
      parts: [
        'What members tell each other outside the sessions concerns the group too, and I bring it back there when it matters. I do not give anybody the address or telephone number of another member without their agreement.'
      ]
    },
    {
      id: 'breach',
      heading: 'If the promise is broken',
      mandatory: true,
      parts: [
        'If I said too much, or learn that somebody did, I tell the practitioner at once. We speak of it in the group. Whoever breaks the promise may have to leave the group.'
      ]
    },
    {
      id: 'duration',
      heading: 'How long it holds',
      mandatory: true,
      parts: ['I may leave the group at any time. The promise goes on after I have left and after the group has ended.']
    },
    {
      id: 'consent',
      heading: 'My promise',
      mandatory: true,
      parts: ['I have read this or had it explained to me, and my questions were answered. I have received a copy. I promise to keep it.']
    }
  ]
}

const fr: TemplateText = {
  title: 'Engagement de confidentialité pour un groupe',
  opening: ['entre {client}, les autres membres du groupe et {practitioner}', 'Chaque membre en signe un exemplaire.'],
  sources:
    'les limites de la confidentialité que les codes d’éthique de l’ACA et de la BACP demandent d’expliquer, appliquées au travail de groupe',
  fields: { group: 'Nom du groupe' },
  clauses: [
    {
      id: 'purpose',
      heading: 'Pourquoi cette promesse',
      parts: [
        '**Groupe :** {group}',
        'Un groupe aide lorsque chacun peut y parler librement. Pour cela, chaque membre doit savoir que ce qu’il montre de lui reste ici.'
      ]
    },
    {
      id: 'confidential',
      heading: 'Ce qui est confidentiel',
      mandatory: true,
      parts: [
        'Qui fait partie du groupe, ce qui s’y dit, s’y écrit, s’y dessine ou s’y voit, et tout ce qui permettrait de reconnaître un membre. La participation de quelqu’un est déjà confidentielle.'
      ]
    },
    {
      id: 'promise',
      heading: 'Ce que je promets comme membre',
      mandatory: true,
      parts: [
        [
          'Je ne dis à personne au dehors qui participe, ni ce que d’autres disent ou font, pas même à mes proches, et pas non plus sans nom si on pouvait le deviner.',
          'Je n’enregistre, ne photographie, ne transcris et ne note pas ce que disent les autres.',
          'Je n’écris rien sur le groupe sur Internet ni dans des messages, et je n’utilise la liste des membres pour rien d’autre.',
          'Si je croise un membre ailleurs, je ne montre pas d’où nous nous connaissons, sauf s’il le fait.',
          {
            when: ['online'],
            text: 'Je me connecte d’un lieu sans autre personne, où nul ne peut écouter ni regarder, et je ne donne le lien à personne.'
          }
        ]
      ]
    },
    {
      id: 'own',
      heading: 'Ce qui reste à moi',
      mandatory: true,
      parts: [
        'Je peux parler de ma propre expérience à qui je veux, tant qu’on ne peut reconnaître personne d’autre du groupe. Je peux chercher ailleurs de l’aide ou un conseil, déposer une réclamation et m’adresser aux autorités : cette promesse ne m’en empêche jamais.'
      ]
    },
    {
      id: 'practitioner',
      heading: 'L’engagement de la personne qui anime, et ses limites',
      mandatory: true,
      parts: [
        'La confidentialité engage {practitioner}. La loi peut autoriser ou obliger une personne qui exerce ce métier à parler lorsque quelqu’un court un danger grave et immédiat, lorsqu’un enfant ou un adulte hors d’état de se protéger est maltraité, ou lorsqu’un tribunal l’ordonne. Le contrat thérapeutique dit ce qui vaut en ce lieu.'
      ]
    },
    {
      id: 'limits',
      heading: 'Ce que personne ne peut garantir',
      mandatory: true,
      parts: [
        'Personne ne peut garantir que chaque membre tienne cette promesse. Je décide de ce que je dis, et nul ne me presse.',
        {
          where: ['US'],
          text: 'Aux États-Unis, la loi qui protège ce qui est dit à un thérapeute peut ne pas protéger de la même façon ce qui est dit devant d’autres membres ; cela dépend de l’État.'
        }
      ]
    },
    {
      id: 'contact',
      heading: 'En dehors des séances',
      parts: [
        'Ce que des membres se disent en dehors des séances concerne aussi le groupe, et je l’y ramène si c’est important. Je ne donne à personne l’adresse ou le téléphone d’un autre membre sans son accord.'
      ]
    },
    {
      id: 'breach',
      heading: 'Si la promesse est rompue',
      mandatory: true,
      parts: [
        'Si j’en ai trop dit, ou si j’apprends que quelqu’un l’a fait, j’en avertis aussitôt la personne qui anime. Nous en parlons dans le groupe. Quiconque rompt la promesse peut devoir quitter le groupe.'
      ]
    },
    {
      id: 'duration',
      heading: 'Combien de temps elle vaut',
      mandatory: true,
      parts: ['Je peux quitter le groupe à tout moment. La promesse dure après mon départ et après la fin du groupe.']
    },
    {
      id: 'consent',
      heading: 'Ma promesse',
      mandatory: true,
      parts: [
        'J’ai lu ce document ou il m’a été expliqué, et j’ai obtenu réponse à mes questions. J’en ai reçu un exemplaire. Je promets de le respecter.'
      ]
    }
  ]
}

export const groupConfidentiality: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'client',
  signers: ['client', 'practitioner'],
  numbered: true,
  fields: { group: 'line' },
  text: { en, fr }
}
