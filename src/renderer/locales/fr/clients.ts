// Words of client records.
import type { clients as english } from '../en/clients.ts'
import type { WordsLike } from '../words.ts'

export const clients: WordsLike<typeof english> = {
  title: 'Clients',
  count: '{count, plural, =0 {Aucun client} one {# client} other {# clients}}',
  add: 'Ajouter un client',
  search: 'Nom, alias, courriel ou téléphone',
  filter: 'Statut',
  statuses: { all: 'Tous sauf archivés', waiting: 'En attente', active: 'En cours', ended: 'Terminé', archived: 'Archivé' },
  sort: { by: 'Trier par : {what}', name: 'Nom', lastSession: 'Dernière séance', created: 'Ajout récent' },
  columns: { name: 'Nom', contact: 'Contact', status: 'Statut', lastSession: 'Dernière séance' },
  never: 'aucune encore',
  drafts: '{count, plural, one {# note à rédiger} other {# notes à rédiger}}',
  limited: 'Identité limitée',
  empty: 'Pas encore de clients',
  emptyAbout: 'Un nom ou un pseudonyme et un moyen de contact suffisent.',
  noHits: 'Aucun client ne correspond',
  noHitsAbout: 'Les clients archivés se trouvent sous leur propre statut.',
  showAll: 'Montrer tous les clients',
  units: { individual: 'Une personne', couple: 'Couple', family: 'Famille', group: 'Groupe' },
  identities: { full: 'Identité complète', firstName: 'Prénom seulement', pseudonym: 'Pseudonyme' },
  languages: { en: 'Anglais', fr: 'Français' },
  identityCosts: {
    full: 'Nom, adresse et date de naissance peuvent être demandés : des secours peuvent être envoyés sur place.',
    firstName: 'Sans nom ni adresse, pas de secours envoyés en urgence, ni courrier, ni reçu à son nom.',
    pseudonym:
      'Derrière un pseudonyme, personne ne peut être retrouvé : ni secours envoyés, ni proche prévenu, ni reçu, ni adressage nominatif.'
  },
  sensitivities: {
    mentalHealth: 'Santé mentale',
    substances: 'Consommation de substances',
    hiv: 'VIH',
    sexuality: 'Sexualité',
    immigration: 'Immigration',
    legal: 'Affaires judiciaires'
  },
  sensitive: {
    badge: 'Sensible : {what}',
    mark: 'Marquer ce qui est sensible…',
    title: 'Ce qui est sensible ici',
    about:
      'Ce qui est marqué est laissé de côté quand quelque chose est transmis, sauf avis contraire de votre part. Ne figure sur aucun papier.',
    save: 'Enregistrer',
    saved: 'Enregistré.'
  },
  form: {
    add: 'Ajouter un client',
    unit: 'Qui vient',
    nameOf: { couple: 'Nom du couple', family: 'Nom de la famille', group: 'Nom du groupe' },
    address: 'Adresse postale',
    referrer: 'Adressé par',
    referrerAbout: 'Un confrère, une amie, un annuaire.',
    change: 'Modifier le dossier',
    save: 'Enregistrer',
    addNow: 'Ajouter',
    identity: 'Ce que le client vous a confié',
    name: { full: 'Nom', firstName: 'Prénom', pseudonym: 'Pseudonyme' },
    nameAbout: 'Figure à l’écran et sur le papier.',
    alias: 'Autre nom utilisé',
    legalName: 'Nom d’état civil',
    legalNameAbout: 'Gardé à part, montré seulement sur demande.',
    pronouns: 'Pronoms',
    contact: 'Joindre le client',
    contactAbout: 'Un des trois suffit.',
    email: 'Courriel',
    phone: 'Téléphone',
    meetingLink: 'Lien de séance',
    platform: '{platform} · {host}',
    more: 'Personne',
    birthDate: 'Date de naissance',
    place: 'Langue et lieu',
    language: 'Langue',
    country: 'Pays',
    timeZone: 'Fuseau horaire',
    status: 'Statut',
    about: 'À propos',
    aboutAbout: 'L’essentiel en un coup d’œil. Les notes de séance ont leur place dans les notes.'
  },
  alike: {
    name: '{initials} porte le même nom. Est-ce la même personne ?',
    email: '{initials} a la même adresse. Est-ce la même personne ?',
    phone: '{initials} a le même numéro de téléphone. Est-ce la même personne ?',
    open: 'Ouvrir ce dossier'
  },
  linkFaults: {
    notALink: 'Ce lien n’est pas complet. Il ressemble à https://zoom.us/j/123456789',
    notHttps: 'Ce lien n’est pas chiffré (http://). Demandez-en un qui commence par https://',
    unknownHost:
      '{host} ne fait pas partie des plateformes vidéo connues. Si vous lui faites confiance, ajoutez-le d’abord : Réglages, Séances et notes, Vos propres serveurs vidéo.',
    closed: '{platform} a été arrêté par son éditeur. Choisissez une autre plateforme.',
    namesSomeone:
      'Le lien contient un nom, qui resterait dans l’historique de votre navigateur : choisissez une salle dont le lien ne nomme personne.'
  },
  faults: {
    name: 'Il faut un nom, un prénom ou un pseudonyme.',
    contactMissing: 'Il faut un moyen de joindre le client : courriel, téléphone ou lien de séance.',
    email: 'Cette adresse n’est pas complète.',
    phone: 'Ce n’est pas un numéro de téléphone.',
    meetingLink: 'Ce lien n’est pas complet. Il ressemble à https://zoom.us/j/123456789',
    birthDate: 'Cette date ne peut pas être une date de naissance.',
    place: 'Choisissez dans la liste.',
    other: 'Ce champ n’est pas rempli comme il le faudrait.'
  },
  page: {
    back: 'Clients',
    change: 'Modifier',
    more: 'Plus',
    newNote: 'Rédiger une note',
    archive: 'Archiver',
    unarchive: 'Sortir des archives',
    document: 'Préparer un document…',
    archived: 'Archivé : hors des listes quotidiennes, rien n’est perdu.',
    archivedToast: 'Archivé.',
    unarchivedToast: 'Sorti des archives.',
    summary: 'Résumé',
    born: 'Naissance',
    age: '{years, plural, one {# an} other {# ans}}',
    there: 'Heure locale',
    sameTime: 'comme ici',
    place: 'Pays et langue',
    link: 'Lien de séance',
    legalName: 'Nom d’état civil',
    showLegal: 'Afficher',
    hideLegal: 'Masquer',
    about: 'À propos',
    address: 'Adresse',
    referrer: 'Adressé par',
    limited: {
      firstName: 'Connu par un prénom seulement : en urgence, aucun secours ne peut être envoyé.',
      pseudonym: 'Connu sous un pseudonyme : en urgence, aucun secours ne peut être envoyé, ni personne prévenue.',
      acknowledge: 'Le faire reconnaître',
      due: 'Le client n’a pas encore reconnu ce que cela coûte.'
    },
    saved: 'Enregistré.',
    added: 'Ajouté.'
  }
}
