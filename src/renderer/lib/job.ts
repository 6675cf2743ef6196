// How far a long job is: bytes done, and how long it may still take.
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Notice } from '#contract/kinds'
import { useFormats } from './format.ts'
import { useNotice } from './notices.ts'

type JobName = Extract<Notice, { about: 'progress' }>['job']

/** Before so long, ms, nothing is said of the time left: it would jump about. */
const sureAfter = 1500

interface Point {
  readonly done: number
  readonly total: number
  /** Seconds left; null while nobody can tell. */
  readonly left: number | null
}

/** What `Progress` needs, in words too. */
export const useJob = (job: JobName): { done: number; total: number; detail: string } => {
  const t = useTranslations('ui.job')
  const f = useFormats()
  const begun = useRef<number | null>(null)
  const [{ done, total, left }, setPoint] = useState<Point>({ done: 0, total: 0, left: null })
  useNotice('progress', (notice) => {
    if (notice.job !== job) return
    const now = performance.now()
    begun.current ??= now
    const passed = now - begun.current
    const share = notice.done / notice.total
    setPoint({ ...notice, left: passed < sureAfter || share === 0 ? null : Math.ceil((passed / share - passed) / 1000) })
  })
  const detail = total === 0 ? '' : t('of', { done: f.bytes(done), total: f.bytes(total) })
  return { done, total, detail: left === null || left === 0 ? detail : `${detail} · ${t('left', { seconds: left })}` }
}
