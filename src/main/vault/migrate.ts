// Brings a file's schema up to this program's, one whole step at a time.
import type Database from 'better-sqlite3'
import { Refusal } from '../tools.ts'
import house from './migrations/0001_house.ts'
import passphraseAge from './migrations/0002_passphrase_age.ts'
import blankDrafts from './migrations/0003_blank_drafts.ts'
import backupCopies from './migrations/0004_backup_copies.ts'
import documents from './migrations/0005_documents.ts'
import consents from './migrations/0006_consents.ts'
import attachments from './migrations/0007_attachments.ts'
import recipients from './migrations/0008_recipients.ts'
import templates from './migrations/0009_templates.ts'
import participants from './migrations/0010_participants.ts'
import persons from './migrations/0011_persons.ts'
import smallChanges from './migrations/0012_small_changes.ts'
import attachmentLinks from './migrations/0013_attachment_links.ts'
import enquiries from './migrations/0014_enquiries.ts'
import emergency from './migrations/0015_emergency.ts'
import merges from './migrations/0016_merges.ts'
import appointments from './migrations/0017_appointments.ts'
import screenings from './migrations/0018_screenings.ts'
import sharing from './migrations/0019_sharing.ts'
import policies from './migrations/0020_policies.ts'
import starting from './migrations/0021_starting.ts'
import platforms from './migrations/0022_platforms.ts'
import readiness from './migrations/0023_readiness.ts'
import referrals from './migrations/0024_referrals.ts'
import sessionEvents from './migrations/0025_session_events.ts'
import tasks from './migrations/0026_tasks.ts'
import screeningSteps from './migrations/0027_screening_steps.ts'
import exchanges from './migrations/0028_exchanges.ts'
import marks from './migrations/0029_marks.ts'
import openEnds from './migrations/0030_open_ends.ts'
import sentMessages from './migrations/0031_sent_messages.ts'
import serviceReplies from './migrations/0032_service_replies.ts'
import unended from './migrations/0033_unended.ts'
import outcomesTakenBack from './migrations/0034_outcomes_taken_back.ts'
import type { Connection } from './sqlcipher.ts'

/** In order; a file's `user_version` counts those it has had. */
const migrations: readonly string[] = [
  house,
  passphraseAge,
  blankDrafts,
  backupCopies,
  documents,
  consents,
  attachments,
  recipients,
  templates,
  participants,
  persons,
  smallChanges,
  attachmentLinks,
  enquiries,
  emergency,
  merges,
  appointments,
  screenings,
  sharing,
  policies,
  starting,
  platforms,
  readiness,
  referrals,
  sessionEvents,
  tasks,
  screeningSteps,
  exchanges,
  marks,
  openEnds,
  sentMessages,
  serviceReplies,
  unended,
  outcomesTakenBack
]

export const schemaVersion = migrations.length

export const versionOf = (db: Connection): number => db.pragma('user_version', { simple: true }) as number

/** Refuses with `vaultNewer` before any of it is changed. */
export const refuseNewer = (db: Connection): void => {
  if (versionOf(db) > schemaVersion) throw new Refusal('vaultNewer')
}

/** Applies the steps up to `target`; each step and its version number are one transaction. */
export const applyMigrations = (db: Database.Database, target: number): void => {
  for (let version = db.pragma('user_version', { simple: true }) as number; version < target; version++) {
    db.transaction(() => {
      db.exec(migrations[version]!)
      db.pragma(`user_version=${version + 1}`)
    })()
  }
}

export const migrate = (db: Connection): void => applyMigrations(db, schemaVersion)
