// How far a long job is, and how long it may still take: of the one that the program is at, whichever page began it, or of a scan.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Notice } from '#contract/kinds'
import type { Working } from '#contract/vault'
import { readKey, reads, useRead } from './door.ts'
import { useFormats } from './format.ts'
import { useNotice } from './notices.ts'

type Progress = Extract<Notice, { about: 'progress' }>

/** Before so long, ms, nothing is said of the time left: it would jump about. */
const sureAfter = 1500

/** How often it is asked whether it has ended, ms. */
const every = 1000

/** The others go on beside the one that the program is at. */
const oneAtATime: ReadonlySet<Progress['job']> = new Set(['backup', 'restore', 'rotate', 'drill', 'salvage'])

/** The long job that the program is at, whoever began it; null without one. */
export const useWorking = (): Working | null => {
  const { data, refetch } = useRead('vault.working', {})
  const working = data ?? null
  const under = working !== null
  useNotice('progress', ({ job, done, total }) => {
    if (!oneAtATime.has(job)) return
    if (working) reads.setQueryData(readKey('vault.working', {}).queryKey, { ...working, done, total })
    else void refetch({ cancelRefetch: false })
  })
  useEffect(() => {
    if (!under) return
    const timer = setInterval(() => void refetch({ cancelRefetch: false }), every)
    return () => clearInterval(timer)
  }, [under, refetch])
  return working
}

/** In words; null while nobody can tell. `hear` is told of each step. */
const useLeft = (): { left: string | null; hear(progress: Progress): void } => {
  const t = useTranslations('ui.job')
  const first = useRef<{ readonly at: number; readonly done: number } | null>(null)
  const [seconds, setSeconds] = useState(0)
  const hear = ({ done, total }: Progress) => {
    const at = performance.now()
    if (first.current === null || done < first.current.done) first.current = { at, done }
    const [passed, more] = [at - first.current.at, done - first.current.done]
    setSeconds(passed < sureAfter || more === 0 ? 0 : Math.ceil((passed * (total - done)) / more / 1000))
  }
  return { left: seconds === 0 ? null : t('left', { seconds }), hear }
}

interface Point {
  readonly done: number
  readonly total: number
  readonly detail: string
}

/** What `Progress` needs of the job that the program is at. Its bytes are not told: it goes over some of them several times. */
export const useLongJob = (): Point => {
  const working = useWorking()
  const { left, hear } = useLeft()
  useNotice('progress', (notice) => oneAtATime.has(notice.job) && hear(notice))
  return { done: working?.done ?? 0, total: working?.total ?? 0, detail: left ?? '' }
}

/** The same of a scan, with its bytes. */
export const useScan = (): Point => {
  const t = useTranslations('ui.job')
  const f = useFormats()
  const { left, hear } = useLeft()
  const [{ done, total }, setPoint] = useState({ done: 0, total: 0 })
  useNotice('progress', (notice) => {
    if (notice.job !== 'scan') return
    setPoint(notice)
    hear(notice)
  })
  const bytes = total === 0 ? '' : t('of', { done: f.bytes(done), total: f.bytes(total) })
  return { done, total, detail: left === null ? bytes : `${bytes} · ${left}` }
}
