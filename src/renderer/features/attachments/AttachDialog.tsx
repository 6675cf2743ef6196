// Adds a file to a record: dropped, chosen, taken from the scanner's folder, or one that the client has already.
import { useState } from 'react'
import { Paperclip, ScanLine } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import type { AttachProps } from '../../lib/recordFiles.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFileDrop } from './dropping.ts'
import { takeIn } from './incoming.ts'
import { useLinking } from './linking.ts'
import { FileLine, useFilesOf } from './FileLine.tsx'
import { ScannerDialog } from './ScannerDialog.tsx'
import styles from './Attachments.module.css'

/** The newest of them; an older one is linked on its own page. */
const mostChoices = 200

const Existing = ({ clientId, record }: Omit<AttachProps, 'onClose'>) => {
  const t = useTranslations('attachments.links')
  const f = useFormats()
  const { link } = useLinking()
  const there = new Set(useFilesOf(clientId, record.id).map(({ id }) => id))
  const view = { query: '', sort: 'added', descending: true, removed: false, offset: 0, limit: mostChoices } as const
  const files = useRead('attachments.list', { clientId, ...view }).data?.rows.filter(({ id }) => !there.has(id)) ?? []
  if (files.length === 0) return null
  return (
    <ComboBox
      label={t('existing')}
      value=""
      onChange={(id) => void link(id, record)}
      choices={files.map(({ id, name, addedAt }) => ({ id, name, hint: f.date(addedAt) }))}
    />
  )
}

/** Drop, choose, or the scanner: the same wherever a file is wanted. */
export const Ways = ({ clientId, record }: Omit<AttachProps, 'onClose'>) => {
  const t = useTranslations('attachments')
  const [scanning, setScanning] = useState(false)
  const over = useFileDrop((files) => takeIn(clientId, files, record))
  return (
    <div className={over ? `${styles['dropHere']} ${styles['over']}` : styles['dropHere']}>
      <p className={styles['quiet']}>{t('links.dropHere')}</p>
      <div className={styles['ways']}>
        <FileTrigger allowsMultiple onSelect={(list) => list && takeIn(clientId, [...list], record)}>
          <Button small icon={Paperclip}>
            {t('add')}
          </Button>
        </FileTrigger>
        <Button small icon={ScanLine} onPress={() => setScanning(true)}>
          {t('fromScanner')}
        </Button>
      </div>
      {scanning && <ScannerDialog clientId={clientId} record={record} onClose={() => setScanning(false)} />}
    </div>
  )
}

export const AttachDialog = ({ clientId, record, onClose }: AttachProps) => {
  const t = useTranslations('attachments.links')
  const tu = useTranslations('ui')
  const files = useFilesOf(clientId, record.id)
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {tu('close')}
        </Button>
      }
    >
      <div className={styles['form']}>
        {files.length > 0 && (
          <ul>
            {files.map((file) => (
              <FileLine key={file.id} file={file} record={record} />
            ))}
          </ul>
        )}
        <Ways clientId={clientId} record={record} />
        <Existing clientId={clientId} record={record} />
      </div>
    </Dialog>
  )
}
