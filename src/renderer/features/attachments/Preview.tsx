// What can be seen of a file: pages, pictures and plain text, from memory. Everything else is told, never shown.
import { useEffect, useMemo, useRef, useState } from 'react'
import { FileWarning } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Attachment } from '#contract/attachments'
import { useFormats } from '../../lib/format.ts'
import { later } from '../../lib/later.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { mostPixels, pictureSize } from './pictureSize.ts'
import { useBytes } from './useBytes.ts'
import { textIn } from './words.ts'
import styles from './Attachments.module.css'

const PdfPages = later(async () => (await import('./PdfPages.tsx')).PdfPages)

const pictures = ['png', 'jpeg', 'gif', 'webp'] as const
type ShownPicture = (typeof pictures)[number]
const isPicture = (type: Attachment['type']): type is ShownPicture => (pictures as readonly string[]).includes(type)

/** Of a long text the beginning. */
const mostText = 256 * 1024

const Said = ({ children, due = false }: { children: string; due?: boolean }) => (
  <Banner tone={due ? 'due' : 'info'} icon={due ? FileWarning : undefined}>
    {children}
  </Banner>
)

const Picture = ({ bytes, type, name }: { bytes: Uint8Array<ArrayBuffer>; type: ShownPicture; name: string }) => {
  const t = useTranslations('attachments.preview')
  const image = useRef<HTMLImageElement>(null)
  const [broken, setBroken] = useState(false)
  const size = useMemo(() => pictureSize(bytes, type), [bytes, type])
  const large = size !== null && size.width * size.height > mostPixels
  useEffect(() => {
    if (!image.current) return
    const address = URL.createObjectURL(new Blob([bytes], { type: `image/${type}` }))
    image.current.src = address
    return () => URL.revokeObjectURL(address)
  }, [bytes, type])
  if (size === null || broken) return <Said due>{t('broken')}</Said>
  if (large) return <Said due>{t('large')}</Said>
  return <img ref={image} className={styles['picture']} alt={name} onError={() => setBroken(true)} />
}

const Text = ({ bytes, whole }: { bytes: Uint8Array<ArrayBuffer>; whole: boolean }) => {
  const t = useTranslations('attachments.preview')
  const text = useMemo(() => textIn(bytes), [bytes])
  return (
    <>
      {!whole && <Said>{t('begin')}</Said>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines are scrolled by keys only if it can be focused */}
      <pre className={styles['text']} tabIndex={0} aria-label={t('title')}>
        {text}
      </pre>
    </>
  )
}

const Shown = ({ file }: { file: Attachment }) => {
  const t = useTranslations('attachments.preview')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const total = file.type === 'text' ? Math.min(mostText, file.bytes) : file.bytes
  const { bytes, done, failed } = useBytes(file.id, total)
  if (failed) return <Banner tone="risk">{tr(failed)}</Banner>
  if (bytes === null) return <Progress label={t('loading')} done={done} total={total} detail={f.bytes(done)} />
  if (isPicture(file.type)) return <Picture bytes={bytes} type={file.type} name={file.name} />
  return file.type === 'pdf' ? <PdfPages bytes={bytes} /> : <Text bytes={bytes} whole={total === file.bytes} />
}

export const Preview = ({ file }: { file: Attachment }) => {
  const t = useTranslations('attachments.preview')
  const { type } = file
  const isShown = isPicture(type) || type === 'pdf' || type === 'text'
  return (
    <section className={styles['preview']} aria-label={t('title')}>
      {isShown && <Shown key={file.sha256} file={file} />}
      {type === 'empty' && <Said>{t('empty')}</Said>}
      {(type === 'html' || type === 'svg') && <Said due>{t('active')}</Said>}
      {type === 'program' && <Said due>{t('program')}</Said>}
      {!isShown && !['empty', 'html', 'svg', 'program'].includes(type) && <Said>{t('unshown')}</Said>}
    </section>
  )
}
