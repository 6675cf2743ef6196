// The scan or photograph of sheets that were signed, attached while they are noted; its pages are counted.
import { useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useQuery } from '@tanstack/react-query'
import { sliceBytes, type LinkedFile } from '#contract/attachments'
import { api } from '../../lib/door.ts'
import type { ScanFieldProps } from '../../lib/recordFiles.ts'
import { Ways } from './AttachDialog.tsx'
import { FileLine, useFilesOf } from './FileLine.tsx'
import styles from './Attachments.module.css'

const pictures: ReadonlySet<LinkedFile['type']> = new Set(['png', 'jpeg', 'gif', 'webp', 'picture'])

/** A picture is a page; of another kind than PDF nothing can be counted. Each file is read once. */
const pagesIn = async ({ id, type, bytes }: LinkedFile): Promise<number | null> => {
  if (pictures.has(type)) return 1
  if (type !== 'pdf') return null
  await api.attachments.look({ id })
  const all = new Uint8Array(bytes)
  for (let part = 0; part * sliceBytes < bytes; part++) all.set(await api.attachments.part({ id, part }), part * sliceBytes)
  const { openPdf } = await import('./pdf.ts')
  const pdf = await openPdf(all)
  pdf.close()
  return pdf.document.numPages
}

const usePages = (files: readonly LinkedFile[]): number | null => {
  const { data } = useQuery({
    queryKey: ['pages of files', files.map(({ id }) => id)],
    queryFn: () => Promise.all(files.map((file) => pagesIn(file).catch(() => null))),
    enabled: files.length > 0,
    staleTime: 'static'
  })
  if (files.length === 0 || !data || data.includes(null)) return null
  return data.reduce((sum: number, pages) => sum + (pages ?? 0), 0)
}

export const ScanField = ({ clientId, documentId, onPages }: ScanFieldProps) => {
  const t = useTranslations('attachments')
  const record = { kind: 'document', id: documentId } as const
  const files = useFilesOf(clientId, documentId)
  const pages = usePages(files)
  const tell = useEffectEvent(onPages)
  useEffect(() => tell(pages), [pages])
  return (
    <fieldset className={styles['scanField']}>
      <legend>{t('links.scan')}</legend>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <FileLine key={file.id} file={file} record={record} />
          ))}
        </ul>
      )}
      {pages !== null && (
        <p className={styles['quiet']} role="status">
          {t('preview.pages', { count: pages })}
        </p>
      )}
      <Ways clientId={clientId} record={record} />
    </fieldset>
  )
}
