// The practitioner signs at her own desk: one document, or all that wait for her.
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { SignForm } from './SignForm.tsx'

interface MineDialogProps {
  readonly targets: readonly { readonly id: string; readonly place: number }[]
  onClose(): void
}

export const MineDialog = ({ targets, onClose }: MineDialogProps) => {
  const t = useTranslations('documents.ink')
  const mine = useRead('settings.get', {}).data
  return (
    <Dialog title={t('mine', { count: targets.length })} isOpen onClose={onClose}>
      {mine && <SignForm targets={targets} name={mine.practitionerName} onSigned={onClose} />}
    </Dialog>
  )
}
