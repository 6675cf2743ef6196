// When a draft is saved: a clock that the test moves, and a vault that the test lets answer.
import { describe, expect, test } from 'vitest'
import type { RefusalCode, Reply } from '#contract/kinds'
import { autosave, latest, still } from '../../src/renderer/features/notes/autosave.ts'

type Saved = Reply<{ revision: number; updatedAt: string }>

const desk = () => {
  let now = 0
  let timers: { at: number; work: () => void }[] = []
  const asked: { content: string; revision: number; answer: (reply: Saved) => void; at: number }[] = []
  const draft = autosave<string>(
    { revision: 1, savedAt: 'before' },
    {
      save: (content, revision) => new Promise((answer) => asked.push({ content, revision, answer, at: now })),
      changed: () => {},
      clock: {
        now: () => now,
        after: (ms, work) => {
          const timer = { at: now + ms, work }
          timers.push(timer)
          return () => (timers = timers.filter((other) => other !== timer))
        }
      }
    }
  )
  const pass = (ms: number) => {
    const until = now + ms
    for (;;) {
      const [next] = timers.filter((timer) => timer.at <= until).toSorted((a, b) => a.at - b.at)
      if (!next) break
      timers = timers.filter((timer) => timer !== next)
      now = next.at
      next.work()
    }
    now = until
  }
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  const accept = async (n = asked.length - 1) => {
    asked[n]!.answer({ ok: true, value: { revision: asked[n]!.revision + 1, updatedAt: `save ${n}` } })
    await settle()
  }
  const refuse = async (code: RefusalCode) => {
    asked.at(-1)!.answer({ ok: false, code })
    await settle()
  }
  return { draft, asked, pass, accept, refuse, settle }
}

describe('a draft', () => {
  test('is saved once the keys have been still', async () => {
    const { draft, asked, pass, accept } = desk()
    draft.edit('a')
    pass(still - 1)
    expect(asked).toHaveLength(0)
    pass(1)
    expect(asked).toMatchObject([{ content: 'a', revision: 1 }])
    await accept()
    expect(draft.state()).toEqual({ is: 'saved', at: 'save 0' })
    expect(draft.revision()).toBe(2)
    expect(draft.isUnsaved()).toBe(false)
  })

  test('is saved in time while the keys never rest', () => {
    const { draft, asked, pass } = desk()
    for (let n = 0; n < 20; n++) {
      draft.edit(`${n}`)
      pass(100)
    }
    expect(asked).toHaveLength(1)
    expect(asked[0]!.at).toBeLessThanOrEqual(latest)
  })

  test('has one save in flight, and what is typed meanwhile follows it with the new revision', async () => {
    const { draft, asked, pass, accept } = desk()
    draft.edit('a')
    pass(still)
    draft.edit('ab')
    pass(10_000)
    expect(asked).toHaveLength(1)
    await accept()
    pass(still)
    expect(asked).toHaveLength(2)
    expect(asked[1]).toMatchObject({ content: 'ab', revision: 2 })
  })

  test('that cannot be saved is kept, tried again with patience, and at once when asked', async () => {
    const { draft, asked, pass, refuse, accept, settle } = desk()
    draft.edit('a')
    pass(still)
    await refuse('diskFull')
    expect(draft.state()).toEqual({ is: 'failed', code: 'diskFull' })
    draft.edit('ab')
    pass(1_000)
    expect(asked).toHaveLength(2)
    expect(asked[1]).toMatchObject({ content: 'ab', revision: 1 })
    await refuse('diskFull')
    pass(1_999)
    expect(asked).toHaveLength(2)
    const flushed = draft.flush()
    expect(asked).toHaveLength(3)
    await accept()
    expect(await flushed).toBe(true)
    await settle()
    expect(draft.state().is).toBe('saved')
  })

  test('survives a door that throws', async () => {
    let calls = 0
    const draft = autosave<string>(
      { revision: 1, savedAt: '' },
      { save: () => Promise.reject(new Error(`gone ${++calls}`)), changed: () => {}, clock: { now: () => 0, after: () => () => {} } }
    )
    draft.edit('a')
    expect(await draft.flush()).toBe(false)
    expect(draft.state()).toEqual({ is: 'failed', code: 'failed' })
    expect(draft.isUnsaved()).toBe(true)
  })

  test('in conflict waits for her, then goes on from what the vault holds', async () => {
    const { draft, asked, pass, refuse, accept } = desk()
    draft.edit('mine')
    pass(still)
    await refuse('conflict')
    draft.edit('mine, more')
    pass(60_000)
    expect(asked).toHaveLength(1)
    expect(draft.state()).toEqual({ is: 'stuck', code: 'conflict' })
    draft.goOn(7, 'both')
    pass(0)
    expect(asked[1]).toMatchObject({ content: 'both', revision: 7 })
    await accept()
    expect(draft.revision()).toBe(8)
  })

  test('flushed while a save is in flight saves the later keys too', async () => {
    const { draft, asked, pass, accept, settle } = desk()
    draft.edit('a')
    pass(still)
    draft.edit('ab')
    const flushed = draft.flush()
    await accept()
    await settle()
    expect(asked).toHaveLength(2)
    await accept()
    expect(await flushed).toBe(true)
  })
})
