// The life around the sessions of the sample: couples and families, how they may be reached, where help would be sent, and who asks for a place.
import { v7 } from 'uuid'
import type { ClientFields, ContactRules } from '#contract/clients'
import type { ClosingReason, EnquiryFields } from '#contract/enquiries'
import type { Language } from '#contract/fields'
import { saveSheet } from '../features/emergency/emergency.ts'
import { addEnquiry, enquiries } from '../features/enquiries/enquiries.ts'
import { addPerson } from '../features/persons/persons.ts'
import { clients as clientsRoom } from '../features/clients/clients.ts'
import { dateIn, plusMinutes } from '../lib/moments.ts'
import type { WritableDb, WriteTools } from '../tools.ts'
import { chanceOf, type Chance } from './chance.ts'

interface Placed {
  readonly id: string
  readonly fields: ClientFields
}

interface Options {
  readonly seed: number
  readonly now: string
  readonly language: Language
  readonly timeZone: string
}

const day = 24 * 60

const words = {
  en: {
    partners: ['Alex', 'Sam', 'Robin', 'Charlie', 'Jo', 'Max'],
    children: ['Ellis', 'Frankie', 'Remy', 'Quinn'],
    judgment: 'family record book',
    home: 'at home',
    office: 'at the office',
    street: ['12 Orchard Road', '4 Mill Lane', '27 Station Street', '8 Chapel Row'],
    sister: 'sister',
    hospital: 'General hospital, emergency department',
    hours: 'weekdays before 16:00',
    calling: 'say it is about the book order',
    safeWord: 'marmalade',
    asking: [
      ['Casey Marlow', 'cannot sleep since the redundancy', 'Tuesday or Thursday evenings'],
      ['Wren', 'panic on the train', 'mornings'],
      ['Jules & Dominique Hart', 'as a couple, quarrels since the move', 'Saturdays'],
      ['Ira Penhallow', 'grief, mother died in spring', 'any evening'],
      ['Kit', 'asked about fees', ''],
      ['Marlowe Tate', 'wanted somebody for a child of six', '']
    ]
  },
  fr: {
    partners: ['Alex', 'Sam', 'Maxime', 'Charlie', 'Jo', 'Claude'],
    children: ['Ariel', 'Noa', 'Sacha', 'Eden'],
    judgment: 'livret de famille',
    home: 'à la maison',
    office: 'au bureau',
    street: ['12 rue des Lilas', '4 chemin du Moulin', '27 rue de la Gare', '8 place de l’Église'],
    sister: 'sœur',
    hospital: 'Centre hospitalier, urgences',
    hours: 'en semaine avant 16 h',
    calling: 'dire que c’est pour la commande de livres',
    safeWord: 'confiture',
    asking: [
      ['Camille Marlot', 'ne dort plus depuis le licenciement', 'mardi ou jeudi soir'],
      ['Mésange', 'angoisses dans le train', 'le matin'],
      ['Jules et Dominique Hardy', 'en couple, disputes depuis le déménagement', 'le samedi'],
      ['Ira Penvern', 'deuil, mère décédée au printemps', 'tous les soirs'],
      ['Kit', 'question sur les honoraires', ''],
      ['Morgane Tellier', 'cherchait quelqu’un pour un enfant de six ans', '']
    ]
  }
} as const

/** Every eighth full name is a couple, every twelfth a family; the others come alone. */
export const unitOf = (n: number, identity: ClientFields['identity']): ClientFields['unit'] => {
  if (identity !== 'full') return 'individual'
  return n % 8 === 2 ? 'couple' : n % 12 === 5 ? 'family' : 'individual'
}

const surname = (name: string): string => name.split(' ').at(-1)!

const givePersons = (tools: WriteTools, chance: Chance, { id, fields }: Placed, language: Language): void => {
  const { partners, children, judgment } = words[language]
  const nobody = {
    preferredName: '',
    pronouns: '',
    birthDate: null,
    authority: false,
    authorityShown: '',
    email: null,
    phone: null,
    about: ''
  }
  const partner = `${chance.pick(partners)} ${surname(fields.name)}`
  if (fields.unit === 'couple') {
    addPerson(tools, id, { ...nobody, name: fields.name, role: 'partner', email: fields.email, phone: fields.phone })
    addPerson(tools, id, { ...nobody, name: partner, role: 'partner' })
  }
  if (fields.unit === 'family') {
    addPerson(tools, id, { ...nobody, name: fields.name, role: 'parent', authority: true, authorityShown: judgment, email: fields.email })
    addPerson(tools, id, { ...nobody, name: partner, role: 'parent', authority: true, authorityShown: judgment })
    const birthDate = `${chance.int(2010, 2017)}-0${chance.int(1, 9)}-1${chance.int(0, 9)}`
    addPerson(tools, id, { ...nobody, name: `${chance.pick(children)} ${surname(fields.name)}`, role: 'child', birthDate })
  }
}

const rulesFor = (chance: Chance, language: Language): ContactRules => {
  const { hours, calling, safeWord } = words[language]
  const unsafe = chance.happens(0.15)
  return {
    unsafe,
    call: unsafe ? 'no' : 'yes',
    voicemail: unsafe || chance.happens(0.4) ? 'no' : 'yes',
    write: 'yes',
    post: chance.happens(0.5) ? 'unasked' : 'no',
    hours: unsafe ? hours : '',
    calling: unsafe ? calling : '',
    safeWord: unsafe ? safeWord : '',
    about: ''
  }
}

const writeSheet = (tools: WriteTools, chance: Chance, { id, fields }: Placed, language: Language): void => {
  const { home, office, street, sister, hospital, partners } = words[language]
  const place = { address: chance.pick(street), country: fields.country, directDial: '' }
  saveSheet(
    tools,
    id,
    {
      places: [
        { ...place, label: home, phone: fields.phone ?? '' },
        ...(chance.happens(0.3) ? [{ ...place, label: office, phone: '', address: chance.pick(street) }] : [])
      ],
      contactName: chance.pick(partners),
      contactPhone: '+33 6 39 98 00 11',
      contactRelation: sister,
      contactConsent: chance.happens(0.8),
      doctorName: '',
      doctorPhone: '',
      crisisName: hospital,
      crisisPhone: '',
      about: ''
    },
    true
  )
}

const addEnquiries = (at: (moment: string) => WriteTools, chance: Chance, { now, language, timeZone }: Options): void => {
  const ago = [1, 2, 20, 34, 60, 420]
  const asked = words[language].asking
  const ids = asked.map(([name, reason, times], nth) => {
    const then = plusMinutes(now, -ago[nth]! * day)
    const fields: EnquiryFields = {
      name,
      contact: `enquiry${nth + 1}@example.org`,
      contactAbout: '',
      reason,
      channel: chance.pick(['email', 'phone', 'form'] as const),
      referrer: '',
      askedOn: dateIn(then, timeZone),
      times
    }
    const { id } = addEnquiry(at(then), fields)
    if (nth > 1) void enquiries.answer(at(plusMinutes(then, chance.int(60, 2000))), { id })
    return id
  })
  for (const nth of [2, 3]) void enquiries.wait(at(plusMinutes(now, (-ago[nth]! + 1) * day)), { id: ids[nth]!, waits: true })
  const closed: readonly (readonly [number, ClosingReason])[] = [
    [4, 'noAnswer'],
    [5, 'referred']
  ]
  for (const [nth, why] of closed) void enquiries.close(at(plusMinutes(now, (-ago[nth]! + 5) * day)), { id: ids[nth]!, why, words: '' })
}

export const giveLife = (db: WritableDb, placed: readonly Placed[], options: Options): void => {
  const chance = chanceOf(options.seed + 2)
  const at = (moment: string): WriteTools => ({
    db,
    now: () => moment,
    newId: () => v7({ msecs: Date.parse(moment), random: chance.bytes(16) }),
    log: () => undefined
  })
  for (const one of placed) {
    const tools = at(plusMinutes(options.now, -chance.int(5, 130) * day))
    givePersons(tools, chance, one, options.language)
    if (one.fields.status !== 'active') continue
    if (chance.happens(0.6)) void clientsRoom.setContactRules(tools, { id: one.id, rules: rulesFor(chance, options.language) })
    if (one.fields.meetingLink !== null && chance.happens(0.6)) writeSheet(tools, chance, one, options.language)
  }
  addEnquiries(at, chance, options)
}
