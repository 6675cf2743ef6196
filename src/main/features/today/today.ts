// The screen that opens the day: whom she sees and what that still needs, what waits to be written or answered, what is due, when it was last backed up.
import type { Contract, Handlers } from '#contract'
import type { Tools } from '../../tools.ts'
import { backupHealth } from '../backups/automatic.ts'
import { lastBackup } from '../backups/records.ts'
import { recentClients } from '../clients/list.ts'
import { toAnswer } from '../exchanges/reading.ts'
import { unfinishedNotes } from '../notes/reading.ts'
import { runningSession } from '../sessions/running.ts'
import { nearestTasks } from '../tasks/reading.ts'
import { sessionsToday } from './sessions.ts'

/** On a screen without scrolling. */
const mostTasks = 8
const mostMessages = 5

export const today: Handlers<Contract['today'], Tools> = {
  look: ({ db, now }) => ({
    sessions: sessionsToday(db, now()),
    toWrite: unfinishedNotes(db),
    toAnswer: toAnswer(db, now(), mostMessages),
    recentClients: recentClients(db, 8),
    running: runningSession(db, now()),
    lastBackup: lastBackup(db),
    backups: backupHealth(db, now()),
    tasks: nearestTasks(db, now(), mostTasks, ['note', 'exchange'])
  })
}
