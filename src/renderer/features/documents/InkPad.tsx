// The field in which a signature is drawn; its lines are kept as they were drawn, with time and pressure.
import { useEffect, useEffectEvent, useRef } from 'react'
import { Eraser } from 'lucide-react'
import SignaturePad, { type PointGroup } from 'signature_pad'
import { useTranslations } from 'use-intl'
import type { Ink } from '#contract/documents'
import { Button } from '../../ui/Button.tsx'
import styles from './Documents.module.css'

/** More than any hand draws; of longer scribbles the first lines are kept. */
const most = { lines: 300, points: 12_000 }

const within = (value: number, least: number, largest: number): number => Math.round(Math.min(largest, Math.max(least, value)))

const inkOf = (groups: readonly PointGroup[], { width, height }: { width: number; height: number }): Ink => {
  const begun = groups[0]?.points[0]?.time ?? 0
  let left = most.points
  const lines = groups.slice(0, most.lines).map(({ points }) => {
    const some = points.slice(0, left)
    left -= some.length
    return some.map(({ x, y, time, pressure }): Ink['lines'][number][number] => [
      within(x, -4000, 8000),
      within(y, -4000, 8000),
      within(time - begun, 0, 3_600_000),
      within(pressure * 1000, 0, 1000)
    ])
  })
  return { width: within(width, 50, 4000), height: within(height, 50, 4000), lines: lines.filter(({ length }) => length > 0) }
}

export const InkPad = ({ isEmpty, onInk }: { isEmpty: boolean; onInk(ink: Ink | null): void }) => {
  const t = useTranslations('documents.ink')
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(null)
  const drawn = useEffectEvent((groups: PointGroup[], box: DOMRect) => onInk(groups.length === 0 ? null : inkOf(groups, box)))
  useEffect(() => {
    const element = canvas.current!
    const box = element.getBoundingClientRect()
    const ratio = Math.max(1, window.devicePixelRatio)
    element.width = box.width * ratio
    element.height = box.height * ratio
    element.getContext('2d')?.scale(ratio, ratio)
    const made = new SignaturePad(element, { minWidth: 0.9, maxWidth: 2.4, penColor: '#1a1814' })
    made.addEventListener('endStroke', () => drawn(made.toData(), box))
    pad.current = made
    return () => made.off()
  }, [])
  const clear = () => {
    pad.current?.clear()
    onInk(null)
  }
  return (
    <div className={styles['pad']}>
      <canvas ref={canvas} className={styles['canvas']} role="img" aria-label={t('pad')} />
      {isEmpty && (
        <span className={styles['here']} aria-hidden>
          {t('here')}
        </span>
      )}
      <div className={styles['clear']}>
        <Button small icon={Eraser} isDisabled={isEmpty} onPress={clear}>
          {t('clear')}
        </Button>
      </div>
    </div>
  )
}
