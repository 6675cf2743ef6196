// Consent to counselling at a distance (domain facts §2.2; R033, R037, R046, R051, R052, R057), beside the therapy agreement.
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Consent to online counselling',
  opening: [
    'between {practitioner} and {client}',
    'It goes with our therapy agreement and adds what is particular to meeting at a distance.'
  ],
  sources:
    'what the ACA Code of Ethics (section H), the NBCC and many US states ask for distance counselling and, as to the data, HIPAA, the GDPR and UK GDPR and Quebec’s Law 25',
  fields: {
    modalities: 'Ways of meeting that the client agrees to',
    sessionPlace: 'Place from which the client usually takes part',
    localEmergency: 'Full number of the emergency or crisis service there',
    emergencyContact: 'Person who may be called in an emergency, with number',
    callbackNumber: 'Number to call when the connection fails',
    replyTime: 'When messages are answered'
  },
  clauses: [
    {
      id: 'modalities',
      heading: 'Ways of meeting',
      mandatory: true,
      parts: [
        'Sessions can be held by video, by telephone or in writing. You agree to these ways, and you may say no to any of them at any time:',
        '{modalities}'
      ]
    },
    {
      id: 'suitability',
      heading: 'Why online, and what else there is',
      parts: [
        'Before we begin, and again when something changes, we look together at whether meeting at a distance suits you at this time: the risks, your privacy, the technology. It saves you the journey and makes possible what would be too far away. But I see and hear less of you, silences and gestures are easily misread, and many people open up faster than they meant to; we take the pace that is good for you. You can also be seen in person, by me where I offer it or by somebody near you.'
      ]
    },
    {
      id: 'platform',
      heading: 'Equipment and platform',
      parts: [
        'For video we use: {platform}. It belongs to its maker, who has terms and a privacy policy of its own, also about what happens to the content; please read them. I will tell you what I know of how the connection is encrypted and who may handle its data. You need a device that only you use or that is well protected, its updates installed, and a connection that carries sound and picture.',
        {
          where: ['US'],
          text: 'Where HIPAA applies to my practice, I use a service whose maker has signed a business associate agreement with me.'
        },
        {
          where: ['EU', 'UK', 'FR', 'BE', 'IE'],
          text: 'Where its maker handles data in other countries, my privacy notice names the safeguards.'
        },
        {
          where: ['QC'],
          text: 'Some of its data may be handled outside Quebec; I weigh what that means for your privacy before I choose a service.'
        },
        {
          when: ['minor'],
          text: 'Some services may be used from a certain age only, often 18: we choose one whose terms allow you to use it.'
        }
      ]
    },
    {
      id: 'risks',
      heading: 'Risks of the technology',
      mandatory: true,
      parts: [
        'I take care, but no technology is perfectly safe:',
        [
          'a connection can be intercepted, an account or a device broken into;',
          'a call can fail, perhaps at a difficult moment;',
          'somebody near you or near me can overhear us;',
          'messages and files can be lost, reach the wrong person, or be read by others who use your device.'
        ],
        'I use protected devices and accounts that nobody else can open. Please choose a strong password of your own, share it with nobody, and do not use a public network or an employer’s device.'
      ]
    },
    {
      id: 'privacy',
      heading: 'A private place at both ends',
      mandatory: true,
      parts: [
        'Each of us is alone where nobody can listen, with headphones if need be, and with speaking assistants and notifications off. Nobody watches or listens unseen: I will show you my room if you wish. If somebody comes in, we stop until they have left. We do not hold sessions while you are driving.'
      ]
    },
    {
      id: 'identity',
      heading: 'Knowing that it is you',
      parts: [
        'Before the first session I make sure who you are, in a way that fits what you have chosen to tell me. By word of mouth we agree on a code word, which shows that it is really you, and another that tells me you cannot speak freely. Neither is written down here.'
      ]
    },
    {
      id: 'location',
      heading: 'Where you are',
      mandatory: true,
      parts: [
        'At the beginning of each session I ask where you are, and write it down. Please tell me before you travel or move. My right to practise and my insurance may not reach everywhere: we may then have to wait, or find somebody at that place.',
        {
          where: ['US'],
          text: 'In the United States what counts is the state in which you are during the session, not the one where you live: I generally need to be licensed there.'
        },
        {
          where: ['CA'],
          text: 'In Canada each province and territory has its own rules: I will tell you in which of them I may work with you.'
        }
      ]
    },
    {
      id: 'emergency',
      heading: 'Our plan for an emergency',
      mandatory: true,
      parts: [
        'I am not near you, so we prepare for it:',
        [
          'you usually take part from: {sessionPlace}',
          'emergency or crisis service there, full number: {localEmergency}',
          'person whom I may call: {emergencyContact}'
        ],
        'If I believe that you or somebody else is in serious danger and I cannot settle it with you, you agree that I tell the emergency services or this person where you are and what they need to know, and no more.'
      ]
    },
    {
      id: 'crisis',
      heading: 'Help at any hour',
      mandatory: true,
      parts: [
        'I am not an emergency service. If you are in danger or fear that you may harm yourself: {crisisCall}',
        '{crisis}',
        'Short emergency numbers work only within their own country; that is why we write the full number down as well.'
      ]
    },
    {
      id: 'disconnection',
      heading: 'If we are cut off',
      parts: [
        'I call you back, at: {callbackNumber}. If we have not reached each other within ten minutes, I write to you and we find another time. The time lost is made up or not charged when the fault is on my side. If what you said last worries me, I follow our plan for an emergency.'
      ]
    },
    {
      id: 'messages',
      heading: 'E-mail and messages',
      mandatory: true,
      parts: [
        'Messages are for appointments, unless we have agreed to work in writing. I answer: {replyTime}. I may not see a message for hours, so please never use one in an emergency. Ordinary e-mail can be read on its way; keep it short and leave out what should stay private. What we write can become part of your record.',
        {
          when: ['messages'],
          text: 'When we work in writing, we agree on how long and how frequent our messages are, and on the service that carries them. Each of us keeps them where nobody else reads them and passes no copy on.'
        }
      ]
    },
    {
      id: 'boundaries',
      heading: 'The same frame as in a room',
      parts: [
        'Sessions begin and end on time, at a table or in an armchair rather than in bed or on the move. I am not available between them, I do not connect with clients on social networks, and I do not look you up on the Internet without your agreement, except where somebody’s safety asks for it.'
      ]
    },
    {
      id: 'recording',
      heading: 'No recording',
      mandatory: true,
      parts: [
        'Neither of us records, photographs or transcribes a session, or lets a program do so, unless we have both agreed in writing beforehand, on the form for it.'
      ]
    },
    {
      id: 'limits',
      heading: 'What cannot be done from afar',
      mandatory: true,
      parts: [
        'I cannot come to you, and I see only what the camera shows. I can judge risk less reliably than in a room, and may ask you to see somebody in person.',
        {
          when: ['limitedIdentity'],
          text: 'You have chosen to remain wholly or partly anonymous, and I respect that. I may then be unable to send anybody to you or to tell anybody where you are. You have understood this, and that in danger you must call for help yourself.'
        },
        {
          when: ['abroad'],
          text: 'You are in {clientCountry} and I am in {practiceCountry}. I know the services near you less well, help may take longer to reach you, the law of both countries may matter, and I may not be allowed or insured to work with you there: we look into this before we begin.'
        }
      ]
    },
    {
      id: 'fees',
      heading: 'Fees and insurance',
      parts: [
        'The fees are those of our therapy agreement unless we agree otherwise in writing. Some insurers and health schemes do not pay for sessions at a distance, or pay less: please ask yours.'
      ]
    },
    {
      id: 'others',
      heading: 'Other people in the room',
      parts: [
        'Nobody joins a session unless we both agree; I note who was present.',
        { when: ['couple'], text: 'When you join from different places, each of you has a private place of their own.' },
        { when: ['group'], text: 'In a group each member sits alone, and what they see and hear of others stays there.' },
        {
          when: ['minor'],
          text: 'An adult who is responsible for you can be reached during the session, without listening in.'
        }
      ]
    },
    {
      id: 'inPerson',
      heading: 'Meeting in person, or somebody nearer',
      parts: [
        'You may ask at any time to meet in person, where I offer it, or to be referred to somebody near you. I propose it myself when meeting at a distance no longer suits you.'
      ]
    },
    {
      id: 'withdrawal',
      heading: 'Changing your mind',
      mandatory: true,
      parts: [
        'You may withdraw this consent at any time, by word or in writing, without giving a reason. No session is then held at a distance, and we look together at how you can go on. It does not change what was done before. We look at this consent again once a year, and whenever the platform, the way of meeting or your country changes.'
      ]
    },
    {
      id: 'consent',
      heading: 'Your consent',
      mandatory: true,
      parts: [
        'The benefits, the risks and the limits of counselling at a distance have been explained to me. I could ask questions and they were answered. I have received a copy. I agree to sessions at a distance as described here.'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Consentement à la consultation à distance',
  opening: ['entre {practitioner} et {client}', 'Il accompagne notre contrat thérapeutique et y ajoute ce qui est propre à la distance.'],
  sources:
    'ce que demandent pour la consultation à distance le code d’éthique de l’ACA (section H), le NBCC et de nombreux États américains et, quant aux données, la loi HIPAA, le RGPD et le UK GDPR et la loi 25 du Québec',
  fields: {
    modalities: 'Modalités acceptées',
    sessionPlace: 'Lieu habituel des séances',
    localEmergency: 'Numéro complet des secours ou du service de crise de ce lieu',
    emergencyContact: 'Personne à appeler en cas d’urgence, avec son numéro',
    callbackNumber: 'Numéro à appeler en cas de coupure',
    replyTime: 'Délai de réponse aux messages'
  },
  clauses: [
    {
      id: 'modalities',
      heading: 'Modalités',
      mandatory: true,
      parts: [
        'Les séances peuvent se tenir par vidéo, par téléphone ou par écrit. Vous acceptez les modalités suivantes, et vous pouvez à tout moment en refuser une :',
        '{modalities}'
      ]
    },
    {
      id: 'suitability',
      heading: 'Pourquoi à distance, et quelles autres possibilités',
      parts: [
        'Avant de commencer, et à chaque changement, nous regardons ensemble si la distance vous convient en ce moment : les risques, votre intimité, la technique. Se voir à distance évite un trajet et rend possible ce qui serait trop loin. Mais je vous vois et vous entends moins bien, un silence ou un geste se comprend facilement de travers, et l’on se livre souvent plus vite qu’on ne le voulait ; nous prenons le rythme qui est bon pour vous. Une rencontre en présence est aussi possible, avec moi si je la propose, ou avec une personne proche de chez vous.'
      ]
    },
    {
      id: 'platform',
      heading: 'Matériel et plateforme',
      parts: [
        'Pour la vidéo, nous utilisons : {platform}. La plateforme appartient à son éditeur, qui a ses propres conditions et sa propre politique de confidentialité, y compris sur le sort du contenu ; lisez-les. Je vous dirai ce que je sais du chiffrement de la connexion et de ceux qui peuvent traiter ses données. Il vous faut un appareil réservé à votre usage ou bien protégé, à jour, et une connexion qui porte le son et l’image.',
        {
          where: ['US'],
          text: 'Lorsque la loi HIPAA s’applique à mon cabinet, j’utilise un service dont l’éditeur a signé avec moi le contrat de sous-traitance qu’elle prévoit (business associate agreement).'
        },
        {
          where: ['EU', 'UK', 'FR', 'BE', 'IE'],
          text: 'Si l’éditeur traite des données dans d’autres pays, ma notice d’information précise les garanties.'
        },
        {
          where: ['QC'],
          text: 'Certaines données peuvent être traitées hors du Québec ; avant de choisir un service, j’évalue ce que cela signifie pour votre vie privée.'
        },
        {
          when: ['minor'],
          text: 'Certains services sont réservés aux personnes d’un certain âge, souvent 18 ans : nous en choisissons un dont les conditions vous autorisent l’usage.'
        }
      ]
    },
    {
      id: 'risks',
      heading: 'Risques de la technique',
      mandatory: true,
      parts: [
        'J’y prends garde, mais aucune technique n’est parfaitement sûre :',
        [
          'une connexion peut être interceptée, un compte ou un appareil piraté ;',
          'un appel peut s’interrompre, peut-être à un moment difficile ;',
          'quelqu’un, près de vous ou de moi, peut nous entendre ;',
          'messages et fichiers peuvent se perdre, arriver à une autre personne ou être lus par d’autres utilisateurs de votre appareil.'
        ],
        'J’utilise des appareils et des comptes protégés, que personne d’autre ne peut ouvrir. Choisissez un mot de passe solide qui ne serve qu’à cela, ne le donnez à personne, et évitez un réseau public ou l’appareil d’un employeur.'
      ]
    },
    {
      id: 'privacy',
      heading: 'Un lieu privé de chaque côté',
      mandatory: true,
      parts: [
        'Chacun de nous est seul, là où personne ne peut écouter, avec un casque au besoin, assistants vocaux et notifications coupés. Personne ne regarde ni n’écoute sans être vu : je vous montre la pièce si vous le souhaitez. Si quelqu’un entre, nous nous arrêtons jusqu’à son départ. Pas de séance pendant que vous conduisez.'
      ]
    },
    {
      id: 'identity',
      heading: 'Savoir que c’est vous',
      parts: [
        'Avant la première séance, je m’assure de votre identité, d’une façon qui respecte ce que vous avez choisi de me dire. Nous convenons de vive voix d’un mot de code, qui montre que c’est bien vous, et d’un autre qui me dit que vous ne pouvez pas parler librement. Ni l’un ni l’autre n’est écrit ici.'
      ]
    },
    {
      id: 'location',
      heading: 'Là où vous êtes',
      mandatory: true,
      parts: [
        'Au début de chaque séance, je vous demande où vous êtes et je le note. Prévenez-moi avant de voyager ou de déménager. Mon droit d’exercer et mon assurance peuvent ne pas valoir partout : il faut alors attendre, ou trouver quelqu’un sur place.',
        {
          where: ['US'],
          text: 'Aux États-Unis, ce qui compte est l’État où vous êtes pendant la séance, non celui où vous habitez : il me faut en général une licence de cet État.'
        },
        {
          where: ['CA'],
          text: 'Au Canada, chaque province et territoire a ses règles : je vous dirai où je peux travailler avec vous.'
        }
      ]
    },
    {
      id: 'emergency',
      heading: 'Notre plan d’urgence',
      mandatory: true,
      parts: [
        'Je ne suis pas près de vous ; nous nous y préparons donc :',
        [
          'vous êtes le plus souvent ici pendant les séances : {sessionPlace}',
          'secours ou service de crise de ce lieu, numéro complet : {localEmergency}',
          'personne que je peux appeler : {emergencyContact}'
        ],
        'Si je crois que vous ou une autre personne êtes en danger grave et que je ne peux pas y remédier avec vous, vous acceptez que j’indique aux secours ou à cette personne où vous êtes et ce qu’il leur faut savoir, sans plus.'
      ]
    },
    {
      id: 'crisis',
      heading: 'De l’aide à toute heure',
      mandatory: true,
      parts: [
        'Je ne suis pas un service d’urgence. Si vous êtes en danger ou craignez de vous faire du mal : {crisisCall}',
        '{crisis}',
        'Les numéros d’urgence courts ne fonctionnent que dans leur propre pays ; c’est pourquoi nous notons aussi le numéro complet.'
      ]
    },
    {
      id: 'disconnection',
      heading: 'En cas de coupure',
      parts: [
        'Je vous rappelle, à ce numéro : {callbackNumber}. Si nous ne nous sommes pas joints en dix minutes, je vous écris et nous trouvons un autre moment. Le temps perdu est rattrapé ou n’est pas dû si la panne vient de mon côté. Si vos derniers mots m’inquiètent, je suis notre plan d’urgence.'
      ]
    },
    {
      id: 'messages',
      heading: 'Courriels et messages',
      mandatory: true,
      parts: [
        'Les messages servent aux rendez-vous, sauf si nous avons convenu de travailler par écrit. Je réponds : {replyTime}. Un message peut m’échapper pendant des heures : n’en utilisez jamais en cas d’urgence. Un courriel ordinaire peut être lu en chemin ; restez bref et n’y mettez pas ce qui doit rester privé. Ce que nous écrivons peut entrer dans votre dossier.',
        {
          when: ['messages'],
          text: 'Si nous travaillons par écrit, nous convenons de la longueur et de la fréquence des messages, et du service qui les achemine. Chacun les garde là où personne d’autre ne les lit et n’en transmet pas de copie.'
        }
      ]
    },
    {
      id: 'boundaries',
      heading: 'Le même cadre que dans une pièce',
      parts: [
        'Les séances commencent et finissent à l’heure, à une table ou dans un fauteuil plutôt qu’au lit ou en marchant. Je ne suis pas disponible entre elles, je n’accepte pas de lien sur les réseaux sociaux, et je ne fais pas de recherche sur vous sur Internet sans votre accord, sauf si la sécurité de quelqu’un le demande.'
      ]
    },
    {
      id: 'recording',
      heading: 'Pas d’enregistrement',
      mandatory: true,
      parts: [
        'Aucun de nous n’enregistre, ne photographie ni ne transcrit une séance, ni ne laisse un programme le faire, sans que nous l’ayons tous deux accepté par écrit auparavant, sur le formulaire prévu.'
      ]
    },
    {
      id: 'limits',
      heading: 'Ce qui est impossible à distance',
      mandatory: true,
      parts: [
        'Je ne peux pas venir auprès de vous et je ne vois que ce que montre la caméra. J’évalue un risque moins sûrement que dans une pièce, et je peux vous demander de voir quelqu’un en présence.',
        {
          when: ['limitedIdentity'],
          text: 'Vous avez choisi de garder l’anonymat, en tout ou en partie, et je le respecte. Il se peut alors que je ne puisse ni vous envoyer quelqu’un ni dire où vous êtes. Vous l’avez compris, et aussi qu’en danger il vous faut appeler vous-même à l’aide.'
        },
        {
          when: ['abroad'],
          text: 'Votre pays : {clientCountry} ; le mien : {practiceCountry}. Je connais moins bien les services proches de vous, les secours peuvent mettre plus de temps, la loi des deux pays peut compter, et il se peut que je n’aie ni le droit d’exercer ni l’assurance voulue pour travailler avec vous là-bas : nous le vérifions avant de commencer.'
        }
      ]
    },
    {
      id: 'fees',
      heading: 'Honoraires et remboursement',
      parts: [
        'Les honoraires sont ceux de notre contrat thérapeutique, sauf autre accord écrit. Certaines assurances et mutuelles ne remboursent pas les séances à distance, ou moins bien : renseignez-vous auprès de la vôtre.'
      ]
    },
    {
      id: 'others',
      heading: 'D’autres personnes dans la pièce',
      parts: [
        'Personne ne se joint à une séance sans notre accord à tous deux ; je note qui était présent.',
        { when: ['couple'], text: 'Si vous vous connectez de lieux différents, chacun a un lieu privé à soi.' },
        { when: ['group'], text: 'Dans un groupe, chaque membre est seul dans la pièce, et ce qu’il voit et entend des autres y reste.' },
        {
          when: ['minor'],
          text: 'Un adulte responsable de vous est joignable pendant la séance, sans l’écouter.'
        }
      ]
    },
    {
      id: 'inPerson',
      heading: 'Se voir en présence, ou une personne plus proche',
      parts: [
        'Vous pouvez demander à tout moment une rencontre en présence, si je la propose, ou une orientation vers quelqu’un près de chez vous. Je le propose de moi-même lorsque la distance ne vous convient plus.'
      ]
    },
    {
      id: 'withdrawal',
      heading: 'Changer d’avis',
      mandatory: true,
      parts: [
        'Vous pouvez retirer ce consentement à tout moment, de vive voix ou par écrit, sans donner de raison. Aucune séance n’a plus lieu à distance, et nous regardons ensemble comment continuer. Cela ne change rien à ce qui a été fait avant. Nous relisons ce consentement une fois par an, et lorsque la plateforme, la modalité ou votre pays change.'
      ]
    },
    {
      id: 'consent',
      heading: 'Votre consentement',
      mandatory: true,
      parts: [
        'Les bénéfices, les risques et les limites de l’accompagnement à distance m’ont été expliqués. J’ai pu poser des questions et obtenir des réponses. J’ai reçu un exemplaire. J’accepte les séances à distance telles qu’elles sont décrites ici.'
      ]
    }
  ]
}

export const onlineCounselling: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'client',
  signers: ['client', 'practitioner'],
  numbered: true,
  fields: {
    modalities: 'line',
    sessionPlace: 'text',
    localEmergency: 'line',
    emergencyContact: 'line',
    callbackNumber: 'line',
    replyTime: 'line'
  },
  text: { en, fr }
}
