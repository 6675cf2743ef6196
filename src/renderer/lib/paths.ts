// Every address of the program, typed, and how to go there.
import { useHashLocation } from 'wouter/use-hash-location'

export const paths = {
  today: '/today',
  clients: '/clients',
  client: (id: string) => `/clients/${id}` as const,
  agreement: (clientId: string) => `/clients/${clientId}/agreement` as const,
  consents: '/consents',
  consentsDue: '/consents/due',
  consentsWithdrawn: '/consents/withdrawn',
  recordings: '/recordings',
  notesToWrite: '/notes',
  note: (id: string) => `/notes/${id}` as const,
  search: '/search',
  backups: '/backups',
  restore: '/backups/restore',
  restoreOf: (id: string) => `/backups/restore/${id}` as const,
  audit: '/audit',
  security: '/security',
  recoveryPlan: '/security/plan',
  copiesElsewhere: '/security/copies',
  missing: '/security/missing',
  settings: '/settings',
  recoveryKit: '/settings/recovery-kit'
} as const

type Address = { [K in keyof typeof paths]: (typeof paths)[K] extends (id: string) => infer P ? P : (typeof paths)[K] }
export type Path = Address[keyof Address]

/** Opens a screen. */
export const go = (path: Path): void => {
  window.location.hash = path
}

export const usePath = (): string => useHashLocation()[0]
