// The whole: language and theme first, then the gate of the vault, then the practice.
import { Suspense, useEffect, useLayoutEffect } from 'react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-aria-components'
import { Router } from 'wouter'
import { navigate, useHashLocation } from 'wouter/use-hash-location'
import { VaultGate } from '../features/vault/VaultGate.tsx'
import type { Preferences } from '#contract/settings'
import { reads, useRead } from '../lib/door.ts'
import { systemLanguage, Words } from '../lib/i18n.tsx'
import { later } from '../lib/later.ts'
import { Toasts } from '../ui/Toast.tsx'
import { useCommandKeys } from './commands.ts'

const practice = async () => (await import('./Practice.tsx')).Practice
const Practice = later(practice)

/** Main writes them into the page that it serves, so the first look needs no question; in development they are asked for. */
const { lang, dataset } = document.documentElement
const written = { language: lang, theme: dataset['theme'], singleKeys: dataset['singleKeys'] === 'true' } as Preferences
if (written.theme) reads.setQueryData(['settings.preferences', {}], written)

const Themed = () => {
  const { data: preferences, isPending } = useRead('settings.preferences', {})
  const theme = preferences?.theme ?? 'system'
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  useCommandKeys()
  const open = useRead('vault.state', {}).data?.state === 'open' // for the gate too: asked at once, not when the language is known
  const country = useRead('settings.get', {}, { enabled: open }).data?.country
  useEffect(() => {
    const whileSheTypesHerPassphrase = setTimeout(() => void practice(), 1000)
    return () => clearTimeout(whileSheTypesHerPassphrase)
  }, [])
  if (isPending) return null
  return (
    <Words language={preferences?.language ?? systemLanguage()} country={country}>
      <RouterProvider navigate={(path) => navigate(path)} useHref={(path) => `#${path}`}>
        <Suspense>
          <VaultGate>
            <Practice />
          </VaultGate>
        </Suspense>
        <Toasts />
      </RouterProvider>
    </Words>
  )
}

/** Addresses stand behind the # of the one page. */
const addresses = { hook: useHashLocation }

export const App = () => (
  <QueryClientProvider client={reads}>
    <Router {...addresses}>
      <Themed />
    </Router>
  </QueryClientProvider>
)
