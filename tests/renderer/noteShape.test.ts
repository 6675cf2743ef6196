// The shape of a note: whatever the editor holds, the contract accepts it, and no word is lost on the way.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noteDoc, noteFormats, type NoteDoc, type NoteFormat } from '#contract/notes'
import { both, formatOf, isBlank, reshape, tidy, type Loose } from '../../src/renderer/features/notes/shape.ts'

const title = (name: string) => name.toUpperCase()
const words = (node: Loose): string => (node.text ?? '') + (node.content ?? []).map(words).join('')
const paragraph = (text: string): Loose => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })
const sectioned = (texts: Record<string, string>): NoteDoc =>
  tidy({
    type: 'doc',
    content: Object.entries(texts).map(([name, text]) => ({ type: 'noteSection', attrs: { name }, content: [paragraph(text)] }))
  })

const nodes = fc.letrec<{ text: Loose; block: Loose; item: Loose }>((tie) => ({
  text: fc.oneof(
    fc.record({
      type: fc.constant('text'),
      text: fc.string({ unit: 'binary', minLength: 1 }),
      marks: fc.array(fc.record({ type: fc.constantFrom('bold', 'italic', 'underline', 'link') }), { maxLength: 4 })
    }),
    fc.constant({ type: 'hardBreak', marks: [{ type: 'bold' }] })
  ),
  item: fc.record({ type: fc.constant('listItem'), content: fc.array(tie('block'), { maxLength: 3 }) }),
  block: fc.oneof(
    { depthSize: 'large', withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph'), content: fc.array(tie('text'), { maxLength: 3 }) }),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
      content: fc.array(tie('text'), { maxLength: 2 })
    }),
    fc.record({ type: fc.constant('blockquote'), content: fc.array(tie('block'), { maxLength: 3 }) }),
    fc.record({ type: fc.constantFrom('bulletList'), content: fc.array(tie('item'), { maxLength: 3 }) }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.record({ start: fc.oneof(fc.integer(), fc.constant('x')), type: fc.constant('a') }),
      content: fc.array(tie('item'), { maxLength: 3 })
    })
  )
}))
const content = fc.array(nodes.block, { maxLength: 4 })
const formats = fc.constantFrom<NoteFormat>('soap', 'dap', 'birp', 'free')
const docs = fc.tuple(formats, fc.array(content, { minLength: 4, maxLength: 4 })).map(([format, parts]): Loose => {
  const names = noteFormats[format]
  if (names.length === 0) return { type: 'doc', content: parts.flat() }
  return { type: 'doc', content: names.map((name, n) => ({ type: 'noteSection', attrs: { name }, content: parts[n] ?? [] })) }
})

const kept = (text: string) => text.replaceAll('\0', '').toWellFormed()

describe('a tidied note', () => {
  test('is what the contract accepts, with every word', () => {
    fc.assert(
      fc.property(docs, (doc) => {
        const tidied = tidy(doc)
        expect(noteDoc.safeParse(tidied).success).toBe(true)
        expect(words(tidied)).toBe(kept(words(doc)))
        expect(tidy(tidied)).toEqual(tidied)
      }),
      { seed: 1 }
    )
  })

  test('keeps the words of lists nested deeper than the contract goes', () => {
    const deep = Array.from({ length: 12 }).reduce<Loose>(
      (inner) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('level '), inner] }] }),
      paragraph('bottom')
    )
    const tidied = tidy({ type: 'doc', content: [deep] })
    expect(noteDoc.safeParse(tidied).success).toBe(true)
    expect(words(tidied)).toBe(`${'level '.repeat(12)}bottom`)
  })

  test('splits a text too long for one node, and never a character in two', () => {
    const long = `${'a'.repeat(199_999)}😀${'b'.repeat(250_000)}`
    const tidied = tidy({ type: 'doc', content: [paragraph(long)] })
    expect(noteDoc.safeParse(tidied).success).toBe(true)
    expect(words(tidied)).toBe(long)
  })
})

describe('another format', () => {
  test('takes every word along', () => {
    fc.assert(
      fc.property(docs, formats, (doc, format) => {
        const before = tidy(doc)
        const after = reshape(before, format, title)
        expect(formatOf(after)).toBe(format)
        expect(noteDoc.safeParse(after).success).toBe(true)
        const said = words(after)
        for (const node of before.content)
          for (const inner of 'content' in node ? (node.content ?? []) : []) expect(said).toContain(words(inner as Loose).trim())
      }),
      { seed: 1 }
    )
  })

  test('keeps matching sections in place and puts the rest first, under its old title', () => {
    const soap = sectioned({ subjective: 'tired', objective: 'pale', assessment: 'low mood', plan: 'weekly' })
    expect(reshape(soap, 'dap', title)).toEqual(
      tidy({
        type: 'doc',
        content: [
          {
            type: 'noteSection',
            attrs: { name: 'data' },
            content: [
              { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'SUBJECTIVE' }] },
              paragraph('tired'),
              { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'OBJECTIVE' }] },
              paragraph('pale')
            ]
          },
          { type: 'noteSection', attrs: { name: 'assessment' }, content: [paragraph('low mood')] },
          { type: 'noteSection', attrs: { name: 'plan' }, content: [paragraph('weekly')] }
        ]
      })
    )
  })

  test('of an empty note is empty', () => {
    const empty = tidy({ type: 'doc', content: [] })
    for (const format of ['soap', 'dap', 'birp', 'free'] as const) {
      expect(isBlank(reshape(empty, format, title))).toBe(true)
      expect(reshape(reshape(empty, format, title), 'free', title)).toEqual(empty)
    }
  })
})

describe('two texts of one note', () => {
  test('are joined section by section, without doubling what is the same', () => {
    const saved = sectioned({ data: 'came late', assessment: 'calm', plan: '' })
    const mine = sectioned({ data: 'came late', assessment: 'calmer', plan: 'breathing' })
    expect(both(saved, mine, title).content.map(words)).toEqual(['came late', 'calmcalmer', 'breathing'])
  })

  test('of different formats keep the words of both', () => {
    const said = words(
      both(tidy({ type: 'doc', content: [paragraph('saved words')] }), sectioned({ data: 'typed words', assessment: '', plan: '' }), title)
    )
    expect(said).toContain('saved words')
    expect(said).toContain('typed words')
  })
})
