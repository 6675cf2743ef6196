// What changed between two texts, clause by clause and word by word.
import { expect, test } from 'vitest'
import type { TemplateClause, TemplateDoc } from '#contract/templates'
import { changesBetween } from '../../src/renderer/features/templates/changes.ts'

const everywhere = { where: [], when: [] }
const clause = (id: string, heading: string, ...lines: string[]): TemplateClause => ({
  type: 'clause',
  attrs: { id, mandatory: false, ...everywhere },
  content: [
    { type: 'clauseHeading', content: [{ type: 'text', text: heading }] },
    ...lines.map((text) => ({ type: 'paragraph' as const, attrs: everywhere, content: [{ type: 'text' as const, text }] }))
  ]
})
const doc = (...content: TemplateDoc['content']): TemplateDoc => ({ type: 'doc', content })
const label = (name: string): string => name

test('the same text has no changes', () => {
  const one = doc(clause('fees', 'Fees', 'The fee is 70.'))
  expect(changesBetween(one, structuredClone(one), label)).toEqual([])
})

test('a changed word is found among those that stayed', () => {
  const [change] = changesBetween(
    doc(clause('fees', 'Fees', 'The fee is seventy a session.')),
    doc(clause('fees', 'Fees', 'The fee is eighty a session.')),
    label
  )
  expect(change).toMatchObject({ id: 'fees', kind: 'changed' })
  const text = (kind: string) =>
    change!.pieces
      .filter((piece) => piece.kind !== kind)
      .map((piece) => piece.text)
      .join('')
  expect(text('removed')).toBe('Fees\nThe fee is eighty a session.')
  expect(text('added')).toBe('Fees\nThe fee is seventy a session.')
  expect(change!.pieces.some((piece) => piece.kind === 'same' && piece.text.includes('a session.'))).toBe(true)
})

test('a moved clause is no change; a new one and one taken out are told, the latter last', () => {
  const fees = clause('fees', 'Fees', 'The fee is 70.')
  const records = clause('records', 'Records', 'I keep notes.')
  expect(changesBetween(doc(fees, records), doc(records, fees), label)).toEqual([])
  expect(changesBetween(doc(fees), doc(records), label).map(({ id, kind }) => [id, kind])).toEqual([
    ['records', 'added'],
    ['fees', 'removed']
  ])
})

test('a gap is told by its name', () => {
  const gapped = structuredClone(clause('fees', 'Fees', 'The fee is '))
  ;(gapped.content[1] as { content: unknown[] }).content.push({ type: 'variable', attrs: { name: 'fee' } })
  const [change] = changesBetween(doc(clause('fees', 'Fees', 'The fee is ')), doc(gapped), (name) => `the ${name}`)
  expect(change!.pieces.find(({ kind }) => kind === 'added')?.text).toContain('[the fee]')
})
