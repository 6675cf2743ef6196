// The screen that opens the day: what waits to be written, whom she sees, when it was last backed up.
import type { Contract, Handlers } from '#contract'
import type { Tools } from '../../tools.ts'
import { appointmentsToday } from '../appointments/appointments.ts'
import { backupHealth } from '../backups/automatic.ts'
import { lastBackup } from '../backups/records.ts'
import { recentClients } from '../clients/list.ts'
import { consentsToday } from '../consents/matrix.ts'
import { enquiriesToday } from '../enquiries/reading.ts'
import { unfinishedNotes } from '../notes/reading.ts'
import { policiesToday } from '../policies/policies.ts'
import { platformsToday } from '../platforms/register.ts'
import { readinessToday } from '../readiness/readiness.ts'
import { dueRecordings } from '../recordings/recordings.ts'
import { dueReferrals } from '../referrals/referrals.ts'
import { openScreenings } from '../screenings/judging.ts'
import { runningSession } from '../sessions/running.ts'

export const today: Handlers<Contract['today'], Tools> = {
  look: ({ db, now }) => {
    const { used, ...platforms } = platformsToday(db, now())
    return {
      appointments: appointmentsToday(db, now()),
      toWrite: unfinishedNotes(db),
      recentClients: recentClients(db, 8),
      running: runningSession(db, now()),
      lastBackup: lastBackup(db),
      backups: backupHealth(db, now()),
      consents: consentsToday(db, now()),
      enquiries: enquiriesToday(db, now()),
      recordings: dueRecordings(db, now()),
      screenings: openScreenings(db, now()),
      policies: policiesToday({ db, now }),
      referrals: dueReferrals(db, now()),
      platforms,
      readiness: readinessToday(db, now(), used > 0)
    }
  }
}
