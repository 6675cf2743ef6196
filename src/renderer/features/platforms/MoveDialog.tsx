// Another platform for several clients at once.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OnPlatform, Platform } from '#contract/platforms'
import { api } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useOthers } from './LeaveDialog.tsx'
import { useWork } from './useWork.ts'
import { called } from './words.ts'
import styles from './Platforms.module.css'

interface MoveDialogProps {
  readonly platform: Platform
  readonly clients: readonly OnPlatform[]
  onDone(): void
  onClose(): void
}

export const MoveDialog = ({ platform, clients, onDone, onClose }: MoveDialogProps) => {
  const t = useTranslations('platforms.move')
  const tu = useTranslations('ui')
  const work = useWork()
  const others = useOthers(platform.id)
  const [to, setTo] = useState<string | null>(platform.successorId)
  const chosen = to ?? others[0]?.id ?? ''
  const count = clients.length
  const clientIds = clients.map(({ clientId }) => clientId)
  const move = async () => {
    if (!(await work(() => api.platforms.choose({ clientIds, platformId: chosen })))) return
    const name = called(others.find(({ id }) => id === chosen) ?? platform)
    toast(t('done', { count, name }), { undo: () => work(() => api.platforms.choose({ clientIds, platformId: platform.id })) })
    onDone()
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('title', { count })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" isDisabled={chosen === ''} onPress={() => void move()}>
            {t('go')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{t('about')}</p>
        <Select label={t('to')} value={chosen} onChange={setTo} choices={others.map((one) => ({ id: one.id, name: called(one) }))} />
      </div>
    </Dialog>
  )
}
