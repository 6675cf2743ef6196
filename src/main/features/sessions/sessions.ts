// Sessions: the handlers of the room, each the therapist's verb.
import { randomInt } from 'node:crypto'
import type { Contract, Handlers } from '#contract'
import type { SessionNow } from '#contract/sessions'
import { jitsiRoom, judgeLink } from '../../lib/meetingLinks.ts'
import { Refusal, type ReadTools, type Tools, type WriteTools } from '../../tools.ts'
import { getClient } from '../clients/clients.ts'
import { readSettings } from '../settings/settings.ts'
import { cardOf, codeWordOf, exitOf, placesOf } from './card.ts'
import { end, giveUp, type Draft } from './ending.ts'
import { addEvent, eventsOf, factsOf, marksOf, openOf, planOf, takeStampBack } from './events.ts'
import { getSession, isGivenUp, runningSession, unendedSessions } from './running.ts'
import { reopen, start } from './starting.ts'

const sessionNow = ({ db, now }: ReadTools): SessionNow | null => {
  const session = runningSession(db, now())
  if (!session) return null
  const { id, clientId, modality, host } = session
  const kept = db.get<Pick<SessionNow, 'limitMinutes' | 'jotting' | 'noteId'> & { minutes: number | null }>(
    'select planned_minutes as minutes, limit_minutes as limitMinutes, jotting, note_id as noteId from sessions where id = ?',
    id
  )!
  const events = eventsOf(db, id)
  return {
    id,
    session,
    ...kept,
    minutes: kept.minutes ?? readSettings(db).sessionMinutes,
    facts: factsOf(events),
    open: openOf(events),
    marks: marksOf(events),
    plan: planOf(events),
    codeWord: codeWordOf(db, clientId),
    places: placesOf(db, clientId, now()),
    exit: exitOf(db, clientId, modality ?? (host === null ? 'inPerson' : 'video'))
  }
}

/** What has ended is not changed any more. */
const refuseEnded = ({ db }: WriteTools, id: string): void => {
  if (getSession(db, id).endedAt !== null || isGivenUp(db, id)) throw new Refusal('conflict')
}

/** `draft` is lent by the room of notes, which knows this one. */
export const sessions = (draft: Draft): Handlers<Contract['sessions'], Tools> => ({
  checkLink: ({ db }, { link, names }) => judgeLink(link, { names, hosts: readSettings(db).meetingHosts }),
  newRoom: () => ({ link: jitsiRoom(() => randomInt(10)) }),
  card: (tools, { clientId }) => cardOf(tools, clientId),
  start: (tools, asked) => start(tools, asked, draft),
  reopen,
  copyLink: async ({ read, outside, happened }, { clientId }) => {
    const link = read(({ db }) => getClient(db, clientId).meetingLink)
    if (link === null) throw new Refusal('linkMissing')
    await outside.copySecret(link)
    return happened(null)
  },
  end: (tools, asked) => end(tools, asked, draft),
  confirm: (tools, said) => {
    refuseEnded(tools, said.id)
    if (said.what === 'identity') addEvent(tools, said.id, 'identity', { how: said.how })
    else if (said.what === 'place') addEvent(tools, said.id, 'place', { place: said.place })
    else addEvent(tools, said.id, 'privacy', {})
    return null
  },
  mark: (tools, { id, what, words, label }) => {
    refuseEnded(tools, id)
    return { id: addEvent(tools, id, what, { words, label }) }
  },
  unmark: (tools, { id, markId }) => {
    refuseEnded(tools, id)
    takeStampBack(tools, id, markId)
    return null
  },
  jot: ({ db }, { id, text }) => {
    getSession(db, id)
    db.run('update sessions set jotting = ? where id = ?', text, id)
    return null
  },
  unended: ({ db, now }) => unendedSessions(db, now()),
  giveUp: (tools, { id }) => giveUp(tools, id, draft),
  running: ({ db, now }) => runningSession(db, now()),
  now: sessionNow
})
