// Words of files: scans, letters, certificates.
import type { attachments as english } from '../en/attachments.ts'
import type { WordsLike } from '../words.ts'

export const attachments: WordsLike<typeof english> = {
  title: 'Fichiers',
  none: 'Pas encore de fichiers',
  noneAbout: 'Déposez scans, courriers ou certificats n’importe où sur cette page, ou choisissez-les. Chacun peut faire jusqu’à 100 Mo.',
  add: 'Ajouter des fichiers…',
  fromScanner: 'Depuis le scanner…',
  all: 'Tous les fichiers ({count})',
  drop: 'Déposez les fichiers pour les garder avec {name}',
  dropAbout: 'Ils sont chiffrés dans le coffre. Les originaux restent où ils sont, non chiffrés.',
  count: '{count, plural, =0 {Aucun fichier} one {# fichier} other {# fichiers}}',
  search: 'Nom ou étiquette',
  which: 'Quels fichiers',
  kept: 'Gardés',
  removed: 'Retirés',
  noHits: 'Aucun fichier ne correspond',
  noHitsAbout: 'Les fichiers retirés sont listés à part.',
  showAll: 'Montrer tous les fichiers',
  columns: { name: 'Nom', type: 'Nature', bytes: 'Taille', added: 'Ajout' },
  types: {
    pdf: 'PDF',
    png: 'Image (PNG)',
    jpeg: 'Image (JPEG)',
    gif: 'Image (GIF)',
    webp: 'Image (WebP)',
    text: 'Texte',
    html: 'Page web',
    svg: 'Dessin (SVG)',
    picture: 'Image d’un autre format',
    office: 'Document bureautique',
    archive: 'Archive (ZIP ou semblable)',
    media: 'Son ou film',
    program: 'Programme',
    empty: 'Vide',
    other: 'Inconnue'
  },
  misnamed: 'pas .{ending}',
  misnamedAbout: 'Son nom finit par .{ending}, mais son contenu est autre chose : {type}. Entrenous se fie au contenu.',
  page: {
    more: 'Plus',
    facts: '{type} · {size} · ajouté le {when}',
    export: 'Enregistrer une copie…',
    exportAbout: 'Une copie hors du coffre n’est pas chiffrée.',
    exported: 'La copie est dans le dossier « {folder} », et n’est pas chiffrée.',
    show: 'Montrer dans le dossier',
    describe: 'Nom et étiquettes…',
    remove: 'Retirer',
    removed: 'Retiré de la liste. Rien n’est perdu.',
    recover: 'Le remettre',
    recovered: 'Il est de nouveau dans la liste.',
    isRemoved: 'Ce fichier a été retiré de la liste. Rien n’en est perdu.'
  },
  links: {
    files: 'Fichiers joints',
    title: 'Joindre un fichier',
    attach: 'Joindre un fichier…',
    attachScan: 'Joindre un scan ou un fichier…',
    scan: 'Scan ou photo des feuilles signées',
    dropHere: 'Déposez-le ici, choisissez-le, ou prenez-le dans le dossier du scanner.',
    existing: 'Ou un fichier déjà présent',
    belongs: 'Fait partie de',
    linkTo: 'Lier à un élément du dossier…',
    linkTitle: 'Lier à un élément du dossier',
    linkAbout:
      'Un document, une note, un consentement ou un enregistrement de {name}. Un scan de plusieurs documents peut être lié à chacun.',
    record: 'Élément du dossier',
    noRecords: 'Il n’y en a aucun auquel il ne soit déjà lié.',
    linked: 'Lié.',
    unlink: 'Délier : {name}',
    unlinked: 'Délié. Le fichier lui-même reste.',
    records: {
      document: 'Document : {title} ({date})',
      note: 'Note : {date}',
      consent: 'Consentement : {kind} ({date})',
      recording: 'Enregistrement : {medium}, {date}'
    }
  },
  preview: {
    title: 'Aperçu',
    loading: 'Lecture du fichier',
    pages: '{count, plural, one {# page} other {# pages}}',
    pageOf: 'Page {page} sur {count}',
    most: 'Les {most} premières pages sont montrées.',
    scripts: 'Ce PDF contient des scripts. Ils ne sont pas exécutés ici ; un autre programme le ferait peut-être.',
    password: 'Ce PDF demande son propre mot de passe. Enregistrez une copie pour l’ouvrir avec un autre programme.',
    broken:
      'Ce fichier ne peut être montré : il est abîmé, ou n’est pas ce qu’il paraît. Il est gardé tel quel, et peut être enregistré en copie.',
    large: 'Cette image est trop grande pour être montrée sans risque. Elle est gardée telle quelle, et peut être enregistrée en copie.',
    begin: 'Le début du texte est montré.',
    empty: 'Ce fichier est vide.',
    active:
      'Les pages web et les dessins de ce genre peuvent contenir des scripts : ils ne sont jamais montrés ici. Le fichier est gardé tel quel, et peut être enregistré en copie.',
    program: 'C’est un programme. Il est gardé tel quel et jamais lancé. N’en ouvrez pas de copie sans savoir d’où il vient.',
    unshown: 'Les fichiers de ce genre ne sont pas montrés ici. Enregistrez une copie pour l’ouvrir avec un autre programme.'
  },
  describe: {
    title: 'Nom et étiquettes',
    name: 'Nom',
    nameWrong: 'Il faut un nom.',
    tags: 'Étiquettes',
    tagsAbout: 'Séparées par des virgules, par exemple bilan, 2026. Elles servent à retrouver les fichiers.',
    tagsWrong: 'Dix étiquettes au plus, de 40 lettres chacune.',
    saved: 'Enregistré.'
  },
  taking: {
    title: 'Ajout de fichiers',
    waiting: 'En attente',
    cancel: 'Annuler {name}',
    dismiss: 'Fermer {name}',
    done: '{count, plural, one {# fichier est dans le coffre. L’original reste à sa place, non chiffré.} other {# fichiers sont dans le coffre. Les originaux restent à leur place, non chiffrés.}}',
    twins:
      '{count, plural, one {L’un d’eux y était déjà, sous le nom « {name} » : il y est maintenant deux fois.} other {# d’entre eux y étaient déjà : ils y sont maintenant deux fois.}}',
    tooLarge: 'Plus de 100 Mo. Divisez-le, ou numérisez-le avec moins de points par pouce.',
    cleared:
      '{count, plural, one {Un fichier n’a pas été pris jusqu’au bout avant le dernier verrouillage. Ce qu’il y en avait a été effacé : ajoutez-le de nouveau.} other {# fichiers n’ont pas été pris jusqu’au bout avant le dernier verrouillage. Ce qu’il y en avait a été effacé : ajoutez-les de nouveau.}}'
  },
  scanner: {
    title: 'Depuis le scanner',
    folder: 'Dossier « {label} »',
    stays: 'Les originaux restent dans le dossier, non chiffrés : supprimez-les là-bas une fois qu’ils sont ici.',
    take: 'Prendre',
    takeNamed: 'Prendre {name}',
    takeAll: 'Prendre {count, plural, one {le nouveau fichier} other {les # nouveaux fichiers}}',
    taken: 'Déjà pris',
    none: 'Il n’y a pas de fichier dans ce dossier.',
    absent: 'Le dossier est absent : branchez son disque, ou choisissez-en un autre dans les réglages.',
    unset: 'Aucun dossier de scanner n’a encore été choisi.',
    choose: 'Choisir le dossier…',
    working: 'Ajout de {name}',
    cancel: 'Arrêter',
    settings: 'Dossier du scanner',
    settingsAbout: 'Les nouveaux scans de ce dossier sont proposés sur la page de chaque client. Rien n’y est jamais modifié.',
    change: 'Un autre dossier…',
    drop: 'Aucun dossier de scanner',
    dropped: 'Le dossier du scanner est oublié. Les fichiers qui s’y trouvent restent tels quels.'
  }
}
