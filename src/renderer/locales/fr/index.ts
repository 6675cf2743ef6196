// Every French word on screen, by room.
import type { en } from '../en/index.ts'
import { spaced, type WordsLike } from '../words.ts'
import { app } from './app.ts'
import { appointments } from './appointments.ts'
import { attachments } from './attachments.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { clients } from './clients.ts'
import { consents, recordings } from './consents.ts'
import { documents } from './documents.ts'
import { emergency } from './emergency.ts'
import { enquiries } from './enquiries.ts'
import { exchanges } from './exchanges.ts'
import { integrity } from './integrity.ts'
import { marks } from './marks.ts'
import { notes } from './notes.ts'
import { offsite } from './offsite.ts'
import { persons } from './persons.ts'
import { policies } from './policies.ts'
import { platforms } from './platforms.ts'
import { readiness } from './readiness.ts'
import { recipients } from './recipients.ts'
import { referrals } from './referrals.ts'
import { refusals } from './refusals.ts'
import { screenings } from './screenings.ts'
import { search } from './search.ts'
import { security } from './security.ts'
import { services } from './services.ts'
import { sessions } from './sessions.ts'
import { settings } from './settings.ts'
import { sharing } from './sharing.ts'
import { tasks } from './tasks.ts'
import { templates } from './templates.ts'
import { today } from './today.ts'
import { ui } from './ui.ts'
import { vault } from './vault.ts'

export const fr: WordsLike<typeof en> = spaced({
  app,
  ui,
  refusals,
  vault,
  today,
  tasks,
  enquiries,
  clients,
  persons,
  emergency,
  notes,
  exchanges,
  marks,
  search,
  sessions,
  appointments,
  services,
  screenings,
  consents,
  recordings,
  sharing,
  documents,
  templates,
  policies,
  platforms,
  readiness,
  referrals,
  recipients,
  attachments,
  backups,
  offsite,
  audit,
  settings,
  security,
  integrity
})
