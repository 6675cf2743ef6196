// Hand-out for clients: what they can do themselves for their confidentiality (requirements R063, R131).
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Protecting your own confidentiality',
  opening: ['{practice}'],
  sources: 'the advice to clients usual in guidance on work at a distance',
  clauses: [
    {
      id: 'why',
      heading: 'Why this sheet',
      parts: [
        'I protect what you tell me. On your side of the conversation only you can. You need not do everything here; each point that suits you helps.'
      ]
    },
    {
      id: 'place',
      heading: 'A place of your own',
      parts: [
        [
          'Choose a place where nobody can overhear you, and tell those you live with not to disturb you; you need not say why.',
          'Use headphones. Then at least my voice is not heard.',
          'Switch off smart speakers, and other devices that listen.',
          'If somebody comes in, say a word that we have agreed on, and we change the subject.'
        ]
      ]
    },
    {
      id: 'passwords',
      heading: 'Passwords',
      parts: [
        [
          'Give your e-mail and your telephone a long password or code each: four or five unrelated words are good.',
          'Use each of them in one place only. A password manager remembers them for you.',
          'Where a second step is offered (a code, a key), switch it on, for your e-mail first of all.',
          'Share log-ins with nobody, not even those you trust, and not for a shared family account.'
        ]
      ]
    },
    {
      id: 'devices',
      heading: 'Your devices',
      parts: [
        [
          'Lock your telephone and computer, and hide what messages say on the locked screen.',
          'Install updates when they are offered.',
          'Do not use a device of your employer’s or school’s for our sessions or messages: others may be able to see them.',
          'Think of what is copied elsewhere by itself: photographs, calendars, shared cloud folders, a tablet on the same account.'
        ]
      ]
    },
    {
      id: 'connection',
      when: ['online', 'messages'],
      heading: 'Your connection',
      parts: [
        [
          'Your own network at home, with a password, or your mobile connection is better than public Wi-Fi.',
          'Join only through the link that you received from me, and check the address before you click.',
          'I never ask you for a password. If a message in my name seems odd, call me.'
        ]
      ]
    },
    {
      id: 'writing',
      heading: 'Writing to me',
      parts: [
        [
          'Ordinary e-mails and text messages can be read by others on the way or on the device: use them for appointments only.',
          'For anything personal we agree on a safer way.',
          'Delete what should not remain on your device, from the bin too.',
          'Choose how I may reach you: which number, whether I may leave a message, under what name. Tell me when that changes.'
        ]
      ]
    },
    {
      id: 'socialMedia',
      heading: 'On social media',
      parts: [
        [
          'I do not look for you there, and do not connect with clients.',
          'Whatever you publish about our work can be read by others, a review or a place you checked in to as well.',
          'Switch off the sharing of your location when you come to see me, if somebody could follow it.'
        ]
      ]
    },
    {
      id: 'unsafe',
      mandatory: true,
      heading: 'If somebody near you must not know',
      parts: [
        'Tell me. We then agree on safe times, on a word that means “not now”, and on whether I should write to you at all. If somebody may be watching your telephone or computer, use another one, a friend’s for example. Changing everything at once may be noticed: let us think it through together.',
        'If you are in danger, {crisisCall}',
        '{crisis}'
      ]
    },
    {
      id: 'ask',
      heading: 'Ask',
      parts: [
        'Before you use any service or app for something personal, look for its privacy policy: what does it keep, where, and who sees it? You may ask me the same questions, and for my own privacy notice.',
        '{contactLine}'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Protéger votre propre confidentialité',
  opening: ['{practice}'],
  sources: 'les conseils aux client·es habituels dans les recommandations sur le travail à distance',
  clauses: [
    {
      id: 'why',
      heading: 'Pourquoi cette fiche',
      parts: [
        'Je protège ce que vous me dites. De votre côté de la conversation, vous seul·e pouvez le faire. Il n’est pas nécessaire de tout suivre ; chaque point qui vous convient est utile.'
      ]
    },
    {
      id: 'place',
      heading: 'Un lieu à vous',
      parts: [
        [
          'Choisissez un lieu où personne ne peut vous entendre, et demandez à ceux qui vivent avec vous de ne pas vous déranger ; vous n’avez pas à dire pourquoi.',
          'Mettez un casque ou des écouteurs. Au moins, on n’entend pas ma voix.',
          'Éteignez les enceintes connectées et les autres appareils qui écoutent.',
          'Si quelqu’un entre, dites un mot dont nous serons convenus, et nous changerons de sujet.'
        ]
      ]
    },
    {
      id: 'passwords',
      heading: 'Mots de passe',
      parts: [
        [
          'Donnez à votre messagerie et à votre téléphone un mot de passe ou un code long : quatre ou cinq mots sans lien entre eux conviennent bien.',
          'N’utilisez chacun qu’à un seul endroit. Un gestionnaire de mots de passe les retient pour vous.',
          'Là où une seconde étape est proposée (un code, une clé), activez-la, d’abord pour votre messagerie.',
          'Ne partagez vos identifiants avec personne, même de confiance, et pas non plus pour un compte familial.'
        ]
      ]
    },
    {
      id: 'devices',
      heading: 'Vos appareils',
      parts: [
        [
          'Verrouillez votre téléphone et votre ordinateur, et masquez le contenu des messages sur l’écran verrouillé.',
          'Installez les mises à jour quand elles sont proposées.',
          'N’utilisez pas un appareil de votre employeur ou de votre école pour nos séances ou nos messages : d’autres pourraient les voir.',
          'Pensez à ce qui se copie ailleurs tout seul : photos, agendas, dossiers partagés en ligne, tablette reliée au même compte.'
        ]
      ]
    },
    {
      id: 'connection',
      when: ['online', 'messages'],
      heading: 'Votre connexion',
      parts: [
        [
          'Votre propre réseau à la maison, avec un mot de passe, ou votre connexion mobile valent mieux qu’un Wi-Fi public.',
          'Connectez-vous seulement par le lien que vous avez reçu de moi, et vérifiez l’adresse avant de cliquer.',
          'Je ne vous demande jamais de mot de passe. Si un message à mon nom vous paraît étrange, appelez-moi.'
        ]
      ]
    },
    {
      id: 'writing',
      heading: 'M’écrire',
      parts: [
        [
          'Un courriel ou un SMS ordinaire peut être lu par d’autres en chemin ou sur l’appareil : réservez-les aux rendez-vous.',
          'Pour ce qui est personnel, nous convenons d’une voie plus sûre.',
          'Effacez ce qui ne doit pas rester sur votre appareil, dans la corbeille aussi.',
          'Choisissez comment je peux vous joindre : quel numéro, si je peux laisser un message, sous quel nom. Dites-moi quand cela change.'
        ]
      ]
    },
    {
      id: 'socialMedia',
      heading: 'Sur les réseaux sociaux',
      parts: [
        [
          'Je ne vous y cherche pas, et je n’y accepte pas de lien avec ma clientèle.',
          'Ce que vous publiez sur notre travail peut être lu par d’autres, y compris un avis ou un lieu signalé.',
          'Désactivez le partage de votre position quand vous venez me voir, si quelqu’un pouvait la suivre.'
        ]
      ]
    },
    {
      id: 'unsafe',
      mandatory: true,
      heading: 'Si quelqu’un près de vous ne doit pas savoir',
      parts: [
        'Dites-le-moi. Nous conviendrons de moments sûrs, d’un mot qui veut dire « pas maintenant », et de l’opportunité même de vous écrire. Si quelqu’un surveille peut-être votre téléphone ou votre ordinateur, utilisez-en un autre, celui d’un ami par exemple. Tout changer d’un coup peut se remarquer : réfléchissons-y ensemble.',
        'Si vous êtes en danger, {crisisCall}',
        '{crisis}'
      ]
    },
    {
      id: 'ask',
      heading: 'Demander',
      parts: [
        'Avant d’utiliser un service ou une application pour quelque chose de personnel, cherchez sa politique de confidentialité : que conserve-t-il, où, et qui le voit ? Vous pouvez me poser les mêmes questions, et me demander ma propre notice d’information.',
        '{contactLine}'
      ]
    }
  ]
}

export const clientSecurity: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'handout',
  about: 'client',
  signers: [],
  numbered: false,
  text: { en, fr }
}
