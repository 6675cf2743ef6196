// The marks of a search in an opened note: they cover what the index found, letter for letter.
import { describe, expect, test } from 'vitest'
import { folded, patternOf } from '../../src/renderer/features/notes/found.ts'

const marked = (query: string, text: string): string[] => {
  const pattern = patternOf(query)
  return pattern ? [...folded(text).matchAll(pattern)].map((hit) => text.slice(hit.index, hit.index + hit[0].length)) : []
}

describe('marks', () => {
  test('do not mind accents, capitals or ligatures', () => {
    expect(marked('coeur ete', 'Le Cœur, l’Été, le COEUR')).toEqual(['Cœur', 'Été', 'COEUR'])
  })

  test('take whole words, and the last one as a beginning', () => {
    expect(marked('art sle', 'The art of party: sleep, asleep, SLEPT')).toEqual(['art', 'sle', 'SLE'])
  })

  test('take a phrase as it stands, whatever lies between its words', () => {
    expect(marked('"long winter"', 'A long, winter; long cold winter')).toEqual(['long, winter'])
  })

  test('know no syntax but quotes', () => {
    expect(marked('(a|b) c++ .*', 'a b c d')).toEqual(['a b', 'c'])
    expect(marked('"" * ?', 'anything')).toEqual([])
  })
})
