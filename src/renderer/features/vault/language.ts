// The language of the screens before the vault is open, and of what they print.
import type { Language } from '#contract/fields'
import { useRead } from '../../lib/door.ts'
import { systemLanguage } from '../../lib/i18n.tsx'

export const useLanguage = (): Language => useRead('settings.preferences', {}).data?.language ?? systemLanguage()
