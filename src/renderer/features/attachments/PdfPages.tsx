// The pages of a PDF below one another; only those near the screen are drawn.
import { useEffect, useRef, useState } from 'react'
import { FileWarning, LockKeyhole } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useFormats } from '../../lib/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { drawPage, faultOf, openPdf, shapeOf, type OpenPdf, type PdfFault } from './pdf.ts'
import styles from './Attachments.module.css'

const mostPages = 500
const a4 = 210 / 297

/** Whether the element is on screen, or nearly. */
const useNear = (element: { readonly current: Element | null }): boolean => {
  const [near, setNear] = useState(false)
  useEffect(() => {
    const watch = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), { rootMargin: '600px' })
    if (element.current) watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return near
}

const PdfPage = ({ pdf, number, count, shape }: { pdf: OpenPdf; number: number; count: number; shape: number }) => {
  const t = useTranslations('attachments.preview')
  const f = useFormats()
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const near = useNear(sheet)
  const [drawn, setDrawn] = useState<{ words: string; shape: number; broken: boolean }>({ words: '', shape, broken: false })
  useEffect(() => {
    const paper = canvas.current
    if (!near || !paper) return
    const left = new AbortController()
    const draw = async () => {
      const own = await shapeOf(pdf.document, number)
      const words = await drawPage(pdf.document, number, paper, sheet.current?.clientWidth ?? 800, left.signal)
      if (!left.signal.aborted) setDrawn({ words, shape: own, broken: false })
    }
    draw().catch(() => left.signal.aborted || setDrawn((before) => ({ ...before, broken: true })))
    return () => {
      left.abort()
      paper.width = 0 // its memory is given back
    }
  }, [near, pdf, number])
  return (
    <div ref={sheet} className={styles['sheet']} style={{ aspectRatio: drawn.shape }}>
      <canvas ref={canvas} role="img" aria-label={t('pageOf', { page: f.number(number), count: f.number(count) })} />
      {drawn.broken && <p className={styles['quiet']}>{t('broken')}</p>}
      <p className={styles['spoken']}>{drawn.words}</p>
    </div>
  )
}

type Opened = { readonly pdf: OpenPdf; readonly shape: number } | { readonly fault: PdfFault }

const useOpened = (bytes: Uint8Array<ArrayBuffer>): Opened | null => {
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    let left = false
    let close: (() => void) | undefined
    const open = async () => {
      const pdf = await openPdf(bytes.slice())
      close = pdf.close
      if (left) return pdf.close()
      const shape = await shapeOf(pdf.document, 1).catch(() => a4)
      if (!left) setOpened({ pdf, shape })
    }
    open().catch((fault: unknown) => left || setOpened({ fault: faultOf(fault) }))
    return () => {
      left = true
      close?.()
      setOpened(null)
    }
  }, [bytes])
  return opened
}

export const PdfPages = ({ bytes }: { bytes: Uint8Array<ArrayBuffer> }) => {
  const t = useTranslations('attachments.preview')
  const f = useFormats()
  const opened = useOpened(bytes)
  if (opened === null) return <Loading />
  if ('fault' in opened) return <Banner icon={opened.fault === 'password' ? LockKeyhole : FileWarning}>{t(opened.fault)}</Banner>
  const { pdf, shape } = opened
  const count = pdf.document.numPages
  const shown = Math.min(count, mostPages)
  return (
    <>
      {pdf.scripts && (
        <Banner tone="due" icon={FileWarning}>
          {t('scripts')}
        </Banner>
      )}
      <p className={styles['quiet']}>
        {t('pages', { count })} {shown < count && t('most', { most: f.number(shown) })}
      </p>
      <div className={styles['sheets']}>
        {Array.from({ length: shown }, (_, i) => (
          <PdfPage key={i} pdf={pdf} number={i + 1} count={count} shape={shape} />
        ))}
      </div>
    </>
  )
}
