// Consent for a minor: who decides, what the young person says, what stays between us (domain facts §2.6). Ages by place only as far as found.
import type { Template, TemplateText } from '../writing.ts'

const en: TemplateText = {
  title: 'Consent for a minor',
  opening: ['for {client}, born on {clientBirthDate}', 'between {practitioner} and those who decide for this young person'],
  sources:
    'the rules on the consent of minors as found for each place (in France the opinions of the CNCDP, in Canada and the United States the ages set by province or state, in the United Kingdom the case law on competence)',
  fields: {
    holders: 'Who holds parental authority, with address and telephone',
    authoritySeen: 'Document seen (birth record, court decision …)',
    shared: 'What else we agree to share with the parents',
    payer: 'Who pays',
    emergencyContact: 'Person to call in an emergency, with number'
  },
  clauses: [
    {
      id: 'authority',
      heading: 'Who decides',
      mandatory: true,
      parts: [
        '**Parental authority or custody is held by:**',
        '{holders}',
        '**Document seen:** {authoritySeen}',
        'Whoever signs declares that they may decide for the young person and that no decision of a court stands against it, and tells me at once when that changes.',
        'From which age a young person may decide alone depends on the place, and often on how well they understand. Where the law lets them, their own consent counts.',
        {
          where: ['US'],
          text: 'In the United States the state decides. Several states let young people from about 12 to 14 consent alone to some mental-health care; others look at their maturity. I will tell you what I know of the rule in yours.'
        },
        {
          where: ['UK'],
          text: 'In the United Kingdom a person of 16 or 17 is generally presumed able to consent. Below 16 it depends on whether they understand enough to decide (“Gillick competence”): I look at this with them and write down what I found.'
        },
        {
          where: ['FR'],
          text: 'In France the agreement of those who hold parental authority is asked for until the age of 18, and that of the young person. I ask both parents to sign where both hold it.'
        },
        {
          where: ['CA'],
          text: 'In Canada the age differs: 14 in Quebec, 16 in New Brunswick; elsewhere, as in Ontario, no age is fixed and what counts is whether the young person understands.'
        },
        {
          where: ['QC'],
          text: 'In Quebec a person of 14 or more may consent alone to care, and the parents are then not told without that person’s consent.'
        },
        {
          where: ['IE', 'BE', 'CH', 'AU'],
          text: 'I will tell you what I know of the rule at the place where I work.'
        }
      ]
    },
    {
      id: 'therapy',
      heading: 'What we will do',
      mandatory: true,
      parts: [
        'I have explained to the parents and to the young person what the sessions are for, how I work, what may help, what may be hard, and what other help there is. Everything else stands in the therapy agreement.'
      ]
    },
    {
      id: 'assent',
      heading: 'What the young person says',
      mandatory: true,
      parts: [
        'This was explained to me in words that I understand. I know why I come. I may ask anything, I may stay silent, I may say no, and I may say that I want to stop. I know what my parents are told and what they are not. I agree to begin.',
        'Nobody is made to come: when the young person does not want to, we talk about it before anything else.'
      ]
    },
    {
      id: 'privacy',
      heading: 'What stays between the young person and me',
      mandatory: true,
      parts: [
        'A young person speaks freely only where they can trust. What they say in sessions stays between us. The parents learn whether sessions take place, how things go in general, and whatever they must know to keep their child safe. Before I tell them anything else, I speak with the young person. The parents agree not to question them about the sessions and not to ask me for what was said.',
        '**Beyond that we agree to share:** {shared}'
      ]
    },
    {
      id: 'limits',
      heading: 'When I must speak',
      mandatory: true,
      parts: [
        'The limits of confidentiality in the therapy agreement hold here too. The law may allow or oblige me to speak when the young person or somebody else is in serious danger, when a child is being harmed or neglected, whoever does it, or when a court orders it. I tell the young person first whenever that is safe.'
      ]
    },
    {
      id: 'separated',
      heading: 'Parents who live apart',
      parts: [
        'Both parents who hold parental authority may hear from me, and they hear the same, unless a court has decided otherwise; please give me a copy of such a decision. I take no side between you. I am your child’s therapist, not an expert: I give no opinion on custody or on visits, and I ask you not to call on me for it.'
      ]
    },
    {
      id: 'payment',
      heading: 'Who pays',
      parts: ['{payer}', 'Paying gives no right to know what was said.']
    },
    {
      id: 'emergency',
      heading: 'In an emergency',
      mandatory: true,
      parts: [
        '**Person whom I may call:** {emergencyContact}',
        'I am not an emergency service. In danger, please do not wait for the next session: {crisisCall}',
        '{crisis}',
        {
          when: ['online'],
          text: 'For sessions at a distance an adult can be reached nearby, without listening in, and we use a service whose terms allow young people.'
        }
      ]
    },
    {
      id: 'growing',
      heading: 'When the young person grows up',
      mandatory: true,
      parts: [
        'At the age from which the law lets them decide, I ask the young person for a consent of their own. From then on they decide about the sessions and about their record; the consent of the parents ends as far as the law says. The time for which the record is kept may be counted from coming of age.'
      ]
    },
    {
      id: 'withdrawal',
      heading: 'Changing your mind',
      mandatory: true,
      parts: [
        'Those who sign may withdraw their consent at any time, by word or in writing, and so may the young person. I ask for a last session, so that we can say goodbye. If the parents do not agree with each other, I speak with both, and we may have to wait until they agree or a court decides.'
      ]
    },
    {
      id: 'consent',
      heading: 'Consent',
      mandatory: true,
      parts: [
        'We have read this or had it explained to us, with the limits of confidentiality. We could ask questions and they were answered. We have received a copy. We agree that {client} begins.'
      ]
    }
  ]
}

const fr: TemplateText = {
  title: 'Autorisation pour un mineur',
  opening: ['pour {client}, date de naissance : {clientBirthDate}', 'entre {practitioner} et les personnes qui décident pour ce jeune'],
  sources:
    'les règles sur le consentement des mineurs telles que trouvées pour chaque lieu (en France les avis de la CNCDP, au Canada et aux États-Unis les âges fixés par la province ou l’État, au Royaume-Uni la jurisprudence sur la capacité)',
  fields: {
    holders: 'Titulaires de l’autorité parentale, avec adresse et téléphone',
    authoritySeen: 'Document vu (acte de naissance, décision de justice…)',
    shared: 'Ce que nous convenons encore de partager avec les parents',
    payer: 'Qui paie',
    emergencyContact: 'Personne à appeler en cas d’urgence, avec son numéro'
  },
  clauses: [
    {
      id: 'authority',
      heading: 'Qui décide',
      mandatory: true,
      parts: [
        '**L’autorité parentale ou la garde est exercée par :**',
        '{holders}',
        '**Document vu :** {authoritySeen}',
        'Toute personne qui signe déclare pouvoir décider pour ce jeune sans qu’aucune décision de justice s’y oppose, et me prévient aussitôt si cela change.',
        'L’âge à partir duquel un jeune peut décider seul dépend du lieu, et souvent de sa compréhension. Là où la loi le permet, c’est son propre consentement qui compte.',
        {
          where: ['US'],
          text: 'Aux États-Unis, c’est l’État qui décide. Plusieurs États permettent à un jeune, à partir de 12 à 14 ans environ, de consentir seul à certains soins de santé mentale ; d’autres regardent sa maturité. Je vous dirai ce que je sais de la règle du vôtre.'
        },
        {
          where: ['UK'],
          text: 'Au Royaume-Uni, une personne de 16 ou 17 ans est en général présumée capable de consentir. Avant 16 ans, cela dépend de sa capacité à comprendre ce qu’elle décide (« compétence Gillick ») : je l’examine avec elle et note ce que j’ai constaté.'
        },
        {
          where: ['FR'],
          text: 'En France, l’accord des titulaires de l’autorité parentale est demandé jusqu’à 18 ans, ainsi que celui du jeune. Je demande la signature des deux parents lorsque tous deux l’exercent.'
        },
        {
          where: ['CA'],
          text: 'Au Canada, l’âge varie : 14 ans au Québec, 16 ans au Nouveau-Brunswick ; ailleurs, comme en Ontario, aucun âge n’est fixé et c’est la compréhension du jeune qui compte.'
        },
        {
          where: ['QC'],
          text: 'Au Québec, une personne de 14 ans ou plus peut consentir seule à des soins, et ses parents n’en sont alors pas informés sans son accord.'
        },
        {
          where: ['IE', 'BE', 'CH', 'AU'],
          text: 'Je vous dirai ce que je sais de la règle du lieu où je travaille.'
        }
      ]
    },
    {
      id: 'therapy',
      heading: 'Ce que nous ferons',
      mandatory: true,
      parts: [
        'J’ai expliqué aux parents et au jeune à quoi servent les séances, comment je travaille, ce qui peut aider, ce qui peut être difficile et quelles autres aides existent. Tout le reste figure dans le contrat thérapeutique.'
      ]
    },
    {
      id: 'assent',
      heading: 'Ce que dit le jeune',
      mandatory: true,
      parts: [
        'On m’a expliqué tout cela avec des mots que je comprends. Je sais pourquoi je viens. Je peux tout demander, me taire, dire non, et dire que je veux arrêter. Je sais ce que mes parents apprennent et ce qu’ils n’apprennent pas. Je suis d’accord pour commencer.',
        'Personne n’est forcé de venir : si le jeune ne le veut pas, nous en parlons avant toute autre chose.'
      ]
    },
    {
      id: 'privacy',
      heading: 'Ce qui reste entre le jeune et moi',
      mandatory: true,
      parts: [
        'Un jeune ne parle librement que là où il a confiance. Ce qu’il dit en séance reste entre nous. Les parents apprennent si les séances ont lieu, comment les choses vont en général, et tout ce qu’il leur faut savoir pour protéger leur enfant. Avant de leur dire autre chose, j’en parle avec le jeune. Les parents acceptent de ne pas l’interroger sur les séances et de ne pas me demander ce qui s’y est dit.',
        '**En plus, nous convenons de partager :** {shared}'
      ]
    },
    {
      id: 'limits',
      heading: 'Quand je dois parler',
      mandatory: true,
      parts: [
        'Les limites de la confidentialité décrites dans le contrat thérapeutique valent ici aussi. La loi peut m’autoriser ou m’obliger à parler lorsque le jeune ou une autre personne court un danger grave, lorsqu’un enfant est maltraité ou négligé, par qui que ce soit, ou lorsqu’un tribunal l’ordonne. Je le dis d’abord au jeune chaque fois que cela ne présente pas de danger.'
      ]
    },
    {
      id: 'separated',
      heading: 'Parents séparés',
      parts: [
        'Les deux parents titulaires de l’autorité parentale peuvent s’informer auprès de moi, et ils apprennent la même chose, sauf si un tribunal en a décidé autrement ; donnez-moi dans ce cas une copie de la décision. Je ne prends pas parti entre vous. J’accompagne votre enfant sans être expert auprès du tribunal : je ne donne pas d’avis sur la garde ou les visites, et je vous demande de ne pas m’y appeler.'
      ]
    },
    {
      id: 'payment',
      heading: 'Qui paie',
      parts: ['{payer}', 'Payer ne donne pas le droit de savoir ce qui a été dit.']
    },
    {
      id: 'emergency',
      heading: 'En cas d’urgence',
      mandatory: true,
      parts: [
        '**Personne que je peux appeler :** {emergencyContact}',
        'Je ne suis pas un service d’urgence. En cas de danger, n’attendez pas la prochaine séance : {crisisCall}',
        '{crisis}',
        {
          when: ['online'],
          text: 'Pour les séances à distance, un adulte est joignable tout près, sans écouter, et nous utilisons un service dont les conditions admettent les jeunes.'
        }
      ]
    },
    {
      id: 'growing',
      heading: 'Quand le jeune grandit',
      mandatory: true,
      parts: [
        'À l’âge où la loi lui permet de décider, je demande au jeune son propre consentement. Dès lors, c’est lui qui décide des séances et de son dossier ; l’accord des parents prend fin dans la mesure prévue par la loi. La durée de conservation du dossier peut se compter à partir de la majorité.'
      ]
    },
    {
      id: 'withdrawal',
      heading: 'Changer d’avis',
      mandatory: true,
      parts: [
        'Les signataires peuvent retirer leur accord à tout moment, de vive voix ou par écrit, et le jeune aussi. Je demande une dernière séance, pour nous dire au revoir. Si les parents ne sont pas du même avis, je parle avec les deux, et il faut parfois attendre qu’ils s’accordent ou qu’un tribunal décide.'
      ]
    },
    {
      id: 'consent',
      heading: 'Accord',
      mandatory: true,
      parts: [
        'Nous avons lu ce document ou il nous a été expliqué, avec les limites de la confidentialité. Nous avons pu poser des questions et obtenir des réponses. Nous en avons reçu un exemplaire. Nous acceptons que {client} commence.'
      ]
    }
  ]
}

export const minors: Template = {
  version: '1.0',
  checkedOn: '2026-11-22',
  group: 'agreement',
  about: 'client',
  signers: ['guardian', 'client'],
  numbered: true,
  fields: { holders: 'text', authoritySeen: 'line', shared: 'text', payer: 'line', emergencyContact: 'line' },
  text: { en, fr }
}
