// Commands of the program: who carries one out at present. Keys, menu, palette and buttons all call `run`.
import { useEffect, useEffectEvent } from 'react'
import type { Command } from '#contract/kinds'

type Carry = () => void

const carriers = new Map<Command, Carry[]>()
/** Longer than any screen takes to open, ms; what could not be carried out by then opens nothing unasked on another client's page. */
const patience = 10_000
let awaited: { readonly command: Command; readonly until: number } | null = null

/** Carries out `command` while the component is on screen; the one mounted last goes first (a client's page before the frame). */
export const useCommand = (command: Command, carry: Carry, enabled = true): void => {
  const latest = useEffectEvent(carry)
  useEffect(() => {
    if (!enabled) return
    const entry: Carry = () => latest()
    carriers.set(command, [...(carriers.get(command) ?? []), entry])
    if (awaited?.command === command) {
      const { until } = awaited
      awaited = null
      if (performance.now() <= until) entry()
    }
    return () => void carriers.set(command, carriers.get(command)?.filter((other) => other !== entry) ?? [])
  }, [command, enabled])
}

/** Whether anything on screen can carry it out. */
export const canRun = (command: Command): boolean => (carriers.get(command)?.length ?? 0) > 0

/** Screens that cover everything: behind them only locking can be asked for. */
let covers = 0

/** While `covered`, no command opens anything above the cover, by key or by menu. */
export const useCover = (covered: boolean): void =>
  useEffect(() => {
    if (!covered) return
    covers++
    return () => void covers--
  }, [covered])

export const isCovered = (): boolean => covers > 0

export const run = (command: Command): void => {
  if (covers === 0 || command === 'lock') carriers.get(command)?.at(-1)?.()
}

/** Runs `command` as soon as a screen that is about to open can carry it out. */
export const runOnArrival = (command: Command): void => {
  awaited = { command, until: performance.now() + patience }
}
