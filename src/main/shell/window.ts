// The one window: sandboxed, neutral title, where she left it.
import { BrowserWindow, nativeTheme, screen, type Session } from 'electron'
import { join } from 'node:path'
import type { PreferencesFile, WindowBounds } from './preferences.ts'

const title = 'Entrenous'

/** The kept place, unless that display is gone. */
const place = (kept: WindowBounds | null): { width: number; height: number; x?: number; y?: number } => {
  if (!kept) return { width: 1200, height: 800 }
  const { workArea } = screen.getDisplayMatching(kept)
  const visible =
    kept.x < workArea.x + workArea.width - 100 &&
    kept.x + kept.width > workArea.x + 100 &&
    kept.y >= workArea.y &&
    kept.y < workArea.y + workArea.height - 100
  return visible ? { x: kept.x, y: kept.y, width: kept.width, height: kept.height } : { width: kept.width, height: kept.height }
}

export const openWindow = (session: Session, preferences: PreferencesFile, packaged: boolean): BrowserWindow => {
  const { window: kept, theme } = preferences.get()
  nativeTheme.themeSource = theme
  const window = new BrowserWindow({
    ...place(kept),
    minWidth: 960,
    minHeight: 640,
    show: false,
    title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1c1a17' : '#faf7f2',
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !packaged,
      v8CacheOptions: 'none'
    }
  })
  if (kept?.maximized) window.maximize()
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  return window
}

export const rememberPlace = (window: BrowserWindow, preferences: PreferencesFile): void =>
  void preferences.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } })
