// Words of session notes.
import type { notes as english } from '../en/notes.ts'
import type { WordsLike } from '../words.ts'

export const notes: WordsLike<typeof english> = {
  formats: { soap: 'SOAP', dap: 'DAP', birp: 'BIRP', free: 'Texte libre' },
  formatHints: {
    soap: 'Subjectif, Objectif, Évaluation, Plan',
    dap: 'Données, Évaluation, Plan',
    birp: 'Comportement, Intervention, Réponse, Plan',
    free: 'Sans rubriques'
  },
  sections: {
    subjective: 'Subjectif',
    objective: 'Objectif',
    assessment: 'Évaluation',
    plan: 'Plan',
    data: 'Données',
    behaviour: 'Comportement',
    intervention: 'Intervention',
    response: 'Réponse'
  },
  prompts: {
    subjective: 'Ce que la personne rapporte, avec ses mots',
    objective: 'Ce que vous avez observé : présentation, humeur, comportement, scores',
    assessment: 'Comment vous le comprenez, l’évolution, le risque',
    plan: 'La suite : étapes, tâches, prochaine séance',
    data: 'Ce qui a été dit et ce que vous avez observé',
    behaviour: 'Ce que la personne a apporté et fait',
    intervention: 'Ce que vous avez fait, et pourquoi',
    response: 'Comment la personne y a répondu',
    free: 'Écrivez la note…',
    amendment: 'Ce qui est ajouté ou corrigé…'
  },
  modalities: {
    inPerson: 'En présence',
    video: 'Visio',
    voice: 'Appel audio',
    telephone: 'Téléphone',
    chat: 'Tchat',
    messages: 'Messages',
    email: 'Courriel',
    walk: 'Marche',
    homeVisit: 'À domicile'
  },
  draft: 'Brouillon',
  signed: 'Signée',
  part: {
    action: 'Partie d’une seule personne…',
    title: 'Ce qui a été dit avec une seule personne',
    about:
      'Une note à part, à côté de celle de la séance, avec le même en-tête, marquée comme ne concernant que cette personne. La note de la séance reste ouverte à tous.',
    person: 'Avec qui',
    go: 'Commencer'
  },
  more: 'Autres actions',
  header: {
    title: 'La séance',
    date: 'Date',
    start: 'Début',
    end: 'Fin',
    modality: 'Modalité',
    persons: 'Personnes présentes',
    personsHint: 'outre le client',
    minutes: '{minutes, plural, one {# minute} other {# minutes}}',
    zone: 'Fuseau horaire : {zone}',
    here: 'sur cet ordinateur ({zone}), elle commence à {time}',
    with: 'avec {persons}',
    place: 'Où se trouvait le client',
    at: 'lieu du client : {place}',
    facts: {
      placeConfirmed: 'Lieu confirmé',
      identityChecked: 'Identité vérifiée',
      privacyChecked: 'Discrétion vérifiée',
      recorded: 'Enregistrée'
    },
    notRecorded: 'Non enregistrée'
  },
  editor: {
    label: 'Texte de la note',
    toolbar: 'Mise en forme',
    bold: 'Gras',
    italic: 'Italique',
    underline: 'Souligné',
    heading: 'Titre',
    subheading: 'Sous-titre',
    bulletList: 'Liste à puces',
    orderedList: 'Liste numérotée',
    quote: 'Citation',
    format: 'Format'
  },
  saving: {
    saved: 'Enregistré à {time}',
    saving: 'Enregistrement…',
    failed: 'Non enregistré'
  },
  conflict: {
    changed: 'Cette note a été modifiée ailleurs pendant que vous écriviez. Rien n’est perdu : votre texte se trouve toujours ci-dessous.',
    gone: 'Cette note a été signée ou abandonnée ailleurs pendant que vous écriviez. Votre texte se trouve toujours ci-dessous ; copiez ce dont vous avez besoin.',
    both: 'Garder les deux textes',
    copy: 'Copier mon texte',
    copied: 'Votre texte est dans le presse-papiers pour une demi-minute.',
    joined: 'Les deux textes sont dans la note, l’un après l’autre dans chaque rubrique.'
  },
  sign: {
    action: 'Signer',
    title: 'Signer cette note ?',
    titleAmendment: 'Signer ce rectificatif ?',
    whatAmendment:
      'Votre rectificatif à la note sur {client}, {when}, {words, plural, one {# mot} other {# mots}}, sera verrouillé définitivement.',
    what: 'Votre note sur {client}, {when}, {words, plural, one {# mot} other {# mots}}, sera verrouillée définitivement.',
    after:
      'Personne ne pourra plus la modifier, vous non plus. Ce qui manque ou est inexact pourra faire l’objet d’un rectificatif : motivé et daté, sous le texte signé, qui reste tel quel.',
    missing: 'Encore vide : {sections}.',
    noEnd: 'L’heure de fin de la séance n’est pas indiquée.',
    confirm: 'Signer et verrouiller',
    unconsented: 'Pour cette séance, un consentement manque. Notez-le d’abord, au-dessus de la note, ou dites pourquoi vous signez sans.',
    reasonMissing: 'Dites pourquoi vous signez sans.',
    reason: 'Pourquoi vous signez sans consentement',
    reasonAbout: 'La raison reste dans le coffre ; le journal d’audit note que vous avez continué.',
    done: 'La note est signée.',
    doneAmendment: 'Le rectificatif est signé.',
    emptyAmendment: 'Un rectificatif vide ne peut pas être signé.',
    notSaved: 'Le texte n’a pas pu être enregistré ; il ne peut donc pas encore être signé.',
    changed: 'Le texte a changé entre-temps. Relisez ce qui sera signé.'
  },
  read: {
    signedAt: 'Signée le {when}. Ce texte est verrouillé.',
    text: 'Texte de la note'
  },
  paper: {
    title: 'Note de séance',
    confidential: 'Confidentiel',
    practitioner: 'Praticien·ne',
    name: 'Nom :',
    date: 'Date :',
    print: 'Imprimer…',
    save: 'Enregistrer en PDF…'
  },
  amend: {
    action: 'Rectifier',
    goOn: 'Reprendre le rectificatif',
    title: 'Rectificatifs',
    addition: 'Ajout',
    correction: 'Correction',
    add: 'Ajouter quelque chose',
    correct: 'Corriger quelque chose',
    reason: 'Motif',
    reasonAbout: 'Pourquoi cet ajout ou cette correction. Le motif reste définitivement avec le rectificatif.',
    reasonMissing: 'Dites pourquoi, en quelques mots.',
    because: 'Motif : {reason}',
    signedAt: 'signé le {when}',
    text: 'Texte du rectificatif'
  },
  versions: {
    action: 'Versions précédentes',
    title: 'Versions précédentes de cette note',
    list: 'Versions, de la plus récente à la plus ancienne',
    words: '{words, plural, one {# mot} other {# mots}}',
    signed: 'signé',
    none: 'Il n’y a pas encore de version précédente. Une version est gardée toutes les dix minutes pendant que vous écrivez, et chaque fois que beaucoup est effacé.',
    choose: 'Choisissez une version pour la lire.',
    chosen: 'Texte du moment choisi',
    restore: 'Remettre cette version',
    restored: 'La version précédente est de retour dans la note.'
  },
  discard: {
    action: 'Abandonner le brouillon',
    done: 'Le brouillon a été abandonné.'
  },
  toWrite: {
    title: 'Notes à rédiger',
    about: 'Brouillons qui ne sont pas encore signés, séance la plus ancienne d’abord.',
    list: 'Brouillons',
    none: 'Toutes les notes sont signées',
    noneAbout: 'Les brouillons en attente de votre signature se trouveront ici.',
    amendment: 'Rectificatif',
    blank: 'Rien d’écrit pour l’instant',
    daysAgo: '{days, plural, one {il y a # jour} other {il y a # jours}}'
  },
  timeline: {
    title: 'Notes de séance',
    list: 'Notes, de la plus récente à la plus ancienne',
    none: 'Pas encore de notes',
    noneAbout: 'Commencez-en une après la séance : date, heure et format sont déjà remplis.',
    more: 'Afficher les notes plus anciennes',
    amended: '{count, plural, one {# rectificatif} other {# rectificatifs}}'
  }
}
