// Why the program says no, and what can be done about it.
import type { refusals as english } from '../en/refusals.ts'
import type { WordsLike } from '../words.ts'

export const refusals: WordsLike<typeof english> = {
  invalid: 'Un champ n’est pas rempli comme il le faudrait.',
  unknown: 'Le programme ne connaît pas cette demande.',
  locked: 'Le coffre est verrouillé.',
  notFound: 'Ce dossier n’existe plus.',
  conflict: 'Ceci a été modifié ailleurs entre-temps, ou autre chose est encore en cours. Regardez où cela en est, puis réessayez.',
  signed: 'Ce qui est signé ne peut plus être modifié. Une note se rectifie ; un document se prépare à nouveau.',
  documentClosed: 'Ce document ne peut plus être modifié. Préparez-le à nouveau si quelque chose doit changer.',
  handedOver: 'L’écran est entre les mains d’un client : reprenez-le d’abord avec votre phrase de passe.',
  gapsLeft: 'Des lignes de ce document sont encore vides : remplissez-les, ou dites pourquoi elles le restent.',
  signatureMissing: 'Signez dans le cadre, ou saisissez votre nom.',
  clauseMissing: 'Une clause obligatoire manque. Remettez-la, dans vos propres mots si vous le souhaitez.',
  empty: 'Une note vide ne peut pas être signée.',
  notYet: 'La séance est dans le futur. Vérifiez sa date et son heure, puis signez.',
  notReady: 'La préparation du cabinet au travail en ligne n’est pas validée : parcourez la liste, ou dites pourquoi vous continuez.',
  screeningMissing:
    'Aucune évaluation d’indication ne vaut pour cette façon de se rencontrer : faites-la maintenant, ou dites pourquoi vous continuez sans.',
  consentMissing: 'Un consentement manque ou ne vaut plus : notez-le, préparez-le, ou dites pourquoi vous continuez sans.',
  reasonMissing: 'Un motif est nécessaire.',
  cancelled: 'Annulé.',
  separateMissing: 'Un élément sensible est coché : dites selon quelle autorisation distincte il est joint.',
  partNotPaged: 'Un fichier coché ne peut pas devenir une page. Envoyez-le dans un fichier age, ou ne le joignez pas.',
  diskFull: 'Le disque est plein : libérez de l’espace.',
  readOnly: 'Le dossier du coffre est protégé en écriture. Autorisez l’écriture dans ce dossier et sur son disque.',
  diskFails:
    'Le disque n’a pas pu être lu ou écrit. Ce qui était enregistré n’est pas perdu pour autant. Réessayez ; si cela se répète, sauvegardez sur un autre disque et faites vérifier celui-ci.',
  passphraseWrong: 'Cette phrase de passe n’ouvre pas le coffre.',
  passphraseNeeded: 'La phrase de passe est d’abord redemandée.',
  passphraseLetters:
    'Certains lecteurs PDF liraient mal ce mot de passe : lettres sans accent, chiffres et signes courants seulement, 127 au plus.',
  passphraseWeak: 'Cette phrase de passe est trop faible.',
  recoveryWrong: 'Cette clé de secours n’ouvre pas le coffre. Vérifiez chaque groupe.',
  recoveryMissing: 'Aucune clé de secours ne l’ouvre : aucune n’avait été faite. Utilisez la phrase de passe.',
  tooSoon: 'Trop d’essais : patientez un instant.',
  keychainUnavailable: 'Le trousseau de cet ordinateur est inaccessible.',
  keychainLocked: 'Le trousseau de cet ordinateur est verrouillé.',
  keychainDenied: 'L’accès au trousseau de cet ordinateur a été refusé.',
  keychainMissing: 'Le trousseau de cet ordinateur ne contient plus la clé de ce coffre.',
  keychainForeign: 'Le trousseau de cet ordinateur contient la clé d’un autre coffre.',
  keychainNotKept: 'Le trousseau de cet ordinateur n’a pas conservé la clé.',
  keyFileMissing: 'Le fichier-clé n’est plus là où il était : branchez votre clé USB.',
  keyFileForeign: 'Ce fichier n’est pas le fichier-clé de ce coffre.',
  keyFileNotWritten:
    'Le fichier-clé n’a pas pu y être déposé : la clé USB est peut-être pleine ou protégée en écriture. Rien n’a changé. Choisissez un autre emplacement.',
  keyFileThere: 'Un fichier de ce nom existe déjà, et reste tel quel. Choisissez un autre nom.',
  pinWrong: 'Ce n’est pas le code PIN.',
  pinWeak: 'Ce code PIN est le premier que l’on essaierait. Choisissez d’autres chiffres.',
  pinGone: 'Le code PIN n’ouvre plus rien pour le moment : saisissez la phrase de passe.',
  codeNeeded: 'Le code de votre application d’authentification est nécessaire.',
  codeWrong: 'Ce n’est pas le code du moment.',
  codeUsed: 'Ce code a déjà servi. Attendez le suivant.',
  codeClock:
    'Ce code est celui d’une autre heure : l’horloge de l’ordinateur ou du téléphone n’est pas juste. Laissez-les se régler automatiquement.',
  vaultExists: 'Il y a déjà un coffre ; il ne sera pas remplacé.',
  vaultAbsent: 'Il n’y a pas de coffre ici.',
  vaultDamaged:
    'Le fichier du coffre est endommagé, ou son disque ne peut plus être lu. Ne supprimez rien : faites vérifier tout le coffre dans le tableau de sécurité, et restaurez votre dernière sauvegarde vérifiée si un dommage est trouvé.',
  changesMissing: 'Des modifications enregistrées manquent dans ce coffre : il ne peut être que lu tant que vous n’avez pas décidé.',
  vaultNewer: 'Ce coffre provient d’une version plus récente d’Entrenous.',
  slotsDamaged:
    'Le fichier de clés du coffre est illisible. Remettez vault.keys.json depuis une copie du dossier du coffre, ou restaurez une sauvegarde.',
  backupDamaged:
    'Ce fichier est endommagé, ou n’est pas du tout une sauvegarde Entrenous. Choisissez-en un autre, d’un autre jour ou d’un autre disque.',
  backupNewer:
    'Cette sauvegarde provient d’une version plus récente d’Entrenous. Installez cette version ou une suivante, puis rouvrez-la.',
  backupPassphraseWrong: 'Cette phrase de passe n’ouvre pas la sauvegarde.',
  backupElsewhere:
    'La phrase de passe du coffre n’ouvre pas cette sauvegarde automatique : elle vient d’un autre ordinateur, ou d’avant le renouvellement de la clé des données ou une restauration. Prenez la clé de secours, ou la phrase de passe des sauvegardes automatiques si vous en aviez choisi une.',
  backupKeyFile:
    'Cette sauvegarde automatique demande aussi le fichier-clé de votre clé USB : branchez-la et réessayez, ou ouvrez la sauvegarde avec la clé de secours.',
  placeAbsent: 'Le disque ou le dossier de la sauvegarde est absent. Branchez le disque ou choisissez un autre dossier.',
  placeFull:
    'Il n’y a pas assez de place pour la sauvegarde : il faut le double de sa taille. Libérez de la place ou choisissez un autre dossier.',
  placeReadOnly: 'Le dossier de la sauvegarde est protégé en écriture. Choisissez-en un autre, ou autorisez l’écriture dans celui-ci.',
  placeUnsound:
    'Ce qui a été écrit à cet endroit n’a pas pu être relu à l’identique, et n’est donc pas une sauvegarde : le disque ou la clé USB est peut-être défaillant. Utilisez-en un autre, et faites vérifier celui-ci.',
  placeMissing: 'Aucun dossier n’a encore été choisi pour les sauvegardes automatiques.',
  placeSame:
    'L’autre endroit est ce dossier, s’y trouve ou le contient : ce qui emporte l’un emporte les deux. Choisissez-en un autre, de préférence sur un autre disque.',
  placeInside: 'Le coffre lui-même se trouve dans ce dossier : ce qui lui arrive arriverait à ses sauvegardes. Choisissez-en un autre.',
  vaultSynced: 'Le coffre se trouve dans un dossier qu’un programme de synchronisation recopie ailleurs.',
  busy: 'Une autre opération longue est en cours. Attendez qu’elle finisse, ou annulez-la.',
  offsiteMissing:
    'Le programme des copies à distance n’est pas installé sur cet ordinateur, ou reste introuvable. Installez-le, puis essayez de nouveau.',
  offsitePassword: 'Le mot de passe des copies à distance est faux ou manque. Retapez-le, puis essayez.',
  offsiteAbsent: 'Rien n’est encore préparé à l’endroit des copies à distance. Créez-le, ou corrigez son nom.',
  offsiteGone: 'Les copies à distance ne sont plus là où elles ont été portées. Branchez ce disque, ou corrigez le nom de l’endroit.',
  offsiteLocked:
    'Un autre restic a verrouillé les copies à distance. Réessayez quand il aura fini ; si plus aucun n’y travaille, lancez la commande unlock de restic dans un terminal.',
  offsiteHost:
    'Cet ordinateur ne connaît pas le serveur des copies à distance, ou lui connaît une autre clé. Connectez-vous-y une fois avec ssh dans un terminal, comparez la clé affichée avec ce que dit votre hébergeur, répondez yes, puis essayez de nouveau.',
  offsiteUnreachable: 'L’endroit des copies à distance ne peut être atteint. Vérifiez le réseau, le disque et le nom, puis réessayez.',
  offsiteDenied: 'L’endroit des copies à distance a refusé l’accès. Vérifiez-y les clés et les droits.',
  offsiteFull: 'Il n’y a plus de place à l’endroit des copies à distance. Faites-y de la place, puis réessayez.',
  offsiteFailed:
    'Le programme des copies à distance s’est arrêté sur une erreur. Essayez la même chose dans un terminal, où il en dit plus.',
  linkNotAllowed: 'Ce lien ne serait pas ouvert. Vérifiez-le sur la fiche du client.',
  linkMissing: 'Ce client n’a pas de lien de séance, ou pas de téléphone.',
  linkNotOpened: 'Le système n’a pas ouvert le lien : rien n’est horodaté. Copiez-le, ouvrez-le vous-même, puis commencez la séance.',
  numberNotAllowed:
    'Ce numéro ne peut pas être composé d’ici. Notez-le avec son indicatif sur la fiche du client, comme +33 6 39 98 12 34.',
  startNotStamped:
    'La réunion est ouverte, mais son début n’a pas pu être enregistré. Faites de la place sur le disque, puis horodatez-le.',
  checksMissing: 'Une vérification nécessaire à la sécurité de la séance manque. Faites-la, ou dites pourquoi vous continuez.',
  printFailed: 'Les pages n’ont pas pu être composées. Réessayez ; en cas de nouvel échec, redémarrez Entrenous.',
  printedNotNoted:
    'Le document est imprimé, mais sa remise n’a pas pu être notée. Libérez de la place sur le disque, puis remettez-le à nouveau depuis la liste des textes ; la seconde impression peut être jetée.',
  notPrinted:
    'Rien n’a été imprimé, et rien n’est noté comme imprimé. Une imprimante est-elle installée, allumée et reliée ? Réessayez, ou enregistrez en PDF pour imprimer ailleurs.',
  fileNotWritten:
    'Le fichier n’a pas pu être écrit à cet endroit : le disque est peut-être plein, débranché ou protégé en écriture. Enregistrez-le à nouveau dans un autre dossier.',
  fileTooLarge: 'Ce fichier dépasse 100 Mo. Divisez-le, ou numérisez-le avec moins de points par pouce.',
  fileNotRead: 'Le fichier n’a pas pu être lu : il a disparu, ou s’écrit encore. Patientez un instant, puis réessayez.',
  fileDamaged: 'Une partie de ce fichier manque ou est abîmée dans le coffre. Vérifiez le coffre (Sécurité), ou restaurez une sauvegarde.',
  scannerMissing: 'Le dossier du scanner est absent. Branchez son disque, ou choisissez-en un autre dans les réglages.',
  failed: 'Une erreur est survenue. Rien de ce qui était enregistré n’est perdu. Réessayez ; si cela se reproduit, redémarrez Entrenous.'
}
