// Release of information: what may be told to whom, what for and until when (domain facts §2.5; R056, R058). Spoken by the client.
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Release of information',
  opening: ['given by {client} to {practitioner}'],
  sources:
    'the elements of an authorisation under HIPAA (45 CFR 164.508(c)), explicit consent under the GDPR and UK GDPR and consent under Quebec’s Law 25',
  fields: {
    recipient: 'To whom',
    recipientContact: 'Address or telephone of the recipient',
    information: 'What is shared, and from which period',
    excluded: 'What is left out',
    purpose: 'What for, or “at my request”',
    form: 'How (by word, in writing, by telephone), one way or both ways',
    expiry: 'Ends on',
    representative: 'If somebody signs for the client: name and right to do so'
  },
  clauses: [
    {
      id: 'who',
      heading: 'Who may share, with whom',
      mandatory: true,
      parts: [
        'I allow {practitioner} ({practice}) to share information about me with:',
        '{recipient}',
        '**Address or telephone:** {recipientContact}'
      ]
    },
    {
      id: 'information',
      heading: 'What is shared',
      mandatory: true,
      parts: ['{information}', '**Left out:** {excluded}', 'Only what the purpose needs is shared, and only what concerns me.']
    },
    {
      id: 'purpose',
      heading: 'What for',
      mandatory: true,
      parts: ['{purpose}', 'If nothing stands here, it is shared at my request. It is shared for nothing else.']
    },
    {
      id: 'form',
      heading: 'How it is shared',
      mandatory: true,
      parts: [
        '{form}',
        'What is sent is protected on its way, by encryption or a closed envelope. What is shared, with whom and when is written down, and I may see it.',
        {
          where: ['FR'],
          text: 'In France, where professional secrecy applies, the document is handed to me whenever possible, and I pass it on myself.'
        }
      ]
    },
    {
      id: 'expiry',
      heading: 'How long it holds',
      mandatory: true,
      parts: ['**Until:** {expiry}', 'After that day nothing more is shared on the ground of this release.']
    },
    {
      id: 'notesApart',
      heading: 'Notes that are kept apart',
      mandatory: true,
      parts: [
        'Personal notes on my sessions that are kept apart from my record are covered only if this release names them, and nothing else, as what is shared.',
        {
          where: ['US'],
          text: 'Under HIPAA, psychotherapy notes need an authorisation of their own, apart from any other. Records on substance use may be protected further by 42 CFR Part 2; where it applies, they are shared only as it allows.'
        }
      ]
    },
    {
      id: 'others',
      heading: 'What concerns others',
      mandatory: true,
      when: ['couple', 'group'],
      parts: ['What concerns the other people in our sessions is shared only if each of them signs a release as well.']
    },
    {
      id: 'minor',
      heading: 'For a young person',
      mandatory: true,
      when: ['minor'],
      parts: [
        'For a minor, those sign who may decide for them; where the law lets the young person decide alone, their own signature is needed.'
      ]
    },
    {
      id: 'freedom',
      heading: 'My choice is free',
      mandatory: true,
      parts: [
        'I do not have to sign. My sessions, their price and the care I receive do not depend on it. I was told what may follow if I sign and if I do not.',
        {
          where: ['EU', 'UK', 'FR', 'BE', 'IE'],
          text: 'I give my explicit consent to the sharing of data about my health, for this purpose. I can withdraw it as easily as I give it.'
        },
        { where: ['QC'], text: 'I give this consent freely and knowingly, for these purposes only and for the time that they need.' }
      ]
    },
    {
      id: 'revocation',
      heading: 'I may withdraw it',
      mandatory: true,
      parts: [
        'I may withdraw this release at any time, without giving a reason. A written line to {practitioner} is enough; a spoken word is written down. From then on nothing more is shared. What was shared before cannot be taken back.',
        '**To be sent to:** {contact}'
      ]
    },
    {
      id: 'redisclosure',
      heading: 'What may become of it',
      mandatory: true,
      parts: ['Whoever receives the information may pass it on, and the law that protects it here may then protect it no longer.']
    },
    {
      id: 'consent',
      heading: 'My release',
      mandatory: true,
      parts: [
        'I have read this or had it explained to me, and my questions were answered. I receive a copy.',
        '**If I sign for the client, my name and my right to do so:** {representative}'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Autorisation de communication de renseignements',
  opening: ['donnée par {client} à {practitioner}'],
  sources:
    'les éléments d’une autorisation selon la loi HIPAA (45 CFR 164.508(c)), le consentement explicite selon le RGPD et le UK GDPR et le consentement selon la loi 25 du Québec',
  fields: {
    recipient: 'À qui',
    recipientContact: 'Adresse ou téléphone du destinataire',
    information: 'Ce qui est communiqué, et de quelle période',
    excluded: 'Ce qui est exclu',
    purpose: 'Dans quel but, ou « à ma demande »',
    form: 'Comment (de vive voix, par écrit, par téléphone), dans un sens ou dans les deux',
    expiry: 'Prend fin le',
    representative: 'Si quelqu’un signe pour le client ou la cliente : nom et qualité'
  },
  clauses: [
    {
      id: 'who',
      heading: 'Qui peut communiquer, à qui',
      mandatory: true,
      parts: [
        'J’autorise {practitioner} ({practice}) à communiquer des renseignements me concernant à :',
        '{recipient}',
        '**Adresse ou téléphone :** {recipientContact}'
      ]
    },
    {
      id: 'information',
      heading: 'Ce qui est communiqué',
      mandatory: true,
      parts: ['{information}', '**Exclu :** {excluded}', 'Seul ce que le but exige est communiqué, et seulement ce qui me concerne.']
    },
    {
      id: 'purpose',
      heading: 'Dans quel but',
      mandatory: true,
      parts: ['{purpose}', 'Si rien n’est écrit ici, la communication a lieu à ma demande. Elle ne sert à rien d’autre.']
    },
    {
      id: 'form',
      heading: 'Comment',
      mandatory: true,
      parts: [
        '{form}',
        'Ce qui est envoyé est protégé en chemin, par chiffrement ou sous pli fermé. Ce qui est communiqué, à qui et quand, est noté, et je peux le consulter.',
        {
          where: ['FR'],
          text: 'En France, là où le secret professionnel s’applique, le document m’est remis chaque fois que possible, et je le transmets moi-même.'
        }
      ]
    },
    {
      id: 'expiry',
      heading: 'Jusqu’à quand',
      mandatory: true,
      parts: ['**Échéance :** {expiry}', 'Après ce jour, plus rien n’est communiqué au titre de cette autorisation.']
    },
    {
      id: 'notesApart',
      heading: 'Les notes tenues à part',
      mandatory: true,
      parts: [
        'Les notes personnelles sur mes séances, tenues à part de mon dossier, ne sont visées que si cette autorisation les désigne, elles seules, comme ce qui est communiqué.',
        {
          where: ['US'],
          text: 'Selon la loi HIPAA, les notes de psychothérapie demandent une autorisation distincte de toute autre. Les renseignements sur l’usage de substances peuvent être davantage protégés par le 42 CFR Part 2 ; là où ce texte s’applique, ils ne sont communiqués que comme il le permet.'
        }
      ]
    },
    {
      id: 'others',
      heading: 'Ce qui concerne d’autres personnes',
      mandatory: true,
      when: ['couple', 'group'],
      parts: [
        'Ce qui concerne les autres personnes présentes à nos séances n’est communiqué que si chacune d’elles signe aussi une autorisation.'
      ]
    },
    {
      id: 'minor',
      heading: 'Pour un jeune',
      mandatory: true,
      when: ['minor'],
      parts: [
        'Pour un mineur, les personnes qui peuvent décider pour lui signent ; là où la loi lui permet de décider seul, il faut sa propre signature.'
      ]
    },
    {
      id: 'freedom',
      heading: 'Mon choix est libre',
      mandatory: true,
      parts: [
        'Rien ne m’oblige à signer. Mes séances, leur prix et les soins que je reçois n’en dépendent pas. On m’a dit ce qui peut s’ensuivre si je signe et si je ne signe pas.',
        {
          where: ['EU', 'UK', 'FR', 'BE', 'IE'],
          text: 'Je donne mon consentement explicite à la communication de données sur ma santé, dans ce but. Je peux le retirer aussi facilement que je le donne.'
        },
        {
          where: ['QC'],
          text: 'Je donne ce consentement librement et en connaissance de cause, à ces seules fins et pour la durée qu’elles demandent.'
        }
      ]
    },
    {
      id: 'revocation',
      heading: 'Je peux la retirer',
      mandatory: true,
      parts: [
        'Je peux retirer cette autorisation à tout moment, sans donner de raison. Une ligne écrite à {practitioner} suffit ; une parole est consignée par écrit. Dès lors, plus rien n’est communiqué. Ce qui l’a été avant ne peut être repris.',
        '**À adresser à :** {contact}'
      ]
    },
    {
      id: 'redisclosure',
      heading: 'Ce que cela peut devenir',
      mandatory: true,
      parts: [
        'La personne qui reçoit les renseignements peut les transmettre à son tour, et la loi qui les protège ici peut alors ne plus les protéger.'
      ]
    },
    {
      id: 'consent',
      heading: 'Mon autorisation',
      mandatory: true,
      parts: [
        'J’ai lu ce document ou il m’a été expliqué, et j’ai obtenu réponse à mes questions. J’en reçois un exemplaire.',
        '**Si je signe pour une autre personne, mon nom et ma qualité :** {representative}'
      ]
    }
  ]
}

export const release: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'client',
  signers: ['client', 'practitioner'],
  numbered: true,
  fields: {
    recipient: 'line',
    recipientContact: 'line',
    information: 'text',
    excluded: 'text',
    purpose: 'text',
    form: 'line',
    expiry: 'date',
    representative: 'line'
  },
  text: { en, fr }
}
