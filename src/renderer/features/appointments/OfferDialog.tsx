// A slot that has become free is offered to somebody who waits.
import { useTranslations } from 'use-intl'
import { UsersRound } from 'lucide-react'
import { useRead } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Progress.tsx'
import styles from './Calendar.module.css'

const shown = 50

interface OfferDialogProps {
  onChoose(clientId: string): void
  onClose(): void
}

/** Those who wait, the longest first. */
export const OfferDialog = ({ onChoose, onClose }: OfferDialogProps) => {
  const t = useTranslations('appointments.offer')
  const tu = useTranslations('ui')
  const { data } = useRead('clients.list', { query: '', status: 'waiting', sort: 'created', descending: false, offset: 0, limit: shown })
  return (
    <Dialog isOpen title={t('title')} onClose={onClose} actions={<Button onPress={onClose}>{tu('cancel')}</Button>}>
      <p>{t('about')}</p>
      {!data && <Loading />}
      {data?.rows.length === 0 && <EmptyState small icon={UsersRound} title={t('nobody')} />}
      <ul className={styles['waiting']}>
        {data?.rows.map(({ id, name, alias, phone, email }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong> <span className={styles['quiet']}>{[alias, phone ?? email].filter(Boolean).join(' · ')}</span>
            </span>
            <Button small aria-label={t('chooseNamed', { name })} onPress={() => onChoose(id)}>
              {t('choose')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
