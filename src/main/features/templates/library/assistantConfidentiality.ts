// Confidentiality agreement of an assistant or contractor (domain facts §2.7), with the contract that the law asks for beside it.
import type { Template, TemplateText } from '../writing.ts'
import { euUk } from './places.ts'

const en: TemplateText = {
  title: 'Confidentiality agreement',
  opening: ['between {practitioner} and {assistantName}'],
  sources:
    'the contents of a business associate contract under HIPAA (45 CFR 164.504(e)), article 28(3) of the GDPR and UK GDPR, and usual practice for confidentiality agreements',
  fields: {
    assistantName: 'Name of the assistant or contractor',
    assistantTask: 'Task, e.g. scheduling or billing',
    accessGranted: 'What they may see and use, and in which systems',
    startDate: 'From',
    incidentHours: 'Hours within which an incident is reported',
    governingLaw: 'Law that governs this agreement'
  },
  clauses: [
    {
      id: 'parties',
      mandatory: true,
      heading: 'Who we are',
      parts: ['I, {assistantName}, work for {practitioner} ({practice}, “the practice”) from {startDate}. My task: {assistantTask}.']
    },
    {
      id: 'definition',
      mandatory: true,
      heading: 'What is confidential',
      parts: [
        'Everything that I learn about the practice’s clients, in whatever form and by whatever way: what they say, their health, their names, addresses, appointments and payments, and the mere fact that somebody is or was a client. Confidential too are the passwords, papers and affairs of the practice.'
      ]
    },
    {
      id: 'purpose',
      mandatory: true,
      heading: 'What I may do with it',
      parts: [
        'I use it for my task alone, only as the practice tells me, and look at no more than the task needs. I may see and use:',
        '{accessGranted}'
      ]
    },
    {
      id: 'duties',
      mandatory: true,
      heading: 'How I protect it',
      parts: [
        [
          'I tell nobody, not even my family, and I do not speak of clients where others can hear.',
          'I make no copies, photographs or notes beyond my task.',
          'I do not use private devices, private accounts or portable media, unless the practice has agreed in writing.',
          'I enter nothing into artificial-intelligence tools, translation services or other online services that the practice has not approved in writing.',
          'I work where nobody can see my screen or overhear me, and lock the screen whenever I leave it.',
          'I use a long password of my own and a second factor, and share neither.',
          'If I know a client privately, I tell the practice and do not look at that record.'
        ]
      ]
    },
    {
      id: 'training',
      heading: 'Training',
      parts: ['I am trained in confidentiality and data security before I receive access, and then every year.']
    },
    {
      id: 'subcontracting',
      mandatory: true,
      heading: 'Nobody in my place',
      parts: [
        'I pass neither the task nor any access on to anybody without the practice’s prior written consent. Whoever it consents to must promise the same as I do.'
      ]
    },
    {
      id: 'incidents',
      mandatory: true,
      heading: 'If something goes wrong',
      parts: [
        'If anything is lost, stolen, sent to the wrong person or seen by somebody who should not have seen it, or if I only suspect so, I report it to the practice at once, and within {incidentHours} hours at the latest. I help to put it right. Nobody is punished for an honest report.'
      ]
    },
    {
      id: 'monitoring',
      heading: 'Checks',
      parts: [
        'I know that my access is logged, and that the practice may check how I keep this agreement. I answer its questions and show it what it asks for.'
      ]
    },
    {
      id: 'return',
      mandatory: true,
      heading: 'When my task ends',
      parts: [
        'My access ends that day. I give back or destroy everything confidential that I hold, as the practice chooses, keep no copy, and confirm so in writing.'
      ]
    },
    {
      id: 'duration',
      mandatory: true,
      heading: 'How long it holds',
      parts: ['My duty of confidentiality begins with my signature and does not end when my task ends.']
    },
    {
      id: 'businessAssociate',
      where: ['US'],
      mandatory: true,
      heading: 'If HIPAA applies and I am a contractor: business associate agreement',
      parts: [
        'If I create, receive, keep or transmit protected health information for the practice as a contractor, I am its business associate and agree that:',
        [
          '**Use.** I use and disclose such information only as this agreement permits or as the law requires, and not in any way in which the practice itself could not.',
          '**Safeguards.** I use appropriate safeguards, and for electronic information comply with Subpart C of 45 CFR Part 164 (Security Rule).',
          '**Reports.** I report to the practice any use or disclosure that this agreement does not provide for, including breaches of unsecured information, and any security incident.',
          '**Subcontractors.** I see to it that every subcontractor with such information agrees to the same restrictions and conditions.',
          '**Access, amendment, accounting.** I help the practice to give access, to amend, and to account for disclosures.',
          '**Duties of the practice.** Where I carry out one of its duties under the Privacy Rule, I comply with the rules that hold for it.',
          '**Books.** I make my practices, books and records available to the Secretary of Health and Human Services to check compliance.',
          '**Return.** At the end I return or destroy all such information, if feasible; if not, I go on protecting it and use it for nothing else.',
          '**Termination.** The practice may end this agreement if I have violated a material term of it.'
        ]
      ]
    },
    {
      id: 'workforce',
      where: ['US'],
      mandatory: true,
      heading: 'If HIPAA applies and I am employed',
      parts: [
        'If I am a member of the practice’s workforce I follow its privacy policies and procedures, take part in its training, and know that breaking them has consequences that the practice applies to everybody alike and writes down.'
      ]
    },
    {
      id: 'processor',
      where: euUk,
      mandatory: true,
      heading: 'If I handle data as a processor: article 28 of the GDPR',
      parts: [
        'If I am not employed by the practice but handle personal data for it, the practice is the controller and I am its processor. The subject is the task named above, for as long as it lasts; the data are those of clients named above, health data among them. I agree that:',
        [
          '**Instructions.** I handle the data only on the documented instructions of the practice, transfers to other countries included, unless the law obliges me otherwise; I then tell it first if the law allows.',
          '**Confidentiality.** Everybody who handles the data for me is bound to confidentiality.',
          '**Security.** I take the measures that article 32 of the GDPR asks for.',
          '**Sub-processors.** I engage none without the practice’s prior written authorisation, and then under the same duties; I answer for them.',
          '**Rights.** I help the practice to answer people who exercise their rights.',
          '**Help.** I help it with security, breaches, impact assessments and consulting the authority.',
          '**End.** I delete or return all data, as the practice chooses, and delete copies, unless the law obliges me to keep them.',
          '**Proof.** I give it all information needed to show that these duties are met, and allow and support audits. If I think that an instruction breaks data-protection law, I say so at once.'
        ]
      ]
    },
    {
      id: 'consequences',
      heading: 'If I break this agreement',
      parts: [
        'The practice may end my access and our work together at once. Breaking confidentiality may also be punishable by law and make me liable for damages.'
      ]
    },
    {
      id: 'law',
      heading: 'Law',
      parts: ['This agreement is governed by the law of: {governingLaw}. If one part of it should not hold, the others remain.']
    },
    {
      id: 'signatures',
      mandatory: true,
      heading: 'Signatures',
      parts: ['I have read and understood this agreement, could ask questions, and have received a copy.']
    }
  ]
}

const fr: TemplateText = {
  title: 'Engagement de confidentialité',
  opening: ['entre {practitioner} et {assistantName}'],
  sources:
    'le contenu d’un contrat d’associé commercial selon la loi HIPAA (45 CFR 164.504(e)), l’article 28(3) du RGPD et du UK GDPR, et l’usage en matière d’engagements de confidentialité',
  fields: {
    assistantName: 'Nom de l’assistant·e ou du prestataire',
    assistantTask: 'Tâche, par exemple prise de rendez-vous ou facturation',
    accessGranted: 'Ce qu’il est permis de voir et d’utiliser, et dans quels systèmes',
    startDate: 'À partir du',
    incidentHours: 'Délai de signalement d’un incident, en heures',
    governingLaw: 'Droit applicable'
  },
  clauses: [
    {
      id: 'parties',
      mandatory: true,
      heading: 'Qui nous sommes',
      parts: [
        'Je, {assistantName}, travaille pour {practitioner} ({practice}, ci-après « le cabinet ») à partir du {startDate}. Ma tâche : {assistantTask}.'
      ]
    },
    {
      id: 'definition',
      mandatory: true,
      heading: 'Ce qui est confidentiel',
      parts: [
        'Tout ce que j’apprends sur la clientèle du cabinet, sous quelque forme et par quelque voie que ce soit : ce que disent les personnes, leur santé, leurs noms, adresses, rendez-vous et règlements, et le simple fait que quelqu’un est ou a été client. Sont aussi confidentiels les mots de passe, les papiers et les affaires du cabinet.'
      ]
    },
    {
      id: 'purpose',
      mandatory: true,
      heading: 'Ce que j’ai le droit d’en faire',
      parts: [
        'Je l’utilise pour ma seule tâche, uniquement comme le cabinet me le demande, et je ne consulte rien de plus que ce qu’elle exige. J’ai le droit de voir et d’utiliser :',
        '{accessGranted}'
      ]
    },
    {
      id: 'duties',
      mandatory: true,
      heading: 'Comment je le protège',
      parts: [
        [
          'Je n’en parle à personne, pas même à ma famille, et je ne parle pas de la clientèle là où d’autres peuvent entendre.',
          'Je ne fais ni copie, ni photographie, ni note au-delà de ma tâche.',
          'Je n’utilise ni appareil privé, ni compte privé, ni support amovible, sauf accord écrit du cabinet.',
          'Je ne saisis rien dans un outil d’intelligence artificielle, un service de traduction ou un autre service en ligne que le cabinet n’a pas approuvé par écrit.',
          'Je travaille là où personne ne peut voir mon écran ni m’entendre, et je verrouille l’écran dès que je le quitte.',
          'J’utilise un long mot de passe qui m’est propre et un second facteur, et je ne partage ni l’un ni l’autre.',
          'Si je connais une personne dans ma vie privée, je le dis au cabinet et je ne consulte pas son dossier.'
        ]
      ]
    },
    {
      id: 'training',
      heading: 'Formation',
      parts: ['Je reçois une formation à la confidentialité et à la sécurité des données avant tout accès, puis chaque année.']
    },
    {
      id: 'subcontracting',
      mandatory: true,
      heading: 'Personne à ma place',
      parts: [
        'Je ne confie ni la tâche ni aucun accès à personne sans l’accord écrit préalable du cabinet. Quiconque il accepte doit prendre les mêmes engagements que moi.'
      ]
    },
    {
      id: 'incidents',
      mandatory: true,
      heading: 'Si quelque chose tourne mal',
      parts: [
        'Si quelque chose a été perdu, volé, envoyé à la mauvaise personne ou vu par quelqu’un qui n’aurait pas dû le voir, ou si j’en ai seulement le soupçon, je le signale au cabinet aussitôt, et au plus tard dans un délai de {incidentHours} heures. J’aide à y remédier. Personne n’est puni pour l’avoir signalé de bonne foi.'
      ]
    },
    {
      id: 'monitoring',
      heading: 'Contrôles',
      parts: [
        'Je sais que mes accès sont journalisés et que le cabinet peut vérifier comment je respecte cet engagement. Je réponds à ses questions et je lui montre ce qu’il demande.'
      ]
    },
    {
      id: 'return',
      mandatory: true,
      heading: 'À la fin de ma tâche',
      parts: [
        'Mon accès prend fin le jour même. Je restitue ou je détruis, au choix du cabinet, tout ce que je détiens de confidentiel, je n’en garde aucune copie et je le confirme par écrit.'
      ]
    },
    {
      id: 'duration',
      mandatory: true,
      heading: 'Durée',
      parts: ['Mon devoir de confidentialité commence avec ma signature et ne prend pas fin avec ma tâche.']
    },
    {
      id: 'businessAssociate',
      where: ['US'],
      mandatory: true,
      heading: 'Si la loi HIPAA s’applique et que je suis prestataire : contrat d’associé commercial (BAA)',
      parts: [
        'Si je crée, reçois, conserve ou transmets des informations de santé protégées pour le cabinet comme prestataire, je suis son associé commercial et je m’engage ainsi :',
        [
          '**Utilisation.** Je n’utilise et ne communique ces informations que comme le permet cet engagement ou comme l’exige la loi, et jamais d’une manière que le cabinet lui-même ne pourrait pas adopter.',
          '**Protection.** J’emploie des protections appropriées et, pour les informations électroniques, je respecte la sous-partie C du 45 CFR Part 164 (règle de sécurité).',
          '**Signalement.** Je signale au cabinet toute utilisation ou communication que cet engagement ne prévoit pas, y compris les violations d’informations non sécurisées, et tout incident de sécurité.',
          '**Sous-traitants.** Je veille à ce que tout sous-traitant qui détient de telles informations accepte les mêmes restrictions et conditions.',
          '**Accès, modification, relevé.** J’aide le cabinet à donner accès, à modifier et à rendre compte des communications.',
          '**Devoirs du cabinet.** Si j’accomplis l’un de ses devoirs selon la règle de confidentialité, je respecte les règles qui s’y appliquent.',
          '**Registres.** Je mets mes pratiques, mes livres et mes registres à la disposition du secrétaire américain à la Santé, pour la vérification de la conformité.',
          '**Restitution.** À la fin, je restitue ou je détruis toutes ces informations si c’est faisable ; sinon, je continue à les protéger et je ne m’en sers pour rien d’autre.',
          '**Résiliation.** Le cabinet peut mettre fin à cet engagement si j’en ai enfreint une condition essentielle.'
        ]
      ]
    },
    {
      id: 'workforce',
      where: ['US'],
      mandatory: true,
      heading: 'Si la loi HIPAA s’applique et que je suis salarié·e',
      parts: [
        'Si je fais partie du personnel du cabinet, je respecte ses règles et procédures de confidentialité, je participe à ses formations, et je sais que les enfreindre entraîne des conséquences que le cabinet applique à tous de la même manière et consigne par écrit.'
      ]
    },
    {
      id: 'processor',
      where: euUk,
      mandatory: true,
      heading: 'Si je traite des données comme sous-traitant : article 28 du RGPD',
      parts: [
        'Si je ne suis pas salarié·e du cabinet mais traite des données personnelles pour lui, le cabinet est responsable du traitement et je suis son sous-traitant. L’objet est la tâche nommée plus haut, pour toute sa durée ; les données sont celles de la clientèle nommées plus haut, y compris des données de santé. Je m’engage ainsi :',
        [
          '**Instructions.** Je ne traite les données que sur instruction documentée du cabinet, transferts vers d’autres pays compris, sauf si la loi m’y oblige ; je l’en avertis alors d’abord, si la loi le permet.',
          '**Confidentialité.** Toute personne qui traite les données pour moi est tenue à la confidentialité.',
          '**Sécurité.** Je prends les mesures que demande l’article 32 du RGPD.',
          '**Autres sous-traitants.** Je n’en recrute aucun sans l’autorisation écrite préalable du cabinet, et alors avec les mêmes obligations ; j’en réponds.',
          '**Droits.** J’aide le cabinet à répondre aux personnes qui exercent leurs droits.',
          '**Assistance.** Je l’aide pour la sécurité, les violations, les analyses d’impact et la consultation de l’autorité.',
          '**Fin.** J’efface ou je restitue toutes les données, au choix du cabinet, et j’efface les copies, sauf si la loi m’oblige à les conserver.',
          '**Preuve.** Je lui donne toutes les informations nécessaires pour montrer que ces obligations sont respectées, et je permets et facilite les audits. Si je pense qu’une instruction enfreint le droit de la protection des données, je le dis aussitôt.'
        ]
      ]
    },
    {
      id: 'consequences',
      heading: 'Si je ne respecte pas cet engagement',
      parts: [
        'Le cabinet peut mettre fin aussitôt à mon accès et à notre collaboration. Rompre la confidentialité peut aussi être puni par la loi et engager ma responsabilité.'
      ]
    },
    {
      id: 'law',
      heading: 'Droit applicable',
      parts: ['Cet engagement est soumis au droit suivant : {governingLaw}. Si l’une de ses parties ne valait pas, les autres demeurent.']
    },
    {
      id: 'signatures',
      mandatory: true,
      heading: 'Signatures',
      parts: ['J’ai lu et compris cet engagement, j’ai pu poser des questions et j’en ai reçu un exemplaire.']
    }
  ]
}

export const assistantConfidentiality: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'practice',
  signers: ['assistant', 'practitioner'],
  numbered: true,
  fields: {
    assistantName: 'line',
    assistantTask: 'line',
    accessGranted: 'text',
    startDate: 'date',
    incidentHours: 'line',
    governingLaw: 'line'
  },
  text: { en, fr }
}
