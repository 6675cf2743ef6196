// A form in a dialog, of which nothing typed is lost: its buttons, what had been typed before, and what went wrong, alike in every room.
import { useId, type ComponentProps, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { toast } from './Toast.tsx'
import styles from './FormDialog.module.css'

interface Refused {
  readonly code: RefusalCode
  readonly field?: string | undefined
}

interface Leaving {
  readonly dirty: boolean
  /** Why what is typed cannot be kept, or null once it is. */
  keep(): Promise<Refused | null>
}

/** Says, as a form is left that was not sent, whether what is typed in it is kept for the next time. */
export const useSayKept = (): ((form: Leaving) => void) => {
  const t = useTranslations('ui.form')
  const tr = useTranslations('refusals')
  return ({ dirty, keep }) => {
    if (!dirty) return
    void keep().then((refused) => (refused ? toast(t('notKept', { why: tr(refused.code) }), { bad: true }) : toast(t('kept'))))
  }
}

interface FormDialogProps {
  readonly title: string
  /** What its primary button says. */
  readonly save: string
  readonly form: {
    readonly props: ComponentProps<typeof Form>
    readonly sending: boolean
    /** What had been typed before stands in it. */
    readonly restored: boolean
    readonly refused: Refused | null
    /** Empties it, and forgets what was kept. */
    startOver(): void
  } & Leaving
  readonly waiting?: boolean
  onClose(): void
  readonly children: ReactNode
  /** Beside the fields, outside the form: a dialog that opens from it. */
  readonly beside?: ReactNode
}

export const FormDialog = ({ title, save, form, waiting = false, onClose, children, beside }: FormDialogProps) => {
  const t = useTranslations('ui')
  const tr = useTranslations('refusals')
  const id = useId()
  const sayKept = useSayKept()
  const close = () => {
    sayKept(form)
    onClose()
  }
  return (
    <Dialog
      wide
      isOpen
      title={title}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={id} isPending={form.sending} isDisabled={waiting}>
            {save}
          </Button>
        </>
      }
    >
      <Form {...form.props} id={id} className={styles['form']}>
        {form.restored && (
          <Banner
            action={
              <Button small onPress={form.startOver}>
                {t('form.startOver')}
              </Button>
            }
          >
            {t('form.restored')}
          </Banner>
        )}
        {form.refused && form.refused.field === undefined && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        {children}
      </Form>
      {beside}
    </Dialog>
  )
}

/** Two fields side by side, where the window is wide enough. */
export const Pair = ({ children }: { children: ReactNode }) => <div className={styles['pair']}>{children}</div>

/** Fields that belong together, under a word of their own. */
export const Group = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className={styles['group']}>
    <legend>{legend}</legend>
    {children}
  </fieldset>
)
