// The ways in: files dropped on the page, chosen, or taken from the scanner's folder.
import { useState } from 'react'
import { Paperclip, ScanLine } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { useFileDrop } from './dropping.ts'
import { takeIn } from './incoming.ts'
import { ScannerDialog } from './ScannerDialog.tsx'
import styles from './Attachments.module.css'

const DropVeil = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('attachments')
  const name = useRead('clients.get', { id: clientId }).data?.name ?? ''
  return (
    <div className={styles['veil']} aria-hidden>
      <div>
        <p className={styles['strong']}>{t('drop', { name })}</p>
        <p>{t('dropAbout')}</p>
      </div>
    </div>
  )
}

export const AddFiles = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('attachments')
  const [scanning, setScanning] = useState(false)
  const over = useFileDrop((files) => takeIn(clientId, files))
  return (
    <div className={styles['ways']}>
      <FileTrigger allowsMultiple onSelect={(list) => list && takeIn(clientId, [...list])}>
        <Button small icon={Paperclip}>
          {t('add')}
        </Button>
      </FileTrigger>
      <Button small variant="plain" icon={ScanLine} onPress={() => setScanning(true)}>
        {t('fromScanner')}
      </Button>
      {scanning && <ScannerDialog clientId={clientId} onClose={() => setScanning(false)} />}
      {over && <DropVeil clientId={clientId} />}
    </div>
  )
}
