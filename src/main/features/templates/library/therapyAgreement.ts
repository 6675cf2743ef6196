// Therapy agreement and informed consent, clause by clause (domain facts §2.1), freshly written in English and French.
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Therapy agreement',
  opening: ['between {practitioner} and {client}'],
  sources:
    'the contents usually asked for by HIPAA and the No Surprises Act, the GDPR and UK GDPR, Quebec’s Law 25, the French Criminal Code and the codes of ethics of ACA, APA, BACP and the French code for psychologists',
  clauses: [
    {
      id: 'parties',
      mandatory: true,
      heading: 'Who we are',
      parts: [
        '{introduction} You are {client}. You may ask me about my training, my registration or licence, my professional insurance and my supervision: I will gladly show you what I hold.',
        {
          where: ['US'],
          text: 'Many states ask practitioners for a written disclosure of their training and licence. Where mine does, you receive it with this agreement.'
        },
        {
          when: ['couple'],
          text: 'Where this agreement says “you”, it means each of you. Each of you signs a copy.'
        },
        {
          when: ['limitedIdentity'],
          text: 'You have chosen to give me only part of your identity. I respect that. It also means that I may be unable to send help to you in an emergency, and you have told me that you understand this.'
        }
      ]
    },
    {
      id: 'service',
      heading: 'What we will do',
      parts: [
        'We meet to talk about what brings you here and to work towards what you want to change. I will explain how I work and we will agree on goals. Therapy can help, but I cannot promise a result, and it does not replace medical care.'
      ]
    },
    {
      id: 'risks',
      mandatory: true,
      heading: 'Benefits, risks and alternatives',
      parts: [
        'Many people feel better, understand themselves more clearly or find new ways of coping. Sessions can also stir up painful feelings, and things may feel harder before they feel easier. Other kinds of help exist: I will gladly speak of them. You may refuse anything I propose and you may stop at any time.'
      ]
    },
    {
      id: 'frame',
      heading: 'How we meet',
      parts: [
        'A session lasts {minutes} minutes. We agree together how often we meet and whether we meet in person, by video or by telephone. We both choose a place where nobody can overhear us.',
        { when: ['online'], text: 'For sessions at a distance we also sign the consent to online counselling.' }
      ]
    },
    {
      id: 'fees',
      mandatory: true,
      heading: 'Fees and cancelling',
      parts: [
        '{feeTerms}',
        '{cancellationTerms}',
        'If you arrive late, we still end at the time agreed. You receive a receipt when you ask for one. Whether an insurer or a health scheme pays anything back depends on your cover: please ask before we begin. I tell you of any change of the fee well before it begins.',
        { where: ['FR'], text: 'My fees are also displayed in writing where you can read them before a first session.' }
      ]
    },
    {
      id: 'goodFaithEstimate',
      mandatory: true,
      where: ['US'],
      heading: 'Your right to a good-faith estimate',
      parts: [
        'If you have no insurance, or do not use it, the No Surprises Act gives you the right to a written estimate of what your sessions are expected to cost, when you schedule them ahead and whenever you ask about cost. It is an estimate, not a contract. As the rules stood when this text was checked, you may dispute a bill that is at least $400 above the estimate within 120 days of the bill; there is a fee of $25.'
      ]
    },
    {
      id: 'confidentiality',
      mandatory: true,
      heading: 'Confidentiality and its limits',
      parts: [
        'What you tell me stays between us. I do not even confirm to others that you come here. There are few exceptions, in which the law may allow or oblige me to speak:',
        [
          'when I believe that you or somebody else is in serious and immediate danger;',
          'when a child, or an adult who cannot protect themselves, is being harmed or neglected;',
          'when a court or another authority orders me to, within what the law allows;',
          'when you ask me in writing to share something, and only what you name.'
        ],
        {
          where: ['US'],
          text: 'In the United States the law of the state decides. It may require me to report suspected abuse or neglect of a child and, often, of an older or dependent adult. When somebody is seriously threatened, it may allow or require me to protect them, for instance by warning them or the police. Where HIPAA applies to my practice, my notice of privacy practices says more.'
        },
        {
          where: ['UK'],
          text: 'In the United Kingdom I may share a concern about a child or an adult at risk with the safeguarding services. A court order and some laws, for instance those against terrorism, may oblige me to give information, sometimes without being free to tell you first.'
        },
        {
          where: ['IE'],
          text: 'In Ireland the law may oblige me to report harm to a child to the authorities, and a court may order me to give evidence.'
        },
        {
          where: ['FR'],
          text: 'In France articles 226-13 and 226-14 of the Criminal Code concern professional secrecy and the cases in which it may be lifted: I may, for instance, report ill-treatment of a minor or of a person unable to protect themselves. Article 223-6 obliges everybody, professionals included, to help a person in danger. Article 434-3 concerns the reporting of ill-treatment to the authorities; how it applies depends on my profession.'
        },
        {
          where: ['BE'],
          text: 'In Belgium professional secrecy, where my profession is bound to it, may be lifted in few cases only, for instance before a judge or to alert the authorities to a danger for a child or a vulnerable person.'
        },
        {
          where: ['CH'],
          text: 'In Switzerland the law may allow or oblige me, depending on my profession and the canton, to tell the child and adult protection authority of a danger.'
        },
        {
          where: ['CA'],
          text: 'In Canada the law of the province or territory decides. It may oblige me to report that a child needs protection, and allow me to speak in order to prevent serious harm.'
        },
        {
          where: ['QC'],
          text: 'In Quebec, if I belong to a professional order, I am bound to professional secrecy. The law may allow me to speak in order to prevent a death or a serious injury, and may oblige me to tell the youth protection services that a child’s safety or development is in danger.'
        },
        {
          where: ['AU'],
          text: 'In Australia the law of the state or territory may oblige me to report harm to a child, and may allow me to act on a serious threat to somebody’s life, health or safety.'
        },
        'Whenever I can, I speak with you first, and I say no more than is needed.'
      ]
    },
    {
      id: 'noSecrets',
      when: ['couple'],
      heading: 'No secrets between you',
      parts: [
        'When I work with a couple or a family, all of you together are my client. I do not keep secrets between you: what one of you tells me alone, I may bring into our sessions when the work needs it. Please do not tell me alone what must stay hidden from the others. I take care not to share what would put one of you in danger. The record is common to you: others receive something from it only when each adult who took part agrees in writing, unless the law decides otherwise.'
      ]
    },
    {
      id: 'group',
      when: ['group'],
      heading: 'In the group',
      parts: [
        'I am bound to confidentiality. The other members promise it, and so do you, in the confidentiality agreement of the group; I cannot guarantee that everybody keeps the promise.'
      ]
    },
    {
      id: 'youngPeople',
      when: ['minor'],
      heading: 'For young people',
      parts: [
        'Before we begin, the consent for a minor is signed as well. What you tell me stays between us as far as the law and your safety allow. Your parents, or those who decide for you, learn from me how things go in general, and what they must know to keep you safe.'
      ]
    },
    {
      id: 'supervision',
      heading: 'Supervision',
      parts: [
        'To work well I discuss my work with a supervisor or colleagues, who are bound to confidentiality. I leave out your name and whatever could make you known.'
      ]
    },
    {
      id: 'records',
      mandatory: true,
      heading: 'Your records',
      parts: [
        'I keep the notes that my profession requires, encrypted on my own computer. I keep them for {retentionYears} years after our last session unless the law asks for another period, then destroy them. You may ask to see your record, to have a copy and to have errors corrected. My privacy notice says more.',
        { when: ['minor'], text: 'For a young person the period may be counted from coming of age.' },
        {
          where: ['US'],
          text: 'Where HIPAA applies, I answer a request for access within 30 days as a rule; psychotherapy notes kept apart from the record are not part of that right.'
        },
        { where: ['EU', 'UK', 'FR', 'BE', 'IE'], text: 'As a rule I answer your requests about your data within one month.' },
        {
          where: ['FR'],
          text: 'To my knowledge no law in France fixes this period for psychologists: I have chosen it and will tell you my reasons.'
        },
        {
          where: ['QC'],
          text: 'In Quebec a regulation says what a psychologist’s record contains; at the end of its time it is destroyed, not only made anonymous.'
        }
      ]
    },
    {
      id: 'contact',
      mandatory: true,
      heading: 'Between sessions',
      parts: [
        'You may write or leave a message to change an appointment. I answer on working days, usually within two. Please do not put in a message what should stay private.',
        { when: ['messages'], text: 'Where we also work in writing, we agree on how often I read and answer.' },
        '{contactLine}',
        'I am not an emergency service.'
      ]
    },
    {
      id: 'crisis',
      mandatory: true,
      heading: 'In an emergency',
      parts: ['If you are in danger or fear that you may harm yourself, please do not wait for our next session: {crisisCall}', '{crisis}']
    },
    {
      id: 'boundaries',
      heading: 'Keeping the frame',
      parts: [
        'Ours is a working relationship. I do not take on another role in your life, I do not connect with clients on social media, and I do not accept valuable gifts. If we meet by chance, I leave it to you whether we greet each other. Neither of us records a session without the other’s written consent.'
      ]
    },
    {
      id: 'absence',
      heading: 'If I am away',
      parts: [
        'I tell you of holidays in advance. Should illness or death keep me from working, a colleague bound to confidentiality, my professional executor, will let you know, look after your record and help you to find someone else.'
      ]
    },
    {
      id: 'ending',
      heading: 'Reviewing and ending',
      parts: [
        'From time to time, and at least once a year, we look at how far we have come and whether this agreement still fits. You may end whenever you wish; a last session to say goodbye often helps. If another person or service would serve you better, I will say so and help you to get there.'
      ]
    },
    {
      id: 'complaints',
      mandatory: true,
      heading: 'If something is wrong',
      parts: [
        'Please tell me first if you can. You may also complain to the professional body that I belong to. A complaint never changes how I treat you.',
        {
          where: ['UK'],
          text: 'When you complain about how I handle your data, I acknowledge it within 30 days and answer without undue delay.'
        },
        { where: ['EU'], text: 'Each country of the European Union has a data-protection authority to which you may complain.' },
        { where: ['QC'], text: 'If I belong to a professional order, you may also write to its syndic.' },
        '{authority}'
      ]
    },
    {
      id: 'consent',
      mandatory: true,
      heading: 'Your agreement',
      parts: [
        'I have read this agreement or had it explained to me, with the limits of confidentiality. I could ask questions and they were answered. I have received a copy. I agree to begin, and I know that I may withdraw my agreement at any time.'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Contrat thérapeutique',
  opening: ['entre {practitioner} et {client}'],
  sources:
    'le contenu habituellement demandé par les lois HIPAA et No Surprises Act, le RGPD et le UK GDPR, la loi 25 du Québec, le Code pénal français et les codes de déontologie de l’ACA, de l’APA, de la BACP et des psychologues en France',
  clauses: [
    {
      id: 'parties',
      mandatory: true,
      heading: 'Qui nous sommes',
      parts: [
        '{introduction} Vous êtes {client}. Vous pouvez m’interroger sur ma formation, mon titre et mon numéro d’inscription, mon assurance professionnelle et ma supervision : je vous montrerai volontiers ce qui les atteste.',
        {
          where: ['US'],
          text: 'Beaucoup d’États demandent de remettre par écrit des informations sur la formation et la licence. Si c’est le cas du mien, vous les recevez avec ce contrat.'
        },
        {
          when: ['couple'],
          text: 'Dans ce contrat, « vous » désigne chacune des personnes reçues. Chacune en signe un exemplaire.'
        },
        {
          when: ['limitedIdentity'],
          text: 'Vous avez choisi de ne me confier qu’une partie de votre identité. Je respecte ce choix. Il signifie aussi que je ne pourrai peut-être pas vous envoyer de secours en cas d’urgence, et vous m’avez dit l’avoir compris.'
        }
      ]
    },
    {
      id: 'service',
      heading: 'Ce que nous ferons',
      parts: [
        'Nous nous rencontrons pour parler de ce qui vous amène et avancer vers ce que vous souhaitez changer. Je vous explique ma manière de travailler et nous convenons d’objectifs. Un accompagnement peut aider, mais je ne peux pas promettre de résultat, et il ne remplace pas des soins médicaux.'
      ]
    },
    {
      id: 'risks',
      mandatory: true,
      heading: 'Bénéfices, risques et autres possibilités',
      parts: [
        'Beaucoup de personnes se sentent mieux, se comprennent plus clairement ou trouvent de nouvelles façons de faire face. Les séances peuvent aussi réveiller des émotions douloureuses, et le chemin sembler plus difficile avant de s’alléger. D’autres formes d’aide existent, dont je vous parlerai volontiers. Vous pouvez refuser ce que je propose et arrêter à tout moment.'
      ]
    },
    {
      id: 'frame',
      heading: 'Comment nous nous rencontrons',
      parts: [
        'Une séance dure {minutes} minutes. Nous décidons ensemble de la fréquence et du mode : en présence, par vidéo ou par téléphone. Chacun choisit un lieu où personne ne peut entendre.',
        { when: ['online'], text: 'Pour les séances à distance, nous signons aussi le consentement à la consultation à distance.' }
      ]
    },
    {
      id: 'fees',
      mandatory: true,
      heading: 'Honoraires et annulation',
      parts: [
        '{feeTerms}',
        '{cancellationTerms}',
        'En cas de retard de votre part, la séance finit à l’heure convenue. Un reçu vous est remis sur demande. Un remboursement éventuel dépend de votre assurance ou de votre mutuelle : renseignez-vous avant de commencer. Je vous annonce tout changement d’honoraires bien avant son entrée en vigueur.',
        { where: ['FR'], text: 'Mes honoraires sont aussi affichés par écrit, de façon à pouvoir être lus avant une première séance.' }
      ]
    },
    {
      id: 'goodFaithEstimate',
      mandatory: true,
      where: ['US'],
      heading: 'Votre droit à une estimation de bonne foi',
      parts: [
        'Si vous n’avez pas d’assurance ou n’y recourez pas, le No Surprises Act vous donne droit à une estimation écrite du coût prévu des séances, lorsque vous les réservez à l’avance et chaque fois que vous demandez un prix. C’est une estimation, non un contrat. Selon les règles en vigueur lors de la vérification de ce texte, vous pouvez contester une facture qui la dépasse d’au moins 400 $ dans les 120 jours suivant la facture ; des frais de 25 $ s’appliquent.'
      ]
    },
    {
      id: 'confidentiality',
      mandatory: true,
      heading: 'Confidentialité et limites',
      parts: [
        'Ce que vous me dites reste entre nous. Je ne confirme même pas à d’autres que vous venez ici. Il existe peu d’exceptions, dans lesquelles la loi peut m’autoriser ou m’obliger à parler :',
        [
          'lorsque je crois que vous ou une autre personne courez un danger grave et immédiat ;',
          'lorsqu’un enfant, ou un adulte hors d’état de se protéger, est maltraité ou négligé ;',
          'lorsqu’un tribunal ou une autre autorité me l’ordonne, dans les limites de la loi ;',
          'lorsque vous me demandez par écrit de transmettre quelque chose, et seulement ce que vous nommez.'
        ],
        {
          where: ['US'],
          text: 'Aux États-Unis, la loi de l’État décide. Elle peut m’obliger à signaler un soupçon de maltraitance ou de négligence envers un enfant et, souvent, envers une personne âgée ou dépendante. Si quelqu’un est sérieusement menacé, elle peut m’autoriser ou m’obliger à le protéger, par exemple en l’avertissant ou en alertant la police. Lorsque la loi HIPAA s’applique à mon cabinet, ma notice sur la protection des renseignements en dit davantage.'
        },
        {
          where: ['UK'],
          text: 'Au Royaume-Uni, je peux faire part aux services de protection d’une inquiétude pour un enfant ou un adulte vulnérable. Une décision de justice et certaines lois, par exemple contre le terrorisme, peuvent m’obliger à donner des informations, parfois sans pouvoir vous le dire d’abord.'
        },
        {
          where: ['IE'],
          text: 'En Irlande, la loi peut m’obliger à signaler aux autorités qu’un enfant subit un préjudice, et un tribunal peut m’ordonner de témoigner.'
        },
        {
          where: ['FR'],
          text: 'En France, les articles 226-13 et 226-14 du Code pénal portent sur le secret professionnel et sur les cas où il peut être levé : je peux, par exemple, signaler des mauvais traitements envers un mineur ou une personne hors d’état de se protéger. L’article 223-6 oblige chacun, y compris les professionnels, à porter secours à une personne en péril. L’article 434-3 concerne le signalement de mauvais traitements aux autorités ; son application dépend de ma profession.'
        },
        {
          where: ['BE'],
          text: 'En Belgique, le secret professionnel, lorsque ma profession y est soumise, ne peut être levé que dans peu de cas, par exemple devant un juge ou pour alerter les autorités d’un danger pour un enfant ou une personne vulnérable.'
        },
        {
          where: ['CH'],
          text: 'En Suisse, la loi peut m’autoriser ou m’obliger, selon ma profession et le canton, à aviser d’un danger l’autorité de protection de l’enfant et de l’adulte.'
        },
        {
          where: ['CA'],
          text: 'Au Canada, la loi de la province ou du territoire décide. Elle peut m’obliger à signaler qu’un enfant a besoin de protection, et m’autoriser à parler pour prévenir un préjudice grave.'
        },
        {
          where: ['QC'],
          text: 'Au Québec, si j’appartiens à un ordre professionnel, le secret professionnel me lie. La loi peut m’autoriser à parler pour prévenir une mort ou des blessures graves, et m’obliger à aviser la protection de la jeunesse lorsque la sécurité ou le développement d’un enfant est en danger.'
        },
        {
          where: ['AU'],
          text: 'En Australie, la loi de l’État ou du territoire peut m’obliger à signaler qu’un enfant subit un préjudice, et m’autoriser à agir face à une menace sérieuse pour la vie, la santé ou la sécurité de quelqu’un.'
        },
        'Chaque fois que c’est possible, je vous en parle d’abord, et je ne dis que le nécessaire.'
      ]
    },
    {
      id: 'noSecrets',
      when: ['couple'],
      heading: 'Pas de secrets entre vous',
      parts: [
        'Lorsque je travaille avec un couple ou une famille, c’est vous ensemble que j’accompagne. Je ne garde pas de secrets entre vous : ce que l’un ou l’autre me dit à part, je peux l’apporter en séance si le travail le demande. Ne me confiez donc pas à part ce qui doit rester caché aux autres. Je veille à ne rien révéler qui mette l’un de vous en danger. Le dossier vous est commun : un tiers n’en reçoit quelque chose que si chaque adulte qui a participé l’accepte par écrit, sauf si la loi en décide autrement.'
      ]
    },
    {
      id: 'group',
      when: ['group'],
      heading: 'Dans le groupe',
      parts: [
        'La confidentialité m’engage. Les autres membres la promettent, et vous aussi, dans l’engagement de confidentialité du groupe ; je ne peux pas garantir que chacun tienne sa promesse.'
      ]
    },
    {
      id: 'youngPeople',
      when: ['minor'],
      heading: 'Pour les jeunes',
      parts: [
        'Avant de commencer, l’autorisation pour un mineur est signée elle aussi. Ce que vous me dites reste entre nous, autant que la loi et votre sécurité le permettent. Vos parents, ou les personnes qui décident pour vous, apprennent de moi comment les choses vont en général, et ce qu’il leur faut savoir pour vous protéger.'
      ]
    },
    {
      id: 'supervision',
      heading: 'Supervision',
      parts: [
        'Pour bien travailler, je parle de ma pratique en supervision ou entre collègues, tenus eux aussi au secret. Je tais votre nom et tout ce qui permettrait de vous reconnaître.'
      ]
    },
    {
      id: 'records',
      mandatory: true,
      heading: 'Votre dossier',
      parts: [
        'Je tiens les notes que ma profession exige, chiffrées sur mon propre ordinateur. Je les conserve {retentionYears} ans après notre dernière séance, sauf autre durée prévue par la loi, puis je les détruis. Vous pouvez demander à consulter votre dossier, à en recevoir une copie et à faire corriger des erreurs. Ma notice d’information en dit davantage.',
        { when: ['minor'], text: 'Pour un mineur, la durée peut se compter à partir de la majorité.' },
        {
          where: ['US'],
          text: 'Lorsque la loi HIPAA s’applique, je réponds en règle générale à une demande d’accès sous 30 jours ; les notes de psychothérapie tenues à part du dossier n’entrent pas dans ce droit.'
        },
        {
          where: ['EU', 'UK', 'FR', 'BE', 'IE'],
          text: 'En règle générale, je réponds sous un mois à vos demandes concernant vos données.'
        },
        {
          where: ['FR'],
          text: 'À ma connaissance, aucune loi française ne fixe cette durée pour les psychologues : c’est mon choix, et je vous en donne les raisons.'
        },
        {
          where: ['QC'],
          text: 'Au Québec, un règlement fixe le contenu du dossier d’un psychologue ; à son terme, celui-ci est détruit et non seulement anonymisé.'
        }
      ]
    },
    {
      id: 'contact',
      mandatory: true,
      heading: 'Entre les séances',
      parts: [
        'Vous pouvez m’écrire ou laisser un message pour déplacer un rendez-vous. Je réponds les jours ouvrés, en général sous deux jours. Merci de ne pas confier à un message ce qui doit rester privé.',
        { when: ['messages'], text: 'Si nous travaillons aussi par écrit, nous convenons du rythme auquel je lis et réponds.' },
        '{contactLine}',
        'Je ne suis pas un service d’urgence.'
      ]
    },
    {
      id: 'crisis',
      mandatory: true,
      heading: 'En cas d’urgence',
      parts: ['Si vous êtes en danger ou craignez de vous faire du mal, n’attendez pas notre prochaine séance : {crisisCall}', '{crisis}']
    },
    {
      id: 'boundaries',
      heading: 'Le cadre',
      parts: [
        'Notre relation est une relation de travail. Je ne tiens pas d’autre rôle dans votre vie, je n’accepte pas de lien sur les réseaux sociaux ni de cadeau de valeur. Si nous nous croisons par hasard, à vous de choisir si nous nous saluons. Aucun de nous n’enregistre une séance sans l’accord écrit de l’autre.'
      ]
    },
    {
      id: 'absence',
      heading: 'En mon absence',
      parts: [
        'Je vous annonce mes congés à l’avance. Si la maladie ou le décès m’empêchait d’exercer, une personne de la profession tenue au secret, que j’ai désignée pour cela, vous préviendrait, veillerait sur votre dossier et vous aiderait à trouver quelqu’un d’autre.'
      ]
    },
    {
      id: 'ending',
      heading: 'Bilans et fin',
      parts: [
        'De temps en temps, et au moins une fois par an, nous regardons le chemin parcouru et si ce contrat convient encore. Vous pouvez arrêter quand vous le souhaitez ; une dernière séance pour se dire au revoir est souvent utile. Si une autre personne ou un autre service vous convenait mieux, je vous le dirai et vous aiderai à y accéder.'
      ]
    },
    {
      id: 'complaints',
      mandatory: true,
      heading: 'Si quelque chose ne va pas',
      parts: [
        'Parlez-m’en d’abord si vous le pouvez. Vous pouvez aussi saisir l’organisation professionnelle dont je fais partie. Une réclamation ne change rien à la façon dont je vous accompagne.',
        {
          where: ['UK'],
          text: 'Si votre réclamation porte sur vos données, j’en accuse réception sous 30 jours et j’y réponds sans retard injustifié.'
        },
        {
          where: ['EU'],
          text: 'Chaque pays de l’Union européenne a une autorité de protection des données, auprès de laquelle vous pouvez déposer une réclamation.'
        },
        { where: ['QC'], text: 'Si j’appartiens à un ordre professionnel, vous pouvez aussi écrire à son syndic.' },
        '{authority}'
      ]
    },
    {
      id: 'consent',
      mandatory: true,
      heading: 'Votre accord',
      parts: [
        'J’ai lu ce contrat ou il m’a été expliqué, avec les limites de la confidentialité. J’ai pu poser des questions et obtenir des réponses. J’en ai reçu un exemplaire. J’accepte de commencer et je sais que je peux retirer mon accord à tout moment.'
      ]
    }
  ]
}

export const therapyAgreement: Template = {
  version: '1.2',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'client',
  signers: ['client', 'practitioner'],
  numbered: true,
  text: { en, fr }
}
