// What lies in the scanner's folder, newest first; one press takes a file in, and the original stays.
import { useRef, useState } from 'react'
import { FolderInput, ScanLine } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ScannedFile, Scanner } from '#contract/attachments'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useScan } from '../../lib/job.ts'
import type { RecordFilesProps } from '../../lib/recordFiles.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Loading, Progress } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useChooseScanner } from './chooseScanner.ts'
import { useTakenWords } from './taken.ts'
import styles from './Attachments.module.css'

interface Where {
  readonly clientId: string
  /** The record that they will belong to, if any. */
  readonly record?: RecordFilesProps['record'] | undefined
}

interface RowProps {
  readonly scan: ScannedFile
  readonly busy: boolean
  onTake(): void
}

const Row = ({ scan: { file, bytes, changedAt, taken }, busy, onTake }: RowProps) => {
  const t = useTranslations('attachments.scanner')
  const f = useFormats()
  return (
    <li className={styles['scan']}>
      <span>
        <strong>{file}</strong>
        <span className={styles['quiet']}>
          {f.bytes(bytes)} · {f.dayAndTime(changedAt)}
        </span>
      </span>
      {taken ? (
        <Badge tone="accent">{t('taken')}</Badge>
      ) : (
        <Button small aria-label={t('takeNamed', { name: file })} isDisabled={busy} onPress={onTake}>
          {t('take')}
        </Button>
      )}
    </li>
  )
}

const Working = ({ name }: { name: string }) => {
  const t = useTranslations('attachments.scanner')
  const { done, total, detail } = useScan()
  return (
    <div className={styles['working']}>
      <Progress label={t('working', { name })} done={done} total={total} detail={detail} />
      <Button small autoFocus onPress={() => void api.attachments.stop({}).catch(() => null)}>
        {t('cancel')}
      </Button>
    </div>
  )
}

const Scans = ({ clientId, record, scanner }: Where & { scanner: Scanner }) => {
  const t = useTranslations('attachments.scanner')
  const tell = useTakenWords()
  const tr = useTranslations('refusals')
  const [taking, setTaking] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const fresh = scanner.files.filter(({ taken }) => !taken)
  const take = async (files: readonly ScannedFile[]) => {
    const kept: { twin: string | null }[] = []
    try {
      for (const { file } of files) {
        setTaking(file)
        kept.push(await api.attachments.take({ clientId, file, ...(record ? { record } : {}) }))
      }
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
    }
    setTaking(null)
    list.current?.focus() // the pressed button is gone, and the keys must stay in the dialog
    refresh()
    if (kept.length > 0) toast(tell(kept))
  }
  return (
    <>
      <p>{t('folder', { label: scanner.label ?? '' })}</p>
      <p className={styles['quiet']}>{t('stays')}</p>
      {taking !== null && <Working key={taking} name={taking} />}
      {scanner.files.length === 0 && <EmptyState small icon={ScanLine} title={t('none')} />}
      {fresh.length > 1 && (
        <p className={styles['every']}>
          <Button icon={FolderInput} isDisabled={taking !== null} onPress={() => void take(fresh)}>
            {t('takeAll', { count: fresh.length })}
          </Button>
        </p>
      )}
      <ul ref={list} tabIndex={-1} className={styles['scans']}>
        {scanner.files.map((scan) => (
          <Row key={scan.file} scan={scan} busy={taking !== null} onTake={() => void take([scan])} />
        ))}
      </ul>
    </>
  )
}

export const ScannerDialog = ({ clientId, record, onClose }: Where & { onClose(): void }) => {
  const t = useTranslations('attachments.scanner')
  const { data: scanner, error, refetch } = useRead('attachments.scanner', {})
  const choose = useChooseScanner()
  const unset = scanner?.label === null
  return (
    <Dialog wide title={t('title')} isOpen onClose={onClose}>
      {error && <ErrorState refused={error} onAgain={refetch} />}
      {!error && !scanner && <Loading />}
      {scanner && scanner.state === 'absent' && (
        <EmptyState small icon={ScanLine} title={unset ? t('unset') : t('absent')} action={<Button onPress={choose}>{t('choose')}</Button>}>
          {t('settingsAbout')}
        </EmptyState>
      )}
      {scanner && scanner.state === 'ready' && <Scans clientId={clientId} record={record} scanner={scanner} />}
    </Dialog>
  )
}
