// What must be known before unlocking: language, theme, keys, the window's place. Nothing about clients or the practice.
import { renameSync, writeFileSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { preferences as shape, type Preferences } from '#contract/settings'

const bounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300), maximized: z.boolean() })
export type WindowBounds = z.infer<typeof bounds>

const file = shape.extend({ window: bounds.nullable() })
type File = z.infer<typeof file>

export interface PreferencesFile {
  get(): File
  change(part: Partial<File>): Preferences
}

/** A file that cannot be read is as good as none; one that cannot be written changes nothing but the next start. */
export const openPreferences = (path: string, systemLanguage: string): PreferencesFile => {
  let current: File = { language: systemLanguage.startsWith('fr') ? 'fr' : 'en', theme: 'system', singleKeys: true, window: null }
  try {
    current = file.parse({ ...current, ...JSON.parse(readFileSync(path, 'utf8')) })
  } catch {
    // first start, or damaged
  }
  return {
    get: () => current,
    change: (part) => {
      current = { ...current, ...(Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Partial<File>) }
      try {
        writeFileSync(`${path}.part`, JSON.stringify(current), { mode: 0o600 })
        renameSync(`${path}.part`, path)
      } catch {
        // kept in memory
      }
      const { window: _window, ...preferences } = current
      return preferences
    }
  }
}
