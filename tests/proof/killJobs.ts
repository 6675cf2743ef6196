// Kills a process of ours in the middle of one of the long jobs.
import { existsSync } from 'node:fs'
import type { Job, Keys } from './jobs.ts'
import { demand, type Soak } from './soak.ts'
import { killed, pause, undisturbed, victims } from './victims.ts'

export interface JobFigures {
  readonly kills: number
  readonly broken: number
  /** What was found afterwards. */
  readonly old: number
  readonly whole: number
}

/**
 * Kills at random: half of them at any time, half just when things are put in their place. What came to its end before it was hit is
 * looked at, and is no kill: there is one more.
 */
export const killDuring = async (job: Job, { count, chance, progress, broken }: Soak, keys: Keys): Promise<JobFigures> => {
  const prepare = await job({ keys, chance, notes: 100 })
  const wholly = async (): Promise<number> => {
    const { task, examine } = await prepare()
    const ms = await undisturbed(task)
    demand((await examine([])) === 'whole', 'undisturbed, it did not do its job')
    return ms
  }
  await wholly() // the first is slower: nothing is compiled yet
  const usual = await wholly()
  const figures = { kills: 0, broken: 0, old: 0, whole: 0 }
  for await (const victim of victims(Infinity)) {
    const { task, late, examine } = await prepare()
    const told = await killed(victim, task, async () => {
      if (late === null || chance.happens(0.5)) return pause(chance.next() * usual)
      while (!existsSync(late) && victim.child.exitCode === null) await pause(0)
      await pause(chance.next() * 15)
    })
    const hit = victim.child.signalCode === 'SIGKILL'
    try {
      const state = await examine(told)
      demand(state === 'whole' || told.length === 0, 'said to be done, and is not')
      if (hit) figures[state]++
    } catch (fault) {
      figures.broken++
      broken(fault)
    }
    if (!hit) continue
    progress(++figures.kills)
    if (figures.kills === count) break
  }
  return figures
}
