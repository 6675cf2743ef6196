// Words of making, unlocking and rescuing the vault.
import type { vault as english } from '../en/vault.ts'
import type { WordsLike } from '../words.ts'

export const vault: WordsLike<typeof english> = {
  welcome: {
    title: 'Bienvenue dans Entrenous',
    about: 'Votre cabinet, dans un coffre chiffré sur cet ordinateur. Rien n’en sort : ni compte, ni nuage, ni réseau.',
    language: 'Langue',
    way: 'Par quoi voulez-vous commencer ?',
    own: 'Ouvrir mon cabinet',
    ownAbout: 'Trois courtes étapes jusqu’à votre propre coffre, vide.',
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
      'Une phrase de passe oubliée ne peut pas encore être retrouvée, par personne. Notez-la, gardez-la en lieu sûr et faites bientôt une sauvegarde : celle-ci a sa propre phrase de passe.',
    create: 'Créer mon coffre',
    createSample: 'Créer le cabinet d’exemple',
    making: 'Création du coffre…',
    inventing: 'Invention de clients et de notes'
  },
  sampleNames: { practice: 'Cabinet d’exemple', practitioner: 'Camille Exemple' },
  unlock: {
    title: 'Votre cabinet est verrouillé',
    sampleTitle: 'Le cabinet d’exemple est verrouillé',
    passphrase: 'Phrase de passe',
    missing: 'Saisissez votre phrase de passe.',
    wrong: 'Cette phrase de passe n’ouvre pas le coffre. Vérifiez le verrouillage des majuscules et la langue du clavier.',
    wait: 'Trop d’essais. Le prochain sera possible dans {seconds, plural, one {# seconde} other {# secondes}}.',
    unlock: 'Déverrouiller',
    toSample: 'Ouvrir plutôt le cabinet d’exemple',
    trySample: 'Essayer le cabinet d’exemple',
    toOwn: 'Ouvrir plutôt mon cabinet',
    forgotten: 'Phrase de passe oubliée ?',
    forgottenAbout:
      'Personne ne peut ouvrir ce coffre sans elle, et Entrenous ne l’effacera jamais. Essayez les phrases que vous avez pu employer, aussi avec une autre langue de clavier. Les essais sont ralentis, pas limités.',
    restored:
      'La sauvegarde est restaurée : {clients, plural, one {# client} other {# clients}}, {notes, plural, one {# note} other {# notes}}. Déverrouillez avec la nouvelle phrase de passe.'
  },
  trouble: {
    again: 'Réessayer',
    back: 'Revenir à la phrase de passe',
    restore: 'Restaurer une sauvegarde',
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
    vaultDamaged: {
      title: 'Le fichier du coffre est endommagé',
      about: 'Le fichier ne peut pas être lu en entier ; il n’est donc pas ouvert. Il reste où il est et n’est jamais effacé.',
      todo: 'Si le disque était plein ou débranché, remédiez-y et réessayez.\nRestaurez votre cabinet depuis la dernière sauvegarde : le fichier endommagé est mis de côté et conservé.'
    },
    slotsDamaged: {
      title: 'Le fichier de clés du coffre est endommagé',
      about: 'Le petit fichier qui enveloppe la clé du coffre est illisible, sa copie aussi.',
      todo: 'Si vous avez une copie du dossier du coffre, remettez-en le fichier vault.keys.json et réessayez.\nSinon, restaurez votre cabinet depuis la dernière sauvegarde : les fichiers présents sont mis de côté et conservés.'
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
    failed: {
      title: 'Le coffre n’a pas pu être ouvert',
      about: 'Quelque chose d’imprévu s’est produit.',
      todo: 'Réessayez.\nSi cela se reproduit, redémarrez l’ordinateur et essayez encore.'
    }
  },
  restore: {
    title: 'Restaurer une sauvegarde',
    about: 'Tout ce que contient la sauvegarde devient votre cabinet sur cet ordinateur.',
    choose: 'Choisir le fichier de sauvegarde…',
    other: 'En choisir un autre…',
    file: 'Fichier de sauvegarde',
    missing: 'Choisissez un fichier de sauvegarde.',
    passphrase: 'Phrase de passe de la sauvegarde',
    passphraseMissing: 'Saisissez la phrase de passe de la sauvegarde.',
    passphraseWrong: 'Cette phrase de passe n’ouvre pas la sauvegarde.',
    fresh: 'Une phrase de passe pour le coffre désormais',
    go: 'Restaurer',
    working: 'Lecture et vérification de la sauvegarde'
  }
}
