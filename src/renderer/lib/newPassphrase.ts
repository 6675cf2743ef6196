// Choosing a passphrase: judged by length and guessability as it is typed, typed twice, six words offered.
import { useEffect, useState } from 'react'
import type { Language } from '#contract/fields'
import type { Judgement } from '#contract/vault'
import { api } from './door.ts'

const pause = 250

/** The judgement of `passphrase` a moment after the last key; null until there is one. It is kept out of the cache of reads. */
const useJudgement = (passphrase: string): Judgement | null => {
  const [judged, setJudged] = useState<{ passphrase: string; judgement: Judgement } | null>(null)
  useEffect(() => {
    if (passphrase === '') return
    const timer = setTimeout(() => {
      const judging = async () => setJudged({ passphrase, judgement: await api.vault.judge({ passphrase }) })
      void judging().catch(() => null)
    }, pause)
    return () => clearTimeout(timer)
  }, [passphrase])
  return passphrase !== '' && judged ? judged.judgement : null
}

export const useNewPassphrase = (language: Language) => {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [words, setWords] = useState<string | null>(null)
  const judgement = useJudgement(first)
  return {
    first,
    setFirst,
    second,
    setSecond,
    judgement,
    words,
    suggest: async () => setWords((await api.vault.suggest({ language })).passphrase),
    same: first === second,
    /** The passphrase once it may be used; main judges it again. */
    chosen: first !== '' && first === second && first.normalize('NFKC').length >= 15 ? first : null
  }
}
