// One file that belongs to a record, opened or unlinked; and all files of a record.
import { Unlink } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { LinkedFile } from '#contract/attachments'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordFilesProps } from '../../lib/recordFiles.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useLinking } from './linking.ts'
import { iconOf } from './looks.ts'
import styles from './Attachments.module.css'

export const useFilesOf = (clientId: string, recordId: string): readonly LinkedFile[] =>
  useRead('attachments.linked', { clientId }).data?.filter((file) => file.recordId === recordId) ?? []

export const FileLine = ({ file, record }: { file: LinkedFile; record: RecordFilesProps['record'] }) => {
  const t = useTranslations('attachments.links')
  const f = useFormats()
  const { unlink } = useLinking()
  const Shape = iconOf[file.type]
  return (
    <li className={styles['linked']}>
      <Link className={styles['file']} href={paths.file(file.id)}>
        <Shape size={16} aria-hidden />
        <span>
          {file.name} <span className={styles['quiet']}>{f.bytes(file.bytes)}</span>
        </span>
      </Link>
      <IconButton small icon={Unlink} label={t('unlink', { name: file.name })} onPress={() => void unlink(file.id, record)} />
    </li>
  )
}
