// What clients of the sample wrote: answered, waiting, late, closed; and one message of a partner alone.
import { v7 } from 'uuid'
import type { ClientFields } from '#contract/clients'
import type { ExchangeChannel } from '#contract/exchanges'
import type { Language } from '#contract/fields'
import { addExchange, answerExchange, closeExchange } from '../features/exchanges/exchanges.ts'
import { personsOf } from '../features/persons/persons.ts'
import { plusMinutes } from '../lib/moments.ts'
import type { WritableDb, WriteTools } from '../tools.ts'
import { chanceOf } from './chance.ts'

interface Invented {
  /** Hours before now. */
  readonly ago: number
  readonly channel: ExchangeChannel
  readonly text: string
  /** Words and minutes; none: it waits. */
  readonly answer?: readonly [reply: string, minutes: number]
  readonly closed?: true
  /** Of a couple's file, by one of them alone. */
  readonly alone?: true
}

const invented: Readonly<Record<Language, readonly Invented[]>> = {
  en: [
    {
      ago: 500,
      channel: 'email',
      text: 'I wrote down the three evenings, as we said.\n\nMonday was hard. On Wednesday I went to bed at eleven and did not look at the clock, and it worked.',
      answer: ['Thank you for writing it down. Please bring the list on Thursday: I would like to look at Wednesday with you.', 15]
    },
    { ago: 190, channel: 'messages', text: 'Running ten minutes late, sorry!', closed: true },
    {
      ago: 120,
      channel: 'email',
      text: 'My employer asks for a paper that says that I come to you. Is that something you write?',
      answer: ['I can confirm dates and nothing else. Shall we talk about what you want them to know?', 8]
    },
    {
      ago: 61,
      channel: 'messages',
      text: 'Could we move next week to the morning? The clinic gave me the only afternoon appointment they had.'
    },
    {
      ago: 20,
      channel: 'email',
      text: 'I do not want to say this with both of us there: I have been looking at flats. I am not sure what that means yet.',
      alone: true
    },
    { ago: 5, channel: 'chat', text: 'The exercise with the chair: am I to do it every day, or only when it gets loud?' }
  ],
  fr: [
    {
      ago: 500,
      channel: 'email',
      text: 'J’ai noté les trois soirées, comme convenu.\n\nLundi a été dur. Mercredi je me suis couchée à onze heures sans regarder l’heure, et cela a marché.',
      answer: ['Merci de l’avoir noté. Apportez la liste jeudi : j’aimerais regarder mercredi avec vous.', 15]
    },
    { ago: 190, channel: 'messages', text: 'J’ai dix minutes de retard, désolé !', closed: true },
    {
      ago: 120,
      channel: 'email',
      text: 'Mon employeur demande un papier disant que je viens chez vous. Est-ce que vous en écrivez ?',
      answer: ['Je peux confirmer des dates et rien d’autre. Parlons de ce que vous voulez qu’il sache.', 8]
    },
    {
      ago: 61,
      channel: 'messages',
      text: 'Peut-on déplacer la semaine prochaine au matin ? La clinique m’a donné le seul après-midi qu’elle avait.'
    },
    {
      ago: 20,
      channel: 'email',
      text: 'Je ne veux pas le dire à deux : j’ai commencé à regarder des appartements. Je ne sais pas encore ce que cela veut dire.',
      alone: true
    },
    { ago: 5, channel: 'chat', text: 'L’exercice de la chaise : tous les jours, ou seulement quand cela devient trop fort ?' }
  ]
}

export const writeMessages = (
  db: WritableDb,
  clients: readonly { readonly id: string; readonly fields: ClientFields }[],
  { seed, now, language, timeZone }: { seed: number; now: string; language: Language; timeZone: string }
): void => {
  const chance = chanceOf(seed + 6)
  const at = (moment: string): WriteTools => ({
    db,
    now: () => moment,
    newId: () => v7({ msecs: Date.parse(moment), random: chance.bytes(16) }),
    log: () => undefined
  })
  const active = clients.filter(({ fields }) => fields.status === 'active')
  const couple = active.find(({ fields }) => fields.unit === 'couple')
  for (const [nth, { ago, channel, text, answer, closed, alone }] of invented[language].entries()) {
    const client = alone ? couple : active[nth % active.length]
    if (!client) continue
    const receivedAt = plusMinutes(now, -ago * 60)
    const personId = (alone && personsOf(db, client.id).at(-1)?.id) || null
    const { id } = addExchange(at(plusMinutes(receivedAt, 30)), client.id, {
      personId,
      alone: personId !== null,
      channel,
      receivedAt,
      timeZone,
      answerBy: plusMinutes(receivedAt, 48 * 60),
      received: text,
      sent: false,
      secured: channel === 'email' ? 'open' : 'secured',
      minutes: 0
    })
    const later = plusMinutes(receivedAt, chance.int(90, 1400))
    if (answer)
      answerExchange(at(later), id, {
        answeredAt: later,
        answeredHow: channel,
        reply: answer[0],
        minutes: answer[1],
        secured: channel === 'email' ? 'open' : 'secured'
      })
    if (closed) closeExchange(at(later), { id, why: 'notNeeded', words: '' })
  }
}
