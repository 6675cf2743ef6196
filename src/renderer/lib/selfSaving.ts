// A form that saves by itself: a moment after the last change, and at once before the vault locks or the screen is left.
import { useEffect, useEffectEvent } from 'react'
import type { z } from 'zod'
import { refresh } from './door.ts'
import { useForm } from './form.ts'
import { useFlush } from './unsaved.ts'

type State = 'saved' | 'saving' | 'unfinished'
type Shaped<V> = z.ZodType<V> & { readonly shape: Readonly<Record<string, z.ZodType>> }

/** Of what is right: a field that is wrong holds no other back. */
const changesOf = <V extends object>({ shape }: Shaped<V>, values: Record<string, unknown>, saved: V): Partial<V> =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([name, field]) => {
      const { success, data } = field.safeParse(values[name])
      return success && JSON.stringify(data) !== JSON.stringify(saved[name as keyof V]) ? [[name, data]] : []
    })
  ) as Partial<V>

const pause = 700

/**
 * `saved` is what main holds now, never what an earlier visit read: the form would save that back.
 * `send` gets what has changed since `saved`, which must become the new values once it has been read again.
 */
export const useSelfSaving = <V extends object>(schema: Shaped<V>, saved: V, send: (changes: Partial<V>) => Promise<unknown>) => {
  const form = useForm<V & Record<string, unknown>>({
    schema,
    initial: saved as V & Record<string, unknown>,
    send: async (values) => {
      await send(changesOf(schema, values, saved))
      refresh()
    }
  })
  const { values } = form
  const changed = Object.keys(changesOf(schema, values, saved)).length > 0
  const state: State = !form.valid ? 'unfinished' : changed ? 'saving' : 'saved'
  const save = useEffectEvent(async () => !changed || form.carry())
  useEffect(() => {
    if (Object.keys(changesOf(schema, values, saved)).length === 0) return
    const timer = setTimeout(() => void save(), pause)
    return () => clearTimeout(timer)
  }, [schema, values, saved])
  useEffect(() => () => void save(), [])
  useFlush(() => save())
  return { form, state }
}
