// Writes one session's note as a therapist might, in the sections of its format.
import type { NoteBlock, NoteDoc, NoteFormat, SectionKey } from '#contract/notes'
import type { Chance } from './chance.ts'
import { sentence, type Material, type Phase, type Theme } from './material.ts'

export interface Case {
  readonly material: Material
  readonly theme: Theme
  readonly phase: Phase
  readonly name: string
}

const paragraph = (text: string): NoteBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })

const list = (items: readonly string[]): NoteBlock => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] }))
})

/** `count` different ones, in the order of chance. */
const some = (chance: Chance, from: readonly string[], count: number): string[] => {
  const left = [...from]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(chance.int(0, left.length - 1), 1)[0]!)
}

export const writeNote = (chance: Chance, format: NoteFormat, { material, theme, phase, name }: Case): NoteDoc => {
  const say = (from: readonly string[], count = 1): string[] =>
    some(chance, from, count).map((one) => sentence(chance, material, [one], { name }))
  const opening = chance.happens(0.7) ? say(material.opening) : []
  const brought = [...opening, ...say(theme.situation, chance.int(1, 2)), ...say(theme.experience, chance.int(1, 3))]
  const seen = say(material.observation, chance.int(1, 2))
  const done = say(theme.intervention, chance.int(1, 2))
  const answered = say(theme.response, chance.int(1, 2))
  const judged = [...say(theme.assessment, chance.int(1, 2)), ...say(material.progress[phase]), ...say(material.risk)]
  const planned = [...say(theme.plan, chance.int(1, 2)), ...say(material.homework), ...(chance.happens(0.6) ? say(material.closing) : [])]

  const text = (...sentences: readonly string[]): NoteBlock[] => [paragraph(sentences.join(' '))]
  const plan = chance.happens(0.3) ? [list(planned)] : text(...planned)
  const section = (key: SectionKey, content: NoteBlock[]) => ({ type: 'noteSection' as const, attrs: { name: key }, content })
  const sections: Readonly<Record<NoteFormat, () => NoteDoc['content']>> = {
    soap: () => [
      section('subjective', text(...brought)),
      section('objective', text(...seen, ...done)),
      section('assessment', text(...answered, ...judged)),
      section('plan', plan)
    ],
    dap: () => [
      section('data', text(...brought, ...seen, ...done)),
      section('assessment', text(...answered, ...judged)),
      section('plan', plan)
    ],
    birp: () => [
      section('behaviour', text(...brought, ...seen)),
      section('intervention', text(...done)),
      section('response', text(...answered, ...judged)),
      section('plan', plan)
    ],
    free: () => [...text(...brought, ...seen), ...text(...done, ...answered), ...text(...judged), ...plan]
  }
  return { type: 'doc', content: sections[format]() }
}

export const writeAmendment = (
  chance: Chance,
  kind: 'addition' | 'correction',
  { material, name }: Case
): { doc: NoteDoc; reason: string } => {
  const { reason, text } = chance.pick(material.amendments[kind])
  return { doc: { type: 'doc', content: [paragraph(sentence(chance, material, [text], { name }))] }, reason }
}
