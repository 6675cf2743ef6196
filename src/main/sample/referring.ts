// Referrals of the invented practice: colleagues in the directory, one client to ask about, one who has arrived.
import { v7 } from 'uuid'
import type { ClientFields } from '#contract/clients'
import type { Language } from '#contract/fields'
import { addEntry, makeReferral } from '../features/referrals/referrals.ts'
import { dateIn, plusMinutes } from '../lib/moments.ts'
import type { WritableDb, WriteTools } from '../tools.ts'
import { chanceOf } from './chance.ts'

const day = 24 * 60

const colleagues = {
  en: [
    ['Dr. Rowan Ashworth', 'psychiatrist', 'London', 'English', 'NHS and private'],
    ['Marguerite Leclerc', 'therapist', 'Brighton', 'English, French', '£70'],
    ['Dr. Priya Rahman', 'doctor', 'London', 'English, Bengali', '']
  ],
  fr: [
    ['Dr Salma Benali', 'psychiatrist', 'Lyon', 'français, arabe', 'secteur 1'],
    ['Étienne Vasseur', 'therapist', 'Villeurbanne', 'français, anglais', '65 €'],
    ['Dr Hélène Morgan', 'doctor', 'Lyon', 'français', '']
  ]
} as const

const reasons = { en: 'Medication to be looked at by a psychiatrist.', fr: 'Traitement à examiner par un ou une psychiatre.' } as const

export const referOn = (
  db: WritableDb,
  clients: readonly { readonly id: string; readonly fields: ClientFields }[],
  { seed, now, language }: { seed: number; now: string; language: Language }
): void => {
  const chance = chanceOf(seed + 4)
  const toolsAt = (daysAgo: number): WriteTools => {
    const at = plusMinutes(now, -daysAgo * day)
    return { db, now: () => at, newId: () => v7({ msecs: Date.parse(at), random: chance.bytes(16) }), log: () => undefined }
  }
  const dayAgo = (days: number): string => dateIn(plusMinutes(now, -days * day), 'UTC')
  const known = colleagues[language].map(([name, kind, place, languages, fees]) =>
    addEntry(toolsAt(90), {
      name,
      kind,
      place,
      country: language === 'en' ? 'GB' : 'FR',
      languages,
      phone: '',
      email: '',
      web: '',
      address: '',
      fees,
      about: '',
      source: '',
      checkedOn: dayAgo(90),
      checkMonths: 12
    })
  )
  const [one, two] = clients.filter(({ fields }) => fields.status === 'active').slice(2)
  const options = known.map(({ id }) => id)
  if (one) makeReferral(toolsAt(25), one.id, { options, chosenId: options[0]!, reason: reasons[language], followUpOn: dayAgo(4) })
  if (two) makeReferral(toolsAt(5), two.id, { options: options.slice(0, 2), chosenId: null, reason: '', followUpOn: dayAgo(-16) })
}
