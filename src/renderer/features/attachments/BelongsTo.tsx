// To which records a file belongs; it can be linked to more, and unlinked.
import { useState } from 'react'
import { Link2, Unlink } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Attachment, LinkedRecord } from '#contract/attachments'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths, type Path } from '../../lib/paths.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useLinking } from './linking.ts'
import styles from './Attachments.module.css'

const useNames = (): ((record: LinkedRecord) => string) => {
  const t = useTranslations('attachments.links.records')
  const tc = useTranslations('consents.kinds')
  const tm = useTranslations('recordings.media')
  const f = useFormats()
  return (record) => {
    switch (record.kind) {
      case 'document':
        return t('document', { title: record.title, date: f.date(record.at) })
      case 'note':
        return t('note', { date: f.moment(record.at, record.timeZone) })
      case 'consent':
        return t('consent', { kind: [tc(record.consent), record.person].filter(Boolean).join(', '), date: f.date(record.at) })
      case 'recording':
        return t('recording', { medium: tm(record.medium), date: f.calendarDate(record.on) })
    }
  }
}

/** A consent stands on its client's page, a recording in the register. */
const pathOf = ({ kind, id }: LinkedRecord, clientId: string): Path => {
  if (kind === 'document') return paths.document(id)
  if (kind === 'note') return paths.note(id)
  return kind === 'consent' ? paths.client(clientId) : paths.recordings
}

const LinkDialog = ({ file, onClose }: { file: Attachment; onClose(): void }) => {
  const t = useTranslations('attachments.links')
  const tu = useTranslations('ui')
  const nameOf = useNames()
  const { link } = useLinking()
  const there = new Set(file.records.map(({ id }) => id))
  const records = useRead('attachments.records', { clientId: file.clientId }).data?.filter(({ id }) => !there.has(id))
  const choose = async (id: string) => {
    const record = records?.find((each) => each.id === id)
    if (record && (await link(file.id, record))) onClose()
  }
  return (
    <Dialog isOpen title={t('linkTitle')} onClose={onClose} actions={<Button onPress={onClose}>{tu('cancel')}</Button>}>
      <div className={styles['form']}>
        <p>{t('linkAbout', { name: file.clientName })}</p>
        {records?.length === 0 && <p className={styles['quiet']}>{t('noRecords')}</p>}
        {records && records.length > 0 && (
          <ComboBox
            label={t('record')}
            value=""
            onChange={(id) => void choose(id)}
            choices={records.map((record) => ({ id: record.id, name: nameOf(record) }))}
          />
        )}
      </div>
    </Dialog>
  )
}

export const BelongsTo = ({ file }: { file: Attachment }) => {
  const t = useTranslations('attachments.links')
  const nameOf = useNames()
  const { unlink } = useLinking()
  const [linking, setLinking] = useState(false)
  return (
    <section className={styles['belongs']} aria-label={t('belongs')}>
      {file.records.length > 0 && (
        <>
          <p className={styles['quiet']}>{t('belongs')}</p>
          <ul>
            {file.records.map((record) => (
              <li key={record.id} className={styles['linked']}>
                <Link href={pathOf(record, file.clientId)}>{nameOf(record)}</Link>
                <IconButton
                  small
                  icon={Unlink}
                  label={t('unlink', { name: nameOf(record) })}
                  onPress={() => void unlink(file.id, record)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button small variant="plain" icon={Link2} onPress={() => setLinking(true)}>
          {t('linkTo')}
        </Button>
      </div>
      {linking && <LinkDialog file={file} onClose={() => setLinking(false)} />}
    </section>
  )
}
