// The persons of a file: a couple, a family or a group is one client with several persons, each with a name, contact and consents of their own.
import { z } from 'zod'
import { read, write } from './kinds.ts'
import { contactRules, type ContactRules } from './clients.ts'
import { id, isoDate, line, someLine, text } from './fields.ts'

/** What a person is in this file. A name is for ever: records remember it. */
export const personRoles = ['client', 'partner', 'parent', 'child', 'sibling', 'grandparent', 'guardian', 'member', 'other'] as const

const optional = <S extends z.ZodType>(shape: S) => z.union([z.literal('').transform(() => null), z.null(), shape])

export const personFields = z.strictObject({
  /** Under which consents, recordings and documents know them. */
  name: someLine(120),
  preferredName: line(120),
  pronouns: line(40),
  birthDate: optional(isoDate.refine((d) => d >= '1890-01-01' && d <= '2100-01-01')),
  role: z.enum(personRoles),
  /** Holds parental authority, or is the legal guardian: consents for the minor (domain facts §2.6). */
  authority: z.boolean(),
  /** Which paper showed it, e.g. a judgment and its date. */
  authorityShown: line(200),
  email: optional(z.email().max(254)),
  phone: optional(line(40).refine((s) => /^\+?[\d\s().\-/]{4,}$/.test(s))),
  about: text(1000)
})
export type PersonFields = z.infer<typeof personFields>

export interface Person extends PersonFields {
  readonly id: string
  readonly clientId: string
  /** Names they had before in this file: what was agreed to under one of them stays theirs. */
  readonly formerNames: readonly string[]
  readonly contactRules: ContactRules | null
  /** Day from which on they no longer take part, ISO (`consents.leave`); nothing of theirs is lost. */
  readonly leftOn: string | null
}

/** What a file has in common with another one: never with which (R117). */
export const conflictKinds = ['surname', 'phone', 'address', 'referrer'] as const
export type Conflict = (typeof conflictKinds)[number]

export const persons = {
  /** Those who take part first, each in the order in which they were added. */
  ofClient: read(z.strictObject({ clientId: id }), { clinical: true }).returns<Person[]>(),
  /** The names of those who take part. */
  names: read(z.strictObject({ clientId: id })).returns<string[]>(),
  /** Refuses with `conflict` where somebody in the file has this name: consents tell persons apart by their names. */
  add: write(z.strictObject({ clientId: id, fields: personFields })).returns<{ id: string }>(),
  change: write(z.strictObject({ id, fields: personFields })).returns<null>(),
  setContactRules: write(z.strictObject({ id, rules: contactRules })).returns<null>(),
  /** What a client about to be taken on, or one who is there, has in common with anybody else's file, archived ones too. */
  conflicts: read(
    z.strictObject({ clientId: id.nullable(), name: line(120), phone: line(40), address: text(300), referrer: line(200) })
  ).returns<Conflict[]>()
}
