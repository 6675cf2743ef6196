// Worksheet for reporting a breach to an authority (domain facts §2.10): the facts once, then what the form of each place asks for beside them.
import type { Template, TemplateText } from '../writing.ts'
import { euUk } from './places.ts'

const en: TemplateText = {
  title: 'Worksheet for reporting an incident',
  opening: ['{practice}. Incident number: {incidentNumber}. Filled in on {today}.'],
  sources:
    'article 33(3) and (5) of the GDPR and UK GDPR, 45 CFR 164.402 and 164.408 (HIPAA), Quebec’s regulation on confidentiality incidents and Canada’s PIPEDA',
  fields: {
    incidentNumber: 'Number in the incident register',
    occurredOn: 'When it happened (date, time or period)',
    awareAt: 'When you became aware of it (date and time)',
    discovery: 'How it was discovered, and by whom',
    nature: 'What happened: lost, altered, disclosed or unavailable; how, and why',
    dataKinds: 'Kinds of data',
    recordsNumber: 'Number of records, about',
    personKinds: 'Kinds of people, e.g. clients, relatives',
    personsNumber: 'Number of people, about',
    encrypted: 'Encrypted? Is the key safe?',
    receivedBy: 'Who received or used the data, and can they be trusted',
    consequences: 'Likely consequences for the people concerned',
    measures: 'What was done to contain and repair',
    prevention: 'What will be done so that it does not happen again',
    personsTold: 'People told: when, how, by whom',
    othersTold: 'Others told: professional body, insurer, police, platform, with dates',
    decision: 'Whom you tell, whom you do not, and your reasons',
    delayReasons: 'Reasons, if later than 72 hours',
    stillUnknown: 'What is not known yet and will follow',
    actuallyViewed: 'Was the information actually acquired or viewed?',
    mitigation: 'How far the risk has been mitigated',
    residents: 'Number of people concerned, by state',
    sensitivity: 'How sensitive the information is',
    likelihood: 'Likelihood that it will be used for injurious purposes',
    reference: 'Sent on, by which way, reference number'
  },
  clauses: [
    {
      id: 'care',
      heading: 'How to use this sheet',
      parts: [
        'Fill in what you know, then copy it into the form of the authority. Name no client and repeat nothing that was said in sessions: kinds and numbers are enough. Keep this sheet with the incident register, where every incident is written down, reported or not.'
      ]
    },
    {
      id: 'reporter',
      mandatory: true,
      heading: 'Who reports',
      parts: ['Practice: {practice}. Contact point: {practitioner}, {contact}. Address: {address}.']
    },
    {
      id: 'event',
      mandatory: true,
      heading: 'What happened',
      parts: [
        'When it happened: {occurredOn}. When I became aware of it: {awareAt}.',
        '**How it was discovered**',
        '{discovery}',
        '**Nature of the breach**',
        '{nature}'
      ]
    },
    {
      id: 'extent',
      mandatory: true,
      heading: 'Whom and what it concerns',
      parts: [
        'Kinds of people: {personKinds}. About how many: {personsNumber}.',
        'Kinds of data: {dataKinds}. About how many records: {recordsNumber}.',
        'Encrypted, and is the key safe: {encrypted}.',
        '**Who received or used the data**',
        '{receivedBy}'
      ]
    },
    { id: 'consequences', mandatory: true, heading: 'Likely consequences', parts: ['{consequences}'] },
    {
      id: 'measures',
      mandatory: true,
      heading: 'Measures',
      parts: ['**Taken, to contain and repair**', '{measures}', '**Planned, so that it does not happen again**', '{prevention}']
    },
    {
      id: 'told',
      heading: 'Who has been told',
      parts: ['**The people concerned**', '{personsTold}', '**Others** (professional body, insurer, police, platform)', '{othersTold}']
    },
    {
      id: 'decision',
      mandatory: true,
      heading: 'My decision and my reasons',
      parts: ['{decision}']
    },
    {
      id: 'gdpr',
      where: euUk,
      mandatory: true,
      heading: 'GDPR and UK GDPR: data-protection authority',
      parts: [
        'Within 72 hours of becoming aware, unless a risk to people is unlikely; weekends count. If the risk is high, the people concerned are told without undue delay, unless the data were unintelligible to others, by encryption for example, or the high risk has been removed. The report may be made in phases.',
        { where: ['FR'], text: 'In France to the CNIL, through its online form (cnil.fr).' },
        { where: ['UK'], text: 'In the United Kingdom to the ICO (ico.org.uk).' },
        '**Reasons, if later than 72 hours**',
        '{delayReasons}',
        '**What is not known yet and will follow**',
        '{stillUnknown}'
      ]
    },
    {
      id: 'hipaa',
      where: ['US'],
      mandatory: true,
      heading: 'HIPAA: Department of Health and Human Services',
      parts: [
        'For breaches of unsecured information, through the HHS portal. Fewer than 500 people: entered in the log, and reported within 60 days after the end of the calendar year in which it was discovered. 500 or more: together with the notices to the people concerned. Those people are told without unreasonable delay and within 60 calendar days of discovery; if more than 500 live in one state, the media there are told too. State law may ask for more, or sooner.',
        'The four factors by which the risk is judged:',
        [
          'the nature and extent of the information: {dataKinds};',
          'who used it or received it: {receivedBy};',
          'whether it was actually acquired or viewed: {actuallyViewed};',
          'how far the risk has been mitigated: {mitigation}.'
        ],
        'Number of people concerned, by state: {residents}.'
      ]
    },
    {
      id: 'quebec',
      where: ['QC'],
      mandatory: true,
      heading: 'Quebec: Commission d’accès à l’information',
      parts: [
        'Promptly, with the form of the Commission, if there is a risk of serious injury; the people concerned are told promptly as well. The register of all incidents is kept for five years. The risk is judged by:',
        [
          'the sensitivity of the information: {sensitivity};',
          'the anticipated consequences of its use: {consequences};',
          'the likelihood that it will be used for injurious purposes: {likelihood}.'
        ]
      ]
    },
    {
      id: 'canada',
      where: ['CA'],
      mandatory: true,
      heading: 'Canada: Privacy Commissioner',
      parts: [
        'As soon as feasible, if there is a real risk of significant harm, even to one person; the people concerned are told as soon as feasible as well. A record of every breach is kept. The law of a province may ask for more.'
      ]
    },
    {
      id: 'elsewhere',
      where: ['CH', 'AU'],
      heading: 'Other places',
      parts: [
        {
          where: ['CH'],
          text: 'Switzerland: as a rule to the Federal Data Protection and Information Commissioner as soon as possible where the risk is high. Please check what applies.'
        },
        {
          where: ['AU'],
          text: 'Australia: as a rule to the Office of the Australian Information Commissioner and to the people concerned as soon as practicable where serious harm is likely. Please check what applies.'
        }
      ]
    },
    { id: 'sent', heading: 'Sent', parts: ['Date, way and reference number: {reference}.'] }
  ]
}

const fr: TemplateText = {
  title: 'Fiche de notification d’un incident',
  opening: ['{practice}. Numéro d’incident : {incidentNumber}. Remplie le {today}.'],
  sources:
    'l’article 33(3) et (5) du RGPD et du UK GDPR, le 45 CFR 164.402 et 164.408 (HIPAA), le règlement québécois sur les incidents de confidentialité et la loi canadienne LPRPDE',
  fields: {
    incidentNumber: 'Numéro au registre des incidents',
    occurredOn: 'Quand cela s’est produit (date, heure ou période)',
    awareAt: 'Quand vous en avez eu connaissance (date et heure)',
    discovery: 'Comment cela a été découvert, et par qui',
    nature: 'Ce qui s’est passé (perte, altération, divulgation, indisponibilité), comment et pourquoi',
    dataKinds: 'Catégories de données',
    recordsNumber: 'Nombre approximatif d’enregistrements',
    personKinds: 'Catégories de personnes, par exemple client·es, proches',
    personsNumber: 'Nombre approximatif de personnes',
    encrypted: 'Données chiffrées, clé en sûreté',
    receivedBy: 'Qui a reçu ou utilisé les données, et peut-on s’y fier',
    consequences: 'Conséquences probables pour les personnes',
    measures: 'Ce qui a été fait pour contenir et réparer',
    prevention: 'Ce qui sera fait pour que cela ne se reproduise pas',
    personsTold: 'Personnes averties (quand, comment, par qui)',
    othersTold: 'Autres avertis (ordre ou association, assureur, police, plateforme), avec dates',
    decision: 'Qui vous avertissez, qui vous n’avertissez pas, et vos raisons',
    delayReasons: 'Motifs, si plus de 72 heures',
    stillUnknown: 'Ce qui n’est pas encore connu et suivra',
    actuallyViewed: 'Les informations ont-elles réellement été prises ou vues',
    mitigation: 'Dans quelle mesure le risque a été réduit',
    residents: 'Nombre de personnes concernées, par État',
    sensitivity: 'Sensibilité des renseignements',
    likelihood: 'Probabilité d’une utilisation à des fins préjudiciables',
    reference: 'Envoyée le, par quelle voie, numéro de référence'
  },
  clauses: [
    {
      id: 'care',
      heading: 'Mode d’emploi',
      parts: [
        'Notez ce que vous savez, puis reportez-le dans le formulaire de l’autorité. Ne nommez personne et ne répétez rien de ce qui s’est dit en séance : catégories et nombres suffisent. Gardez cette fiche avec le registre des incidents, où chaque incident est noté, notifié ou non.'
      ]
    },
    {
      id: 'reporter',
      mandatory: true,
      heading: 'Qui notifie',
      parts: ['Cabinet : {practice}. Point de contact : {practitioner}, {contact}. Adresse : {address}.']
    },
    {
      id: 'event',
      mandatory: true,
      heading: 'Ce qui s’est passé',
      parts: [
        'Quand cela s’est produit : {occurredOn}. Quand j’en ai eu connaissance : {awareAt}.',
        '**Comment cela a été découvert**',
        '{discovery}',
        '**Nature de la violation**',
        '{nature}'
      ]
    },
    {
      id: 'extent',
      mandatory: true,
      heading: 'Personnes et données concernées',
      parts: [
        'Catégories de personnes : {personKinds}. Nombre approximatif : {personsNumber}.',
        'Catégories de données : {dataKinds}. Nombre approximatif d’enregistrements : {recordsNumber}.',
        'Données chiffrées, et clé en sûreté : {encrypted}.',
        '**Qui a reçu ou utilisé les données**',
        '{receivedBy}'
      ]
    },
    { id: 'consequences', mandatory: true, heading: 'Conséquences probables', parts: ['{consequences}'] },
    {
      id: 'measures',
      mandatory: true,
      heading: 'Mesures',
      parts: ['**Prises, pour contenir et réparer**', '{measures}', '**Prévues, pour que cela ne se reproduise pas**', '{prevention}']
    },
    {
      id: 'told',
      heading: 'Qui a été averti',
      parts: [
        '**Les personnes concernées**',
        '{personsTold}',
        '**Autres** (ordre ou association, assureur, police, plateforme)',
        '{othersTold}'
      ]
    },
    {
      id: 'decision',
      mandatory: true,
      heading: 'Ma décision et mes raisons',
      parts: ['{decision}']
    },
    {
      id: 'gdpr',
      where: euUk,
      mandatory: true,
      heading: 'RGPD et UK GDPR : autorité de protection des données',
      parts: [
        'Dans les 72 heures après en avoir eu connaissance, sauf si un risque pour les personnes est improbable ; les fins de semaine comptent. Si le risque est élevé, les personnes concernées sont averties sans retard injustifié, sauf si les données étaient incompréhensibles pour autrui, par exemple chiffrées, ou si le risque élevé a été écarté. La notification peut se faire par étapes.',
        { where: ['FR'], text: 'En France, à la CNIL, par son formulaire en ligne (cnil.fr).' },
        { where: ['UK'], text: 'Au Royaume-Uni, à l’ICO (ico.org.uk).' },
        '**Motifs, si plus de 72 heures**',
        '{delayReasons}',
        '**Ce qui n’est pas encore connu et suivra**',
        '{stillUnknown}'
      ]
    },
    {
      id: 'hipaa',
      where: ['US'],
      mandatory: true,
      heading: 'HIPAA : département américain de la Santé (HHS)',
      parts: [
        'Pour les violations d’informations non sécurisées, par le portail du HHS. Moins de 500 personnes : inscription au journal, et notification dans les 60 jours qui suivent la fin de l’année civile de la découverte. 500 ou plus : en même temps que les avis aux personnes concernées. Celles-ci sont averties sans retard déraisonnable et dans les 60 jours civils après la découverte ; si plus de 500 vivent dans un même État, les médias y sont aussi avertis. Le droit de l’État peut demander plus, ou plus tôt.',
        'Les quatre facteurs selon lesquels le risque est évalué :',
        [
          'la nature et l’étendue des informations : {dataKinds} ;',
          'qui les a utilisées ou reçues : {receivedBy} ;',
          'si elles ont réellement été prises ou vues : {actuallyViewed} ;',
          'dans quelle mesure le risque a été réduit : {mitigation}.'
        ],
        'Nombre de personnes concernées, par État : {residents}.'
      ]
    },
    {
      id: 'quebec',
      where: ['QC'],
      mandatory: true,
      heading: 'Québec : Commission d’accès à l’information',
      parts: [
        'Avec diligence, au moyen du formulaire de la Commission, s’il y a un risque de préjudice sérieux ; les personnes concernées sont aussi averties avec diligence. Le registre de tous les incidents est conservé cinq ans. Le risque s’évalue selon :',
        [
          'la sensibilité des renseignements : {sensitivity} ;',
          'les conséquences appréhendées de leur utilisation : {consequences} ;',
          'la probabilité qu’ils soient utilisés à des fins préjudiciables : {likelihood}.'
        ]
      ]
    },
    {
      id: 'canada',
      where: ['CA'],
      mandatory: true,
      heading: 'Canada : Commissariat à la protection de la vie privée',
      parts: [
        'Dès que possible, s’il y a un risque réel de préjudice grave, même pour une seule personne ; les personnes concernées sont aussi averties dès que possible. Toute violation est consignée. La loi d’une province peut demander davantage.'
      ]
    },
    {
      id: 'elsewhere',
      where: ['CH', 'AU'],
      heading: 'Autres lieux',
      parts: [
        {
          where: ['CH'],
          text: 'Suisse : en principe au Préposé fédéral à la protection des données et à la transparence, dès que possible si le risque est élevé. À vérifier.'
        },
        {
          where: ['AU'],
          text: 'Australie : en principe à l’Office of the Australian Information Commissioner et aux personnes concernées, dès que possible si un préjudice grave est probable. À vérifier.'
        }
      ]
    },
    { id: 'sent', heading: 'Envoi', parts: ['Date, voie et numéro de référence : {reference}.'] }
  ]
}

export const breachReport: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'notice',
  about: 'practice',
  signers: ['practitioner'],
  numbered: true,
  fields: {
    incidentNumber: 'line',
    occurredOn: 'line',
    awareAt: 'line',
    discovery: 'text',
    nature: 'text',
    dataKinds: 'line',
    recordsNumber: 'line',
    personKinds: 'line',
    personsNumber: 'line',
    encrypted: 'line',
    receivedBy: 'text',
    consequences: 'text',
    measures: 'text',
    prevention: 'text',
    personsTold: 'text',
    othersTold: 'text',
    decision: 'text',
    delayReasons: 'text',
    stillUnknown: 'text',
    actuallyViewed: 'line',
    mitigation: 'line',
    residents: 'line',
    sensitivity: 'line',
    likelihood: 'line',
    reference: 'line'
  },
  text: { en, fr }
}
