// The list of tasks on screen: every kind has words that the door takes and a place where it is mended; a form gives back what it was filled with.
import fc from 'fast-check'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { taskKinds, taskQuery, type Task } from '#contract/tasks'
import { draftOf, draftSchema, fieldsOf, newDraft } from '../../src/renderer/features/tasks/draft.ts'
import { remedyOf } from '../../src/renderer/lib/tasks.ts'
import { en } from '../../src/renderer/locales/en/index.ts'
import { fr } from '../../src/renderer/locales/fr/index.ts'

const clientId = '01900000-0000-7000-8000-000000000001'

test.each([
  ['en', en],
  ['fr', fr]
] as const)('every kind has words in %s, no two the same, none longer than the door takes', (locale, messages) => {
  const { kinds }: { kinds: Record<string, string> } = messages.tasks
  const say = createTranslator({ locale, messages: { kinds }, namespace: 'kinds' })
  const words = Object.fromEntries(taskKinds.map((kind) => [kind, say(kind, { count: 1 })]))
  expect(new Set(Object.values(words)).size).toBe(taskKinds.length)
  const query = { query: '', filter: 'open', clientId: null, sort: 'due', descending: false, offset: 0, limit: 100, words }
  expect(taskQuery.safeParse(query).success).toBe(true)
})

test('every kind but her own leads to a screen', () => {
  const of = (kind: Task['kind']) => remedyOf({ kind, record: 'backup', clientId })
  expect(of('own')).toBeNull()
  for (const kind of taskKinds.slice(1)) expect(of(kind)).toMatch(/^\/[a-z]/)
  expect(remedyOf({ kind: 'consent', record: clientId, clientId })).toBe(`/clients/${clientId}`)
  expect(remedyOf({ kind: 'appointment', record: `${clientId}/2026-11-22`, clientId })).toBe(`/calendar/${clientId}/2026-11-22`)
})

test('a form gives back what it was filled with', () => {
  const fields = fc.record({
    words: fc.string({ minLength: 1, maxLength: 300 }).filter((s) => s.trim() !== ''),
    dueOn: fc.constantFrom('1950-01-01', '2028-02-29', '2150-12-31'),
    clientId: fc.constantFrom(null, clientId),
    repeat: fc.option(fc.record({ every: fc.integer({ min: 1, max: 99 }), unit: fc.constantFrom('day', 'week', 'month', 'year') }))
  })
  fc.assert(
    fc.property(fields, ({ words, dueOn, clientId: of, repeat }) => {
      const task: Task = {
        kind: 'own',
        due: dueOn,
        clientId: of,
        record: 'one',
        about: words,
        count: 1,
        clientName: null,
        own: { repeat: repeat as never, doneOn: null }
      }
      expect(fieldsOf(draftOf(task), '2026-11-22')).toEqual({
        words: words.replace(/\s+/g, ' ').trim().normalize('NFC'),
        dueOn,
        clientId: of,
        repeat
      })
    })
  )
  // a day that was not set is the one on which it is added, however long ago it was begun
  const begun = { ...newDraft(), words: ' Call ' }
  expect(draftSchema.safeParse(begun).success).toBe(true)
  expect(draftSchema.safeParse({ ...begun, dueOn: '' }).error?.issues[0]?.path).toEqual(['dueOn'])
  expect(fieldsOf({ ...begun, dueOn: '2026-12-01' }, '2026-11-22').dueOn).toBe('2026-12-01')
  expect(fieldsOf(begun, '2026-11-22')).toEqual({
    words: 'Call',
    dueOn: '2026-11-22',
    clientId: null,
    repeat: null
  })
})
