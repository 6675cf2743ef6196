// Privacy notice for clients (domain facts §2.4): what articles 13 and 14 of the GDPR ask for, with what the UK, France, Quebec and others add.
import type { Template, TemplateText } from '../writing.ts'
import { authorities } from './authorities.ts'
import { canada, euUk, named } from './places.ts'

const en: TemplateText = {
  title: 'Privacy notice',
  opening: ['How {practice} handles your personal data. In force since {effectiveDate}.'],
  sources:
    'articles 13 and 14 of the GDPR and UK GDPR, the UK rules on data-protection complaints of 19 June 2026, and the information usually asked for by French law, Quebec’s Law 25 and Canada’s PIPEDA',
  fields: {
    effectiveDate: 'In force since',
    icoNumber: 'Registration number with the ICO (United Kingdom)',
    transfers: 'Other countries in which a service that you use keeps data, and the safeguards there (or: none)'
  },
  clauses: [
    {
      id: 'controller',
      mandatory: true,
      heading: 'Who is responsible for your data',
      parts: [
        '{introduction} I decide which data are kept and why, and I answer for them.',
        'Address: {address}. Telephone and e-mail: {contact}.',
        {
          where: euUk,
          text: 'In the words of the law I am the controller of your data. This practice has no data protection officer: you speak to me directly.'
        },
        { where: ['UK'], text: 'Registration number with the Information Commissioner’s Office: {icoNumber}.' },
        {
          where: ['QC'],
          text: 'The person responsible for the protection of personal information in this practice is {practitioner}. Title: {practitionerTitle}.'
        }
      ]
    },
    {
      id: 'data',
      mandatory: true,
      heading: 'What I keep',
      parts: [
        [
          'who you are, as far as you tell me, and how I may reach you;',
          'when and how we meet;',
          'what we agree on and what you sign;',
          'notes of our work together, and questionnaires if you fill any in: these say something of your health and are specially protected;',
          'what you pay;',
          'messages that we exchange.'
        ],
        'I keep as little as good work allows. If you would rather be known here by a name of your choice, tell me, and we will look at what that makes possible and what it does not.'
      ]
    },
    {
      id: 'purposes',
      mandatory: true,
      heading: 'What I use it for',
      parts: [
        [
          'to prepare, hold and follow up our sessions;',
          'to make appointments and answer your messages;',
          'to be paid and to keep my accounts;',
          'to keep the records that my profession asks for, and to have my work supervised, without your name;',
          'to protect you or somebody else in serious danger;',
          'to answer a complaint or a claim, should there be one.'
        ],
        'I use it for nothing else. I do not sell it and I do not advertise with it.'
      ]
    },
    {
      id: 'legalBasis',
      where: euUk,
      mandatory: true,
      heading: 'Which rules of law allow this',
      parts: [
        'These are the articles of the GDPR, or of the UK GDPR where I practise in the United Kingdom:',
        [
          '**Our agreement**, article 6(1)(b): sessions, appointments, payment.',
          '**A duty that the law lays on me**, article 6(1)(c): accounts, and whatever the law obliges me to keep or to report.',
          '**My legitimate interests**, article 6(1)(f): work that is supervised and safe, and an answer to complaints and claims.',
          '**Your health**: article 9(2)(h), care given by somebody who is bound to confidentiality, or article 9(2)(a), your explicit consent, where I ask you for it.'
        ]
      ]
    },
    {
      id: 'consent',
      where: canada,
      mandatory: true,
      heading: 'Your consent',
      parts: [
        'I collect, use and share personal information with your consent, for the purposes named here and for no longer than they need. What concerns your health is sensitive: for that I ask you expressly.'
      ]
    },
    {
      id: 'origin',
      mandatory: true,
      heading: 'Where it comes from',
      parts: [
        'Nearly all of it comes from you. If somebody else gives me information about you, a doctor for example, I tell you what I received and from whom, unless the law forbids me to.'
      ]
    },
    {
      id: 'recipients',
      mandatory: true,
      heading: 'Who receives it',
      parts: [
        'Nobody, save in these cases:',
        [
          'you ask me in writing to pass something on, and then only what you name;',
          'the law allows or obliges me to speak, for example where there is serious danger; I speak with you first whenever I can;',
          'those whose services this practice uses receive only what they need for them, and are bound to confidentiality. I tell you on request who they are.'
        ],
        '{recipients}'
      ]
    },
    {
      id: 'transfers',
      mandatory: true,
      heading: 'Where it is kept',
      parts: [
        'Your record lies encrypted on my own computer, and so do the copies that I make against loss.',
        {
          where: euUk,
          text: 'Should a service that I use handle data outside the European Economic Area or the United Kingdom, it must be a country whose protection has been recognised, or standard contractual clauses must have been agreed. I tell you on request where you can see them.'
        },
        {
          where: ['QC'],
          text: 'Before a service that I use keeps information outside Quebec, I weigh what this means for your privacy.'
        },
        'Other countries in which data are kept at present, and the safeguards there: {transfers}.'
      ]
    },
    {
      id: 'retention',
      mandatory: true,
      heading: 'How long I keep it',
      parts: [
        'I keep your record for {retentionYears} years after our last session, then destroy it. I keep it longer only if the law asks for it or a complaint or claim is open. The records of those who came under age may have to be kept longer, and accounts as long as tax law asks.',
        'What you write to me before we decide to work together I keep for 12 months at most if we do not.',
        { where: ['FR'], text: 'I have chosen this period for my practice. You may ask me why.' },
        { where: ['QC'], text: 'At the end the record is destroyed. Taking your name out of it would not be enough.' }
      ]
    },
    {
      id: 'protection',
      heading: 'How I protect it',
      parts: [
        'The record is encrypted, opens only with keys that I hold, and locks by itself. Papers are locked away. If data of yours were lost or came into the wrong hands and this could harm you, I would tell you and, where the law asks for it, the authority.'
      ]
    },
    {
      id: 'rights',
      mandatory: true,
      heading: 'Your rights',
      parts: [
        'You may ask me at any time what I keep about you, to see it, to have a copy and to have errors corrected. You may ask in whatever way suits you; I may have to make sure that it is you.',
        {
          where: euUk,
          text: 'By law you have the right:'
        },
        [
          { where: euUk, text: 'of access to your data, with a copy;' },
          { where: euUk, text: 'to have them rectified;' },
          { where: euUk, text: 'to have them erased;' },
          { where: euUk, text: 'to have their use restricted;' },
          { where: euUk, text: 'to object to uses that rest on my legitimate interests;' },
          { where: euUk, text: 'to portability: to take away, in a common format, the data that you gave me.' }
        ],
        {
          where: euUk,
          text: 'This costs you nothing. I answer within one month. If your request is complex I may need up to two months more, and then say so within the first.'
        },
        {
          where: ['UK'],
          text: 'While I wait for you to confirm who you are or what you are asking for, that time stands still.'
        },
        { where: ['FR'], text: 'You may also leave directions on what is to become of your data after your death.' },
        { where: canada, text: 'I aim to answer within 30 days.' },
        'These rights have limits: I cannot erase what the law obliges me to keep, nor show you what would betray somebody else. If I have to say no, I tell you why.'
      ]
    },
    {
      id: 'withdrawal',
      mandatory: true,
      heading: 'Taking back your consent',
      parts: [
        'Where I have asked for your consent you may take it back at any time, as easily as you gave it. What was done until then remains valid.'
      ]
    },
    {
      id: 'obligation',
      where: euUk,
      mandatory: true,
      heading: 'Whether you have to tell me',
      parts: [
        'No law obliges you to. But without some way to reach you, and some idea of what brings you, we cannot work together, and without a name and address I may be unable to make out an invoice.'
      ]
    },
    {
      id: 'automated',
      mandatory: true,
      heading: 'No decisions by machines',
      parts: ['No decision about you is left to a computer, and no profile is made of you.']
    },
    {
      id: 'complaints',
      mandatory: true,
      heading: 'If you are not satisfied',
      parts: [
        'Please tell me if something about your data troubles you. I take it seriously and answer you.',
        {
          where: ['UK'],
          text: 'You may complain to me in writing, by e-mail or by telephone. I confirm within 30 days that I have your complaint, look into it without undue delay, and tell you the outcome.'
        },
        { where: named, text: 'You may also complain to:' },
        authorities.en,
        { where: ['US'], text: 'If HIPAA applies to this practice, its Notice of Privacy Practices tells you more.' }
      ]
    },
    {
      id: 'changes',
      heading: 'When this notice changes',
      parts: ['I give you the new text before I use your data in any new way. You may ask me for a copy of this notice whenever you like.']
    }
  ]
}

const fr: TemplateText = {
  title: 'Notice d’information sur vos données',
  opening: ['Comment vos données personnelles sont traitées ici : {practice}. En vigueur depuis le {effectiveDate}.'],
  sources:
    'les articles 13 et 14 du RGPD et du UK GDPR, les règles britanniques du 19 juin 2026 sur les réclamations, et les informations habituellement demandées par le droit français, la loi 25 du Québec et la loi canadienne LPRPDE',
  fields: {
    effectiveDate: 'En vigueur depuis le',
    icoNumber: 'Numéro d’enregistrement auprès de l’ICO (Royaume-Uni)',
    transfers: 'Autres pays où un service que vous utilisez garde des données, et garanties prévues (ou « aucun »)'
  },
  clauses: [
    {
      id: 'controller',
      mandatory: true,
      heading: 'Qui répond de vos données',
      parts: [
        '{introduction} Je décide quelles données sont conservées et pourquoi, et j’en réponds.',
        'Adresse : {address}. Téléphone et courriel : {contact}.',
        {
          where: euUk,
          text: 'Au sens de la loi, je suis responsable du traitement de vos données. Ce cabinet n’a pas de délégué à la protection des données : vous vous adressez directement à moi.'
        },
        { where: ['UK'], text: 'Numéro d’enregistrement auprès de l’Information Commissioner’s Office : {icoNumber}.' },
        {
          where: ['QC'],
          text: 'La personne responsable de la protection des renseignements personnels de ce cabinet : {practitioner}. Titre : {practitionerTitle}.'
        }
      ]
    },
    {
      id: 'data',
      mandatory: true,
      heading: 'Ce que je conserve',
      parts: [
        [
          'qui vous êtes, dans la mesure où vous me le dites, et comment vous joindre ;',
          'quand et comment nous nous rencontrons ;',
          'ce dont nous convenons et ce que vous signez ;',
          'des notes sur notre travail, et des questionnaires si vous en remplissez : ils touchent à votre santé et sont particulièrement protégés ;',
          'ce que vous réglez ;',
          'les messages que nous échangeons.'
        ],
        'J’en conserve aussi peu que le permet un travail bien fait. Si vous préférez être connu·e ici sous un nom de votre choix, dites-le-moi : nous verrons ce que cela permet, et ce que cela empêche.'
      ]
    },
    {
      id: 'purposes',
      mandatory: true,
      heading: 'À quoi cela sert',
      parts: [
        [
          'préparer, tenir et suivre nos séances ;',
          'fixer des rendez-vous et répondre à vos messages ;',
          'recevoir vos règlements et tenir ma comptabilité ;',
          'tenir le dossier que ma profession demande et faire superviser mon travail, sans votre nom ;',
          'vous protéger, ou protéger une autre personne, d’un danger grave ;',
          'répondre à une plainte ou à une action en justice, s’il y en avait une.'
        ],
        'Je n’en fais rien d’autre. Je ne vends pas vos données et je ne m’en sers pas pour de la publicité.'
      ]
    },
    {
      id: 'legalBasis',
      where: euUk,
      mandatory: true,
      heading: 'Les bases juridiques',
      parts: [
        'Il s’agit des articles du RGPD, ou du UK GDPR si j’exerce au Royaume-Uni :',
        [
          '**Notre contrat**, article 6(1)(b) : séances, rendez-vous, règlements.',
          '**Une obligation légale**, article 6(1)(c) : la comptabilité, et tout ce que la loi m’oblige à conserver ou à signaler.',
          '**Mes intérêts légitimes**, article 6(1)(f) : un travail supervisé et sûr, une réponse aux plaintes et aux actions en justice.',
          '**Votre santé** : article 9(2)(h), des soins donnés par une personne tenue au secret, ou article 9(2)(a), votre consentement explicite, lorsque je vous le demande.'
        ]
      ]
    },
    {
      id: 'consent',
      where: canada,
      mandatory: true,
      heading: 'Votre consentement',
      parts: [
        'Je recueille, j’utilise et je communique des renseignements personnels avec votre consentement, pour les fins nommées ici et pas plus longtemps qu’elles ne l’exigent. Ce qui concerne votre santé est sensible : je vous demande alors un consentement exprès.'
      ]
    },
    {
      id: 'origin',
      mandatory: true,
      heading: 'D’où viennent ces données',
      parts: [
        'Presque toutes viennent de vous. Si une autre personne, par exemple un médecin, me communique quelque chose à votre sujet, je vous dis ce que j’ai reçu et de qui, sauf si la loi me l’interdit.'
      ]
    },
    {
      id: 'recipients',
      mandatory: true,
      heading: 'Qui les reçoit',
      parts: [
        'Personne, sauf dans ces cas :',
        [
          'vous me demandez par écrit de transmettre quelque chose, et alors seulement ce que vous nommez ;',
          'la loi me permet ou m’oblige à parler, par exemple en cas de danger grave ; je vous en parle d’abord chaque fois que c’est possible ;',
          'les personnes dont ce cabinet utilise les services ne reçoivent que ce qu’il leur faut, et elles sont tenues à la confidentialité. Je vous dis sur demande qui elles sont.'
        ],
        '{recipients}'
      ]
    },
    {
      id: 'transfers',
      mandatory: true,
      heading: 'Où elles se trouvent',
      parts: [
        'Votre dossier est chiffré sur mon propre ordinateur, de même que les copies que j’en fais pour ne rien perdre.',
        {
          where: euUk,
          text: 'Si un service que j’utilise traite des données hors de l’Espace économique européen ou du Royaume-Uni, il faut que la protection de ce pays ait été reconnue, ou que des clauses contractuelles types aient été signées. Je vous dis sur demande où les consulter.'
        },
        {
          where: ['QC'],
          text: 'Avant qu’un service que j’utilise ne conserve des renseignements hors du Québec, j’évalue ce que cela signifie pour votre vie privée.'
        },
        'Autres pays où des données se trouvent actuellement, et garanties prévues : {transfers}.'
      ]
    },
    {
      id: 'retention',
      mandatory: true,
      heading: 'Combien de temps',
      parts: [
        'Je conserve votre dossier {retentionYears} ans après notre dernière séance, puis je le détruis. Je ne le garde plus longtemps que si la loi le demande ou si une plainte ou une action en justice est en cours. Le dossier d’une personne venue avant sa majorité doit parfois être conservé davantage, et la comptabilité aussi longtemps que le demande le droit fiscal.',
        'Ce que vous m’écrivez avant que nous décidions de travailler ensemble, je le garde 12 mois au plus si nous ne le faisons pas.',
        { where: ['FR'], text: 'J’ai choisi cette durée pour mon cabinet. Vous pouvez me demander pourquoi.' },
        { where: ['QC'], text: 'À la fin, le dossier est détruit. Il ne suffirait pas d’en retirer votre nom.' }
      ]
    },
    {
      id: 'protection',
      heading: 'Comment je les protège',
      parts: [
        'Le dossier est chiffré, ne s’ouvre qu’avec des clés que je détiens, et se verrouille de lui-même. Les papiers sont sous clé. Si des données vous concernant étaient perdues ou tombaient en de mauvaises mains et que cela pouvait vous nuire, je vous en avertirais, ainsi que l’autorité lorsque la loi le demande.'
      ]
    },
    {
      id: 'rights',
      mandatory: true,
      heading: 'Vos droits',
      parts: [
        'Vous pouvez me demander à tout moment ce que je conserve à votre sujet, le consulter, en recevoir une copie et faire corriger des erreurs. Demandez-le de la manière qui vous convient ; je devrai peut-être m’assurer que c’est bien vous.',
        { where: euUk, text: 'La loi vous donne le droit :' },
        [
          { where: euUk, text: 'd’accès à vos données, avec une copie ;' },
          { where: euUk, text: 'de rectification ;' },
          { where: euUk, text: 'd’effacement ;' },
          { where: euUk, text: 'de limitation de leur utilisation ;' },
          { where: euUk, text: 'd’opposition aux utilisations fondées sur mes intérêts légitimes ;' },
          { where: euUk, text: 'à la portabilité : emporter, dans un format courant, les données que vous m’avez confiées.' }
        ],
        {
          where: euUk,
          text: 'Cela ne vous coûte rien. Je réponds dans un délai d’un mois. Si votre demande est complexe, il peut me falloir jusqu’à deux mois de plus ; je vous le dis alors avant la fin du premier.'
        },
        {
          where: ['UK'],
          text: 'Ce délai est suspendu tant que j’attends que vous confirmiez votre identité ou précisiez votre demande.'
        },
        { where: ['FR'], text: 'Vous pouvez aussi laisser des directives sur le sort de vos données après votre mort.' },
        { where: canada, text: 'Je m’efforce de répondre dans les 30 jours.' },
        'Ces droits ont des limites : je ne peux pas effacer ce que la loi m’oblige à conserver, ni vous montrer ce qui trahirait une autre personne. Si je dois refuser, je vous dis pourquoi.'
      ]
    },
    {
      id: 'withdrawal',
      mandatory: true,
      heading: 'Retirer votre consentement',
      parts: [
        'Lorsque je vous ai demandé votre consentement, vous pouvez le retirer à tout moment, aussi facilement que vous l’avez donné. Ce qui a été fait jusque-là reste valable.'
      ]
    },
    {
      id: 'obligation',
      where: euUk,
      mandatory: true,
      heading: 'Devez-vous me répondre ?',
      parts: [
        'Aucune loi ne vous y oblige. Mais sans un moyen de vous joindre et sans une idée de ce qui vous amène, nous ne pouvons pas travailler ensemble, et sans nom ni adresse il peut m’être impossible d’établir une facture.'
      ]
    },
    {
      id: 'automated',
      mandatory: true,
      heading: 'Pas de décision automatisée',
      parts: ['Aucune décision vous concernant n’est laissée à un ordinateur, et aucun profil n’est établi.']
    },
    {
      id: 'complaints',
      mandatory: true,
      heading: 'Si vous n’êtes pas satisfait·e',
      parts: [
        'Dites-le-moi si quelque chose vous préoccupe au sujet de vos données. Je le prends au sérieux et je vous réponds.',
        {
          where: ['UK'],
          text: 'Vous pouvez m’adresser une réclamation par écrit, par courriel ou par téléphone. J’en accuse réception dans les 30 jours, je l’examine sans retard injustifié et je vous communique le résultat.'
        },
        { where: named, text: 'Vous pouvez aussi introduire une réclamation :' },
        authorities.fr,
        {
          where: ['US'],
          text: 'Si la loi HIPAA s’applique à ce cabinet, son avis sur les pratiques de confidentialité vous en dit davantage.'
        }
      ]
    },
    {
      id: 'changes',
      heading: 'Lorsque cette notice change',
      parts: [
        'Je vous remets le nouveau texte avant d’utiliser vos données d’une nouvelle manière. Vous pouvez me demander un exemplaire de cette notice quand vous le souhaitez.'
      ]
    }
  ]
}

export const privacyNotice: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'notice',
  about: 'client',
  signers: [],
  numbered: false,
  fields: { effectiveDate: 'date', icoNumber: 'line', transfers: 'line' },
  text: { en, fr }
}
