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
  repositoryMissing: 'Dites où vont les copies. Cela ne peut commencer par - ou :, et un espace distant de rclone a besoin de son nom.',
  repositoryAbout: {
    restic: 'Comme restic le nomme, par exemple sftp:moi@hote:/sauvegardes, s3:https://s3.exemple.org/dossier, ou un dossier.',
    rclone: 'Un espace distant que vous avez réglé dans rclone, et un dossier là-bas, par exemple coffre:sauvegardes.'
  },
  secret: { restic: 'Mot de passe du dépôt', rclone: 'Mot de passe de la configuration de rclone, s’il y en a un' },
  secretAbout:
    'À mettre aussi sur papier, avec la fiche de secours : il se trouve dans le coffre et, si cet ordinateur est perdu, personne n’atteint les copies sans lui.',
  kept: 'Un mot de passe est gardé dans le coffre. Laissez vide pour le garder.',
  keyId: 'Nom de la clé, pour un stockage S3',
  keySecret: 'Clé secrète, pour un stockage S3',
  test: 'Enregistrer et essayer',
  tested: 'Il répond : les copies peuvent y aller.',
  create: 'Le créer là-bas',
  created: 'Créé. Les copies peuvent y aller maintenant.',
  on: 'Après chaque sauvegarde automatique',
  onAbout:
    'Une sauvegarde faite pendant que vous verrouillez ou quittez attend que vous rouvriez le cabinet. Rien n’est jamais supprimé là-bas.',
  copy: 'Copier maintenant un fichier de sauvegarde…',
  copied: 'La sauvegarde y est.',
  working: 'Le programme travaille',
  forget: 'Oublier cet endroit',
  forgotten: 'Oublié, mots de passe compris. Ce qui s’y trouve déjà y reste.',
  last: 'Dernière copie {when}.',
  failed: 'Le dernier essai, {when}, a échoué. {reason}',
  never: 'Rien n’y a encore été copié.',
  again: {
    title: 'Pour la récupérer',
    about:
      'Sur un autre ordinateur, installez {program} et Entrenous. Ceci, dans un terminal, rapporte la copie la plus récente dans un dossier nommé Entrenous :',
    restic: 'Le mot de passe du dépôt est demandé.',
    rclone:
      'La première ligne montre laquelle est la plus récente ; la seconde la rapporte. Réglez d’abord là-bas le même espace distant dans rclone.',
    s3: 'Avant cela, donnez à AWS_ACCESS_KEY_ID et à AWS_SECRET_ACCESS_KEY le nom et le secret de la clé.',
    after:
      'Démarrez ensuite Entrenous, choisissez « Restaurer une sauvegarde » et ce fichier. Il s’ouvre avec votre clé de secours, ou avec la phrase de passe des sauvegardes automatiques si vous en avez choisi une.',
    paper: 'Gardez ceci sur papier avec la fiche de secours : c’est quand cet ordinateur n’est plus là qu’on en a besoin.'
  },
  waiting: 'Une sauvegarde attend d’y être portée.'
}
