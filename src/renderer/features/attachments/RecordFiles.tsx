// The files that belong to a record, opened, unlinked and added where the record is shown.
import { useState } from 'react'
import { Paperclip } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { RecordFilesProps } from '../../lib/recordFiles.ts'
import { Button } from '../../ui/Button.tsx'
import { AttachDialog } from './AttachDialog.tsx'
import { FileLine, useFilesOf } from './FileLine.tsx'
import styles from './Attachments.module.css'

export const RecordFiles = ({ clientId, record, plain = false }: RecordFilesProps) => {
  const t = useTranslations('attachments.links')
  const [adding, setAdding] = useState(false)
  const files = useFilesOf(clientId, record.id)
  if (plain && files.length === 0) return null
  return (
    <section className={styles['of']} aria-label={t('files')}>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <FileLine key={file.id} file={file} record={record} />
          ))}
        </ul>
      )}
      {!plain && (
        <div>
          <Button small variant="plain" icon={Paperclip} onPress={() => setAdding(true)}>
            {t(record.kind === 'document' ? 'attachScan' : 'attach')}
          </Button>
        </div>
      )}
      {adding && <AttachDialog clientId={clientId} record={record} onClose={() => setAdding(false)} />}
    </section>
  )
}
