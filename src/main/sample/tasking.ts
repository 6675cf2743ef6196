// Tasks of the invented practice: one that is late, one of a client, one of every month.
import { v7 } from 'uuid'
import type { ClientFields } from '#contract/clients'
import type { Language } from '#contract/fields'
import type { Repeat } from '#contract/tasks'
import { addTask } from '../features/tasks/own.ts'
import { dateIn, plusMinutes } from '../lib/moments.ts'
import type { WritableDb, WriteTools } from '../tools.ts'
import { chanceOf } from './chance.ts'

const day = 24 * 60

/** Words, days from today, whether of a client, how it recurs. */
const invented: Readonly<Record<Language, readonly (readonly [words: string, days: number, of: boolean, repeat: Repeat | null])[]>> = {
  en: [
    ['Send the receipt for October', -3, true, null],
    ['Prepare supervision', 1, false, { every: 2, unit: 'week' }],
    ['Pay the rent of the room', 5, false, { every: 1, unit: 'month' }],
    ['Renew the subscription of the journal', 40, false, { every: 1, unit: 'year' }]
  ],
  fr: [
    ['Envoyer le reçu d’octobre', -3, true, null],
    ['Préparer la supervision', 1, false, { every: 2, unit: 'week' }],
    ['Payer le loyer du cabinet', 5, false, { every: 1, unit: 'month' }],
    ['Renouveler l’abonnement à la revue', 40, false, { every: 1, unit: 'year' }]
  ]
}

export const writeTasks = (
  db: WritableDb,
  clients: readonly { readonly id: string; readonly fields: ClientFields }[],
  { seed, now, language }: { seed: number; now: string; language: Language }
): void => {
  const chance = chanceOf(seed + 5)
  const at = plusMinutes(now, -7 * day)
  const tools: WriteTools = {
    db,
    now: () => at,
    newId: () => v7({ msecs: Date.parse(at), random: chance.bytes(16) }),
    log: () => undefined
  }
  const active = clients.find(({ fields }) => fields.status === 'active')
  for (const [words, days, of, repeat] of invented[language])
    addTask(tools, { words, dueOn: dateIn(plusMinutes(now, days * day), 'UTC'), clientId: (of && active?.id) || null, repeat })
}
