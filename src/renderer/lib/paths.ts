// Every address of the program, typed, and how to go there.
import { useHashLocation } from 'wouter/use-hash-location'

export const paths = {
  today: '/today',
  calendar: '/calendar',
  /** An appointment by its id, or that of its series and a day behind it. */
  appointment: (record: string) => `/calendar/${record}` as const,
  tasks: '/tasks',
  tasksOf: (clientId: string) => `/tasks/of/${clientId}` as const,
  exchanges: '/messages',
  exchangesOf: (clientId: string) => `/messages/of/${clientId}` as const,
  exchange: (id: string) => `/messages/${id}` as const,
  clients: '/clients',
  enquiries: '/enquiries',
  enquiriesExpired: '/enquiries/expired',
  client: (id: string) => `/clients/${id}` as const,
  /** Their record, open to be changed. */
  record: (clientId: string) => `/clients/${clientId}/record` as const,
  emergency: (clientId: string) => `/clients/${clientId}/emergency` as const,
  emergencyNumbers: '/emergency-numbers',
  /** Which text is to be prepared is chosen there. */
  prepare: (clientId: string) => `/clients/${clientId}/prepare` as const,
  prepareText: (clientId: string, template: string) => `/clients/${clientId}/prepare/${template}` as const,
  documents: '/documents',
  texts: '/texts',
  text: (nameAndLanguage: string) => `/texts/${nameAndLanguage}` as const,
  policies: '/policies',
  policiesDue: '/policies/due',
  policy: (nameAndLanguage: string) => `/policies/${nameAndLanguage}` as const,
  document: (id: string) => `/documents/${id}` as const,
  prepareOwn: '/documents/prepare',
  prepareOwnText: (template: string) => `/documents/prepare/${template}` as const,
  files: (clientId: string) => `/clients/${clientId}/files` as const,
  file: (id: string) => `/files/${id}` as const,
  consents: '/consents',
  consentsDue: '/consents/due',
  consentsWithdrawn: '/consents/withdrawn',
  recordings: '/recordings',
  screenings: '/screenings',
  screening: (id: string) => `/screenings/${id}` as const,
  share: (clientId: string) => `/clients/${clientId}/share` as const,
  account: (clientId: string) => `/clients/${clientId}/account` as const,
  disclosures: '/sharing',
  disclosuresOf: (clientId: string) => `/sharing/of/${clientId}` as const,
  disclosureRules: '/sharing/rules',
  /** The one that runs. */
  session: '/session',
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
  services: '/settings/services',
  recipients: '/settings/recipients',
  readiness: '/settings/readiness',
  referrals: '/settings/referrals',
  referralsMade: '/settings/referrals/made',
  platforms: '/settings/platforms',
  platform: (id: string) => `/settings/platforms/${id}` as const,
  recoveryKit: '/settings/recovery-kit'
} as const

type Address = { [K in keyof typeof paths]: (typeof paths)[K] extends (...ids: string[]) => infer P ? P : (typeof paths)[K] }
export type Path = Address[keyof Address]

/** Opens a screen. */
export const go = (path: Path): void => {
  window.location.hash = path
}

export const usePath = (): string => useHashLocation()[0]
