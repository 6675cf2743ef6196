// The words that Electron's main process shows: menu and file dialogs, in both languages.
import type { Language } from '#contract/fields'
import type { Command } from '#contract/kinds'

interface Words {
  readonly menus: { file: string; edit: string; view: string; help: string }
  readonly commands: Readonly<Record<Command, string>>
  readonly roles: {
    quit: string
    undo: string
    redo: string
    cut: string
    copy: string
    paste: string
    selectAll: string
    zoomIn: string
    zoomOut: string
    resetZoom: string
    fullScreen: string
  }
  readonly savePdf: string
  readonly saveBackup: string
  readonly chooseBackup: string
  readonly chooseFolder: string
  readonly chooseScans: string
  readonly saveFile: string
  readonly backupFile: string
  readonly saveKey: string
  readonly chooseKey: string
  readonly keyFile: string
  readonly stopped: string
  readonly reminders: { session: string; sessionSoon: string; answer: string; task: string }
}

const en: Words = {
  menus: { file: 'File', edit: 'Edit', view: 'View', help: 'Help' },
  commands: {
    today: 'Today',
    calendar: 'Calendar',
    clients: 'Clients',
    enquiries: 'Enquiries',
    notesToWrite: 'Notes to write',
    documents: 'Documents',
    sign: 'Sign',
    search: 'Search',
    consents: 'Consents',
    tasks: 'Tasks',
    newTask: 'New task…',
    exchanges: 'Messages',
    newExchange: 'Enter a message…',
    newClient: 'New client…',
    newNote: 'New note',
    emergency: 'Emergency sheet',
    newAppointment: 'New appointment…',
    moveAppointment: 'Move appointment…',
    rebook: 'Book the same slot again',
    join: 'Join session',
    share: 'Share…',
    backup: 'Back up…',
    audit: 'Audit log',
    security: 'Security panel',
    settings: 'Settings',
    keys: 'Keyboard shortcuts',
    palette: 'Find a command…',
    blur: 'Blur names and texts',
    lock: 'Lock now'
  },
  roles: {
    quit: 'Quit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    resetZoom: 'Actual size',
    fullScreen: 'Full screen'
  },
  savePdf: 'Save the document as PDF (this copy is not encrypted)',
  saveBackup: 'Where to keep the backup',
  chooseBackup: 'Choose a backup to restore',
  saveKey: 'Where to put the key file: on your stick',
  chooseKey: 'Choose your key file',
  keyFile: 'Entrenous key file',
  chooseFolder: 'Choose the folder for automatic backups',
  chooseScans: 'Choose the folder that your scanner puts its files in',
  saveFile: 'Where to put a copy of the file (this copy is not encrypted)',
  backupFile: 'Entrenous backup',
  stopped: 'Entrenous has stopped several times in a row. Nothing in your vault was changed. Restart the computer and try again.',
  reminders: {
    session: 'Session in {minutes} minutes',
    sessionSoon: 'Session in one minute',
    answer: 'An answer is due soon',
    task: 'A task is due today'
  }
}

const fr: Words = {
  menus: { file: 'Fichier', edit: 'Édition', view: 'Affichage', help: 'Aide' },
  commands: {
    today: 'Aujourd’hui',
    calendar: 'Agenda',
    clients: 'Clients',
    enquiries: 'Demandes',
    notesToWrite: 'Notes à rédiger',
    documents: 'Documents',
    sign: 'Signer',
    search: 'Rechercher',
    consents: 'Consentements',
    tasks: 'Tâches',
    newTask: 'Nouvelle tâche…',
    exchanges: 'Messages',
    newExchange: 'Saisir un message…',
    newClient: 'Nouveau client…',
    newNote: 'Nouvelle note',
    emergency: 'Fiche d’urgence',
    newAppointment: 'Nouveau rendez-vous…',
    moveAppointment: 'Déplacer le rendez-vous…',
    rebook: 'Reprendre le même créneau',
    join: 'Rejoindre la séance',
    share: 'Communiquer…',
    backup: 'Sauvegarder…',
    audit: 'Journal d’audit',
    security: 'Tableau de sécurité',
    settings: 'Réglages',
    keys: 'Raccourcis clavier',
    palette: 'Trouver une commande…',
    blur: 'Flouter les noms et les textes',
    lock: 'Verrouiller'
  },
  roles: {
    quit: 'Quitter',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    resetZoom: 'Taille réelle',
    fullScreen: 'Plein écran'
  },
  savePdf: 'Enregistrer le document en PDF (cette copie n’est pas chiffrée)',
  saveBackup: 'Où conserver la sauvegarde',
  chooseBackup: 'Choisir une sauvegarde à restaurer',
  saveKey: 'Où déposer le fichier-clé : sur votre clé USB',
  chooseKey: 'Choisir votre fichier-clé',
  keyFile: 'Fichier-clé Entrenous',
  chooseFolder: 'Choisir le dossier des sauvegardes automatiques',
  chooseScans: 'Choisir le dossier où votre scanner dépose ses fichiers',
  saveFile: 'Où déposer une copie du fichier (cette copie n’est pas chiffrée)',
  backupFile: 'Sauvegarde Entrenous',
  stopped: 'Entrenous s’est arrêté plusieurs fois de suite. Rien n’a changé dans votre coffre. Redémarrez l’ordinateur et réessayez.',
  reminders: {
    session: 'Séance dans {minutes} minutes',
    sessionSoon: 'Séance dans une minute',
    answer: 'Une réponse est attendue bientôt',
    task: 'Une tâche est à faire aujourd’hui'
  }
}

export const words: Readonly<Record<Language, Words>> = { en, fr }
