// Enquiries: answered, screened, put on the waiting list, made a client in one step, closed, and destroyed by her act alone.
import { z } from 'zod'
import type { Contract, Handlers } from '#contract'
import { clientFields } from '#contract/clients'
import type { EnquiryFields } from '#contract/enquiries'
import type { Language } from '#contract/fields'
import { fold } from '../../lib/fold.ts'
import { dateIn, plusMinutes, startOfDate } from '../../lib/moments.ts'
import { Refusal, type ReadableDb, type Sql, type Tools, type WritableDb, type WriteTools } from '../../tools.ts'
import { addClient } from '../clients/clients.ts'
import { dropForm } from '../drafts/drafts.ts'
import { keep, readSettings } from '../settings/settings.ts'
import { enquiryOfClient, figuresOf, getEnquiry, listEnquiries, monthsKept, monthsName } from './reading.ts'

/** Today at this hour; an earlier day at its noon. Refuses a day that is to come with `notYet`. */
const askedAt = (db: ReadableDb, on: string, now: string): string => {
  const { timeZone } = readSettings(db)
  const today = dateIn(now, timeZone)
  if (on > today) throw new Refusal('notYet', { field: 'askedOn' })
  return on === today ? now : plusMinutes(startOfDate(on, timeZone), 12 * 60)
}

const columnsOf = (fields: EnquiryFields, at: string): Readonly<Record<string, Sql>> => ({
  name: fields.name,
  folded: fold(`${fields.name} ${fields.contact} ${fields.contact.replace(/\D/g, '')}`),
  sort_name: fold(fields.name),
  contact: fields.contact,
  contact_about: fields.contactAbout,
  reason: fields.reason,
  channel: fields.channel,
  referrer: fields.referrer,
  times: fields.times,
  asked_on: fields.askedOn,
  updated_at: at
})

const set = (db: WritableDb, id: string, row: Readonly<Record<string, Sql>>): null => {
  const changes = Object.keys(row).map((name) => `${name} = ?`)
  if (db.run(`update enquiries set ${changes.join(', ')} where id = ?`, ...Object.values(row), id) === 0) throw new Refusal('notFound')
  return null
}

/** Adds an enquiry; refuses with `notYet`. */
export const addEnquiry = ({ db, now, newId }: WriteTools, fields: EnquiryFields): { id: string } => {
  const id = newId()
  const row = { id, created_at: now(), asked_at: askedAt(db, fields.askedOn, now()), ...columnsOf(fields, now()) }
  const names = Object.keys(row)
  db.run(`insert into enquiries (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`, ...Object.values(row))
  return { id }
}

/** The hour at which they asked stays, unless the day was wrong. */
const change = ({ db, now }: WriteTools, id: string, fields: EnquiryFields): null => {
  const there = getEnquiry(db, id)
  const asked = there.askedOn === fields.askedOn ? there.askedAt : askedAt(db, fields.askedOn, now())
  return set(db, id, { ...columnsOf(fields, now()), asked_at: asked })
}

/** Refuses with `conflict` what is closed, or is a client by now. */
const refuseDone = (db: ReadableDb, id: string): void => {
  const { closed, client } = getEnquiry(db, id)
  if (closed !== null || client !== null) throw new Refusal('conflict')
}

const setOpen = ({ db, now }: WriteTools, id: string, row: Readonly<Record<string, Sql>>): null => {
  refuseDone(db, id)
  return set(db, id, { ...row, updated_at: now() })
}

const isEmail = (contact: string): boolean => z.email().safeParse(contact).success
const isPhone = (contact: string): boolean => clientFields.shape.phone.safeParse(contact).success

/** Nothing is lost on the way: what was asked, when suits, how to answer safely, who sent them. */
const convert = (tools: WriteTools, id: string, language: Language): { clientId: string } => {
  const { db, now, newId } = tools
  const enquiry = getEnquiry(db, id)
  if (enquiry.client !== null) throw new Refusal('conflict')
  const { name, contact, contactAbout, reason, times, referrer } = enquiry
  const { country, timeZone } = readSettings(db)
  const email = isEmail(contact) ? contact : null
  const phone = email === null && isPhone(contact) ? contact : null
  const otherwise = email === null && phone === null ? contact : ''
  const clientId = newId()
  addClient(
    db,
    clientId,
    {
      unit: 'individual',
      identity: name.includes(' ') ? 'full' : 'firstName',
      name,
      alias: '',
      legalName: '',
      pronouns: '',
      email,
      phone,
      birthDate: null,
      language,
      timeZone,
      country,
      status: 'waiting',
      meetingLink: null,
      address: '',
      referrer,
      about: [otherwise, reason, times].filter(Boolean).join('\n')
    },
    now(),
    contactAbout
  )
  set(db, id, {
    client_id: clientId,
    answered_at: enquiry.answeredAt ?? now(),
    waiting_since: null,
    closed_on: null,
    closed_why: null,
    closed_words: '',
    updated_at: now()
  })
  return { clientId }
}

/** The row goes, and the pages it stood on are overwritten; that it went is kept. */
const destroy = ({ db, now, log }: WriteTools, ids: readonly string[]): null => {
  const months = monthsKept(db)
  for (const [nth, id] of [...new Set(ids)].entries()) {
    const { closed, client } = getEnquiry(db, id)
    if (closed === null || client !== null) throw new Refusal('conflict')
    db.run('delete from enquiries where id = ?', id)
    dropForm(db, `enquiry:${id}`)
    db.run('insert into enquiries_destroyed (id, closed_on, months, at) values (?, ?, ?, ?)', id, closed.on, months, now())
    if (nth > 0) log('enquiries.destroy', id) // the first has the line of the method itself
  }
  return null
}

export const enquiries: Handlers<Contract['enquiries'], Tools> = {
  list: ({ db, now }, query) => listEnquiries(db, now(), query),
  figures: ({ db, now }) => figuresOf(db, now()),
  ofClient: ({ db, now }, { clientId }) => enquiryOfClient(db, now(), clientId),
  add: (tools, fields) => addEnquiry(tools, fields),
  change: (tools, { id, fields }) => change(tools, id, fields),
  // the first answer is the one that counts
  answer: (tools, { id }) => setOpen(tools, id, { answered_at: getEnquiry(tools.db, id).answeredAt ?? tools.now() }),
  unanswer: (tools, { id }) => setOpen(tools, id, { answered_at: null }),
  screen: (tools, { id, begun }) =>
    setOpen(tools, id, { screening_on: begun ? dateIn(tools.now(), readSettings(tools.db).timeZone) : null }),
  wait: (tools, { id, waits }) => setOpen(tools, id, { waiting_since: waits ? tools.now() : null }),
  close: (tools, { id, why, words }) =>
    setOpen(tools, id, {
      closed_on: dateIn(tools.now(), readSettings(tools.db).timeZone),
      closed_why: why,
      closed_words: words
    }),
  reopen: ({ db, now }, { id }) => {
    if (getEnquiry(db, id).closed === null) throw new Refusal('conflict')
    return set(db, id, { closed_on: null, closed_why: null, closed_words: '', updated_at: now() })
  },
  convert: (tools, { id, language }) => convert(tools, id, language),
  destroy: (tools, { ids }) => destroy(tools, ids),
  setMonths: ({ db }, { months }) => {
    keep(db, monthsName, months)
    return null
  }
}
