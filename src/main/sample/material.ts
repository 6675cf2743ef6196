// What the word material of a language must offer, and how sentences are made of it.
import type { Chance } from './chance.ts'

/** What brings a client: the notes of one client keep to one or two of these. */
export interface Theme {
  /** What the client brought this time. */
  readonly situation: readonly string[]
  readonly experience: readonly string[]
  readonly intervention: readonly string[]
  readonly response: readonly string[]
  readonly assessment: readonly string[]
  readonly plan: readonly string[]
  /** For the client's record. */
  readonly about: readonly string[]
}

/** How far the work has come. */
export type Phase = 'early' | 'middle' | 'late'

export interface Material {
  /** Fillers: `{when}` in a sentence is replaced by one of `fillers.when`, which may hold further braces. */
  readonly fillers: Readonly<Record<string, readonly string[]>>
  readonly themes: readonly Theme[]
  readonly opening: readonly string[]
  readonly observation: readonly string[]
  readonly progress: Readonly<Record<Phase, readonly string[]>>
  readonly risk: readonly string[]
  readonly homework: readonly string[]
  readonly closing: readonly string[]
  readonly amendments: Readonly<Record<'addition' | 'correction', readonly { readonly reason: string; readonly text: string }[]>>
}

const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('fr') + sentence.slice(1)

/** One sentence; `given` holds what is known already, e.g. the client's name. */
export const sentence = (chance: Chance, material: Material, from: readonly string[], given: Readonly<Record<string, string>>): string => {
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_all, key: string) => given[key] ?? filled(chance.pick(material.fillers[key]!)))
  return capital(filled(chance.pick(from)))
}
