// Words of the suitability screening.
import type { screenings as english } from '../en/screenings.ts'
import type { WordsLike } from '../words.ts'

export const screenings: WordsLike<typeof english> = {
  title: 'Évaluation d’indication',
  listTitle: 'Évaluations d’indication',
  listAbout: 'Si le travail à distance convient à chaque personne à ce stade, et jusqu’à quand cela a été examiné.',
  count: '{count, plural, =0 {Aucune personne} one {# personne} other {# personnes}}',
  search: 'Nom, autre nom, e-mail ou téléphone',
  filter: 'Afficher',
  filters: { open: 'À faire', all: 'Toutes' },
  columns: { client: 'Client·e', state: 'État', outcome: 'Conclusion', validUntil: 'Valable jusqu’au' },
  empty: 'Personne à évaluer',
  emptyAbout: 'Les personnes qui ont un lien de séance figurent ici tant qu’aucune évaluation ne vaut pour elles.',
  noHits: 'Personne ici',
  noHitsAbout: 'Rien ne correspond à ce qui est choisi plus haut.',
  showAll: 'Afficher tout le monde',
  back: 'Consentements',
  states: {
    missing: 'Manquante',
    draft: 'Brouillon',
    holds: 'Valable',
    due: 'Bientôt échue',
    expired: 'Échue',
    reopened: 'Rouverte',
    unsuitable: 'Pas en ligne'
  },
  why: {
    country: 'La personne vit depuis dans un autre pays.',
    modality: 'Cette façon de se rencontrer n’a pas été examinée.',
    risk: 'Le risque a changé depuis.',
    other: 'Quelque chose a changé depuis.'
  },
  modalities: { video: 'Vidéo', voice: 'Voix', telephone: 'Téléphone', chat: 'Tchat', messages: 'Messages', email: 'E-mail' },
  sections: {
    technology: 'Technique',
    privacy: 'Confidentialité chez la personne',
    communication: 'Communication et langue',
    presentation: 'Ce qui l’amène',
    capacity: 'Capacité à décider',
    home: 'Sécurité à la maison',
    place: 'Le lieu où elle se trouve',
    minor: 'Personne mineure'
  },
  points: {
    device: 'A un appareil à elle qui convient',
    connection: 'La connexion est suffisante',
    skills: 'S’en sert seule, ou quelqu’un l’aide',
    fallback: 'Une autre voie existe en cas de panne',
    room: 'A une pièce où personne n’entre',
    unheard: 'Ne peut pas être entendue',
    ownAccounts: 'Personne d’autre ne lit ses e-mails ni n’utilise l’appareil',
    hearsAndSees: 'Entend et voit assez bien à l’écran',
    language: 'Nous partageons une langue, ou un interprète est trouvé',
    expresses: 'Peut dire à distance ce qui compte',
    workable: 'La difficulté peut se travailler à distance',
    noAcuteState: 'Pas d’état aigu (psychose, manie, confusion, intoxication)',
    otherSupport: 'A d’autres soutiens à proximité',
    understands: 'Comprend ce qu’est le travail à distance, et ses limites',
    decides: 'Décide librement et par elle-même',
    safeAtHome: 'Est en sécurité là où elle vit',
    unwatched: 'N’est surveillée ni contrôlée par personne',
    placeKnown: 'Je sais où elle se trouve pendant les séances',
    localHelp: 'Je sais qui aide sur place en cas d’urgence',
    reachable: 'Je peux la joindre, ou quelqu’un près d’elle, si nous sommes coupés',
    guardiansAgree: 'Les titulaires de l’autorité parentale sont d’accord',
    adultNear: 'Un adulte est à proximité, sans pouvoir entendre',
    ownWish: 'Elle le souhaite elle-même'
  },
  answers: { yes: 'Oui', unsure: 'Pas clair', no: 'Non' },
  risk: 'Risque',
  riskAbout: 'Tel que vous l’estimez aujourd’hui. Ce qui est présent demande un mot et un plan.',
  risks: {
    suicidalThoughts: 'Idées suicidaires',
    suicidePlan: 'Projet, moyens ou tentative',
    selfHarm: 'Automutilation',
    harmToOthers: 'Danger pour autrui',
    harmFromOthers: 'Danger venant d’autrui, violences à la maison',
    substances: 'Alcool, drogues, médicaments',
    severeState: 'Psychose, manie, dissociation ou trouble alimentaire sévère'
  },
  riskAnswers: { no: 'Non', past: 'Par le passé', present: 'Actuellement' },
  riskLevel: 'Le risque, selon vous',
  levels: { low: 'Faible', moderate: 'Modéré', high: 'Élevé' },
  riskWords: 'À propos du risque',
  protective: 'Ce qui protège',
  emergencyPlan: 'Ce qui est fait en cas d’urgence, et par qui',
  outcome: 'Conclusion',
  outcomes: { suitable: 'Indiqué', conditions: 'Indiqué sous conditions', notNow: 'Pas maintenant', refer: 'Orienter ailleurs' },
  outcomeWords: {
    conditions: 'Les conditions',
    notNow: 'Pourquoi pas maintenant, et ce qui y changerait quelque chose',
    refer: 'Vers qui, ou vers quelle aide',
    suitable: 'Remarques'
  },
  form: {
    modalities: 'Façons de se rencontrer concernées',
    remark: 'Remarques : {section}',
    addRemark: 'Ajouter une remarque : {section}',
    months: 'Durée de validité en mois',
    monthsAbout: 'Six mois d’ordinaire ; plus tôt si le pays, le risque ou la façon de se rencontrer change.',
    conclude: 'Conclure et signer…',
    confirmTitle: 'Conclure l’évaluation',
    confirm: 'Conclure et signer',
    confirmAbout:
      'Elle est signée par {who} et verrouillée définitivement : « {outcome} », pour {months} mois. Un changement ultérieur est une nouvelle évaluation.',
    highRisk: 'Le risque est élevé, et pourtant le travail en ligne est dit indiqué. À vous d’en juger.',
    doubts: '{count, plural, one {Un point a} other {# points ont}} reçu un non ou un « pas clair ».',
    open: '{count, plural, one {Un point reste} other {# points restent}} sans réponse.',
    fault: {
      modalities: 'Choisissez-en au moins une.',
      point: 'Merci de répondre.',
      words: 'Merci d’en dire un mot.',
      riskLevel: 'Merci d’estimer le risque.',
      outcome: 'Merci de choisir une conclusion.'
    },
    state: {
      saved: 'Enregistré.',
      saving: 'Enregistrement…',
      unfinished: 'Tout n’est pas enregistré : un champ n’est pas rempli comme il faut.',
      unsaved: 'Pas enregistré.'
    },
    discard: 'Abandonner le brouillon',
    discarded: 'Le brouillon est abandonné.',
    more: 'Plus'
  },
  paper: {
    print: 'Imprimer…',
    save: 'Enregistrer en PDF (non chiffré)…',
    printed: 'Remis à l’imprimante.',
    confidential: 'Confidentiel',
    about: 'Façons de se rencontrer : {modalities}. Pays : {country}.',
    signed: 'Conclue par {who} le {when}',
    draft: 'Brouillon, non conclu',
    until: 'Valable jusqu’au {date}.',
    practitioner: 'Praticien·ne',
    name: 'Nom :',
    date: 'Date :'
  },
  one: {
    concluded: 'Conclue par {who} le {when}.',
    locked: 'Verrouillée',
    until: 'Valable jusqu’au {date}',
    about: '{modalities} · {country}',
    newer: 'Il existe une évaluation plus récente.',
    fingerprint: 'Empreinte {sha}'
  },
  card: {
    begin: 'Commencer une évaluation',
    goOn: 'Continuer le brouillon',
    again: 'Évaluer à nouveau',
    open: 'La lire',
    reopen: 'Quelque chose a changé…',
    takeBack: 'Finalement rien n’a changé',
    takenBack: 'Elle vaut comme avant.',
    missing: 'Avant la première séance à distance : est-ce la bonne voie pour cette personne à ce stade ?',
    until: '{outcome}, jusqu’au {date}',
    ended: '{outcome}, échue le {date}',
    history: 'Évaluations antérieures',
    overrides: '{count, plural, one {Vous avez continué sans une fois} other {Vous avez continué sans # fois}}',
    overridesTitle: 'Poursuite sans évaluation',
    more: 'Plus sur l’évaluation',
    all: 'Tout le monde…'
  },
  reopen: {
    title: 'Quelque chose a changé',
    about: 'L’évaluation est revue avant la prochaine séance à distance.',
    why: 'Ce qui a changé',
    whys: { risk: 'Le risque', other: 'Autre chose' },
    words: 'En un mot',
    go: 'La rouvrir',
    done: 'Rouverte : évaluez à nouveau avant la prochaine séance à distance.'
  },
  guard: {
    title: 'Une évaluation manque',
    line: 'Évaluation d’indication : {state}',
    card: 'Manque pour une séance : évaluation d’indication.',
    do: 'Faire l’évaluation…'
  }
}
