// Words of documents: preparing, printing, signing, checking.
import type { documents as english } from '../en/documents.ts'
import type { WordsLike } from '../words.ts'

export const documents: WordsLike<typeof english> = {
  title: 'Documents',
  languages: { en: 'anglais', fr: 'français' },
  practice: 'Cabinet',
  states: {
    prepared: 'À signer',
    toGive: 'À remettre',
    unacknowledged: 'Remis, réception non attestée',
    unsealed: 'À sceller',
    signed: 'Signé',
    given: 'Remis',
    declined: 'Refusé',
    discarded: 'Écarté',
    saved: 'Enregistré en PDF'
  },
  progress: '{signed} sur {signers} ont signé',
  list: {
    count: '{count, plural, =0 {Aucun document} one {# document} other {# documents}}',
    search: 'Titre ou client',
    filter: 'État',
    filters: { all: 'Tous', waiting: 'À signer', signed: 'Signés', declined: 'Refusés', discarded: 'Écartés' },
    text: 'Texte',
    anyText: 'Tous les textes',
    columns: { title: 'Document', client: 'Client', state: 'État', changed: 'Modifié' },
    empty: 'Pas encore de documents',
    emptyAbout: 'Ouvrez la page d’un client et préparez les documents par lesquels le travail commence.',
    noHits: 'Aucun document ne correspond',
    showAll: 'Montrer tous les documents',
    forClient: 'Pour un client…',
    forClientTitle: 'Un document pour un client',
    client: 'Client',
    own: 'Pour le cabinet…',
    texts: 'Textes',
    policies: 'Politiques',
    check: 'Vérifier un document…'
  },
  card: {
    none: 'Pas encore de documents',
    complete: 'Documents nécessaires signés : {done} sur {total}',
    parts: { base: 'Dossier de base', online: 'Travail à distance', more: 'Pour ce client' },
    missing: 'Manquant',
    byHand: {
      paper: 'Sur papier, saisi à la main',
      oral: 'Oralement, saisi à la main',
      screen: 'À l’écran, saisi à la main'
    },
    optional: 'Si besoin',
    prepareAll: 'Préparer le dossier',
    prepared: '{count, plural, one {Un document est préparé.} other {# documents sont préparés.}}',
    print: 'Tout imprimer…',
    sign: 'Signer à l’écran…',
    mine: '{count, plural, one {Votre signature…} other {Vos # signatures…}}',
    closed: 'version {version}, {when}',
    outdated: 'Le texte a changé depuis',
    gapsLeft: '{title} : des lignes sont encore vides. Rien n’a été imprimé ; remplissez-les d’abord.',
    give: 'Imprimer et noter la remise',
    given: '{title} : imprimé, et noté comme remis.',
    toReceive: '{title} : imprimé. Sa réception reste à signer ; sinon, notez-en la raison sur sa page.',
    record: 'Relevé des remises',
    printRecord: 'Imprimer le relevé…',
    saveRecord: 'Enregistrer le relevé en PDF (non chiffré)…',
    another: 'Autre document…',
    others: 'Autres documents'
  },
  choose: {
    title: 'Préparer un document',
    forPractice: 'Préparer un document du cabinet',
    groups: { agreement: 'Contrats et accords', notice: 'Notices', letter: 'Lettres', policy: 'Règles internes', handout: 'Fiches' },
    none: 'Il n’y a pas de texte pour les lieux où vous exercez',
    noneAbout: 'Choisissez les règles que vous suivez : Réglages, Cabinet.'
  },
  prepare: {
    language: 'Langue du document',
    circumstances: 'Ce qui s’applique ici',
    circumstancesAbout: 'Coché d’après la fiche. Des clauses s’ajoutent ou disparaissent.',
    when: {
      online: 'Séances par vidéo ou téléphone',
      inPerson: 'Séances en présence',
      messages: 'Messages écrits dans le cadre du travail',
      minor: 'Le client est mineur',
      couple: 'Un couple',
      group: 'Un groupe',
      limitedIdentity: 'Identité donnée en partie',
      abroad: 'Le client est à l’étranger'
    },
    fields: 'À remplir',
    signers: 'Qui signe',
    addSigner: 'Ajouter un signataire',
    removeSigner: 'Retirer : {role}',
    roles: {
      client: 'Client·e',
      guardian: 'Titulaire de l’autorité parentale',
      participant: 'Participant·e',
      practitioner: 'Praticien·ne',
      assistant: 'Assistant·e',
      witness: 'Témoin'
    },
    gaps: '{count, plural, one {Il reste un blanc : une ligne à compléter à la main.} other {Il reste # blancs : des lignes à compléter à la main.}}',
    gapNames: {
      practice: 'nom du cabinet',
      practitioner: 'votre nom',
      practitionerTitle: 'votre profession',
      address: 'adresse du cabinet',
      email: 'courriel du cabinet',
      phone: 'téléphone du cabinet',
      contact: 'moyen de vous joindre',
      fee: 'tarif',
      clientBirthDate: 'date de naissance',
      platform: 'plateforme vidéo'
    },
    gapPlaces: { settings: 'Réglages', client: 'Client', field: 'ci-dessous', paper: 'à la main' },
    preview: 'Aperçu',
    save: 'Préparer',
    restored: 'Vos choix précédents sont toujours là.',
    startOver: 'Recommencer'
  },
  one: {
    back: 'Documents',
    version: '{language} · version {version}',
    warning: 'Un PDF n’est plus chiffré. Gardez-le seulement là où personne d’autre ne peut l’ouvrir.',
    save: 'Enregistrer en PDF…',
    print: 'Imprimer…',
    printed: 'Envoyé à l’imprimante.',
    printedAt: 'Imprimé ou enregistré le {when}',
    more: 'Plus',
    change: 'Modifier…',
    anew: 'Préparer à nouveau…',
    discard: 'Écarter',
    discarded: 'Écarté.',
    recover: 'Rétablir',
    give: 'Marquer comme remis',
    gave: 'La remise est notée.',
    unacknowledged: 'Remis, réception non signée…',
    unreceived: 'Remis le {when} ; {name} n’en a pas signé la réception.',
    unreceivedNobody: 'Remis le {when} ; personne n’en a signé la réception.',
    keptUntil: 'À garder jusqu’au {when} au moins ({source} ; vérifié le {checked}).',
    signOnScreen: 'Signer à l’écran…',
    signOnPaper: 'Signé sur papier…',
    signOrally: 'Accord oral…',
    decline: 'Refusé…',
    seal: 'Sceller maintenant',
    unsealed: 'Tout le monde a signé, mais le sceau n’a pas encore pu être apposé.',
    onlySaved: 'Ce PDF date d’avant la conservation des documents : seul le jour est connu.',
    who: 'Signatures',
    counted: '{pages, plural, one {# page comptée} other {# pages comptées}}',
    otherPages: '{expected, plural, =0 {} other {au lieu de #, }}car : {reason}',
    waits: 'n’a pas encore signé',
    refused: 'n’est pas d’accord',
    unsigned: 'n’a pas signé',
    signMine: 'Signer…',
    how: { screen: 'à l’écran', paper: 'sur papier', oral: 'à l’oral, entendu par {witness}' },
    signedAs: 'Signé en tant que {name}, {how}, {when}',
    explained: 'expliqué par {by}, {how}',
    explainedHow: { orally: 'à l’oral', inWriting: 'par écrit', both: 'à l’oral et par écrit' },
    declinedBy: 'Refusé par {name} le {when}.',
    sealLost:
      'Le sceau de ce document n’a pas pu être sauvé lors du sauvetage du coffre. Son texte et ses signatures sont ici ; une copie du PDF que vous ou le client avez gardée est le document scellé.',
    seals: 'Sceau',
    sealed: 'Scellé le {when}',
    code: 'Code de vérification',
    sha256: 'Empreinte du PDF (SHA-256)'
  },
  gaps: {
    left: '{title} : {count, plural, one {une ligne est vide} other {# lignes sont vides}}.',
    fill: 'Remplir…',
    reason: 'Ou pourquoi elles restent vides',
    reasonMissing: 'Remplissez les lignes, ou dites pourquoi elles restent vides.'
  },
  giving: {
    title: 'Des lignes sont vides',
    gapsAbout: 'Par exemple : rempli à la main sur la feuille. La raison reste avec le consentement.'
  },
  explain: {
    gapsAbout: 'À l’écran, personne ne peut écrire sur une ligne. La raison figure dans le relevé des accords.',
    title: 'Confier l’écran pour signer',
    about:
      'Le client voit ces documents et rien d’autre, jusqu’à ce que vous saisissiez votre phrase de passe. Tournez l’écran, ou tendez l’ordinateur.',
    by: 'Expliqué par',
    byMissing: 'Qui l’a expliqué ?',
    how: 'Comment',
    go: 'Confier maintenant'
  },
  paper: {
    title: 'Signé sur papier',
    about: 'Regardez les feuilles : toutes les pages sont là, chaque signature est à sa place.',
    who: 'Qui a signé ?',
    name: 'Nom, tel que signé',
    on: 'Date sur le papier',
    pagesAbout: 'Les pages imprimées, pas les feuilles.',
    pagesDiffer:
      '{pages, plural, one {# page comptée} other {# pages comptées}} ; le document en compte {expected} en {size}. En manque-t-il une, ou est-ce une autre version ?',
    scanDiffers: '{pages, plural, one {# page comptée} other {# pages comptées}} ; le scan en compte {scanned}.',
    pagesReason: 'Raison de l’écart',
    pagesReasonMissing: 'Dites pourquoi, ou recomptez.',
    pages: 'Pages comptées',
    whoMissing: 'Indiquez qui a signé.',
    nameMissing: 'Le nom tel qu’il est signé est nécessaire.',
    onMissing: 'La date sur le papier est nécessaire.',
    onLater: 'Le jour ne peut être à venir.',
    pagesMissing: 'Comptez les pages.',
    go: 'Conserver'
  },
  oral: {
    title: 'Accord oral',
    about: 'Pour le cas où rien ne peut être signé. Une autre personne doit l’avoir entendu.',
    gapsAbout: 'Personne ne remplit une ligne de vive voix. La raison figure dans le relevé des accords.',
    who: 'Qui a donné son accord ?',
    name: 'Nom',
    words: 'Ce qui a été dit, mot pour mot',
    witness: 'Entendu par',
    nameMissing: 'Le nom est nécessaire.',
    wordsMissing: 'Notez ce qui a été dit.',
    witnessMissing: 'Quelqu’un d’autre doit l’avoir entendu : qui ?',
    go: 'Conserver'
  },
  unreceived: {
    title: 'Réception non signée',
    about:
      'Là où la loi HIPAA s’applique, vous vous efforcez de bonne foi d’obtenir que la réception de la notice soit attestée. Si personne ne signe, l’effort et la raison sont gardés ; la notice compte comme remise.',
    reason: 'Ce que vous avez tenté, et pourquoi personne n’a signé',
    missing: 'Un mot sur ce que vous avez tenté.',
    go: 'Garder'
  },
  declining: {
    title: 'Refusé',
    about: 'Un refus se note aussi simplement qu’un accord : il est conservé avec sa date, et rien n’est redemandé automatiquement.',
    who: 'Qui a refusé ?',
    reason: 'Motif, s’il a été donné',
    go: 'Conserver le refus'
  },
  ink: {
    pad: 'Cadre de signature : dessinez au stylet, au doigt ou à la souris',
    here: 'Signez ici',
    clear: 'Effacer',
    typed: 'ou saisissez votre nom complet',
    name: 'Votre nom',
    nameMissing: 'Votre nom est nécessaire.',
    sign: 'Signer',
    mine: '{count, plural, one {Votre signature} other {Votre signature sur # documents}}'
  },
  handed: {
    of: 'Document {n} sur {total}',
    read: 'Merci de lire ce document. Demandez tout ce que vous souhaitez savoir avant de signer.',
    signAs: 'Signature : {role}',
    later: 'Pas maintenant',
    refuse: 'Je ne suis pas d’accord',
    refuseTitle: 'Vous n’êtes pas d’accord',
    refuseAbout: 'C’est votre droit. Vous n’avez pas à donner de motif.',
    reason: 'Motif, si vous le souhaitez',
    refuseGo: 'Je ne suis pas d’accord',
    back: 'Retour',
    stop: 'Rendre l’écran sans signer',
    thanks: 'Merci',
    done: 'Vous pouvez rendre l’écran.',
    takeBack: 'Pour le praticien : votre phrase de passe',
    goOn: 'Continuer',
    wrong: 'Ce n’est pas la phrase de passe.',
    again: 'Montrer à nouveau les documents'
  },
  check: {
    title: 'Vérifier un document',
    about: 'Un PDF signé a-t-il changé depuis qu’il a été scellé ici ? Choisissez le fichier, ou saisissez le code de sa dernière page.',
    file: 'Choisir le PDF…',
    code: 'Code de vérification',
    go: 'Vérifier',
    known:
      'Un document portant ce code a été scellé le {when}. Un code seul ne dit pas que le papier que vous tenez est le même : comparez-le avec le document ici.',
    unaltered: 'Intact : exactement tel que scellé le {when}.',
    altered: 'Modifié : ce n’est pas ce qui a été scellé le {when}. Gardez le fichier, et comparez-le avec l’original scellé.',
    sealLost:
      'Un document portant ce code a été signé ici le {when}, et son texte et ses signatures sont inchangés. Son sceau n’a pas pu être sauvé lors du sauvetage du coffre : un fichier ne peut plus lui être comparé. Comparez ce qu’il dit avec le document ici.',
    keptText: {
      lost: 'Son texte ou une signature n’a pas pu être sauvé lors du sauvetage du coffre.',
      changed: 'Le texte ou les signatures dans le coffre ne sont plus ce qui a été scellé.'
    },
    keptPdf: {
      lost: 'Les octets du PDF scellé n’ont pas pu être sauvés lors du sauvetage du coffre ; son empreinte est ici, une copie peut donc encore être vérifiée.',
      changed: 'Le PDF du coffre n’est plus celui qui a été scellé ; son empreinte est ici, une copie peut donc encore être vérifiée.'
    },
    unknown: 'Inconnu : aucun document scellé ici n’a ce fichier ni ce code.',
    open: 'Ouvrir le document scellé'
  }
}
