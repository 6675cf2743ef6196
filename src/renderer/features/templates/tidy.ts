// The editor's document in the exact shape of the contract, and back.
import type { TemplateDoc } from '#contract/templates'

export interface Loose {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly Loose[]
  readonly text?: string
  readonly marks?: readonly { readonly type: string }[]
}

const attrsOf: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['where', 'when'],
  clause: ['id', 'mandatory', 'where', 'when'],
  variable: ['name']
}

/** Leaves out what the editor keeps beside: the numbering of lists, alignments, empty contents. */
const tidied = ({ type, attrs = {}, content, text, marks }: Loose): Loose => {
  const kept = attrsOf[type]
  const inner = content?.map(tidied)
  return {
    type,
    ...(kept ? { attrs: Object.fromEntries(kept.map((name) => [name, attrs[name]])) } : {}),
    ...(inner && inner.length > 0 ? { content: inner } : {}),
    ...(text === undefined ? {} : { text }),
    ...(marks && marks.length > 0 ? { marks: marks.map((mark) => ({ type: mark.type })) } : {})
  }
}

export const tidy = (doc: unknown): TemplateDoc => tidied(doc as Loose) as unknown as TemplateDoc
