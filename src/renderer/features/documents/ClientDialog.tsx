// For which client a document is to be prepared.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { useSettled } from '../../lib/settled.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Documents.module.css'

const most = 50

export const ClientDialog = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('documents.list')
  const tu = useTranslations('ui')
  const [typed, setTyped] = useState('')
  const asked = { query: useSettled(typed), status: 'all', sort: 'name', descending: false, offset: 0, limit: most } as const
  const rows = useRead('clients.list', asked, { keep: true }).data?.rows ?? []
  return (
    <Dialog isOpen title={t('forClientTitle')} onClose={onClose} actions={<Button onPress={onClose}>{tu('cancel')}</Button>}>
      <div className={styles['form']}>
        <ComboBox
          label={t('client')}
          value=""
          onSeek={setTyped}
          onChange={(id) => go(paths.prepare(id))}
          choices={rows.map(({ id, name, alias }) => ({ id, name, hint: alias }))}
        />
      </div>
    </Dialog>
  )
}
