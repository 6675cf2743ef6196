// Gathers the handlers of every room; the compiler refuses a method without one.
import type { Contract, Handlers, RoomName } from '#contract'
import type { Tools } from '../tools.ts'
import { appointments } from './appointments/appointments.ts'
import { attachments } from './attachments/attachments.ts'
import { audit } from './audit/audit.ts'
import { backups } from './backups/backups.ts'
import { clients } from './clients/clients.ts'
import { consents } from './consents/consents.ts'
import { documents } from './documents/documents.ts'
import { drafts } from './drafts/drafts.ts'
import { emergency } from './emergency/emergency.ts'
import { enquiries } from './enquiries/enquiries.ts'
import { exchanges } from './exchanges/exchanges.ts'
import { integrity } from './integrity/integrity.ts'
import { marks } from './marks/marks.ts'
import { merges } from './merges/merges.ts'
import { draftOfEnded } from './notes/drafts.ts'
import { notes } from './notes/notes.ts'
import { offsite } from './offsite/offsite.ts'
import { persons } from './persons/persons.ts'
import { policies } from './policies/policies.ts'
import { platforms } from './platforms/platforms.ts'
import { readiness } from './readiness/readiness.ts'
import { recipients } from './recipients/recipients.ts'
import { referrals } from './referrals/referrals.ts'
import { recordings } from './recordings/recordings.ts'
import { screenings } from './screenings/screenings.ts'
import { search } from './search/search.ts'
import { security } from './security/security.ts'
import { services } from './services/services.ts'
import { sessions } from './sessions/sessions.ts'
import { settings } from './settings/settings.ts'
import { sharing } from './sharing/sharing.ts'
import { tasks } from './tasks/tasks.ts'
import { templates } from './templates/templates.ts'
import { today } from './today/today.ts'
import { vault } from './vault/vault.ts'

export const rooms: { readonly [R in RoomName]: Handlers<Contract[R], Tools> } = {
  vault,
  enquiries,
  clients,
  persons,
  merges,
  emergency,
  notes,
  exchanges,
  marks,
  search,
  sessions: sessions(draftOfEnded),
  appointments,
  services,
  screenings,
  consents,
  recordings,
  sharing,
  documents,
  templates,
  policies,
  attachments,
  drafts,
  platforms,
  readiness,
  referrals,
  recipients,
  backups,
  offsite,
  settings,
  security,
  tasks,
  today,
  integrity,
  audit
}
