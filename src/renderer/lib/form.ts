// A form over one of the contract's schemas: the same rules beside the field as at the door.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { z } from 'zod'
import { Refused } from './door.ts'

type Values = Record<string, unknown>

/** The first fault of each field, by its path: `email` → `invalid`, or the contract's own message. */
const faultsOf = (schema: z.ZodType, values: Values): Record<string, string> => {
  const parsed = schema.safeParse(values)
  const faults: Record<string, string> = {}
  for (const issue of parsed.error?.issues ?? []) {
    faults[issue.path.map(String).join('.')] ??=
      issue.code === 'custom' && /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : 'invalid'
  }
  return faults
}

/** Waits until the pointer is up: a fault that appeared between press and release would push the button away from under it. */
const whenReleased = (act: () => void): void => {
  if (!pointerDown) return act()
  window.addEventListener('pointerup', () => setTimeout(act), { once: true })
}
let pointerDown = false
for (const [name, down] of [
  ['pointerdown', true],
  ['pointerup', false],
  ['pointercancel', false]
] as const) {
  window.addEventListener(name, () => (pointerDown = down), true)
}

/** A date or a time is typed in segments, which do not send their form by themselves. */
export const sendOnEnter = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'Enter' || !(event.target instanceof Element) || event.target.getAttribute('role') !== 'spinbutton') return
  event.preventDefault()
  event.target.closest('form')?.requestSubmit()
}

export interface FormTraits<V> {
  readonly schema: z.ZodType
  /** What the form is compared with. */
  readonly initial: V
  /** What had been typed before, if anything. */
  readonly started?: V | undefined
  send(values: V): Promise<unknown>
}

/** Fields complain once they have been left or the form was sent, and fall silent as soon as they are right. */
export const useForm = <V extends Values>({ schema, initial, started, send }: FormTraits<V>) => {
  const [values, setValues] = useState(started ?? initial)
  const [restored, setRestored] = useState(started !== undefined)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const faults = faultsOf(schema, values)

  const leave = (names: readonly string[]) => setLeft((before) => new Set([...before, ...names]))
  const change = (changed: Partial<V>) => {
    setValues((before) => ({ ...before, ...changed }))
    setRefused(null)
  }
  /** Puts the cursor into the first field that is wrong, once the faults are on screen. */
  const [faulted, setFaulted] = useState(0)
  useEffect(() => {
    if (faulted > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [faulted])
  const showFault = () => setFaulted((times) => times + 1)

  /** Sends what is there, without a look at it. */
  const carry = async (): Promise<boolean> => {
    setSending(true)
    try {
      await send(values)
      return true
    } catch (fault) {
      setRefused(fault instanceof Refused ? fault : new Refused({ code: 'failed' }))
      return false
    } finally {
      setSending(false)
    }
  }
  const submit = async (): Promise<boolean> => {
    leave([...Object.keys(values), ...Object.keys(faults)])
    const sent = Object.keys(faults).length === 0 && (await carry())
    if (!sent) showFault()
    return sent
  }

  return {
    values,
    change,
    submit,
    carry,
    sending,
    refused,
    valid: Object.keys(faults).length === 0,
    dirty: Object.keys(values).some((name) => values[name] !== initial[name]),
    restored,
    reset: (to: V = initial) => {
      setValues(to)
      setRestored(false)
      setLeft(new Set())
      setRefused(null)
    },
    /** What is wrong with a field, once it may be said. */
    fault: (name: keyof V & string): string | undefined => {
      if (refused?.field === name) return refused.code
      return left.has(name) ? faults[name] : undefined
    },
    /** What a field of text needs. */
    text: (name: keyof V & string) => ({
      name,
      value: String(values[name] ?? ''),
      onChange: (value: string) => change({ [name]: value } as Partial<V>),
      onBlur: () => whenReleased(() => leave([name]))
    }),
    props: {
      ref: form,
      noValidate: true,
      onSubmit: (event: { preventDefault(): void }) => {
        event.preventDefault()
        void submit()
      }
    }
  }
}
