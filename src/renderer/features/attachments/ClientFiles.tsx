// The newest files of one client, on the client's page, and the ways to add more.
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { AttachmentRow } from '#contract/attachments'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Page.tsx'
import { AddFiles } from './AddFiles.tsx'
import { iconOf } from './looks.ts'
import styles from './Attachments.module.css'

const shownFirst = 4

const Row = ({ file }: { file: AttachmentRow }) => {
  const t = useTranslations('attachments')
  const f = useFormats()
  const Shape = iconOf[file.type]
  return (
    <li>
      <Link className={styles['file']} href={paths.file(file.id)}>
        <Shape size={17} aria-hidden />
        <span>
          <strong>{file.name}</strong>
          <span className={styles['quiet']}>
            {f.bytes(file.bytes)} · {f.relativeDay(file.addedAt)}
          </span>
        </span>
        {file.misnamed !== null && <Badge tone="due">{t('misnamed', { ending: file.misnamed })}</Badge>}
      </Link>
    </li>
  )
}

export const ClientFiles = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('attachments')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const { data, error } = useRead(
    'attachments.list',
    { clientId, query: '', sort: 'added', descending: true, removed: false, offset: 0, limit: shownFirst },
    { keep: true }
  )
  return (
    <Card
      title={t('title')}
      actions={
        data &&
        data.total > 0 && (
          <ButtonLink small variant="plain" href={paths.files(clientId)}>
            {t('all', { count: f.number(data.total) })}
          </ButtonLink>
        )
      }
    >
      {error && <p className={styles['quiet']}>{tr(error.code)}</p>}
      {data?.total === 0 && <p className={styles['none']}>{t('noneAbout')}</p>}
      {data && data.total > 0 && (
        <ul className={styles['few']}>
          {data.rows.map((file) => (
            <Row key={file.id} file={file} />
          ))}
        </ul>
      )}
      <AddFiles clientId={clientId} />
    </Card>
  )
}
