// What changed between two texts, clause by clause, down to the words.
import { getSchema } from '@tiptap/core'
import { ChangeSet, simplifyChanges } from '@tiptap/pm/changeset'
import type { Node as DocNode, Schema } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import type { TemplateDoc } from '#contract/templates'
import { textExtensions } from './textExtensions.ts'

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

export interface ClauseChange {
  readonly id: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly pieces: readonly Piece[]
}

/** Everything before the first clause counts as one. */
const opening = 'opening'

const partsOf = (schema: Schema, { content }: TemplateDoc): Map<string, DocNode> => {
  const parts = new Map<string, DocNode>()
  const first = content.filter(({ type }) => type === 'paragraph')
  if (first.length > 0)
    parts.set(
      opening,
      schema.topNodeType.create(
        null,
        first.map((node) => schema.nodeFromJSON(node))
      )
    )
  for (const node of content)
    if (node.type === 'clause') parts.set(node.attrs.id, schema.topNodeType.create(null, schema.nodeFromJSON(node)))
  return parts
}

const wordsOf = (doc: DocNode, from: number, to: number, label: (name: string) => string): string =>
  doc.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'variable' ? `[${label(String(leaf.attrs['name']))}]` : '\n'))

const piecesOf = (before: DocNode, after: DocNode, label: (name: string) => string): Piece[] => {
  const way = new Transform(before).replaceWith(0, before.content.size, after.content)
  const { changes } = ChangeSet.create(before).addSteps(way.doc, way.mapping.maps, null)
  const pieces: Piece[] = []
  let done = 0
  const add = (kind: Piece['kind'], text: string): void => {
    if (text !== '') pieces.push({ kind, text })
  }
  for (const { fromA, toA, fromB, toB } of simplifyChanges(changes, way.doc)) {
    add('same', wordsOf(after, done, fromB, label))
    add('removed', wordsOf(before, fromA, toA, label))
    add('added', wordsOf(after, fromB, toB, label))
    done = toB
  }
  add('same', wordsOf(after, done, after.content.size, label))
  return pieces
}

const whole = (kind: 'added' | 'removed', doc: DocNode, label: (name: string) => string): Piece[] => [
  { kind, text: wordsOf(doc, 0, doc.content.size, label) }
]

/** In the order of the newer text; what is gone stands last. `label`: the name of a gap in words. */
export const changesBetween = (before: TemplateDoc, after: TemplateDoc, label: (name: string) => string): ClauseChange[] => {
  const schema = getSchema(textExtensions(label))
  const old = partsOf(schema, before)
  const now = partsOf(schema, after)
  const changed = [...now].flatMap(([id, doc]): ClauseChange[] => {
    const earlier = old.get(id)
    if (!earlier) return [{ id, kind: 'added', pieces: whole('added', doc, label) }]
    return earlier.eq(doc) ? [] : [{ id, kind: 'changed', pieces: piecesOf(earlier, doc, label) }]
  })
  const gone = [...old].filter(([id]) => !now.has(id))
  return [...changed, ...gone.map(([id, doc]): ClauseChange => ({ id, kind: 'removed', pieces: whole('removed', doc, label) }))]
}
