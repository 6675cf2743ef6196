// Dialogs: one for work, one for a decision that undo cannot serve.
import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from './Button.tsx'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  onClose(): void
  readonly children: ReactNode
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode
  readonly wide?: boolean
  /** Has nothing but text: the text itself takes the focus, so that keys can scroll it. */
  readonly reading?: boolean
  readonly role?: 'dialog' | 'alertdialog'
  /** Only its own buttons close it. */
  readonly steadfast?: boolean
  /** Nothing behind it can be read, and only its own buttons show it again. */
  readonly covering?: boolean
}

export const Dialog = ({
  title,
  isOpen,
  onClose,
  children,
  actions,
  wide = false,
  reading = false,
  role = 'dialog',
  steadfast = false,
  covering = false
}: DialogProps) => {
  const t = useTranslations('ui')
  return (
    <ModalOverlay
      className={covering ? `${styles['veil']} ${styles['covering']}` : styles['veil']}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isKeyboardDismissDisabled={steadfast || covering}
    >
      <Modal className={wide ? `${styles['modal']} ${styles['wide']}` : styles['modal']}>
        <AriaDialog role={role} className={styles['dialog']}>
          <div className={styles['head']}>
            <Heading slot="title" level={2} className={styles['title']}>
              {title}
            </Heading>
            {role === 'dialog' && !steadfast && <IconButton icon={X} label={t('close')} onPress={onClose} />}
          </div>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls and holds nothing to focus is scrolled by keys only if it can be focused itself */}
          <div className={styles['body']} tabIndex={reading ? 0 : undefined}>
            {children}
          </div>
          {actions && <div className={styles['foot']}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface AlertDialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Exactly what will happen. */
  readonly children: ReactNode
  readonly confirm: string
  readonly cancel?: string
  readonly danger?: boolean
  readonly isPending?: boolean
  onConfirm(): void
  onClose(): void
}

export const AlertDialog = ({
  title,
  isOpen,
  children,
  confirm,
  cancel,
  danger = false,
  isPending = false,
  onConfirm,
  onClose
}: AlertDialogProps) => {
  const t = useTranslations('ui')
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel ?? t('cancel')}</Button>
          <Button variant={danger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending} autoFocus={!danger}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
