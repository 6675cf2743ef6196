// Choosing a passphrase: judged by length and guessability as it is typed, typed twice, six words offered.
import { useEffect, useState } from 'react'
import type { Language } from '#contract/fields'
import type { Judgement } from '#contract/vault'
import { api } from './door.ts'

const pause = 250

/**
 * The judgement of `passphrase` a moment after the last key; null until there is one. It is kept out of the cache of reads.
 * `stale`: it is of what stood there before.
 */
const useJudgement = (passphrase: string): { judgement: Judgement | null; stale: boolean } => {
  const [judged, setJudged] = useState<{ passphrase: string; judgement: Judgement } | null>(null)
  useEffect(() => {
    if (passphrase === '') return
    const timer = setTimeout(() => {
      const judging = async () => setJudged({ passphrase, judgement: await api.vault.judge({ passphrase }) })
      void judging().catch(() => null)
    }, pause)
    return () => clearTimeout(timer)
  }, [passphrase])
  return { judgement: passphrase !== '' && judged ? judged.judgement : null, stale: judged?.passphrase !== passphrase }
}

export const useNewPassphrase = (language: Language) => {
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const [words, setWords] = useState<string | null>(null)
  const { judgement, stale } = useJudgement(first)
  /** What was said of earlier words keeps nobody from going on with these: main judges them. */
  const problem = stale ? null : (judgement?.problem ?? null)
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
    chosen: first !== '' && first === second && first.normalize('NFKC').length >= 15 && problem === null ? first : null
  }
}
