// What each notice, letter, policy and hand-out must say (domain facts §2), as it is said in each language, and where.
import type { Jurisdiction } from '../src/preload/contract/fields.ts'
import type { Circumstance, TemplateName } from '../src/preload/contract/templates.ts'

interface Needed {
  readonly where?: readonly Jurisdiction[]
  readonly when?: Circumstance
  /** What asks for it. */
  readonly why: string
  readonly en: readonly string[]
  readonly fr: readonly string[]
}

const eu = ['EU', 'FR', 'BE', 'IE'] as const
const euUk = [...eu, 'UK'] as const

export const header =
  'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.'

export const needed: Readonly<Partial<Record<TemplateName, readonly Needed[]>>> = {
  privacyNotice: [
    { why: 'identity and contact', en: ['I am Ada Winslow', '12 Mill Lane', '01 23 45 67 89'], fr: ['Je suis Ada Winslow', '12 Mill Lane', '01 23 45 67 89'] },
    { where: euUk, why: 'controller and officer', en: ['controller of your data', 'no data protection officer'], fr: ['responsable du traitement', 'pas de délégué à la protection des données'] },
    { why: 'purposes', en: ['What I use it for'], fr: ['À quoi cela sert'] },
    { where: euUk, why: 'a legal basis for each', en: ['6(1)(b)', '6(1)(c)', '6(1)(f)', '9(2)(h)', '9(2)(a)'], fr: ['6(1)(b)', '6(1)(c)', '6(1)(f)', '9(2)(h)', '9(2)(a)'] },
    { where: euUk, why: 'the legitimate interest named', en: ['work that is supervised and safe'], fr: ['un travail supervisé et sûr'] },
    { why: 'recipients', en: ['Who receives it'], fr: ['Qui les reçoit'] },
    { where: euUk, why: 'transfers and safeguards', en: ['outside the European Economic Area', 'standard contractual clauses'], fr: ['hors de l’Espace économique européen', 'clauses contractuelles types'] },
    { why: 'retention', en: ['20 years after our last session'], fr: ['20 ans après notre dernière séance'] },
    { why: 'seeing, copying, correcting', en: ['to see it, to have a copy and to have errors corrected'], fr: ['le consulter, en recevoir une copie et faire corriger des erreurs'] },
    { where: euUk, why: 'rights', en: ['of access', 'rectified', 'erased', 'restricted', 'to object', 'portability', 'within one month', 'two months more'], fr: ['d’accès', 'de rectification', 'd’effacement', 'de limitation', 'd’opposition', 'portabilité', 'd’un mois', 'deux mois de plus'] },
    { why: 'withdrawal of consent', en: ['take it back at any time, as easily as you gave it'], fr: ['le retirer à tout moment, aussi facilement que vous l’avez donné'] },
    { where: euUk, why: 'whether data are obligatory', en: ['No law obliges you to'], fr: ['Aucune loi ne vous y oblige'] },
    { why: 'no automated decisions', en: ['No decision about you is left to a computer'], fr: ['n’est laissée à un ordinateur'] },
    { why: 'source of data', en: ['If somebody else gives me information about you'], fr: ['me communique quelque chose à votre sujet'] },
    { where: ['EU'], why: 'authority', en: ['the data-protection authority of the country where you live'], fr: ['l’autorité de protection des données du pays où vous vivez'] },
    { where: ['FR'], why: 'authority', en: ['CNIL'], fr: ['CNIL'] },
    { where: ['UK'], why: 'complaints since 19 June 2026, ICO number, time stands still', en: ['within 30 days that I have your complaint', 'without undue delay', 'ico.org.uk', 'Registration number', 'stands still'], fr: ['accuse réception dans les 30 jours', 'sans retard injustifié', 'ico.org.uk', 'Numéro d’enregistrement', 'suspendu'] },
    { where: ['IE'], why: 'authority', en: ['dataprotection.ie'], fr: ['dataprotection.ie'] },
    { where: ['BE'], why: 'authority', en: ['dataprotectionauthority.be'], fr: ['autoriteprotectiondonnees.be'] },
    { where: ['CH'], why: 'authority', en: ['edoeb.admin.ch'], fr: ['edoeb.admin.ch'] },
    { where: ['AU'], why: 'authority', en: ['oaic.gov.au'], fr: ['oaic.gov.au'] },
    { where: ['CA'], why: 'consent, authority', en: ['with your consent', 'I ask you expressly', 'priv.gc.ca'], fr: ['avec votre consentement', 'consentement exprès', 'priv.gc.ca'] },
    { where: ['QC'], why: 'person responsible, place, destroyed', en: ['The person responsible for the protection of personal information in this practice is Ada Winslow', 'outside Quebec', 'Taking your name out of it would not be enough', 'cai.gouv.qc.ca', 'I ask you expressly'], fr: ['La personne responsable de la protection des renseignements personnels', 'hors du Québec', 'Il ne suffirait pas d’en retirer votre nom', 'cai.gouv.qc.ca', 'consentement exprès'] },
    { where: ['FR'], why: 'data after death, a period that no law sets', en: ['after your death', 'I have chosen this period'], fr: ['après votre mort', 'J’ai choisi cette durée'] }
  ],
  hipaaNotice: [
    { where: ['US'], why: '(b)(1)(i) header', en: [header], fr: [header] },
    { where: ['US'], why: '(b)(1)(ii)(A) treatment, payment, operations, each with an example', en: ['Treatment.', 'Payment.', 'health care operations', 'For example, I may speak with your physician', 'For example, I may tell your health plan', 'For example, I may review records'], fr: ['Soins.', 'Paiement.', 'opérations de soins', 'Par exemple, je peux parler avec votre médecin', 'Par exemple, je peux indiquer à votre assurance', 'Par exemple, je peux relire des dossiers'] },
    { where: ['US'], why: '(b)(1)(ii)(B) every other purpose without authorization', en: ['Required by law', 'Public health', 'Abuse, neglect or domestic violence', 'Oversight', 'Courts', 'Law enforcement', 'Serious threat', 'coroners', 'Organ and tissue donation', 'Research', 'Special government functions', 'Workers’ compensation', 'Secretary of Health and Human Services', 'relative, friend'], fr: ['Obligation légale', 'Santé publique', 'Maltraitance, négligence ou violence domestique', 'Surveillance', 'Justice', 'Police', 'Menace grave', 'coroners', 'Don d’organes', 'Recherche', 'Fonctions particulières de l’État', 'Accidents du travail', 'secrétaire américain à la Santé', 'à un parent, à un ami'] },
    { where: ['US'], why: '(b)(1)(ii)(C) stricter law', en: ['more strictly than HIPAA'], fr: ['plus strictement que la loi HIPAA'] },
    { where: ['US'], why: '(b)(1)(ii)(E) authorizations', en: ['psychotherapy notes', 'marketing', 'sale', 'only with your written authorization', 'revoke an authorization in writing at any time'], fr: ['notes de psychothérapie', 'prospection commerciale', 'vente', 'autorisation écrite', 'révoquer une autorisation par écrit à tout moment'] },
    { where: ['US'], why: 'Part 2, since 16 February 2026', en: ['42 CFR Part 2', 'only with your written consent', 'civil, criminal, administrative or legislative proceeding against you', 'notice and an opportunity to be heard', 'subpoena', 'share them again', 'raise funds', 'clear and conspicuous opportunity'], fr: ['42 CFR Part 2', 'qu’avec votre consentement écrit', 'procédure civile, pénale, administrative ou législative contre vous', 'pu être entendus', 'assignation', 'les communiquer à nouveau', 'collecter des fonds', 'clairement et visiblement'] },
    { where: ['US'], why: '(b)(1)(iv) rights', en: ['To ask for restrictions', 'paid for a service in full out of your own pocket', 'To confidential communication', 'To see and copy', 'within 30 days', 'To amend', 'accounting of disclosures', 'To a paper copy'], fr: ['Demander des restrictions', 'entièrement payé un service de votre poche', 'Des échanges confidentiels', 'Consulter et copier', 'dans les 30 jours', 'Faire modifier', 'Un relevé des communications', 'Un exemplaire sur papier'] },
    { where: ['US'], why: '(b)(1)(v) duties', en: ['The law requires me to keep your health information private', 'notify you if a breach affects your unsecured information', 'I must follow the notice that is in effect now', 'I may change this notice'], fr: ['La loi m’oblige à garder vos informations de santé confidentielles', 'vous avertir si une violation', 'Je dois respecter l’avis en vigueur', 'Je peux modifier cet avis'] },
    { where: ['US'], why: '(b)(1)(vi) complaints', en: ['complain to me', 'Department of Health and Human Services', 'I will not retaliate'], fr: ['vous adresser à moi', 'secrétaire américain à la Santé', 'aucunes représailles'] },
    { where: ['US'], why: '(b)(1)(vii) contact, (viii) date', en: ['Ada Winslow', 'Telephone: 01 23 45 67 89', 'Effective date'], fr: ['Ada Winslow', 'Téléphone : 01 23 45 67 89', 'Date d’effet'] },
    { where: ['US'], why: 'acknowledgement', en: ['I was given this notice'], fr: ['cet avis m’a été remis'] }
  ],
  confidentialityPolicy: [
    { why: 'the sections of §2.8', en: ['What we stand for', 'Law and ethics', 'Who does what', 'What we collect', 'How we store it', 'On the computer', 'On paper', 'How we write and speak', 'Where we work', 'Access and passwords', 'Assistants and services', 'When we share', 'Emergencies and exceptions in law', 'Keeping and destroying', 'If something goes wrong', 'Training', 'Review', 'Approved on', 'to be reviewed by', 'Acknowledgement', 'shredded'], fr: ['Notre engagement', 'Droit et déontologie', 'Qui fait quoi', 'Ce que nous recueillons', 'Comment nous le conservons', 'Sur l’ordinateur', 'Sur papier', 'Comment nous écrivons et parlons', 'Où nous travaillons', 'Accès et mots de passe', 'Assistance et prestataires', 'Quand nous transmettons', 'Urgences et exceptions légales', 'Conserver et détruire', 'Si quelque chose tourne mal', 'Formation', 'Révision', 'Approuvée le', 'à revoir avant le', 'Prise de connaissance', 'déchiqueté'] },
    { where: ['US'], why: 'HIPAA', en: ['business associate agreement', 'six years', 'within 60 days', 'within 30 days'], fr: ['contrat d’associé commercial', 'six ans', 'dans les 60 jours', 'dans les 30 jours'] },
    { where: euUk, why: 'GDPR', en: ['article 28 of the GDPR', 'within 72 hours', 'within one month'], fr: ['l’article 28 du RGPD', 'dans les 72 heures', 'délai d’un mois'] },
    { where: ['FR'], why: 'may and must are told apart', en: ['226-13 and 226-14', '223-6'], fr: ['226-13 et 226-14', '223-6'] },
    { where: ['QC'], why: 'Law 25', en: ['person responsible for the protection of personal information', 'Commission d’accès à l’information', 'five years'], fr: ['personne responsable de la protection des renseignements personnels', 'Commission d’accès à l’information', 'cinq ans'] }
  ],
  assistantConfidentiality: [
    { why: 'the clauses of §2.7', en: ['Who we are', 'What is confidential', 'the mere fact that somebody is or was a client', 'my task alone', 'no copies', 'private devices', 'artificial-intelligence tools', 'second factor', 'lock the screen', 'before I receive access, and then every year', 'prior written consent', 'at once', 'my access is logged', 'give back or destroy', 'confirm so in writing', 'does not end when my task ends', 'liable', 'governed by the law', 'Signatures'], fr: ['Qui nous sommes', 'Ce qui est confidentiel', 'le simple fait que quelqu’un est ou a été client', 'ma seule tâche', 'ni copie', 'appareil privé', 'intelligence artificielle', 'second facteur', 'je verrouille l’écran', 'avant tout accès, puis chaque année', 'l’accord écrit préalable', 'aussitôt', 'mes accès sont journalisés', 'restitue ou je détruis', 'je le confirme par écrit', 'ne prend pas fin avec ma tâche', 'responsabilité', 'soumis au droit', 'Signatures'] },
    { where: ['US'], why: 'business associate contract, workforce', en: ['business associate', 'Safeguards', 'breaches of unsecured information', 'Subcontractors', 'to amend', 'Secretary of Health and Human Services', 'return or destroy', 'Termination', 'workforce'], fr: ['associé commercial', 'Protection.', 'violations d’informations non sécurisées', 'Sous-traitants', 'à modifier', 'secrétaire américain à la Santé', 'je restitue ou je détruis', 'Résiliation', 'personnel du cabinet'] },
    { where: euUk, why: 'article 28(3)', en: ['documented instructions', 'bound to confidentiality', 'article 32', 'Sub-processors', 'exercise their rights', 'impact assessments', 'delete or return', 'audits'], fr: ['instruction documentée', 'tenue à la confidentialité', 'article 32', 'Autres sous-traitants', 'exercent leurs droits', 'analyses d’impact', 'J’efface ou je restitue', 'audits'] }
  ],
  confidentialityStatement: [
    { why: 'R118', en: ['What you say here stays here', 'serious danger', 'Those who supervise my work never learn your name'], fr: ['Ce que vous dites ici reste ici', 'danger grave', 'n’apprennent jamais votre nom'] }
  ],
  breachLetter: [
    { why: '164.404(c), article 34, Quebec, PIPEDA', en: ['What happened', 'When it happened', 'When I discovered it', 'What information is concerned', 'What may follow from it', 'What I have done and am doing', 'What you can do', '01 23 45 67 89', 'ada@quiet.example', '12 Mill Lane', 'I am sorry'], fr: ['Ce qui s’est passé', 'Quand cela s’est produit', 'Quand je l’ai découvert', 'Les données concernées', 'Ce qui peut en résulter', 'Ce que j’ai fait et ce que je fais', 'Ce que vous pouvez faire', '01 23 45 67 89', 'ada@quiet.example', '12 Mill Lane', 'Je regrette'] },
    { why: 'a letter', en: ['Dear Noor', 'Yours sincerely', '22 November 2026'], fr: ['Bonjour Noor', 'salutations', 'Le 22 novembre 2026'] },
    { where: ['UK'], why: 'authority', en: ['ico.org.uk'], fr: ['ico.org.uk'] },
    { where: ['US'], why: 'authority', en: ['Office for Civil Rights'], fr: ['Office for Civil Rights'] }
  ],
  breachReport: [
    { why: 'article 33(3)', en: ['Nature of the breach', 'Kinds of people', 'About how many', 'About how many records', 'Contact point', 'Likely consequences', 'Measures', 'register'], fr: ['Nature de la violation', 'Catégories de personnes', 'Nombre approximatif', 'Nombre approximatif d’enregistrements', 'Point de contact', 'Conséquences probables', 'Mesures', 'registre'] },
    { where: euUk, why: 'lateness and phases', en: ['72 hours', 'Reasons, if later', 'will follow', 'in phases'], fr: ['72 heures', 'Motifs, si plus', 'suivra', 'par étapes'] },
    { where: ['US'], why: '164.402 and 164.408', en: ['nature and extent', 'who used it or received it', 'actually acquired or viewed', 'mitigated', 'Fewer than 500', '60 days after the end of the calendar year', 'media'], fr: ['la nature et l’étendue', 'qui les a utilisées ou reçues', 'réellement été prises ou vues', 'réduit', 'Moins de 500', '60 jours qui suivent la fin de l’année civile', 'médias'] },
    { where: ['QC'], why: 'Quebec', en: ['serious injury', 'sensitivity', 'anticipated consequences', 'injurious purposes', 'five years'], fr: ['préjudice sérieux', 'sensibilité', 'conséquences appréhendées', 'fins préjudiciables', 'cinq ans'] },
    { where: ['CA'], why: 'PIPEDA', en: ['real risk of significant harm', 'As soon as feasible'], fr: ['risque réel de préjudice grave', 'Dès que possible'] }
  ],
  incidentPlan: [
    { why: 'R105', en: ['Whom to call', 'In the first hour', 'In the first day', 'was it encrypted, and is the key safe', 'Within what time', 'Telling people', 'Afterwards', 'Once a year', 'Insurer'], fr: ['Qui appeler', 'Dans la première heure', 'Dans la première journée', 'était-ce chiffré, et la clé est-elle en sûreté', 'Dans quels délais', 'Avertir les personnes', 'Ensuite', 'Une fois par an', 'Assureur'] },
    { where: euUk, why: 'clock', en: ['within 72 hours'], fr: ['dans les 72 heures'] },
    { where: ['US'], why: 'clock', en: ['within 60 calendar days', 'State law'], fr: ['dans les 60 jours civils', 'Droit de l’État'] },
    { where: ['QC'], why: 'clock', en: ['promptly'], fr: ['avec diligence'] },
    { where: ['CA'], why: 'clock', en: ['as soon as feasible'], fr: ['dès que possible'] },
    { where: ['CH', 'AU'], why: 'softly: general knowledge only', en: ['Check what applies'], fr: ['À vérifier'] }
  ],
  referralLetter: [
    { why: '§2.11', en: ['Noor', 'What allows me to write', 'Why I am referring', 'Urgency', 'What I ask of you', 'received a copy', 'I will ask again on', 'meant for you alone'], fr: ['Noor', 'Ce qui me permet de vous écrire', 'Motif', 'Urgence', 'Ce que je vous demande', 'a reçu une copie', 'vous relancer le', 'destinée à vous seul·e'] },
    { why: 'what she has filled in', en: ['Background', 'Risk at present', 'Questionnaires', 'Our work so far', 'Medication known to me', 'What the client wishes', 'My part from now on', 'Enclosures'], fr: ['Contexte', 'Risque actuel', 'Questionnaires', 'Notre travail jusqu’ici', 'Traitement connu de moi', 'Ce que souhaite la personne', 'Mon rôle désormais', 'Pièces jointes'] }
  ],
  platformChange: [
    { why: 'R007', en: ['Until now we have met online with', 'How you join', 'If you would rather not'], fr: ['Jusqu’ici, nous nous sommes rencontrés en ligne avec', 'Comment vous connecter', 'Si vous ne le souhaitez pas'] }
  ],
  welcomeSheet: [
    { why: 'R115', en: ['Who I am', 'Our first session', 'What you say stays between us', 'How your data are protected', 'not an emergency service', '999'], fr: ['Qui je suis', 'Notre première séance', 'Ce que vous dites reste entre nous', 'Comment vos données sont protégées', 'pas un service d’urgence', '999'] },
    { when: 'inPerson', why: 'each way of meeting', en: ['When we meet in person'], fr: ['Quand nous nous rencontrons en présence'] },
    { when: 'online', why: 'each way of meeting', en: ['by video or telephone', 'headphones'], fr: ['par vidéo ou par téléphone', 'casque'] },
    { when: 'messages', why: 'each way of meeting', en: ['When we work in writing'], fr: ['Quand nous travaillons par écrit'] }
  ],
  clientSecurity: [
    { why: 'R063, R131', en: ['long password', 'Share log-ins with nobody', 'privacy policy', 'social media', 'If somebody near you must not know'], fr: ['mot de passe', 'Ne partagez vos identifiants avec personne', 'politique de confidentialité', 'réseaux sociaux', 'Si quelqu’un près de vous ne doit pas savoir'] },
    { when: 'online', why: 'secure connection', en: ['public Wi-Fi'], fr: ['Wi-Fi public'] }
  ],
  dataProtection: [
    { why: 'R064', en: ['It is encrypted', 'backups', 'locked away', 'Who can see what', '20 years', 'If something goes wrong', 'privacy notice'], fr: ['Il est chiffré', 'sauvegardes', 'sous clé', 'Qui peut voir quoi', '20 ans', 'Si quelque chose tourne mal', 'notice d’information'] }
  ]
} // prettier-ignore
