// Words of making, unlocking and rescuing the vault.
import type { vault as english } from '../en/vault.ts'
import type { WordsLike } from '../words.ts'

export const vault: WordsLike<typeof english> = {
  welcome: {
    title: 'Bienvenue dans Entrenous',
    about: 'Votre cabinet, dans un coffre chiffré sur cet ordinateur. Rien n’en sort : ni compte, ni cloud, ni réseau.',
    language: 'Langue',
    way: 'Par quoi voulez-vous commencer ?',
    own: 'Ouvrir mon cabinet',
    ownAbout: 'Quatre courtes étapes jusqu’à votre propre coffre, vide.',
    sample: 'Découvrir un cabinet d’exemple',
    sampleAbout: 'Un coffre à part, rempli de clients inventés, signalé sur chaque écran.',
    restore: 'Restaurer une sauvegarde',
    restoreAbout: 'Retrouver un cabinet à partir d’un fichier de sauvegarde Entrenous.',
    next: 'Continuer'
  },
  step: 'Étape {step} sur {steps}',
  back: 'Retour',
  practice: {
    title: 'Votre cabinet',
    about: 'Ces indications figurent sur vos documents. Tout peut être changé plus tard.',
    practiceName: 'Nom du cabinet',
    practitionerName: 'Votre nom',
    country: 'Pays',
    timeZone: 'Fuseau horaire',
    nameMissing: 'Donnez un nom à votre cabinet.',
    next: 'Continuer'
  },
  passphrase: {
    title: 'Votre phrase de passe',
    sampleTitle: 'Une phrase de passe pour l’exemple',
    about: 'Elle ouvre le coffre, avec un secret conservé dans le trousseau de cet ordinateur.',
    sampleAbout: 'L’exemple est un coffre comme un autre, avec sa propre phrase de passe.',
    honest:
      'Personne ne peut réinitialiser une phrase de passe oubliée. L’étape suivante établit une clé de secours sur papier, qui ouvre le coffre sans elle. Si les deux sont perdues, le coffre reste fermé pour toujours.',
    create: 'Créer mon coffre',
    createSample: 'Créer le cabinet d’exemple',
    making: 'Création du coffre…',
    inventing: 'Invention de clients et de notes'
  },
  sampleNames: { practice: 'Cabinet d’exemple', practitioner: 'Camille Exemple' },
  unlock: {
    title: 'Votre cabinet est verrouillé',
    salvage: 'Sauver ce qui se lit encore',
    sampleTitle: 'Le cabinet d’exemple est verrouillé',
    kept: 'Ce qui n’a pas encore pu être enregistré est gardé ici, derrière le verrou. Déverrouillez : ce sera enregistré ; si vous quittez avant, ce sera perdu.',
    passphrase: 'Phrase de passe',
    missing: 'Saisissez votre phrase de passe.',
    wrong: 'Cette phrase de passe n’ouvre pas le coffre. Vérifiez le verrouillage des majuscules et la langue du clavier.',
    unlock: 'Déverrouiller',
    code: 'Code de votre application d’authentification',
    codeAboutNoKit: 'Six chiffres. Téléphone perdu ? Une sauvegarde restaurée ne demande pas de code.',
    codeAbout: 'Six chiffres. Téléphone perdu ? La clé de secours ouvre le coffre sans code.',
    codeMissing: 'Saisissez le code.',
    pin: 'Code PIN',
    pinMissing: 'Saisissez votre code PIN.',
    pinWrong:
      'Ce n’est pas le code PIN. {left, plural, one {Il reste un essai} other {Il reste # essais}}, puis la phrase de passe sera nécessaire.',
    byPassphrase: 'Utiliser plutôt la phrase de passe',
    toSample: 'Ouvrir plutôt le cabinet d’exemple',
    trySample: 'Essayer le cabinet d’exemple',
    toOwn: 'Ouvrir plutôt mon cabinet',
    forgotten: 'Phrase de passe oubliée ?',
    recoverable: 'La clé de votre fiche de secours ouvre le coffre sans elle ; vous choisirez alors une nouvelle phrase de passe.',
    kitLost:
      'Si la fiche est perdue elle aussi, une sauvegarde qui a sa propre phrase de passe fait revenir le cabinet : un export, ou une sauvegarde automatique si vous aviez choisi une phrase de passe pour celles-ci. Le coffre d’ici est mis de côté et conservé.',
    forgottenAbout:
      'Ce coffre n’a pas de clé de secours : personne ne peut l’ouvrir sans la phrase de passe, et Entrenous ne l’effacera jamais. Essayez les phrases que vous avez pu employer, aussi avec une autre langue de clavier. Les essais sont ralentis, pas limités. Il reste sinon une sauvegarde, qui s’ouvre avec sa propre phrase de passe.',
    restoredHere: 'La sauvegarde est restaurée. Déverrouillez avec la nouvelle phrase de passe.',
    restored:
      'La sauvegarde est restaurée : {clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}. Déverrouillez avec la nouvelle phrase de passe.'
  },
  salvage: {
    title: 'Sauver ce qui se lit encore',
    about: 'Entrenous lit le fichier abîmé page par page et met tout ce qui est encore entier dans un nouveau coffre.',
    what: 'Une sauvegarde vaut mieux, si vous en avez une d’après votre dernier jour de travail.\nLe coffre abîmé est mis de côté et conservé : rien n’y est modifié ni supprimé.\nLe nouveau coffre s’ouvre avec la même phrase de passe, ou avec une nouvelle si vous employez la clé de secours. Clé de secours, fichier-clé, code PIN et code d’authentification sont à refaire.\nLes notes signées qui se lisent passent telles que signées.',
    way: 'Ouvrir le coffre abîmé avec',
    go: 'Sauver',
    working: 'Lecture du coffre abîmé',
    nothing:
      'Plus rien ne se lit dans ce fichier. Il reste tel quel. Restaurez une sauvegarde, ou demandez de l’aide avant de supprimer quoi que ce soit.',
    done: 'Ceci a pu être sauvé',
    doneAbout: 'C’est maintenant dans un nouveau coffre. Le coffre abîmé est conservé dans un dossier à côté.',
    kept: 'Sauvé',
    lost: 'Illisible, au moins',
    lostNone: 'Rien que l’on sache.',
    kinds: {
      clients: '{count, plural, one {# client} other {# clients}}',
      notes: '{count, plural, one {# note} other {# notes}}',
      versions: '{count, plural, one {# version d’une note} other {# versions de notes}}',
      sessions: '{count, plural, one {# séance} other {# séances}}',
      documents: '{count, plural, one {# document} other {# documents}}',
      seals: '{count, plural, one {# PDF scellé} other {# PDF scellés}}',
      files: '{count, plural, one {# fichier} other {# fichiers}}',
      lines: '{count, plural, one {# ligne du journal d’audit} other {# lignes du journal d’audit}}',
      forms: '{count, plural, one {# formulaire inachevé} other {# formulaires inachevés}}',
      settings: '{count, plural, one {# réglage} other {# réglages}}',
      others: '{count, plural, one {# autre enregistrement} other {# autres enregistrements}}'
    },
    mended:
      '{count, plural, one {Un enregistrement ne se lit plus alors que d’autres en dépendent} other {# enregistrements ne se lisent plus alors que d’autres en dépendent}}. À leur place figure un client ou une note avec un point d’interrogation ou sans texte, pour que rien ne soit hors d’atteinte.',
    settingsLost:
      'Les réglages illisibles sont ceux d’un coffre neuf. Parcourez les réglages : le nom du cabinet et le fuseau horaire d’abord.',
    unproven: 'Le début du fichier est perdu : on ne peut prouver que personne n’a modifié ce qui a été lu.',
    next: 'Comparez avec votre dernière sauvegarde, faites une nouvelle fiche de secours, et une sauvegarde aujourd’hui.',
    unlock: 'Vers l’écran de verrouillage'
  },
  missing: {
    title: '{count, plural, one {Une modification enregistrée manque} other {# modifications enregistrées manquent}}',
    titleUnknown: 'Ce coffre n’est peut-être pas le plus récent',
    behind:
      'Ce coffre avait {count, plural, one {une entrée} other {# entrées}} de plus qu’aujourd’hui : notes enregistrées, dossiers modifiés ou lus, chacune une ligne du journal d’audit.',
    other: 'Ce n’est pas le coffre ouvert ici la dernière fois : son histoire est une autre, comme si une copie avait continué ailleurs.',
    headGone:
      'Le petit fichier qui retient jusqu’où le coffre était allé (vault.head) a disparu de son dossier. On ne peut dire si quelque chose manque.',
    headDamaged:
      'Le petit fichier qui retient jusqu’où le coffre était allé (vault.head) est abîmé, ou appartient à un autre coffre. On ne peut dire si quelque chose manque.',
    until: 'La dernière modification qu’il contient est du {until}.',
    between: 'La dernière modification qu’il contient est du {until} ; la dernière enregistrée ici était du {was}.',
    how: 'Cela arrive quand une copie plus ancienne du dossier ou du fichier du coffre est remise en place, quand un disque perd ce qu’il avait écrit, ou quand quelqu’un a touché aux fichiers.',
    readOnly: 'Tant que vous n’avez pas décidé, vous pouvez tout regarder, et rien n’est écrit.',
    restoreTitle: 'Restaurer une sauvegarde',
    restoreAbout:
      'Si vous avez une sauvegarde plus récente que ce qui est ici : elle est comparée à ce coffre avant que rien ne change. Le coffre tel qu’il est reste de côté, conservé.',
    restore: 'Restaurer une sauvegarde…',
    restoreNewest: 'Restaurer celle du {when}…',
    restoreOther: 'Choisir un autre fichier…',
    keptTitle: 'Sauver ce que contient le journal abîmé',
    keptAbout:
      'Le journal des dernières modifications a été abîmé. Ce que SQLite n’a pu reprendre est conservé à côté du coffre, et une bonne part s’en lit peut-être encore : verrouillez, puis choisissez « Sauver ce qui se lit encore » sur l’écran de verrouillage. Ce coffre-ci est mis de côté et conservé.',
    keptLock: 'Verrouiller pour sauver',
    acceptTitle: 'Continuer avec ce qui est là',
    acceptAbout:
      'Si vous avez vous-même remis une copie plus ancienne, ou n’avez pas de sauvegarde plus récente. Ce qui manque continue de manquer ; réécrivez-le là où il vous le faut.',
    accept: 'Continuer avec ce coffre…',
    sure: 'Continuer sans les modifications manquantes ?',
    sureAbout:
      'Le coffre continue à partir du {until}. Ce qui a pu être conservé d’un journal abîmé est supprimé. Le journal d’audit dira que des modifications manquaient et que vous l’avez accepté.',
    confirm: 'Continuer sans elles',
    accepted: 'Le coffre continue à partir d’ici. Le journal d’audit le dit.',
    look: 'Regarder d’abord le cabinet',
    nothing: 'Rien ne manque',
    nothingAbout: 'Ce coffre est aussi avancé qu’il l’a jamais été sur cet ordinateur.'
  },
  trouble: {
    again: 'Réessayer',
    back: 'Revenir à la phrase de passe',
    restore: 'Restaurer une sauvegarde',
    recover: 'Utilisez la clé de votre fiche de secours : elle ouvre le coffre, et vous choisissez une nouvelle phrase de passe.',
    restoreWithout:
      'Ou restaurez votre cabinet à partir d’une sauvegarde qui a sa propre phrase de passe. Le coffre d’ici est mis de côté et conservé.',
    safe: 'Votre coffre n’a pas été modifié.',
    keychainUnavailable: {
      title: 'Le trousseau est inaccessible',
      about: 'Une moitié de la clé de votre coffre est conservée dans le trousseau de cet ordinateur, et aucun trousseau ne répond.',
      todo: 'Sous Linux, installez et démarrez GNOME Keyring, KWallet ou KeePassXC (le « Secret Service »).\nOuvrez votre session de bureau comme d’habitude, pas par un accès distant.\nPuis réessayez.'
    },
    keychainLocked: {
      title: 'Le trousseau est verrouillé',
      about: 'Une moitié de la clé de votre coffre est conservée dans le trousseau de cet ordinateur, qu’il faut d’abord déverrouiller.',
      todo: 'Déverrouillez le trousseau : en général avec le mot de passe de votre session.\nPuis réessayez.'
    },
    keychainDenied: {
      title: 'Le trousseau a refusé',
      about: 'Entrenous n’a pas eu accès à sa propre entrée dans le trousseau de cet ordinateur.',
      todo: 'Réessayez, et autorisez l’accès quand l’ordinateur le demande.\nS’il ne demande rien, ouvrez votre gestionnaire de trousseau et autorisez Entrenous à utiliser son entrée.'
    },
    keychainMissing: {
      title: 'La clé n’est plus dans le trousseau',
      about:
        'Le coffre est là, mais le trousseau de cet ordinateur ne contient plus l’autre moitié de sa clé. Cela arrive quand le trousseau a été réinitialisé, ou quand le coffre a été copié d’un autre ordinateur.',
      todo: 'Si le trousseau a été réinitialisé récemment, rétablissez-le depuis une sauvegarde de l’ordinateur, puis réessayez.\nSi le coffre vient d’un autre ordinateur, ouvrez-le là-bas et faites-en une sauvegarde.\nSinon, restaurez votre cabinet depuis une sauvegarde Entrenous. D’ici là, le coffre présent reste intact.'
    },
    keychainForeign: {
      title: 'Le trousseau contient la clé d’un autre coffre',
      about: 'Le coffre et la clé du trousseau de cet ordinateur ne vont pas ensemble. L’un des deux a sans doute été copié d’ailleurs.',
      todo: 'Remettez en place le dossier du coffre qui appartient à cet ordinateur, puis réessayez.\nOu restaurez votre cabinet depuis une sauvegarde Entrenous.'
    },
    keychainNotKept: {
      title: 'Le trousseau n’a pas conservé la clé',
      about:
        'Une clé a été écrite dans le trousseau de cet ordinateur, mais autre chose en est revenu. Aucun coffre impossible à rouvrir n’a été créé.',
      todo: 'Vérifiez dans votre gestionnaire de trousseau que de nouvelles entrées peuvent être enregistrées.\nPuis réessayez.'
    },
    keyFileMissing: {
      title: 'Le fichier-clé n’est pas là',
      about: 'Ce coffre demande, en plus de la phrase de passe, le fichier-clé de votre clé USB ; il n’est plus là où il était.',
      todo: 'Branchez la clé USB, attendez que l’ordinateur l’affiche, puis réessayez.\nSi la clé ou le fichier se trouve ailleurs, choisissez le fichier-clé.'
    },
    keyFileForeign: {
      title: 'Ce n’est pas le fichier-clé de ce coffre',
      about: 'Le fichier choisi n’est pas un fichier-clé, ou il appartient à un autre coffre.',
      todo: 'Branchez la bonne clé USB et choisissez son fichier-clé.'
    },
    showFolder: 'Montrer le dossier',
    chooseKeyFile: 'Choisir le fichier-clé…',
    keyFileTaken: '« {fileName} » est bien le fichier-clé de ce coffre. Saisissez maintenant votre phrase de passe.',
    vaultAbsent: {
      title: 'Le fichier du coffre a disparu',
      about: 'Le dossier du coffre est là, mais pas son fichier, vault.db. Quelque chose d’extérieur à Entrenous l’a déplacé ou effacé.',
      todo: 'Cherchez dans la corbeille de l’ordinateur et dans une sauvegarde de l’ordinateur entier : remettez vault.db dans le dossier, avec vault.db-wal s’il existe. Puis réessayez.\nOu restaurez votre cabinet depuis votre dernière sauvegarde Entrenous : ce qui reste dans le dossier est mis de côté et conservé.'
    },
    vaultDamaged: {
      title: 'Le fichier du coffre est endommagé',
      about: 'Le fichier ne peut pas être lu en entier ; il n’est donc pas ouvert. Il reste où il est et n’est jamais effacé.',
      todo: 'Si le disque était plein ou débranché, remédiez-y et réessayez.\nRestaurez votre cabinet depuis la dernière sauvegarde : le fichier endommagé est mis de côté et conservé.\nSans sauvegarde récente, sauvez ce qui se lit encore dans un nouveau coffre.\nSi rien n’y fait, n’effacez rien : copiez le dossier du coffre sur un autre disque et demandez à quelqu’un qui connaît SQLCipher.',
      salvage: 'Sauver ce qui se lit encore…'
    },
    slotsDamaged: {
      title: 'Le fichier de clés du coffre est endommagé',
      about: 'Le petit fichier qui enveloppe la clé du coffre est illisible, sa copie aussi.',
      todo: 'Si vous avez une copie du dossier du coffre, remettez-en le fichier vault.keys.json et réessayez.\nSinon, restaurez votre cabinet depuis la dernière sauvegarde : les fichiers présents sont mis de côté et conservés.'
    },
    vaultSynced: {
      title: 'Le coffre se trouve dans un dossier synchronisé',
      about:
        'Un programme de synchronisation recopie ce dossier ailleurs pendant que le coffre s’écrit. Des copies qui ne vont pas ensemble ont déjà détruit des coffres ; il n’est donc pas ouvert ici. Des sauvegardes achevées peuvent se trouver dans un tel dossier, pas le coffre.',
      todo: 'Voyez de quel dossier il s’agit avec le bouton ci-dessous. Quittez Entrenous et retirez ce dossier du programme de synchronisation : excluez-le, ou déplacez-le.\nAvec Syncthing, inscrivez ce dossier dans la liste .stignore.\nPuis réessayez.'
    },
    vaultNewer: {
      title: 'Ce coffre demande un Entrenous plus récent',
      about: 'Il a été ouvert avec une version plus récente du programme. Pour le préserver, cette version n’y touche pas.',
      todo: 'Installez la dernière version d’Entrenous, puis réessayez.'
    },
    diskFull: {
      title: 'Le disque est plein',
      about: 'Le coffre n’a plus de place pour travailler.',
      todo: 'Libérez de l’espace sur le disque, puis réessayez.'
    },
    readOnly: {
      title: 'Le dossier du coffre est protégé en écriture',
      about: 'Le coffre peut être vu, mais pas modifié.',
      todo: 'Donnez à votre session le droit d’écrire dans ce dossier, ou rebranchez le disque.\nPuis réessayez.'
    },
    diskFails: {
      title: 'Le disque ne répond pas comme il devrait',
      about: 'Les fichiers du coffre n’ont pas pu être lus ou écrits.',
      todo: 'Si le disque est externe, rebranchez-le et réessayez.\nSi cela se répète, copiez le dossier du coffre sur un autre disque et faites vérifier celui-ci.'
    },
    failed: {
      title: 'Le coffre n’a pas pu être ouvert',
      about: 'Quelque chose d’imprévu s’est produit.',
      todo: 'Réessayez.\nSi cela se reproduit, redémarrez l’ordinateur et essayez encore.'
    }
  },
  restore: {
    title: 'Restaurer une sauvegarde',
    about:
      'Une sauvegarde s’ouvre avec sa phrase de passe ou avec la clé de secours, et elle est relue jusqu’au bout. Rien ne change avant que vous ayez vu ce qu’elle contient.',
    backups: 'Sauvegardes',
    choose: 'Choisir le fichier de sauvegarde…',
    other: 'En choisir un autre…',
    file: 'Fichier de sauvegarde',
    missing: 'Choisissez un fichier de sauvegarde.',
    way: 'L’ouvrir avec',
    byPassphrase: 'une phrase de passe',
    byRecovery: 'la clé de secours',
    passphrase: 'Phrase de passe de la sauvegarde',
    passphraseOfVault: 'Phrase de passe',
    snapshotHere: 'Une sauvegarde automatique : la phrase de passe du coffre l’ouvre, sur l’ordinateur qui l’a faite.',
    snapshotBoth:
      'Une sauvegarde automatique : la phrase de passe choisie pour elles l’ouvre et, sur l’ordinateur qui l’a faite, celle du coffre.',
    recoveryAbout:
      'Celle qui était valable quand la sauvegarde a été faite. Majuscules, espaces et retours à la ligne n’ont pas d’importance.',
    recoveryWrong:
      'Cette clé est saisie sans faute, mais ce n’est pas celle de cette sauvegarde. Regardez la date sur la fiche : il faut celle qui était valable quand la sauvegarde a été faite.',
    open: 'Ouvrir la sauvegarde',
    working: 'Lecture et vérification de la sauvegarde',
    cancelled: 'Annulé ; rien n’a changé.',
    compareTitle: 'Est-ce la bonne ?',
    compareAbout: 'La sauvegarde est entière. Rien n’a encore changé.',
    inBackup: 'Dans la sauvegarde',
    inVault: 'Sur cet ordinateur',
    madeAt: 'faite le {when}',
    changedAt: 'modifié le {when}',
    holds: '{clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}',
    holdsMore:
      '{documents, plural, one {# document} other {# documents}}, {consents, plural, one {# consentement} other {# consentements}}, {files, plural, one {# fichier} other {# fichiers}}',
    newest: 'la note la plus récente est du {when}',
    presentLocked: 'verrouillé : son contenu ne peut pas être comparé',
    presentDamaged: 'abîmé : son contenu ne peut pas être comparé',
    fewer: 'Par rapport au coffre de cet ordinateur, il manque à la sauvegarde {what}.',
    fewerOf: {
      clients: '{count, plural, one {# client} other {# clients}}',
      notes: '{count, plural, one {# note} other {# notes}}',
      documents: '{count, plural, one {# document} other {# documents}}',
      consents: '{count, plural, one {# consentement} other {# consentements}}',
      files: '{count, plural, one {# fichier} other {# fichiers}}'
    },
    willBe: 'La sauvegarde devient votre cabinet sur cet ordinateur.',
    willBeAside:
      'La sauvegarde prend la place du coffre de cet ordinateur, qui est mis de côté entier et jamais effacé. S’il s’ouvre encore, revenez en arrière et déverrouillez-le d’abord : il est alors comparé et sauvegardé, lui aussi.',
    willBeAsideOnly:
      'Votre coffre présent est abîmé ou il y manque des modifications : il n’est donc pas sauvegardé, mais mis de côté tel quel ; rien n’en est effacé. La sauvegarde prend sa place, et le coffre se verrouille. Il lui faudra une nouvelle fiche de secours : une clé d’avant n’ouvre plus que les sauvegardes de son temps.',
    willBeBackedUp:
      'Votre coffre présent est sauvegardé et vérifié, puis mis de côté entier ; s’il s’avère abîmé, il est seulement mis de côté. Rien n’en est effacé. La sauvegarde prend sa place, et le coffre se verrouille. Il lui faudra une nouvelle fiche de secours : une clé d’avant n’ouvre plus que les sauvegardes de son temps.',
    fresh: 'Nouvelle phrase de passe du coffre',
    backingUp: 'D’abord, votre coffre présent est sauvegardé',
    placing: 'Restauration de la sauvegarde',
    leave: 'Tout laisser en l’état',
    leaveNone: 'Ne pas restaurer',
    go: 'Restaurer'
  },
  recover: {
    use: 'Utiliser la clé de secours',
    title: 'Ouvrir avec la clé de secours',
    about: 'Elle figure sur votre fiche de secours. Majuscules, espaces et retours à la ligne n’ont pas d’importance.',
    key: 'Clé de secours',
    missing: 'Saisissez la clé de secours.',
    short: 'La clé n’est pas entière. Saisissez tous les groupes de la fiche, le premier aussi.',
    mistyped: 'Une lettre n’est pas celle de la fiche. Comparez groupe par groupe.',
    wrong:
      'Cette clé est saisie sans faute, mais ce n’est pas celle de ce coffre : une fiche plus récente l’a remplacée, ou elle est celle d’un autre coffre. Regardez la date sur la fiche.',
    fresh: 'Une nouvelle phrase de passe pour le coffre',
    go: 'Ouvrir le coffre'
  },
  alone: {
    about:
      'Une moitié de la clé y serait conservée, si bien que qui emporte le disque ne pourrait pas même commencer à deviner. Sans lui, votre phrase de passe protège seule le coffre : choisissez-la longue, six mots au hasard ou davantage.',
    keychainUnavailable: {
      title: 'Aucun trousseau ne répond sur cet ordinateur.',
      todo: 'Sous Linux, vous pouvez aussi installer et démarrer GNOME Keyring, KWallet ou KeePassXC, puis réessayer.'
    },
    keychainLocked: {
      title: 'Le trousseau de cet ordinateur est verrouillé.',
      todo: 'Vous pouvez aussi le déverrouiller, en général avec le mot de passe de votre session, puis réessayer.'
    },
    keychainDenied: {
      title: 'Le trousseau de cet ordinateur a refusé.',
      todo: 'Vous pouvez aussi réessayer, et autoriser l’accès quand l’ordinateur le demande.'
    },
    keychainNotKept: {
      title: 'Le trousseau de cet ordinateur n’a pas conservé la clé.',
      todo: 'Vous pouvez aussi vérifier dans votre gestionnaire de trousseau que de nouvelles entrées s’y enregistrent, puis réessayer.'
    },
    choose: 'Continuer sans trousseau'
  },
  kit: {
    title: 'Votre fiche de secours',
    about:
      'Cette clé ouvre le coffre si la phrase de passe est oubliée ou le trousseau perdu. Elle n’est montrée qu’une fois : mettez-la sur papier.',
    afterUse:
      'Le coffre est ouvert, avec votre nouvelle phrase de passe. La clé que vous venez d’utiliser reste valable tant que celle-ci n’est pas confirmée : mieux vaut la remplacer maintenant. Gardez l’ancienne fiche tant que vous pouvez avoir besoin des sauvegardes plus anciennes, qui s’ouvrent avec elle ; détruisez-la une fois faite une nouvelle sauvegarde qui vous suffit.',
    dropped: 'Avec l’ancienne phrase de passe, ceci a disparu et n’est plus demandé : {what}. Les réglages permettent d’en refaire.',
    afterRestore:
      'Le cabinet est de retour. Les clés de secours d’avant ouvrent encore les sauvegardes de leur temps, mais plus ce coffre. Cette nouvelle clé l’ouvre : elle n’est montrée qu’une fois, mettez-la sur papier.',
    replaces:
      'L’ancienne clé ouvre le coffre tant que celle-ci n’est pas confirmée, et plus ensuite ; les sauvegardes de son temps, elle les ouvre encore.',
    unconfirmed: 'La nouvelle clé n’a pas été confirmée et n’ouvre rien : si vous l’avez mise sur papier, détruisez cette page.',
    unconfirmedOld:
      'La nouvelle clé n’a pas été confirmée et n’ouvre rien : gardez l’ancienne fiche et, si la nouvelle est sur papier, détruisez celle-là.',
    key: 'Clé de secours',
    group: 'Groupe {n} : {letters}',
    print: 'Imprimer…',
    printed: 'La page est partie à l’imprimante. Vérifiez qu’elle en est sortie, entière et lisible.',
    notPrinted:
      'Rien n’a été imprimé, et ce n’est pas grave : recopiez la clé à la main sur papier, groupe par groupe, en majuscules. De votre main, elle vaut tout autant. Un signe rond est toujours un zéro : elle ne contient pas de lettre O.',
    keep: 'Gardez ce papier loin de l’ordinateur, dans un coffre ou sous pli fermé chez une personne de confiance. Ni photo, ni cloud.',
    onPaper: 'Je l’ai sur papier',
    later: 'Plus tard',
    backTitle: 'Relisez-la sur le papier',
    backAbout:
      'Saisissez ces trois groupes tels qu’ils figurent sur votre papier. La clé est alors sûre d’être juste, et elle devient valable.',
    field: 'Groupe {n}',
    missing: 'Saisissez ce groupe.',
    wrong: 'La clé dit autre chose.',
    showAgain: 'Revoir la clé',
    confirm: 'Confirmer la clé',
    done: 'La clé de secours est valable. Gardez sa fiche loin de l’ordinateur.',
    make: 'Établir une fiche de secours',
    makeAbout:
      'Une clé sur papier qui ouvre le coffre si la phrase de passe est oubliée ou le trousseau perdu. D’abord la phrase de passe, pour que personne d’autre n’en établisse une.',
    show: 'Établir la clé',
    settings: 'Réglages'
  },
  security: {
    title: 'Sécurité',
    passphrase: 'Phrase de passe',
    withKeychain: 'Ouvre le coffre avec le secret conservé dans le trousseau de cet ordinateur.',
    withoutKeychain: 'Ouvre seule le coffre, sans trousseau : il vaut mieux qu’elle soit longue.',
    change: 'Changer…',
    recovery: 'Clé de secours',
    made: 'établie',
    none: 'pas encore établie',
    recoveryMade: 'Sur papier, elle ouvre le coffre si la phrase de passe est oubliée ou le trousseau perdu.',
    recoveryNone: 'Sans elle, une phrase de passe oubliée ou un trousseau perdu ferme le coffre pour toujours.',
    makeNew: 'Établir une nouvelle fiche…',
    makeFirst: 'Établir une fiche de secours…',
    keyFile: 'Fichier-clé sur clé USB',
    keyFileAbout:
      'Sans la clé USB, même la bonne phrase de passe n’ouvre pas le coffre. Si elle est perdue, seule la clé de secours l’ouvre.',
    keyFileNeeded: 'nécessaire',
    keyFileMake: 'Mettre en place…',
    keyFileNew: 'En créer un autre…',
    keyFileDrop: 'S’en passer…',
    pin: 'Code PIN pour les courtes absences',
    pinHours: '{hours, plural, one {# heure} other {# heures}}',
    pinAbout:
      'Six chiffres à la place de la phrase de passe tant qu’Entrenous reste ouvert. Contre un passant, non contre qui prendrait la main sur l’ordinateur allumé.',
    pinSet: 'Choisir…',
    pinNew: 'En changer…',
    pinDrop: 'S’en passer',
    code: 'Code d’une application d’authentification',
    codeAsked: 'demandé',
    codeAbout: 'Une question de plus au déverrouillage, non une clé : son secret se trouve dans le coffre lui-même.',
    codeMake: 'Mettre en place…',
    codeDrop: 'S’en passer…',
    dataKey: 'Clé des données',
    dataKeyAbout: 'Elle chiffre chaque page du coffre. À renouveler en cas de doute : ordinateur prêté ou volé, sauvegarde égarée.',
    renew: 'Renouveler…',
    log: 'Journal d’audit',
    logAbout: 'Qui a fait quoi à quel dossier, et quand.',
    look: 'Consulter'
  },
  pin: {
    title: 'Un code PIN pour les courtes absences',
    about:
      'Quand le coffre se verrouille de lui-même dans la journée, le code PIN le rouvre. Il vaut pendant les heures ci-dessous après chaque déverrouillage avec la phrase de passe, pour cinq essais faux, et seulement jusqu’à la fermeture d’Entrenous ou au redémarrage de l’ordinateur ; rien de ce qu’il ouvrirait ne se trouve sur le disque.',
    limits:
      'Il protège un disque volé et tient un passant à distance. Il ne protège pas votre session ouverte : un programme ou une personne qui aurait pris la main sur cet ordinateur allumé pourrait deviner un code PIN. Ni le fichier-clé ni le code de l’application ne sont demandés avec lui. Changer la phrase de passe, renouveler la clé des données ou restaurer l’efface.',
    pin: 'Nouveau code PIN',
    digits: 'De six à douze chiffres.',
    hours: 'Heures après la phrase de passe (1 à 24)',
    go: 'Choisir ce code',
    done: 'Le code PIN est choisi.',
    dropped: 'Le code PIN est oublié.'
  },
  code: {
    title: 'Codes d’une application d’authentification',
    about:
      'Après la phrase de passe, l’écran de déverrouillage demande alors les six chiffres qu’affiche une application sur votre téléphone.',
    honest:
      'En toute franchise : c’est une question, non une clé. Son secret se trouve dans le coffre, sur cet ordinateur ; un disque volé n’en est pas mieux protégé, alors qu’il l’est par un fichier-clé sur clé USB. Le code arrête quelqu’un qui, devant cet ordinateur, vous aurait vue taper la phrase de passe. La clé de secours ouvre le coffre sans lui, et une sauvegarde restaurée ne le demande pas.',
    noKit:
      'Vous n’avez pas encore de clé de secours. Établissez d’abord la fiche de secours : le téléphone perdu, seule une sauvegarde rendrait le cabinet.',
    go: 'Continuer',
    scan: 'Ajoutez un compte dans l’application et lisez cette image avec l’appareil photo du téléphone.',
    picture: 'Code QR pour l’application d’authentification',
    byHand: 'Ou saisissez ce secret dans l’application :',
    code: 'Code affiché en ce moment par l’application',
    missing: 'Saisissez le code.',
    confirm: 'Confirmer',
    done: 'Le code est désormais demandé.',
    drop: 'Se passer du code',
    dropAbout: 'La phrase de passe et le trousseau ouvriront le coffre sans code. Vous pourrez supprimer le compte dans l’application.',
    dropGo: 'S’en passer',
    dropped: 'Le code n’est plus demandé.'
  },
  keyFile: {
    make: 'Un fichier-clé sur clé USB',
    makeAbout:
      'Un petit fichier est déposé sur une clé USB. Le coffre ne s’ouvre ensuite qu’avec votre phrase de passe et la clé USB branchée. Gardez-la loin de l’ordinateur : qui prendrait l’un aurait l’autre.',
    makeLost:
      'Si la clé USB est perdue ou cassée, seule la clé de secours ouvre le coffre : assurez-vous d’avoir votre fiche de secours sous la main. Les sauvegardes automatiques s’ouvrent elles aussi avec la clé USB et la phrase de passe, avec la clé de secours, ou avec la phrase de passe que vous leur avez choisie ; les exports avec la leur.',
    noKit:
      'Vous n’avez pas encore de clé de secours. Établissez d’abord la fiche de secours : sans elle, perdre la clé USB fermerait le coffre pour toujours.',
    go: 'Choisir un emplacement…',
    cancelled: 'Aucun emplacement choisi. Rien n’a changé.',
    made: 'Le fichier-clé « {fileName} » est créé. Il est désormais nécessaire.',
    sameDisk:
      'Le fichier-clé « {fileName} » se trouve sur le même disque que le coffre : qui prend l’ordinateur a les deux. Déplacez-le sur une clé USB.',
    drop: 'Se passer du fichier-clé',
    dropAbout:
      'La phrase de passe ouvrira de nouveau le coffre sans la clé USB. Le fichier qui s’y trouve ne servira plus à rien et pourra être supprimé.',
    dropGo: 'S’en passer',
    dropped: 'Le fichier-clé n’est plus nécessaire.'
  },
  rotate: {
    title: 'Renouveler la clé des données',
    about:
      'Tout le coffre est chiffré à nouveau avec une clé neuve, vérifié page par page, et ne prend qu’ensuite la place de l’actuel. Votre phrase de passe et votre clé de secours restent les mêmes. Le cabinet attend jusqu’à la fin ; avec un grand coffre, cela peut durer quelques minutes.',
    backups:
      'Les sauvegardes déjà faites gardent l’ancienne clé. La phrase de passe du coffre ne les ouvre plus : la clé de secours les ouvre, ou une phrase de passe qui leur est propre. Faites donc ensuite une nouvelle sauvegarde ; si c’est une sauvegarde égarée qui vous inquiète, détruisez alors les anciennes.',
    go: 'Renouveler la clé',
    working: 'Chiffrement et vérification du coffre',
    stopped: 'Arrêté. Le coffre est comme avant, avec sa clé actuelle.',
    backUp: 'Sauvegarder maintenant',
    done: 'Le coffre a une nouvelle clé des données. Faites une sauvegarde maintenant : la phrase de passe du coffre n’ouvre plus les précédentes.'
  },
  change: {
    title: 'Changer la phrase de passe',
    present: 'Phrase de passe actuelle',
    fresh: 'Nouvelle phrase de passe',
    backups: 'Les sauvegardes déjà faites gardent leurs propres phrases de passe, et la clé de secours reste valable.',
    go: 'La changer',
    done: 'La phrase de passe est changée.'
  }
}
