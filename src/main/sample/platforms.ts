// The platforms of the invented practice, and what of working online is in order: one that is used and looked at, one that is due, one that is being left for it.
import { v7 } from 'uuid'
import type { Language } from '#contract/fields'
import { changePlatform, checkPlatform, phaseOut } from '../features/platforms/platforms.ts'
import { knownPlatforms } from '../features/platforms/register.ts'
import { setItem } from '../features/readiness/readiness.ts'
import { dateIn, plusMinutes } from '../lib/moments.ts'
import type { WritableDb, WriteTools } from '../tools.ts'

const day = 24 * 60

const words = {
  en: { sees: 'face, voice, name shown on the screen', about: 'Waiting room on; the client’s name is never in the link.' },
  fr: { sees: 'visage, voix, nom affiché à l’écran', about: 'Salle d’attente activée ; le nom de la personne n’est jamais dans le lien.' }
} as const

export const keepPlatforms = (db: WritableDb, { now, language }: { now: string; language: Language }): void => {
  const toolsAt = (daysAgo: number): WriteTools => ({
    db,
    now: () => plusMinutes(now, -daysAgo * day),
    newId: () => v7(),
    log: () => undefined
  })
  const known = knownPlatforms(db, language)
  const idOf = (name: string, plan: string): string => known.find((one) => one.name === name && one.plan === plan)!.id
  const use = (id: string, daysAgo: number): void => {
    const { name, plan, vendor, hosts, country } = known.find((one) => one.id === id)!
    const signed = dateIn(plusMinutes(now, -400 * day), 'UTC')
    const fields = {
      name,
      plan,
      vendor,
      hosts,
      country,
      used: true,
      ...words[language],
      dpaOn: signed,
      baaOn: null,
      ease: 4,
      checkMonths: 3
    }
    changePlatform(toolsAt(daysAgo), id, fields)
    checkPlatform(toolsAt(daysAgo), id)
  }
  const zoom = idOf('Zoom', 'Pro, Business, for Healthcare')
  use(zoom, 20)
  use(idOf('Doxy.me', ''), 120)
  const inOrder = ['platform', 'texts', 'screening', 'room', 'fallback', 'devices', 'law', 'insurance', 'supervision'] as const
  for (const item of inOrder)
    setItem(toolsAt(60), {
      item,
      state: 'done',
      note: '',
      reviewOn: item === 'insurance' ? dateIn(plusMinutes(now, 200 * day), 'UTC') : null
    })
  phaseOut(toolsAt(10), idOf('Google Meet', 'Free'), dateIn(plusMinutes(now, 45 * day), 'UTC'), zoom)
}
