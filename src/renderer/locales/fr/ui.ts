// Words of the controls themselves.
import type { ui as english } from '../en/ui.ts'
import type { WordsLike } from '../words.ts'

export const ui: WordsLike<typeof english> = {
  keyNames: { shift: 'Maj', enter: 'Entrée' },
  saved: { in: 'Enregistré en PDF. Il est dans le dossier « {folder} », et n’est pas chiffré.', show: 'Montrer dans le dossier' },
  writing: { undo: 'Annuler', redo: 'Rétablir' },
  close: 'Fermer',
  cancel: 'Annuler',
  save: 'Enregistrer',
  form: {
    restored: 'Ce que vous aviez saisi est toujours là.',
    kept: 'Pas encore enregistré. Votre saisie est gardée pour la prochaine fois.',
    notKept: 'Ni enregistré, ni gardé. {why}',
    startOver: 'Tout effacer'
  },
  again: 'Réessayer',
  undo: 'Annuler l’action',
  clear: 'Effacer',
  loading: 'Chargement…',
  optional: 'facultatif',
  failed: 'Lecture impossible',
  show: 'Afficher',
  hide: 'Masquer',
  messages: 'Messages',
  dismiss: 'Fermer le message',
  job: { of: '{done} sur {total}', left: '{seconds, plural, one {encore # seconde environ} other {encore # secondes environ}}' },
  rows: '{count, plural, one {# ligne} other {# lignes}}',
  sorted: { ascending: 'tri croissant', descending: 'tri décroissant' },
  noMatch: 'Aucune correspondance.',
  wait: 'Trop d’essais. Le prochain sera possible dans {seconds, plural, one {# seconde} other {# secondes}}.',
  passphrase: {
    show: 'Afficher la phrase de passe',
    hide: 'Masquer la phrase de passe',
    showOther: 'Afficher : {what}',
    hideOther: 'Masquer : {what}'
  },
  newPassphrase: {
    first: 'Phrase de passe',
    second: 'Confirmez la phrase de passe',
    about: 'Au moins 15 caractères. Plusieurs mots se retiennent mieux et se devinent moins.',
    short: '{length} sur au moins 15 caractères.',
    guessable: 'Facile à deviner : trop courante, répétée ou en suite.',
    different: 'Les deux ne sont pas identiques.',
    secondMissing: 'Saisissez-la encore une fois, à la main.',
    strength: 'Solidité',
    strengthIs: 'Solidité : {words}',
    s0: 'très faible',
    s1: 'faible',
    s2: 'moyenne',
    s3: 'solide',
    s4: 'très solide',
    suggest: 'Proposer six mots',
    other: 'Six autres mots',
    use: 'Prendre ces mots',
    suggested: 'Mots proposés',
    paper: 'Notez-les sur papier avant de continuer ; vous les saisirez encore une fois.'
  }
}
