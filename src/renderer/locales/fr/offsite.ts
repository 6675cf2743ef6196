// Words of copies elsewhere.
import type { offsite as english } from '../en/offsite.ts'
import type { WordsLike } from '../words.ts'

export const offsite: WordsLike<typeof english> = {
  title: 'Une copie à distance',
  about: 'Pour qui un seul disque ne suffit plus : un programme à vous porte chaque sauvegarde achevée à un endroit à vous.',
  back: 'Sécurité',
  network:
    'C’est le seul endroit où un réseau peut servir. Entrenous lui-même n’ouvre aucune connexion : il remet le fichier achevé et chiffré à un programme que vous avez installé, et ce programme l’emporte. Rien de cela n’arrive si vous ne l’activez pas.',
  hosting:
    'En France, qui conserve des données de santé pour autrui doit être certifié pour cela (HDS), même si elles sont chiffrées. Choisissez un hébergeur certifié, ou un disque à vous.',
  program: 'Programme',
  programs: {
    restic: 'restic : beaucoup de sauvegardes dans un seul dépôt chiffré, à peine plus grand qu’une seule',
    rclone: 'rclone : de simples copies dans un dossier de presque n’importe quel service de stockage'
  },
  missing: 'Introuvable sur cet ordinateur. Installez-le depuis son site ou le magasin de votre système, puis revenez.',
  repository: 'Vers où',
  repositoryMissing:
    'Dites où vont les copies : un nom suivi de deux-points, comme dans l’exemple, ou le chemin entier d’un dossier. Cela ne peut commencer par - ou :.',
  repositoryAbout: {
    restic: 'Comme restic le nomme, par exemple sftp:moi@hote:/sauvegardes, s3:https://s3.exemple.org/dossier, ou un dossier.',
    rclone:
      'Un espace distant que vous avez réglé dans rclone, et un dossier là-bas, par exemple coffre:sauvegardes. Ses mots de passe, ceux d’un espace crypt aussi, se trouvent dans la configuration de rclone, sur cet ordinateur : gardez-les aussi sur papier.'
  },
  secret: { restic: 'Mot de passe du dépôt', rclone: 'Mot de passe de la configuration de rclone, s’il y en a un' },
  secretAbout:
    'À mettre aussi sur papier, avec la fiche de secours : il se trouve dans le coffre et, si cet ordinateur est perdu, personne n’atteint les copies sans lui.',
  kept: 'Un mot de passe est gardé dans le coffre. Laissez vide pour le garder.',
  keyId: 'Nom de la clé, pour un stockage S3',
  keySecret: 'Clé secrète, pour un stockage S3',
  test: 'Enregistrer et essayer',
  tested: {
    restic: 'Il répond : les copies peuvent y aller.',
    rclone: 'Il répond. La première copie montrera s’il y a de la place et le droit d’écrire.'
  },
  create: 'Le créer là-bas',
  created: 'Créé. Les copies peuvent y aller maintenant.',
  on: 'Après chaque sauvegarde automatique',
  onAbout:
    'Une sauvegarde faite pendant que vous verrouillez ou quittez attend que vous rouvriez le cabinet. Rien n’est jamais supprimé là-bas.',
  copy: 'Copier maintenant un fichier de sauvegarde…',
  copied: 'La sauvegarde y est.',
  working: 'Le programme travaille',
  forget: 'Oublier cet endroit',
  forgetTitle: 'Oublier cet endroit ?',
  forgetAbout: 'Plus aucune copie n’y va, et ses mots de passe sont oubliés : notez-les d’abord. Ce qui s’y trouve déjà y reste.',
  forgotten: 'Oublié, mots de passe compris. Ce qui s’y trouve déjà y reste.',
  last: 'Dernière copie {when}.',
  failed: 'Le dernier essai, {when}, a échoué. {reason}',
  never: 'Rien n’y a encore été copié.',
  again: {
    title: 'Pour la récupérer',
    paper:
      'Cela figure aussi dans le plan de reprise : imprimez-le et gardez-le avec la fiche de secours, pour quand cet ordinateur ne sera plus là.'
  },
  waiting: 'Une sauvegarde attend d’y être portée.'
}
