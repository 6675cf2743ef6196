// The screenings of the invented clients who meet at a distance: most hold, some end soon or have ended, some wait.
import { v7 } from 'uuid'
import type { ClientFields } from '#contract/clients'
import type { Language } from '#contract/fields'
import { riskPoints, screeningPoints, type ScreeningFields } from '#contract/screenings'
import { begin, blank, conclude, save } from '../features/screenings/screenings.ts'
import { plusMinutes } from '../lib/moments.ts'
import type { WritableDb } from '../tools.ts'
import { chanceOf } from './chance.ts'

interface Screened {
  readonly id: string
  readonly fields: ClientFields
  readonly archived: boolean
}

const day = 24 * 60

const words = {
  en: {
    conditions: 'the telephone at hand; an adult in the flat',
    plan: 'I call the contact person first, then the emergency number there.'
  },
  fr: {
    conditions: 'le téléphone à portée ; un adulte dans le logement',
    plan: 'J’appelle d’abord la personne de confiance, puis les secours sur place.'
  }
} as const

/** The first client lacks nothing, so that there is somebody to meet. */
export const screenClients = (
  db: WritableDb,
  clients: readonly Screened[],
  { seed, now, language }: { seed: number; now: string; language: Language }
): void => {
  const chance = chanceOf(seed + 2)
  const toolsAt = (at: string) => ({
    db,
    now: () => at,
    newId: () => v7({ msecs: Date.parse(at), random: chance.bytes(16) }),
    log: () => undefined
  })
  clients
    .filter(({ fields, archived }) => fields.meetingLink !== null && fields.status !== 'ended' && !archived)
    .forEach(({ id }, n) => {
      if (n > 0 && chance.happens(0.12)) return
      const tools = toolsAt(plusMinutes(now, -(n === 0 ? 20 : chance.int(3, 195)) * day))
      const conditions = chance.happens(0.15)
      const fields: ScreeningFields = {
        ...blank,
        modalities: ['video', 'telephone'],
        answers: Object.fromEntries(screeningPoints.map((point) => [point, chance.happens(0.04) ? ('unsure' as const) : ('yes' as const)])),
        risks: Object.fromEntries(riskPoints.map((point) => [point, chance.happens(0.06) ? ('past' as const) : ('no' as const)])),
        riskLevel: 'low',
        emergencyPlan: words[language].plan,
        outcome: conditions ? 'conditions' : 'suitable',
        outcomeWords: conditions ? words[language].conditions : ''
      }
      const draft = begin(tools, id)
      if (n > 0 && chance.happens(0.06)) save(tools, draft.id, { ...fields, outcome: '', riskLevel: '' })
      else conclude(tools, draft.id, fields)
    })
}
