// What is typed into a form and not sent: kept in the vault, so that locking never waits for a form and never loses one.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { api, refusalOf, useRead, type Refused } from './door.ts'
import { useForm, type FormTraits } from './form.ts'
import { useFlush } from './unsaved.ts'

const pause = 800

/** What had been typed into `form` (`client:new`, `client:<id>`) before; undefined while it is being read. */
export const useKept = (form: string) => useRead('drafts.get', { form }, { once: true }).data

/**
 * Keeps what is typed: a moment after the last key, before the vault locks, and when the form leaves the screen.
 * `keep` says why it could not, or null; `drop` forgets it.
 */
export const useKeeping = (form: string, typed: Record<string, string> | null) => {
  /** Typed and neither kept nor dropped. */
  const pending = useRef(false)
  /** What is on its way is not kept yet: whoever asks waits for it. */
  const sending = useRef<Promise<Refused | null>>(Promise.resolve(null))
  const send = async (values: Record<string, string>): Promise<Refused | null> => {
    pending.current = false
    try {
      await api.drafts.keep({ form, values })
      return null
    } catch (fault) {
      pending.current = true
      return refusalOf(fault)
    }
  }
  const keep = async (): Promise<Refused | null> => {
    if (!typed) return null
    if (pending.current) sending.current = send(typed)
    return sending.current
  }
  const keepNow = useEffectEvent(keep)
  useEffect(() => {
    pending.current = typed !== null
    if (!typed) return
    const timer = setTimeout(() => void keepNow(), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => void keepNow(), [])
  useFlush(async () => (await keep()) === null)
  return {
    keep,
    drop: async () => {
      pending.current = false
      sending.current = Promise.resolve(null)
      await api.drafts.drop({ form })
    }
  }
}

/** One field of a dialog that is no form of its own: what is typed into it is there again until it was sent and `drop` forgets it. */
export const useKeptText = (form: string, initial = '') => {
  const kept = useKept(form)
  const [typed, change] = useState<string | null>(null)
  const { drop } = useKeeping(form, typed === null ? null : { text: typed })
  return { value: typed ?? kept?.['text'] ?? initial, change, drop: () => void drop().catch(() => null) }
}

/** Of what was kept, what a form knows; undefined where nothing was. */
export const draftIn = <V extends Record<string, string>>(kept: Record<string, string> | null, initial: V): V | undefined =>
  kept ? { ...initial, ...Object.fromEntries(Object.entries(kept).filter(([name]) => name in initial)) } : undefined

/** A form over a schema whose typing is kept as `key` until it has been sent; `done` comes after that. */
export const useKeptForm = <V extends Record<string, string>>(
  key: string,
  { send, done, ...traits }: FormTraits<V> & { done(values: V): void }
) => {
  const form = useForm<V>({
    ...traits,
    send: async (values) => {
      await send(values)
      await drop()
      done(values)
    }
  })
  const { keep, drop } = useKeeping(key, form.dirty ? form.values : null)
  const startOver = () => {
    form.reset()
    void drop().catch(() => null)
  }
  return { ...form, keep, startOver }
}
