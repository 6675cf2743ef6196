// Consent to reminders and other contact by e-mail or text message: what it can leak, what stays out of it, how it ends (R029, R070).
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Consent to reminders by e-mail or text message',
  opening: ['between {practitioner} and {client}', 'It is about appointments only. It is not needed for your sessions.'],
  sources:
    'consent under the GDPR and UK GDPR and Quebec’s Law 25, the right to confidential communications under HIPAA, and the caution about technology that the codes of ethics ask for',
  fields: {
    channels: 'Ways that the client agrees to (e-mail, text message, voicemail)',
    reminderAddress: 'Address or number to use',
    notHere: 'Where not to write or call'
  },
  clauses: [
    {
      id: 'what',
      heading: 'What I send',
      mandatory: true,
      parts: [
        'With your agreement I remind you of appointments and tell you when one has to change.',
        '**In this way:** {channels}',
        '**To this address or number:** {reminderAddress}',
        '**Never here:** {notHere}'
      ]
    },
    {
      id: 'content',
      heading: 'What stands in it',
      mandatory: true,
      parts: [
        'The day, the time and how to reach me: nothing else. No message says why you come, and its subject is “Appointment”. I send nothing about your sessions, no advertisement and no list of other people. Documents go only as a protected file, whose password you receive in another way.'
      ]
    },
    {
      id: 'risks',
      heading: 'What it can give away all the same',
      mandatory: true,
      parts: [
        'Ordinary e-mail and text messages are not a sealed letter:',
        [
          'somebody may read them on your telephone, its locked screen or a shared computer, or in a mailbox of your family or employer;',
          'the companies that carry them may keep copies and can see who writes to whom and when;',
          'a wrong letter in an address sends them to a stranger, and a mailbox can be broken into;',
          'my name alone can tell others that you see a therapist.'
        ]
      ]
    },
    {
      id: 'yours',
      heading: 'What you can do',
      parts: [
        'Give me an address that only you read, with a password of its own. Switch off previews on the locked screen. Delete what you no longer need. Tell me at once when an address or a number changes, or when somebody else could read it.'
      ]
    },
    {
      id: 'answers',
      heading: 'What not to send me',
      mandatory: true,
      parts: [
        'Please answer with what concerns the appointment only. I do not read messages at all hours: what is urgent or private belongs in a session or a call. I am not an emergency service; in danger, call the emergency services of the place where you are.'
      ]
    },
    {
      id: 'without',
      heading: 'Without reminders',
      mandatory: true,
      parts: [
        'You may say no. I then give you your appointments on paper or by word of mouth, and nothing else changes. A reminder is a courtesy: if one does not reach you, the appointment and what we agreed on cancelling still hold.',
        {
          where: ['US'],
          text: 'Where HIPAA applies to my practice, you may ask at any time that I reach you in another way or at another address.'
        }
      ]
    },
    {
      id: 'withdrawal',
      heading: 'Changing your mind',
      mandatory: true,
      parts: [
        'You may withdraw this consent at any time, for all or for one of the ways, by word, by message or in writing, without giving a reason. I then send no more reminders in that way. The consent ends by itself when our work ends.',
        {
          where: ['EU', 'UK', 'FR', 'BE', 'IE'],
          text: 'I use the address or number on the ground of this consent, for this purpose only; withdrawing it is as easy as giving it.'
        },
        { where: ['QC'], text: 'I use the address or number for this purpose only, and for as long as it needs it.' },
        '{contactLine}'
      ]
    },
    {
      id: 'consent',
      heading: 'Your consent',
      mandatory: true,
      parts: [
        'I know what messages can give away. I could ask questions and they were answered. I agree to be reminded in the ways named above, and have received a copy.'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Consentement aux rappels par courriel ou SMS',
  opening: ['entre {practitioner} et {client}', 'Il ne concerne que les rendez-vous. Il n’est pas nécessaire à vos séances.'],
  sources:
    'le consentement selon le RGPD et le UK GDPR et la loi 25 du Québec, le droit à des communications confidentielles selon la loi HIPAA, et la prudence envers la technique que demandent les codes de déontologie',
  fields: {
    channels: 'Moyens acceptés (courriel, SMS, messagerie vocale)',
    reminderAddress: 'Adresse ou numéro à utiliser',
    notHere: 'Où ne pas écrire ni appeler'
  },
  clauses: [
    {
      id: 'what',
      heading: 'Ce que j’envoie',
      mandatory: true,
      parts: [
        'Avec votre accord, je vous rappelle les rendez-vous et vous préviens si l’un d’eux doit changer.',
        '**Par ce moyen :** {channels}',
        '**À cette adresse ou à ce numéro :** {reminderAddress}',
        '**Jamais ici :** {notHere}'
      ]
    },
    {
      id: 'content',
      heading: 'Ce qui y figure',
      mandatory: true,
      parts: [
        'Le jour, l’heure et la façon de me joindre : rien d’autre. Aucun message ne dit pourquoi vous venez, et son objet est « Rendez-vous ». Je n’envoie rien sur vos séances, pas de publicité ni de liste d’autres personnes. Un document ne part que dans un fichier protégé, dont vous recevez le mot de passe par une autre voie.'
      ]
    },
    {
      id: 'risks',
      heading: 'Ce qu’un message peut trahir malgré tout',
      mandatory: true,
      parts: [
        'Un courriel ou un SMS ordinaire n’est pas une lettre cachetée :',
        [
          'quelqu’un peut le lire sur votre téléphone, son écran verrouillé ou un ordinateur partagé, ou dans une boîte de la famille ou de l’employeur ;',
          'les sociétés qui l’acheminent peuvent en garder copie et voir qui écrit à qui et quand ;',
          'une seule lettre fausse dans l’adresse l’envoie à quelqu’un d’autre, et une boîte peut être piratée ;',
          'mon nom seul peut apprendre à d’autres que vous suivez une thérapie.'
        ]
      ]
    },
    {
      id: 'yours',
      heading: 'Ce que vous pouvez faire',
      parts: [
        'Donnez-moi une adresse que personne d’autre ne lit, avec un mot de passe qui ne sert qu’à elle. Désactivez les aperçus sur l’écran verrouillé. Effacez ce dont vous n’avez plus besoin. Dites-moi aussitôt si une adresse ou un numéro change, ou si quelqu’un d’autre pourrait lire vos messages.'
      ]
    },
    {
      id: 'answers',
      heading: 'Ce qu’il vaut mieux ne pas m’envoyer',
      mandatory: true,
      parts: [
        'Répondez seulement pour ce qui concerne le rendez-vous. Je ne lis pas les messages à toute heure : ce qui est urgent ou privé a sa place en séance ou au téléphone. Je ne suis pas un service d’urgence ; en cas de danger, appelez les secours du lieu où vous êtes.'
      ]
    },
    {
      id: 'without',
      heading: 'Sans rappels',
      mandatory: true,
      parts: [
        'Vous pouvez refuser. Je vous donne alors vos rendez-vous sur papier ou de vive voix, et rien d’autre ne change. Un rappel est une attention : s’il ne vous parvient pas, le rendez-vous et ce que nous avons convenu sur l’annulation tiennent toujours.',
        {
          where: ['US'],
          text: 'Lorsque la loi HIPAA s’applique à mon cabinet, vous pouvez demander à tout moment que je vous joigne autrement ou à une autre adresse.'
        }
      ]
    },
    {
      id: 'withdrawal',
      heading: 'Changer d’avis',
      mandatory: true,
      parts: [
        'Vous pouvez retirer ce consentement à tout moment, pour tous les moyens ou pour l’un d’eux, de vive voix, par message ou par écrit, sans donner de raison. Je n’envoie alors plus de rappel par ce moyen. Le consentement prend fin de lui-même avec notre travail.',
        {
          where: ['EU', 'UK', 'FR', 'BE', 'IE'],
          text: 'J’utilise l’adresse ou le numéro sur la base de ce consentement, à cette seule fin ; le retirer est aussi facile que le donner.'
        },
        { where: ['QC'], text: 'J’utilise l’adresse ou le numéro à cette seule fin, et aussi longtemps qu’elle le demande.' },
        '{contactLine}'
      ]
    },
    {
      id: 'consent',
      heading: 'Votre consentement',
      mandatory: true,
      parts: [
        'Je sais ce que des messages peuvent trahir. J’ai pu poser des questions et obtenir des réponses. J’accepte de recevoir des rappels par les moyens indiqués ci-dessus, et j’ai reçu un exemplaire.'
      ]
    }
  ]
}

export const appointmentEmails: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'client',
  signers: ['client', 'practitioner'],
  numbered: true,
  fields: { channels: 'line', reminderAddress: 'line', notHere: 'line' },
  text: { en, fr }
}
