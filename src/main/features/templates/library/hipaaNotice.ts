// Notice of privacy practices under HIPAA (domain facts §2.4): every element of 45 CFR 164.520(b), with the one on 42 CFR Part 2 since 16 February 2026.
import type { Template, TemplateText } from '../writing.ts'

/** Word for word, 45 CFR 164.520(b)(1)(i): in English whatever the language of the rest. */
const header =
  'THIS NOTICE DESCRIBES HOW MEDICAL INFORMATION ABOUT YOU MAY BE USED AND DISCLOSED AND HOW YOU CAN GET ACCESS TO THIS INFORMATION. PLEASE REVIEW IT CAREFULLY.'

const en: TemplateText = {
  title: 'Notice of privacy practices',
  opening: [`**${header}**`, 'Effective date: {effectiveDate}.'],
  sources: '45 CFR 164.520 with the changes in force since 16 February 2026, for practices that are covered entities under HIPAA',
  fields: {
    effectiveDate: 'Effective date',
    stateLaw: 'What the law of your state protects more strictly (or: nothing known)'
  },
  clauses: [
    {
      id: 'everydayUses',
      mandatory: true,
      heading: 'How I use and share your health information',
      parts: [
        'For these three purposes I may use and share health information about you without asking you each time:',
        [
          '**Treatment.** I use what you tell me in order to help you, and I may share it with others who treat you. For example, I may speak with your physician so that your medicine and our work fit together.',
          '**Payment.** I use and share what is needed to be paid. For example, I may tell your health plan on which days we met and what kind of service it was.',
          '**Running the practice** (health care operations). I use information to keep my work good and lawful. For example, I may review records to see whether my care meets the standards of my profession.'
        ],
        'I may also contact you to remind you of an appointment. Those who work for this practice under contract, such as a billing service, receive only what they need and must protect it as I do.'
      ]
    },
    {
      id: 'permittedUses',
      mandatory: true,
      heading: 'When the law lets me share without your authorization',
      parts: [
        'The law allows, and in some cases obliges, me to use or share information without your authorization in the cases below. Each has conditions, and I share no more than it asks for.',
        [
          '**Required by law**: whatever a federal, state or local law demands.',
          '**Public health**: for example to help prevent disease or injury, or to report the abuse or neglect of a child.',
          '**Abuse, neglect or domestic violence**: to the authority charged with it, where the law requires or allows the report or you agree.',
          '**Oversight**: to agencies that inspect, audit, license or investigate health care.',
          '**Courts**: in answer to an order of a court or an administrative tribunal, and to a subpoena or other lawful request under the safeguards that the law sets.',
          '**Law enforcement**: for limited purposes, such as a warrant, the search for a missing person, or a crime on my premises.',
          '**Serious threat**: to prevent or lessen a serious and imminent threat to the health or safety of a person or the public.',
          '**After a death**: to coroners, medical examiners and funeral directors.',
          '**Organ and tissue donation**: to those who arrange it.',
          '**Research**: under the reviews and safeguards that the law sets.',
          '**Special government functions**: such as military command, national security, the protection of officials, and correctional institutions.',
          '**Workers’ compensation**: as those laws require.',
          '**Checks of my compliance**: to the Secretary of Health and Human Services.'
        ],
        'I must also share your information with you when you ask for it. What I share as this notice permits may be shared again by whoever receives it and may then no longer be protected by federal law.'
      ]
    },
    {
      id: 'objection',
      mandatory: true,
      heading: 'When you may agree or object',
      parts: [
        'I may share information with a relative, friend or other person whom you involve in your care or its payment, or with those who help in a disaster, but only what concerns their part and only after you have had the chance to agree or to object. If you cannot speak for yourself, I decide what is best for you.'
      ]
    },
    {
      id: 'authorization',
      mandatory: true,
      heading: 'When I need your written authorization',
      parts: [
        'I need your written authorization:',
        [
          'for most uses and disclosures of **psychotherapy notes**, the notes that I keep apart from your record;',
          'to use or share information for **marketing**;',
          'for any **sale** of information.'
        ],
        'Any other use or disclosure that this notice does not describe also happens only with your written authorization. You may revoke an authorization in writing at any time. It then no longer counts, except for what I have already done in reliance on it.'
      ]
    },
    {
      id: 'substanceUse',
      mandatory: true,
      heading: 'Records of treatment for substance use',
      parts: [
        'Records that come from a federally assisted program for substance use disorders are protected by a stricter law, 42 CFR Part 2. If I hold such records about you:',
        [
          'I use and share them only with your written consent, unless that law allows otherwise. One consent may cover all future treatment, payment and health care operations.',
          'Where they are shared under such a consent, whoever receives them may share them again as far as that law and HIPAA permit.',
          'Neither the records nor testimony about what they say may be used or disclosed in any civil, criminal, administrative or legislative proceeding against you, unless you consent in writing or a court so orders after notice and an opportunity to be heard has been given to you or to the holder of the record. The order must come with a subpoena or a similar legal demand before anything is disclosed.',
          'Should I ever intend to use them to raise funds for this practice, you would first be given a clear and conspicuous opportunity to choose not to receive any such message.'
        ]
      ]
    },
    {
      id: 'stricterLaw',
      mandatory: true,
      heading: 'When another law protects you more',
      parts: [
        'Where another federal law, or the law of my state, protects your information more strictly than HIPAA, I follow that law. In this practice this concerns:',
        '{stateLaw}'
      ]
    },
    {
      id: 'rights',
      mandatory: true,
      heading: 'Your rights',
      parts: [
        [
          '**To ask for restrictions.** You may ask me to limit how I use or share your information. I need not agree, with one exception: if you have paid for a service in full out of your own pocket and ask me not to tell your health plan of it, I must agree unless a law requires me to share it.',
          '**To confidential communication.** You may ask me to reach you in a certain way or at a certain place. I meet every reasonable request.',
          '**To see and copy.** You may inspect your record and have a copy, on paper or electronically, within 30 days; once I may take 30 days more, and then tell you why in writing. The fee is reasonable and based on cost. Psychotherapy notes are excepted.',
          '**To amend.** If you think that something in your record is wrong or missing, you may ask me in writing to amend it. If I refuse I tell you why, and you may add a statement.',
          '**To an accounting of disclosures.** You may ask for a list of those to whom I have disclosed your information, except disclosures for treatment, payment and operations, those that you authorized, and some others.',
          '**To a paper copy of this notice**, at any time, even if you agreed to receive it electronically.'
        ],
        'To use any of these rights, write or speak to me. Somebody who may act for you by law can use them for you.'
      ]
    },
    {
      id: 'duties',
      mandatory: true,
      heading: 'My duties',
      parts: [
        'The law requires me to keep your health information private, to give you this notice of my duties and practices, and to notify you if a breach affects your unsecured information. I must follow the notice that is in effect now.',
        'I may change this notice, and the change may apply to information that I already hold. The new notice is then posted where I practice and on my website if I have one, and you receive a copy when you ask for it.'
      ]
    },
    {
      id: 'complaints',
      mandatory: true,
      heading: 'Complaints',
      parts: [
        'If you believe that your privacy rights have been violated, you may complain to me, at the address below, and to the Secretary of the U.S. Department of Health and Human Services, through its Office for Civil Rights (hhs.gov/ocr/complaints). I will not retaliate against you for filing a complaint.'
      ]
    },
    {
      id: 'contact',
      mandatory: true,
      heading: 'Whom to ask',
      parts: ['For questions and complaints: {practitioner}, {practitionerTitle}. Telephone: {phone}. Address: {address}.']
    },
    {
      id: 'acknowledgement',
      heading: 'Acknowledgement',
      parts: [
        'With my signature I confirm only that I was given this notice. I need not sign, and my care does not depend on it. If I do not, the practice writes down that it asked and why there is no signature.'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Avis sur les pratiques de confidentialité',
  opening: [
    `**${header}**`,
    'Cet avis décrit comment les informations médicales qui vous concernent peuvent être utilisées et communiquées, et comment vous pouvez y accéder. Veuillez le lire attentivement.',
    'Date d’effet : {effectiveDate}.'
  ],
  sources:
    'le 45 CFR 164.520 avec les changements en vigueur depuis le 16 février 2026, pour les cabinets soumis à la loi HIPAA (covered entities)',
  fields: {
    effectiveDate: 'Date d’effet',
    stateLaw: 'Ce que le droit de votre État protège plus strictement (ou « rien de connu »)'
  },
  clauses: [
    {
      id: 'everydayUses',
      mandatory: true,
      heading: 'Comment j’utilise et communique vos informations de santé',
      parts: [
        'À ces trois fins, je peux utiliser et communiquer des informations sur votre santé sans vous le demander chaque fois :',
        [
          '**Soins.** J’utilise ce que vous me dites pour vous aider, et je peux le communiquer à d’autres personnes qui vous soignent. Par exemple, je peux parler avec votre médecin pour que vos médicaments et notre travail s’accordent.',
          '**Paiement.** J’utilise et communique ce qu’il faut pour recevoir le paiement. Par exemple, je peux indiquer à votre assurance santé quels jours nous nous sommes vus et de quel service il s’agissait.',
          '**Fonctionnement du cabinet** (opérations de soins). J’utilise des informations pour que mon travail reste bon et conforme à la loi. Par exemple, je peux relire des dossiers pour voir si mes soins répondent aux exigences de ma profession.'
        ],
        'Je peux aussi vous contacter pour vous rappeler un rendez-vous. Ceux qui travaillent sous contrat pour ce cabinet, un service de facturation par exemple, ne reçoivent que ce qu’il leur faut et doivent le protéger comme moi.'
      ]
    },
    {
      id: 'permittedUses',
      mandatory: true,
      heading: 'Quand la loi me permet de communiquer sans votre autorisation',
      parts: [
        'La loi me permet, et parfois m’oblige, d’utiliser ou de communiquer des informations sans votre autorisation dans les cas suivants. Chacun a ses conditions, et je n’en communique pas plus qu’il ne le demande.',
        [
          '**Obligation légale** : ce qu’exige une loi fédérale, d’un État ou locale.',
          '**Santé publique** : par exemple pour aider à prévenir une maladie ou un accident, ou pour signaler la maltraitance ou la négligence d’un enfant.',
          '**Maltraitance, négligence ou violence domestique** : à l’autorité compétente, lorsque la loi exige ou permet le signalement, ou que vous êtes d’accord.',
          '**Surveillance** : aux organismes qui inspectent, contrôlent, autorisent ou enquêtent dans le domaine de la santé.',
          '**Justice** : en réponse à l’ordonnance d’un tribunal ou d’une juridiction administrative, ainsi qu’à une assignation ou à une autre demande légale, avec les garanties prévues par la loi.',
          '**Police** : à des fins limitées, telles qu’un mandat, la recherche d’une personne disparue ou un délit commis dans mes locaux.',
          '**Menace grave** : pour prévenir ou réduire une menace grave et imminente pour la santé ou la sécurité d’une personne ou du public.',
          '**Après un décès** : aux coroners, aux médecins légistes et aux pompes funèbres.',
          '**Don d’organes et de tissus** : à ceux qui l’organisent.',
          '**Recherche** : avec les examens et les garanties prévus par la loi.',
          '**Fonctions particulières de l’État** : par exemple le commandement militaire, la sécurité nationale, la protection de personnalités et les établissements pénitentiaires.',
          '**Accidents du travail** : comme l’exigent les lois en la matière.',
          '**Contrôle de ma conformité** : au secrétaire américain à la Santé.'
        ],
        'Je dois aussi vous communiquer vos propres informations lorsque vous les demandez. Ce que je communique comme cet avis le permet peut être communiqué à nouveau par la personne qui le reçoit, et n’être alors plus protégé par la loi fédérale.'
      ]
    },
    {
      id: 'objection',
      mandatory: true,
      heading: 'Quand vous pouvez accepter ou vous opposer',
      parts: [
        'Je peux communiquer des informations à un parent, à un ami ou à une autre personne que vous associez à vos soins ou à leur paiement, ou à ceux qui portent secours lors d’une catastrophe, mais seulement ce qui concerne leur rôle, et seulement après que vous avez pu accepter ou vous opposer. Si vous ne pouvez pas vous exprimer, je décide de ce qui vaut le mieux pour vous.'
      ]
    },
    {
      id: 'authorization',
      mandatory: true,
      heading: 'Quand il me faut votre autorisation écrite',
      parts: [
        'Il me faut votre autorisation écrite :',
        [
          'pour la plupart des utilisations et communications de **notes de psychothérapie**, celles que je garde à part de votre dossier ;',
          'pour utiliser ou communiquer des informations à des fins de **prospection commerciale** ;',
          'pour toute **vente** d’informations.'
        ],
        'Toute autre utilisation ou communication que cet avis ne décrit pas demande aussi votre autorisation écrite. Vous pouvez révoquer une autorisation par écrit à tout moment. Elle ne vaut alors plus, sauf pour ce que j’ai déjà fait en m’y fiant.'
      ]
    },
    {
      id: 'substanceUse',
      mandatory: true,
      heading: 'Dossiers de soins liés à l’usage de substances',
      parts: [
        'Les dossiers qui proviennent d’un programme de soins des addictions aidé par l’État fédéral sont protégés par une loi plus stricte, le 42 CFR Part 2. Si j’en détiens à votre sujet :',
        [
          'Je ne les utilise et ne les communique qu’avec votre consentement écrit, sauf si cette loi permet autre chose. Un seul consentement peut couvrir l’ensemble des soins, paiements et opérations de soins à venir.',
          'S’ils sont communiqués sur la base d’un tel consentement, la personne qui les reçoit peut les communiquer à nouveau dans la mesure où cette loi et la loi HIPAA le permettent.',
          'Ni ces dossiers ni un témoignage sur leur contenu ne peuvent être utilisés ou communiqués dans une procédure civile, pénale, administrative ou législative contre vous, sauf si vous y consentez par écrit ou si un tribunal l’ordonne après que vous-même ou la personne qui détient le dossier avez été avisés et avez pu être entendus. L’ordonnance doit être accompagnée d’une assignation ou d’une injonction semblable avant toute communication.',
          'Si j’envisageais un jour de m’en servir pour collecter des fonds au profit de ce cabinet, vous auriez d’abord la possibilité, clairement et visiblement offerte, de refuser tout message de ce genre.'
        ]
      ]
    },
    {
      id: 'stricterLaw',
      mandatory: true,
      heading: 'Quand une autre loi vous protège davantage',
      parts: [
        'Lorsqu’une autre loi fédérale, ou le droit de mon État, protège vos informations plus strictement que la loi HIPAA, c’est cette règle que je suis. Dans ce cabinet, cela concerne :',
        '{stateLaw}'
      ]
    },
    {
      id: 'rights',
      mandatory: true,
      heading: 'Vos droits',
      parts: [
        [
          '**Demander des restrictions.** Vous pouvez me demander de limiter l’utilisation ou la communication de vos informations. Je ne suis pas tenu·e d’accepter, sauf dans un cas : si vous avez entièrement payé un service de votre poche et me demandez de ne pas en informer votre assurance santé, je dois accepter, à moins qu’une loi ne m’oblige à communiquer.',
          '**Des échanges confidentiels.** Vous pouvez me demander de vous joindre d’une certaine manière ou à un certain endroit. J’accède à toute demande raisonnable.',
          '**Consulter et copier.** Vous pouvez consulter votre dossier et en recevoir une copie, sur papier ou sous forme électronique, dans les 30 jours ; une seule fois, je peux prendre 30 jours de plus, et je vous écris alors pourquoi. Les frais sont raisonnables et fondés sur le coût. Les notes de psychothérapie font exception.',
          '**Faire modifier.** Si vous pensez que votre dossier contient une erreur ou un oubli, vous pouvez me demander par écrit de le modifier. Si je refuse, je vous dis pourquoi, et vous pouvez y joindre une déclaration.',
          '**Un relevé des communications.** Vous pouvez demander la liste des personnes à qui j’ai communiqué vos informations, sauf pour les soins, le paiement et le fonctionnement du cabinet, ce que vous avez autorisé, et quelques autres cas.',
          '**Un exemplaire sur papier de cet avis**, à tout moment, même si vous avez accepté de le recevoir sous forme électronique.'
        ],
        'Pour exercer l’un de ces droits, écrivez-moi ou parlez-m’en. Une personne qui peut légalement agir pour vous peut le faire à votre place.'
      ]
    },
    {
      id: 'duties',
      mandatory: true,
      heading: 'Mes devoirs',
      parts: [
        'La loi m’oblige à garder vos informations de santé confidentielles, à vous remettre cet avis sur mes devoirs et mes pratiques, et à vous avertir si une violation touche vos informations non sécurisées. Je dois respecter l’avis en vigueur.',
        'Je peux modifier cet avis, et la modification peut s’appliquer aux informations que je détiens déjà. Le nouvel avis est alors affiché là où j’exerce et sur mon site si j’en ai un, et vous en recevez un exemplaire lorsque vous le demandez.'
      ]
    },
    {
      id: 'complaints',
      mandatory: true,
      heading: 'Réclamations',
      parts: [
        'Si vous pensez que vos droits ont été violés, vous pouvez vous adresser à moi, aux coordonnées ci-dessous, ainsi qu’au secrétaire américain à la Santé, par son Office for Civil Rights (hhs.gov/ocr/complaints). Je n’exercerai aucunes représailles si vous déposez une plainte.'
      ]
    },
    {
      id: 'contact',
      mandatory: true,
      heading: 'À qui vous adresser',
      parts: ['Pour toute question ou plainte : {practitioner}, {practitionerTitle}. Téléphone : {phone}. Adresse : {address}.']
    },
    {
      id: 'acknowledgement',
      heading: 'Accusé de réception',
      parts: [
        'Par ma signature, je confirme seulement que cet avis m’a été remis. Je ne suis pas obligé·e de signer, et mes soins n’en dépendent pas. Si je ne signe pas, le cabinet note qu’il l’a demandé et pourquoi la signature manque.'
      ]
    }
  ]
}

export const hipaaNotice: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'notice',
  about: 'client',
  signers: ['client'],
  receipt: true,
  numbered: false,
  where: ['US'],
  fields: { effectiveDate: 'date', stateLaw: 'text' },
  text: { en, fr }
}
