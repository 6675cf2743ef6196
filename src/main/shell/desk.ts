// What the practice process asks of the desktop: dialogs, printing, links, preferences.
import { join } from 'node:path'
import { app, clipboard, dialog, nativeTheme, shell, type BrowserWindow } from 'electron'
import type { LockReason } from '#contract/kinds'
import type { Preferences } from '#contract/settings'
import type { Reminder } from '#contract/tasks'
import { clearLater } from './clearing.ts'
import { openLink } from './links.ts'
import type { OutsideServer } from './practiceProcess.ts'
import { openPinTries } from './pinTries.ts'
import type { PreferencesFile } from './preferences.ts'
import { showReminder } from './reminders.ts'
import { words } from './words.ts'

/** ISO date; the build puts it here. */
declare const BUILT_ON: string

interface Desk {
  readonly window: () => BrowserWindow
  readonly preferences: PreferencesFile
  readonly printToPdf: (html: string) => Promise<Uint8Array>
  readonly print: (html: string) => Promise<void>
  readonly lock: (why?: LockReason | 'restored') => Promise<void>
  /** She pressed a reminder. */
  readonly onReminder: () => void
  readonly onPreferences: () => void
}

/** A PDF, an export or a copied file, for the wish to see it in its folder; its path never leaves the shell. */
let lastSaved: string | null = null

export const serveDesk = ({ window, preferences, printToPdf, print, lock, onReminder, onPreferences }: Desk): OutsideServer => ({
  printToPdf,
  print,
  choosePlace: async (suggestedName: string, kind: 'pdf' | 'backup' | 'key' | 'file') => {
    const { savePdf, saveBackup, saveKey, saveFile, backupFile, keyFile } = words[preferences.get().language]
    const titles = { pdf: savePdf, backup: saveBackup, key: saveKey, file: saveFile }
    const filters = {
      pdf: [{ name: 'PDF', extensions: ['pdf'] }],
      backup: [{ name: backupFile, extensions: ['zip'] }],
      key: [{ name: keyFile, extensions: ['key'] }],
      file: []
    }
    const { canceled, filePath } = await dialog.showSaveDialog(window(), {
      title: titles[kind],
      defaultPath: join(app.getPath('documents'), suggestedName),
      filters: filters[kind],
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent']
    })
    if (canceled || !filePath) return null
    if (kind !== 'key') lastSaved = filePath
    return filePath
  },
  copySecret: async (text: string) => {
    await clipboard.writeText(text)
    await clearLater(clipboard, setTimeout)
  },
  clearCopied: async () => clearLater(clipboard, setTimeout),
  showSaved: async () => {
    if (lastSaved === null) throw new Error('nothing saved')
    shell.showItemInFolder(lastSaved)
  },
  showVaults: async () => shell.showItemInFolder(join(app.getPath('userData'), 'vaults')),
  chooseBackup: async () => {
    const { chooseBackup, backupFile } = words[preferences.get().language]
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: chooseBackup,
      filters: [{ name: backupFile, extensions: ['zip'] }],
      properties: ['openFile', 'dontAddToRecent']
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  chooseKeyFile: async () => {
    const { chooseKey, keyFile } = words[preferences.get().language]
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: chooseKey,
      filters: [{ name: keyFile, extensions: ['key'] }],
      properties: ['openFile', 'dontAddToRecent']
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  chooseFolder: async (purpose?: 'scans') => {
    const { chooseFolder, chooseScans } = words[preferences.get().language]
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      title: purpose === 'scans' ? chooseScans : chooseFolder,
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent']
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  openLink,
  remind: async (reminder: Reminder) => showReminder(preferences.get().language, reminder, onReminder),
  program: async () => ({ version: app.getVersion(), builtOn: BUILT_ON }),
  preferences: async () => preferences.change({}),
  prefer: async (change: Partial<Preferences>) => {
    const changed = preferences.change(change)
    nativeTheme.themeSource = changed.theme
    onPreferences()
    return changed
  },
  ...openPinTries(Date.now),
  lock
})
