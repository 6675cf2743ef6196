// A form that saves by itself: a moment after the last change, and at once before the vault locks or the screen is left.
import { useEffect, useEffectEvent } from 'react'
import type { z } from 'zod'
import { refresh } from './door.ts'
import { useForm } from './form.ts'
import { useFlush } from './unsaved.ts'

type State = 'saved' | 'saving' | 'unfinished'

const changesOf = <V extends object>(values: V, saved: V): Partial<V> =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => JSON.stringify(saved[name as keyof V]) !== JSON.stringify(value))
  ) as Partial<V>

const stateOf = <V extends object>(schema: z.ZodType<V>, values: unknown, saved: V): State => {
  const parsed = schema.safeParse(values)
  if (!parsed.success) return 'unfinished'
  return Object.keys(changesOf(parsed.data, saved)).length > 0 ? 'saving' : 'saved'
}

const pause = 700

/**
 * `saved` is what main holds now, never what an earlier visit read: the form would save that back.
 * `send` gets what has changed since `saved`, which must become the new values once it has been read again.
 */
export const useSelfSaving = <V extends object>(schema: z.ZodType<V>, saved: V, send: (changes: Partial<V>) => Promise<unknown>) => {
  const form = useForm<V & Record<string, unknown>>({
    schema,
    initial: saved as V & Record<string, unknown>,
    send: async (values) => {
      await send(changesOf(schema.parse(values), saved))
      refresh()
    }
  })
  const { values } = form
  const state = stateOf(schema, values, saved)
  const save = useEffectEvent(async () => state === 'saved' || (state === 'saving' && form.submit()))
  useEffect(() => {
    if (stateOf(schema, values, saved) !== 'saving') return
    const timer = setTimeout(() => void save(), pause)
    return () => clearTimeout(timer)
  }, [schema, values, saved])
  useEffect(() => () => void save(), [])
  useFlush(async () => state === 'unfinished' || save())
  return { form, state }
}
