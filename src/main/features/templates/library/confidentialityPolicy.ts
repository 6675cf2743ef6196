// The practice's own confidentiality policy (domain facts §2.8): how information about clients is handled, stored, shared and destroyed.
import type { Template, TemplateText } from '../writing.ts'
import { canada, euUk } from './places.ts'

const en: TemplateText = {
  title: 'Confidentiality policy',
  opening: ['of {practice}. Approved on {approvedOn}, to be reviewed by {nextReview}.'],
  sources:
    'the contents usual for such a policy under HIPAA, the GDPR and UK GDPR and Quebec’s Law 25, and the codes of ethics of ACA, APA, NASW and BACP',
  fields: {
    approvedOn: 'Approved on',
    nextReview: 'Next review (within 12 months)',
    paperPlace: 'Where papers are locked away, and who holds the key'
  },
  clauses: [
    {
      id: 'commitment',
      mandatory: true,
      heading: 'What we stand for',
      parts: [
        'People tell us what they may tell nobody else. What they say, and the very fact that they come, is confidential. This holds in person and at a distance, during the work and after it has ended, for {practitioner} and for everybody who works with this practice.'
      ]
    },
    {
      id: 'basis',
      heading: 'Law and ethics',
      parts: [
        'This policy carries out the code of ethics of our profession and the law where we practise:',
        [
          {
            where: ['US'],
            text: 'in the United States, HIPAA where it applies, 42 CFR Part 2 for records of treatment for substance use, and state law;'
          },
          { where: euUk, text: 'the GDPR, or in the United Kingdom the UK GDPR with the Data Protection Act 2018;' },
          {
            where: ['FR'],
            text: 'in France, the Data Protection Act (loi Informatique et Libertés) and professional secrecy, articles 226-13 and 226-14 of the Criminal Code;'
          },
          { where: ['CA'], text: 'in Canada, PIPEDA or the law of the province;' },
          { where: ['QC'], text: 'in Quebec, the Act respecting the protection of personal information in the private sector (Law 25);' },
          { where: ['CH'], text: 'in Switzerland, the Federal Act on Data Protection;' },
          { where: ['AU'], text: 'in Australia, the Privacy Act;' },
          'the rules of every other place whose law applies because a client is there.'
        ],
        'Where they differ we keep to the one that protects the client most.'
      ]
    },
    {
      id: 'roles',
      heading: 'Who does what',
      parts: [
        '{practitioner} owns this policy, decides who may see what, and answers for it. Whoever helps in the practice follows it, and asks when in doubt.',
        {
          where: ['QC'],
          text: '{practitioner} is the person responsible for the protection of personal information, and is named as such where clients can read it.'
        }
      ]
    },
    {
      id: 'collection',
      heading: 'What we collect',
      parts: [
        'Only what the work needs, from the client wherever possible, after telling them what for. A client may be known by a chosen name. Every client receives the privacy notice and, before the work begins, an explanation of the limits of confidentiality.'
      ]
    },
    {
      id: 'storage',
      heading: 'How we store it',
      parts: [
        '**On the computer**: records lie in an encrypted vault, with encrypted backups that are tried out regularly. Nothing about clients is kept outside it, on private devices, or with an online service that we have not examined.',
        '**On paper**: locked away, never left lying about. Place and keys: {paperPlace}.'
      ]
    },
    {
      id: 'channels',
      heading: 'How we write and speak',
      parts: [
        'Each client says how they may be reached. Letters, reminders and subject lines say nothing of therapy. What is confidential travels only encrypted, with the password by another way. Sessions at a distance take place on services that encrypt and whose terms we have read.'
      ]
    },
    {
      id: 'places',
      heading: 'Where we work',
      parts: [
        'Sessions take place where nobody can overhear or interrupt. Screens face away from others, smart speakers are off. We do not speak of clients in public places, at home or on social media, not even without names.'
      ]
    },
    {
      id: 'access',
      heading: 'Access and passwords',
      parts: [
        'Each person has access of their own, only to what their task needs; it ends on the day the task ends. Passphrases are long, unique and never shared; where a second factor can be used, it is used. Devices lock by themselves, are encrypted and kept up to date. The log of access is reviewed every month.'
      ]
    },
    {
      id: 'thirdParties',
      heading: 'Assistants and services',
      parts: [
        'Nobody outside sees anything about clients before signing a confidentiality agreement and being trained. Every service that handles such data is examined first: what it sees, where it keeps it, what its terms say.',
        { where: ['US'], text: 'Where HIPAA applies we sign a business associate agreement with each of them.' },
        { where: euUk, text: 'We sign a contract under article 28 of the GDPR with each of them that handles data for us.' },
        { where: ['QC'], text: 'Before information leaves Quebec we weigh and write down what this means for privacy.' }
      ]
    },
    {
      id: 'sharing',
      mandatory: true,
      heading: 'When we share',
      parts: [
        'With the client’s written consent that names what, to whom, for what and until when; or where the law allows or obliges us. We share the least that serves the purpose, by a secure way, and write down what was shared. A consent that has expired or been withdrawn is no consent. In supervision and consultation nobody can be recognised.'
      ]
    },
    {
      id: 'exceptions',
      mandatory: true,
      heading: 'Emergencies and exceptions in law',
      parts: [
        'Confidentiality may or must be lifted, depending on the place, when:',
        [
          'there is serious and imminent danger to the client or somebody else;',
          'a child, or an adult who cannot protect themselves, is being harmed or neglected;',
          'a court or another authority lawfully orders it;',
          'another law of the place says so.'
        ],
        'Before speaking we ask: does the law allow it, or oblige us to? Can the client be told first? With whom can we consult? What is the least that must be said, and to whom? We write down the answers.',
        {
          where: ['FR'],
          text: 'In France a distinction is drawn between being permitted to speak (article 226-14 of the Criminal Code) and the duty to help somebody in danger (article 223-6), which knows no exception for professionals.'
        },
        {
          where: ['US'],
          text: 'In the United States the duty to report or to warn differs from state to state: the law of the state where the client is at that moment is looked up.'
        }
      ]
    },
    {
      id: 'retention',
      mandatory: true,
      heading: 'Keeping and destroying',
      parts: [
        'Records are accurate, written soon after each session, and kept for {retentionYears} years after the last one, or for as long as the law asks. Nothing is destroyed while a complaint or claim is open. Then paper is shredded, files are erased so that they cannot be brought back, and what was destroyed, when, how and by whom is written in a log.',
        { where: ['US'], text: 'Policies, notices and authorizations under HIPAA are kept for six years after they were last in effect.' },
        { where: ['QC'], text: 'Records are destroyed: taking names out of them is not enough.' }
      ]
    },
    {
      id: 'rights',
      heading: 'What clients may ask',
      parts: [
        'Clients may see their record, have a copy, have errors corrected and complain. Every request is written down with its date.',
        { where: euUk, text: 'It is answered within one month of its receipt.' },
        { where: ['US'], text: 'Where HIPAA applies, access is given within 30 days. Psychotherapy notes are kept apart.' },
        { where: canada, text: 'We aim to answer within 30 days.' },
        { where: ['UK'], text: 'A complaint about data protection is acknowledged within 30 days and then answered without undue delay.' }
      ]
    },
    {
      id: 'incidents',
      mandatory: true,
      heading: 'If something goes wrong',
      parts: [
        'Whoever notices that something was lost, stolen, sent to the wrong person or seen by somebody who should not have seen it tells {practitioner} at once. The incident plan says what happens then: contain, write down, assess, tell those concerned and the authority in time, learn. Every incident goes into the register, even a small one.',
        { where: euUk, text: 'The authority is told within 72 hours, unless a risk to people is unlikely.' },
        { where: ['US'], text: 'Where HIPAA applies, those affected are told without unreasonable delay and within 60 days.' },
        {
          where: ['QC'],
          text: 'Where there is a risk of serious injury, the Commission d’accès à l’information and those concerned are told promptly. The register is kept for five years.'
        },
        {
          where: ['CA'],
          text: 'Where there is a real risk of significant harm, the Privacy Commissioner and those concerned are told as soon as feasible.'
        }
      ]
    },
    {
      id: 'training',
      heading: 'Training',
      parts: [
        'Everybody is trained in confidentiality and data security before their first access and then every year. Training is written down. {practitioner} keeps up with law, ethics and technology.'
      ]
    },
    {
      id: 'review',
      heading: 'Review',
      parts: [
        'This policy is reviewed every 12 months, after every serious incident, and whenever the law or the way we work changes. A changed policy is read and acknowledged again by everybody.'
      ]
    },
    {
      id: 'acknowledgement',
      mandatory: true,
      heading: 'Acknowledgement',
      parts: ['I have read this policy, could ask questions about it, and will follow it.']
    }
  ]
}

const fr: TemplateText = {
  title: 'Politique de confidentialité interne',
  opening: ['de ce cabinet : {practice}. Approuvée le {approvedOn}, à revoir avant le {nextReview}.'],
  sources:
    'le contenu habituel d’une telle politique selon la loi HIPAA, le RGPD et le UK GDPR et la loi 25 du Québec, et les codes de déontologie de l’ACA, de l’APA, de la NASW et de la BACP',
  fields: {
    approvedOn: 'Approuvée le',
    nextReview: 'Prochaine révision (dans les 12 mois)',
    paperPlace: 'Où les papiers sont mis sous clé, et qui détient la clé'
  },
  clauses: [
    {
      id: 'commitment',
      mandatory: true,
      heading: 'Notre engagement',
      parts: [
        'On nous confie ce qui ne se dit parfois à personne d’autre. Ce que disent nos client·es, et le fait même qu’ils viennent, est confidentiel. Cela vaut en présence comme à distance, pendant le travail et une fois qu’il est terminé, pour {practitioner} et pour toute personne qui travaille avec ce cabinet.'
      ]
    },
    {
      id: 'basis',
      heading: 'Droit et déontologie',
      parts: [
        'Cette politique met en œuvre le code de déontologie de notre profession et le droit du lieu où nous exerçons :',
        [
          {
            where: ['US'],
            text: 'aux États-Unis, la loi HIPAA lorsqu’elle s’applique, le 42 CFR Part 2 pour les dossiers de soins des addictions, et le droit de l’État ;'
          },
          { where: euUk, text: 'le RGPD, ou au Royaume-Uni le UK GDPR et la loi sur la protection des données de 2018 ;' },
          {
            where: ['FR'],
            text: 'en France, la loi Informatique et Libertés et le secret professionnel, articles 226-13 et 226-14 du Code pénal ;'
          },
          { where: ['CA'], text: 'au Canada, la LPRPDE ou la loi de la province ;' },
          {
            where: ['QC'],
            text: 'au Québec, la Loi sur la protection des renseignements personnels dans le secteur privé (loi 25) ;'
          },
          { where: ['CH'], text: 'en Suisse, la loi fédérale sur la protection des données ;' },
          { where: ['AU'], text: 'en Australie, la loi sur la vie privée (Privacy Act) ;' },
          'les règles de tout autre lieu dont le droit s’applique parce qu’un·e client·e s’y trouve.'
        ],
        'Lorsqu’elles diffèrent, nous suivons celle qui protège le mieux la personne.'
      ]
    },
    {
      id: 'roles',
      heading: 'Qui fait quoi',
      parts: [
        'La personne responsable de cette politique est {practitioner} : elle décide qui peut voir quoi, et en répond. Quiconque aide au cabinet la suit, et demande en cas de doute.',
        {
          where: ['QC'],
          text: 'La personne responsable de la protection des renseignements personnels est {practitioner}, et son nom figure là où la clientèle peut le lire.'
        }
      ]
    },
    {
      id: 'collection',
      heading: 'Ce que nous recueillons',
      parts: [
        'Seulement ce qu’il faut pour le travail, auprès de la personne elle-même chaque fois que c’est possible, après lui avoir dit à quoi cela sert. Chacun peut être connu sous un nom de son choix. Chacun reçoit la notice d’information et, avant de commencer, une explication des limites de la confidentialité.'
      ]
    },
    {
      id: 'storage',
      heading: 'Comment nous le conservons',
      parts: [
        '**Sur l’ordinateur** : les dossiers sont dans un coffre chiffré, avec des sauvegardes chiffrées et régulièrement mises à l’essai. Rien de ce qui concerne la clientèle n’est gardé ailleurs, sur un appareil privé ou dans un service en ligne que nous n’aurions pas examiné.',
        '**Sur papier** : sous clé, jamais laissé à la vue. Lieu et clés : {paperPlace}.'
      ]
    },
    {
      id: 'channels',
      heading: 'Comment nous écrivons et parlons',
      parts: [
        'Chaque personne dit comment on peut la joindre. Les lettres, les rappels et les objets des messages ne disent rien de la thérapie. Ce qui est confidentiel ne voyage que chiffré, le mot de passe passant par une autre voie. Les séances à distance ont lieu sur des services qui chiffrent et dont nous avons lu les conditions.'
      ]
    },
    {
      id: 'places',
      heading: 'Où nous travaillons',
      parts: [
        'Les séances ont lieu là où personne ne peut entendre ni interrompre. Les écrans sont tournés à l’abri des regards, les enceintes connectées éteintes. Nous ne parlons de personne dans les lieux publics, chez nous ou sur les réseaux sociaux, même sans citer de nom.'
      ]
    },
    {
      id: 'access',
      heading: 'Accès et mots de passe',
      parts: [
        'Chacun a son propre accès, limité à ce que demande sa tâche ; il prend fin le jour où la tâche se termine. Les phrases de passe sont longues, uniques et jamais partagées ; un second facteur est utilisé partout où c’est possible. Les appareils se verrouillent d’eux-mêmes, sont chiffrés et tenus à jour. Le journal des accès est relu chaque mois.'
      ]
    },
    {
      id: 'thirdParties',
      heading: 'Assistance et prestataires',
      parts: [
        'Personne à l’extérieur ne voit quoi que ce soit de la clientèle avant d’avoir signé un engagement de confidentialité et d’avoir été formé. Tout service qui traite de telles données est d’abord examiné : ce qu’il voit, où il le garde, ce que disent ses conditions.',
        { where: ['US'], text: 'Lorsque la loi HIPAA s’applique, nous signons avec chacun un contrat d’associé commercial (BAA).' },
        { where: euUk, text: 'Nous signons un contrat selon l’article 28 du RGPD avec chacun de ceux qui traitent des données pour nous.' },
        {
          where: ['QC'],
          text: 'Avant que des renseignements ne quittent le Québec, nous évaluons ce que cela signifie pour la vie privée, et nous l’écrivons.'
        }
      ]
    },
    {
      id: 'sharing',
      mandatory: true,
      heading: 'Quand nous transmettons',
      parts: [
        'Avec le consentement écrit de la personne, qui nomme quoi, à qui, dans quel but et jusqu’à quand ; ou lorsque la loi le permet ou l’exige. Nous transmettons le moins possible pour le but visé, par une voie sûre, et nous notons ce qui a été transmis. Un consentement expiré ou retiré ne vaut plus. En supervision et entre collègues, personne ne peut être reconnu.'
      ]
    },
    {
      id: 'exceptions',
      mandatory: true,
      heading: 'Urgences et exceptions légales',
      parts: [
        'La confidentialité peut ou doit être levée, selon le lieu, lorsque :',
        [
          'un danger grave et imminent menace la personne ou quelqu’un d’autre ;',
          'un enfant, ou un adulte hors d’état de se protéger, est maltraité ou négligé ;',
          'un tribunal ou une autre autorité l’ordonne légalement ;',
          'une autre loi du lieu le prévoit.'
        ],
        'Avant de parler, nous nous demandons : la loi le permet-elle, ou nous y oblige-t-elle ? Peut-on en avertir la personne d’abord ? Qui pouvons-nous consulter ? Quel est le strict nécessaire à dire, et à qui ? Nous notons les réponses.',
        {
          where: ['FR'],
          text: 'En France, il faut distinguer la permission de parler (article 226-14 du Code pénal) du devoir de porter secours à une personne en péril (article 223-6), qui ne connaît pas d’exception pour les professionnels.'
        },
        {
          where: ['US'],
          text: 'Aux États-Unis, le devoir de signaler ou d’avertir diffère d’un État à l’autre : nous consultons le droit de l’État où la personne se trouve à ce moment-là.'
        }
      ]
    },
    {
      id: 'retention',
      mandatory: true,
      heading: 'Conserver et détruire',
      parts: [
        'Les dossiers sont exacts, écrits peu après chaque séance et conservés {retentionYears} ans après la dernière, ou aussi longtemps que la loi le demande. Rien n’est détruit tant qu’une plainte ou une action en justice est en cours. Ensuite, le papier est déchiqueté, les fichiers sont effacés sans retour possible, et un journal note quoi, quand, comment et par qui.',
        {
          where: ['US'],
          text: 'Les politiques, avis et autorisations relevant de la loi HIPAA sont conservés six ans après leur dernière date d’effet.'
        },
        { where: ['QC'], text: 'Les dossiers sont détruits : en retirer les noms ne suffit pas.' }
      ]
    },
    {
      id: 'rights',
      heading: 'Ce que chacun peut demander',
      parts: [
        'Chacun peut consulter son dossier, en recevoir une copie, faire corriger des erreurs et se plaindre. Toute demande est notée avec sa date.',
        { where: euUk, text: 'Elle reçoit une réponse dans un délai d’un mois à compter de sa réception.' },
        {
          where: ['US'],
          text: 'Lorsque la loi HIPAA s’applique, l’accès est donné dans les 30 jours. Les notes de psychothérapie sont tenues à part.'
        },
        { where: canada, text: 'Nous nous efforçons de répondre dans les 30 jours.' },
        {
          where: ['UK'],
          text: 'Une réclamation sur la protection des données fait l’objet d’un accusé de réception dans les 30 jours, puis d’une réponse sans retard injustifié.'
        }
      ]
    },
    {
      id: 'incidents',
      mandatory: true,
      heading: 'Si quelque chose tourne mal',
      parts: [
        'Quiconque remarque que quelque chose a été perdu, volé, envoyé à la mauvaise personne ou vu par quelqu’un qui n’aurait pas dû le voir le signale aussitôt à {practitioner}. Le plan d’incident dit ce qui se passe alors : contenir, noter, évaluer, avertir à temps les personnes concernées et l’autorité, apprendre. Tout incident est inscrit au registre, même petit.',
        { where: euUk, text: 'L’autorité est avertie dans les 72 heures, sauf si un risque pour les personnes est improbable.' },
        {
          where: ['US'],
          text: 'Lorsque la loi HIPAA s’applique, les personnes touchées sont averties sans retard déraisonnable et dans les 60 jours.'
        },
        {
          where: ['QC'],
          text: 'En cas de risque de préjudice sérieux, la Commission d’accès à l’information et les personnes concernées sont averties avec diligence. Le registre est conservé cinq ans.'
        },
        {
          where: ['CA'],
          text: 'En cas de risque réel de préjudice grave, le Commissariat à la protection de la vie privée et les personnes concernées sont avertis dès que possible.'
        }
      ]
    },
    {
      id: 'training',
      heading: 'Formation',
      parts: [
        'Chacun est formé à la confidentialité et à la sécurité des données avant son premier accès, puis chaque année. La formation est consignée. {practitioner} se tient au courant du droit, de la déontologie et des techniques.'
      ]
    },
    {
      id: 'review',
      heading: 'Révision',
      parts: [
        'Cette politique est revue tous les 12 mois, après tout incident grave, et chaque fois que la loi ou notre manière de travailler change. Toute nouvelle version est relue et approuvée par chacun.'
      ]
    },
    {
      id: 'acknowledgement',
      mandatory: true,
      heading: 'Prise de connaissance',
      parts: ['J’ai lu cette politique, j’ai pu poser des questions, et je la respecterai.']
    }
  ]
}

export const confidentialityPolicy: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'policy',
  about: 'practice',
  signers: ['practitioner', 'assistant'],
  numbered: true,
  fields: { approvedOn: 'date', nextReview: 'date', paperPlace: 'line' },
  text: { en, fr }
}
