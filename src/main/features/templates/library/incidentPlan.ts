// What to do when data are lost, stolen or seen by others (requirement R105): whom to call, in which order, within what time (domain facts §3.1).
import type { Template, TemplateText } from '../writing.ts'
import { euUk } from './places.ts'

const en: TemplateText = {
  title: 'Incident plan',
  opening: ['{practice}. As of {today}. Keep a copy on paper, away from the computer.'],
  sources: 'the rules on breaches in HIPAA, the GDPR and UK GDPR, Quebec’s Law 25 and Canada’s PIPEDA',
  fields: {
    technician: 'Computer technician: name, telephone',
    professionalBody: 'Professional body or licensing board: name, telephone',
    insurer: 'Insurer: policy number, telephone, within how long to report',
    platformSupport: 'Platform, e-mail and other services: how to reach them',
    lawyer: 'Lawyer or adviser: name, telephone',
    supporter: 'A colleague or supervisor who supports you: name, telephone',
    lastDrill: 'Last drill',
    nextDrill: 'Next drill (within a year)'
  },
  clauses: [
    {
      id: 'what',
      heading: 'When this plan applies',
      parts: [
        'Whenever information about clients may have been lost, stolen, altered, sent to the wrong person, seen by somebody who should not have seen it, or can no longer be reached: a stolen bag, a wrong e-mail, a virus, a broken disk, a conversation overheard. A suspicion is enough.'
      ]
    },
    {
      id: 'people',
      mandatory: true,
      heading: 'Whom to call',
      parts: [
        [
          'Who decides: {practitioner}, {contact}',
          'Technician: {technician}',
          'Services in use: {platformSupport}',
          'Professional body: {professionalBody}',
          'Insurer: {insurer}',
          'Lawyer or adviser: {lawyer}',
          'Support for me: {supporter}',
          'Police, if something was stolen or a crime committed: the number of the place'
        ]
      ]
    },
    {
      id: 'firstHour',
      mandatory: true,
      heading: 'In the first hour: contain it',
      parts: [
        {
          steps: [
            'Write down the date and the time at which you noticed it. Clocks may run from now.',
            'Stop more from getting out: lock the vault, disconnect the device, call back the message, ask the wrong recipient to delete it and to confirm so.',
            'Change the passphrase and the passwords that somebody may know, from a device that is safe.',
            'End the access of whoever should have none.',
            'Lock or wipe a lost device from afar, if you can.',
            'Tell the service or platform concerned.',
            'Delete nothing that shows what happened. Photograph what is on the screen.'
          ]
        }
      ]
    },
    {
      id: 'firstDay',
      mandatory: true,
      heading: 'In the first day: write down and judge',
      parts: [
        {
          steps: [
            'Open an entry in the incident register: when, how discovered, what, which kinds of data, how many people. Small incidents go there too.',
            'Ask: was it encrypted, and is the key safe? Who has it now, and can they be trusted? Can it be undone? How sensitive is it? What could follow for the people concerned?',
            'Decide, with your reasons in writing: register only; the authority; the authority and the people concerned.',
            'Talk it over with a colleague or adviser, without names.'
          ]
        },
        'If only the encrypted file of the vault is lost, and nobody has its keys, an entry in the register may be all that is needed. Check it against the rules below.'
      ]
    },
    {
      id: 'clocks',
      mandatory: true,
      heading: 'Within what time',
      parts: [
        [
          {
            where: euUk,
            text: '**GDPR and UK GDPR.** Authority: within 72 hours of becoming aware, unless a risk to people is unlikely; if later, with reasons; in phases if need be. People concerned: without undue delay if the risk is high.'
          },
          {
            where: ['US'],
            text: '**HIPAA.** People concerned: without unreasonable delay, within 60 calendar days of discovery. HHS: fewer than 500 people, within 60 days after the end of the calendar year of discovery; 500 or more, together with the notices. Media: if more than 500 live in one state.'
          },
          {
            where: ['US'],
            text: '**State law.** It may be shorter, and goes by the state in which each person lives: look it up.'
          },
          {
            where: ['QC'],
            text: '**Quebec.** Commission d’accès à l’information and people concerned: promptly, if there is a risk of serious injury. Register: five years.'
          },
          {
            where: ['CA'],
            text: '**Canada.** Privacy Commissioner and people concerned: as soon as feasible, if there is a real risk of significant harm. The law of a province may ask for more.'
          },
          {
            where: ['AU'],
            text: '**Australia.** As a rule as soon as practicable, if serious harm is likely. Check what applies.'
          },
          {
            where: ['CH'],
            text: '**Switzerland.** As a rule as soon as possible, if the risk is high. Check what applies.'
          },
          'The insurer and the professional body may have limits of their own.'
        ],
        'Where people elsewhere are concerned, the rules of their place may apply too.'
      ]
    },
    {
      id: 'telling',
      mandatory: true,
      heading: 'Telling people',
      parts: [
        'Tell those concerned yourself, in plain words: what happened, which information, what may follow, what you are doing, what they can do, how to reach you. Say that you are sorry. Offer to talk. Put nothing clinical in a letter, and think of who else may open it.'
      ]
    },
    {
      id: 'afterwards',
      mandatory: true,
      heading: 'Afterwards: learn',
      parts: [
        [
          'Find out why it could happen, and write down what you change, by when.',
          'Change the confidentiality policy, and tell everybody who works with it.',
          'Restore from a verified backup what was lost.',
          'Keep what belongs to the incident together, and destroy nothing that it concerns while a complaint or claim is open.',
          { where: ['US'], text: 'Keep HIPAA papers for six years.' },
          'Close the entry only when all this is done.'
        ]
      ]
    },
    {
      id: 'drill',
      heading: 'Practising',
      parts: [
        'Once a year, go through this plan with an invented case, and try whether the numbers still work. Last drill: {lastDrill}. Next drill: {nextDrill}.'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Plan d’incident',
  opening: ['{practice}. État au {today}. Gardez-en une copie sur papier, loin de l’ordinateur.'],
  sources:
    'les règles sur les violations de données de la loi HIPAA, du RGPD et du UK GDPR, de la loi 25 du Québec et de la loi canadienne LPRPDE',
  fields: {
    technician: 'Informaticien·ne (nom, téléphone)',
    professionalBody: 'Ordre ou association professionnelle (nom, téléphone)',
    insurer: 'Assureur (numéro de contrat, téléphone, délai de déclaration)',
    platformSupport: 'Plateforme, messagerie et autres services (comment les joindre)',
    lawyer: 'Avocat·e ou conseil (nom, téléphone)',
    supporter: 'Collègue ou superviseur·e qui vous soutient (nom, téléphone)',
    lastDrill: 'Dernier exercice',
    nextDrill: 'Prochain exercice (dans l’année)'
  },
  clauses: [
    {
      id: 'what',
      heading: 'Quand ce plan s’applique',
      parts: [
        'Chaque fois que des informations sur la clientèle ont pu être perdues, volées, altérées, envoyées à la mauvaise personne, vues par quelqu’un qui n’aurait pas dû les voir, ou ne sont plus accessibles : un sac volé, un courriel mal adressé, un virus, un disque en panne, une conversation entendue. Un soupçon suffit.'
      ]
    },
    {
      id: 'people',
      mandatory: true,
      heading: 'Qui appeler',
      parts: [
        [
          'Qui décide : {practitioner}, {contact}',
          'Informatique : {technician}',
          'Services utilisés : {platformSupport}',
          'Ordre ou association : {professionalBody}',
          'Assureur : {insurer}',
          'Avocat·e ou conseil : {lawyer}',
          'Soutien pour moi : {supporter}',
          'Police, en cas de vol ou d’infraction : le numéro du lieu'
        ]
      ]
    },
    {
      id: 'firstHour',
      mandatory: true,
      heading: 'Dans la première heure : contenir',
      parts: [
        {
          steps: [
            'Notez la date et l’heure auxquelles vous l’avez remarqué. Des délais peuvent courir dès maintenant.',
            'Empêchez que cela se propage : verrouillez le coffre, débranchez l’appareil, rappelez le message, demandez au mauvais destinataire de l’effacer et de le confirmer.',
            'Changez la phrase de passe et les mots de passe que quelqu’un pourrait connaître, depuis un appareil sûr.',
            'Mettez fin à l’accès de quiconque ne devrait pas en avoir.',
            'Verrouillez ou effacez à distance un appareil perdu, si c’est possible.',
            'Avertissez le service ou la plateforme en cause.',
            'N’effacez rien de ce qui montre ce qui s’est passé. Photographiez ce qui est à l’écran.'
          ]
        }
      ]
    },
    {
      id: 'firstDay',
      mandatory: true,
      heading: 'Dans la première journée : noter et évaluer',
      parts: [
        {
          steps: [
            'Ouvrez une entrée au registre des incidents : quand, comment cela a été découvert, quoi, quelles catégories de données, combien de personnes. Les petits incidents y figurent aussi.',
            'Demandez-vous : était-ce chiffré, et la clé est-elle en sûreté ? Qui détient les données, et peut-on s’y fier ? Est-ce réversible ? Sont-elles sensibles ? Que peut-il en résulter pour les personnes ?',
            'Décidez, en écrivant vos raisons : registre seul ; l’autorité ; l’autorité et les personnes concernées.',
            'Parlez-en avec un·e collègue ou un conseil, sans citer de nom.'
          ]
        },
        'Si seul le fichier chiffré du coffre est perdu et que personne n’en a les clés, une entrée au registre peut suffire. Vérifiez-le selon les règles ci-dessous.'
      ]
    },
    {
      id: 'clocks',
      mandatory: true,
      heading: 'Dans quels délais',
      parts: [
        [
          {
            where: euUk,
            text: '**RGPD et UK GDPR.** Autorité : dans les 72 heures après en avoir eu connaissance, sauf si un risque pour les personnes est improbable ; plus tard, avec les motifs ; par étapes au besoin. Personnes concernées : sans retard injustifié si le risque est élevé.'
          },
          {
            where: ['US'],
            text: '**HIPAA.** Personnes concernées : sans retard déraisonnable, dans les 60 jours civils après la découverte. HHS : moins de 500 personnes, dans les 60 jours qui suivent la fin de l’année civile de la découverte ; 500 ou plus, en même temps que les avis. Médias : si plus de 500 vivent dans un même État.'
          },
          {
            where: ['US'],
            text: '**Droit de l’État.** Les délais peuvent être plus courts et dépendent de l’État où vit chaque personne : à consulter.'
          },
          {
            where: ['QC'],
            text: '**Québec.** Commission d’accès à l’information et personnes concernées : avec diligence, s’il y a un risque de préjudice sérieux. Registre : cinq ans.'
          },
          {
            where: ['CA'],
            text: '**Canada.** Commissariat à la protection de la vie privée et personnes concernées : dès que possible, s’il y a un risque réel de préjudice grave. La loi d’une province peut demander davantage.'
          },
          {
            where: ['AU'],
            text: '**Australie.** En principe dès que possible, si un préjudice grave est probable. À vérifier.'
          },
          {
            where: ['CH'],
            text: '**Suisse.** En principe dès que possible, si le risque est élevé. À vérifier.'
          },
          'L’assureur et l’ordre ou l’association peuvent avoir leurs propres délais.'
        ],
        'Si des personnes d’ailleurs sont concernées, les règles de leur lieu peuvent aussi s’appliquer.'
      ]
    },
    {
      id: 'telling',
      mandatory: true,
      heading: 'Avertir les personnes',
      parts: [
        'Avertissez vous-même les personnes concernées, en mots simples : ce qui s’est passé, quelles données, ce qui peut en résulter, ce que vous faites, ce qu’elles peuvent faire, comment vous joindre. Dites que vous le regrettez. Proposez d’en parler. N’écrivez rien de clinique dans une lettre, et songez à qui d’autre pourrait l’ouvrir.'
      ]
    },
    {
      id: 'afterwards',
      mandatory: true,
      heading: 'Ensuite : apprendre',
      parts: [
        [
          'Cherchez pourquoi cela a pu arriver, et écrivez ce que vous changez, et pour quand.',
          'Modifiez la politique de confidentialité, et dites-le à tous ceux qui l’appliquent.',
          'Rétablissez depuis une sauvegarde vérifiée ce qui a été perdu.',
          'Gardez ensemble ce qui touche à l’incident, et ne détruisez rien qui le concerne tant qu’une plainte ou une action en justice est en cours.',
          { where: ['US'], text: 'Conservez six ans les documents relevant de la loi HIPAA.' },
          'Ne fermez l’entrée que lorsque tout cela est fait.'
        ]
      ]
    },
    {
      id: 'drill',
      heading: 'S’exercer',
      parts: [
        'Une fois par an, parcourez ce plan avec un cas inventé, et vérifiez que les numéros répondent encore. Dernier exercice : {lastDrill}. Prochain exercice : {nextDrill}.'
      ]
    }
  ]
}

export const incidentPlan: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'policy',
  about: 'practice',
  signers: [],
  numbered: true,
  fields: {
    technician: 'line',
    professionalBody: 'line',
    insurer: 'line',
    platformSupport: 'line',
    lawyer: 'line',
    supporter: 'line',
    lastDrill: 'date',
    nextDrill: 'date'
  },
  text: { en, fr }
}
