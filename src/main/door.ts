// The one way in: is the method known, the vault unlocked, the input valid? Then it is run as its kind asks, and audited.
import type { z } from 'zod'
import { contract } from '#contract'
import type { Kind, Procedure, RefusalCode, Reply } from '#contract/kinds'
import { rooms } from './features/rooms.ts'
import { refuseUnconfirmed } from './features/settings/settings.ts'
import { refusalOf } from './refusals.ts'
import { type ActTools, type HandedOver, type Hands, type Outside, type Tools } from './tools.ts'
import type { Keeper } from './vault/keeper.ts'

export type Door = (room: unknown, method: unknown, input: unknown) => Promise<Reply<unknown>>

type AnyProcedure = Procedure<Kind, z.ZodType, unknown>
type AnyHandler = (tools: Tools[Kind], input: unknown) => unknown

const find = (room: unknown, method: unknown): { name: string; procedure: AnyProcedure; handler: AnyHandler } | undefined => {
  if (typeof room !== 'string' || typeof method !== 'string') return undefined
  if (!Object.hasOwn(contract, room)) return undefined
  const procedures = contract[room as keyof typeof contract] as Record<string, AnyProcedure>
  if (!Object.hasOwn(procedures, method)) return undefined
  const handlers = rooms[room as keyof typeof rooms] as unknown as Record<string, AnyHandler>
  return { name: `${room}.${method}`, procedure: procedures[method]!, handler: handlers[method]! }
}

/** The record that an audit line names: its id, never anything else of the input or the result. */
const recordOf = (input: unknown, result: unknown): string | null => {
  for (const value of [input, result]) {
    if (typeof value !== 'object' || value === null) continue
    const { id, ids, clientId, form } = value as { id?: unknown; ids?: unknown; clientId?: unknown; form?: unknown }
    if (typeof id === 'string') return id
    if (Array.isArray(ids) && typeof ids[0] === 'string') return ids[0] // the others get lines of their own
    if (typeof clientId === 'string') return clientId
    if (typeof form === 'string') return form.slice(form.indexOf(':') + 1)
  }
  return null
}

/** Names and numbers of the schema: where a record of any keys begins, a key of the input's own ends the path. */
const fieldOf = (error: z.ZodError): { field?: string } => {
  const path = error.issues[0]?.path.map(String) ?? []
  const strange = path.findIndex((part) => !/^([a-zA-Z]{1,40}|\d+)$/.test(part))
  const field = path.slice(0, strange < 0 ? undefined : strange).join('.')
  return field ? { field: field.slice(0, 200) } : {}
}

/** Nothing can be written for now: a line waits in memory. */
const unwritable: ReadonlySet<RefusalCode> = new Set(['diskFull', 'readOnly', 'changesMissing'])

const openHands = (): Hands => {
  let handed: HandedOver | null = null
  return { over: (given) => (handed = given), current: () => handed, back: () => (handed = null) }
}

/**
 * Opens the door of one house.
 * `log` is told codes and method names only.
 */
export const openDoor = (house: {
  keeper: Keeper
  outside: Outside
  now(): string
  newId(): string
  log(event: string, method: string): void
}): Door => {
  const { keeper, outside, now, newId } = house
  const hands = openHands()

  const actTools = (name: string, input: unknown): ActTools => {
    const write: ActTools['write'] = (work) =>
      keeper.vault().transaction((db, audit) => {
        const result = work({ db, now, newId, log: (event, record) => audit(now(), event, record) })
        audit(now(), name, recordOf(input, result))
        return result
      })
    return {
      outside,
      keeper,
      hands,
      now,
      newId,
      read: (work) => work({ db: keeper.vault().readable, now }),
      write,
      happened: (result, keep) => {
        try {
          return write((tools) => {
            keep?.(tools)
            return result
          })
        } catch (fault) {
          if (!unwritable.has(refusalOf(fault).code)) throw fault
          keeper.vault().noteRead(now(), name, recordOf(input, result))
          return result
        }
      }
    }
  }

  const run = (name: string, procedure: AnyProcedure, handler: AnyHandler, input: unknown): unknown => {
    if (procedure.kind === 'act') return handler(actTools(name, input), input)
    const vault = keeper.vault()
    if (procedure.kind === 'read') {
      const result = handler({ db: vault.readable, now }, input)
      if (procedure.clinical) vault.noteRead(now(), name, recordOf(input, result))
      return result
    }
    return vault.transaction((db, audit) => {
      const result = handler({ db, now, newId, log: (event, record) => audit(now(), event, record) }, input)
      audit(now(), name, recordOf(input, result))
      return result
    })
  }

  return async (room, method, input) => {
    let name = 'unknown'
    try {
      const found = find(room, method)
      if (!found) return { ok: false, code: 'unknown' }
      name = found.name
      if (!found.procedure.meanwhile) await keeper.settled()
      if (!found.procedure.locked && !keeper.isOpen()) return { ok: false, code: 'locked' }
      if (!keeper.isOpen()) hands.back()
      if (hands.current() && !found.procedure.handed) return { ok: false, code: 'handedOver' }
      const parsed = found.procedure.input.safeParse(input)
      if (!parsed.success) return { ok: false, code: 'invalid', ...fieldOf(parsed.error) }
      if (found.procedure.leaves || found.procedure.destroys) refuseUnconfirmed(keeper)
      return { ok: true, value: await run(name, found.procedure, found.handler, parsed.data) }
    } catch (fault) {
      const refused = refusalOf(fault)
      if (refused.code === 'failed') house.log('fault', name)
      return refused
    }
  }
}
