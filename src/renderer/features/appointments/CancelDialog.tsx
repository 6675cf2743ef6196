// Cancels an appointment, in time or late, or notes that nobody came: by whom and why.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { cancellers, type AppointmentDetails, type Canceller, type Done } from '#contract/appointments'
import { api } from '../../lib/door.ts'
import { useKeptText } from '../../lib/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { keyOf, useDoing } from './doing.ts'
import { useAppointmentName } from './words.ts'
import styles from './Calendar.module.css'

const outcomes = ['cancelled', 'lateCancelled', 'noShow'] as const
type Outcome = (typeof outcomes)[number]

interface CancelDialogProps {
  readonly of: AppointmentDetails
  readonly first: 'cancelled' | 'noShow'
  onClose(done?: Done): void
}

const formId = 'cancel-appointment'

export const CancelDialog = ({ of, first, onClose }: CancelDialogProps) => {
  const t = useTranslations('appointments')
  const tu = useTranslations('ui')
  const nameOf = useAppointmentName()
  const doing = useDoing()
  const own = of.clientId === null
  const [state, setState] = useState<Outcome>(first === 'cancelled' && of.late && !own ? 'lateCancelled' : first)
  const [by, setBy] = useState<Canceller>(own ? 'practitioner' : 'client')
  const { value: reason, change: setReason, drop } = useKeptText(`cancelling:${of.id}${of.on === null ? '' : `_${of.on}`}`)
  const [begun] = useState(() => Date.parse(of.startAt) <= Date.now())
  const cancels = state !== 'noShow'
  // whoever cancels her own sessions is never late towards herself
  const shown = by === 'practitioner' && state === 'lateCancelled' ? 'cancelled' : state
  const settle = async () => {
    const outcome = { state: shown, by: cancels ? by : null, reason }
    const done = await doing.done(() => api.appointments.settle({ ...keyOf(of), ...outcome }), t(`settled.${shown}`))
    if (!done) return
    drop()
    onClose(done)
  }
  return (
    <Dialog
      isOpen
      title={t('cancel.title', { name: nameOf(of) })}
      onClose={() => onClose()}
      actions={
        <>
          <Button onPress={() => onClose()}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} autoFocus>
            {t(`cancel.now.${shown}`)}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void settle()
        }}
      >
        {!own && (
          <RadioGroup
            label={t('cancel.what')}
            value={shown}
            onChange={(outcome) => {
              setState(outcome)
              if (outcome === 'lateCancelled') setBy('client')
            }}
            choices={outcomes.filter((id) => id !== 'noShow' || begun).map((id) => ({ id, name: t(`states.${id}`) }))}
            about={of.late && cancels ? t('cancel.late') : undefined}
          />
        )}
        {!own && cancels && (
          <RadioGroup
            inline
            label={t('cancel.by')}
            value={by}
            onChange={(chosen) => setBy(chosen)}
            choices={cancellers.map((id) => ({ id, name: t(`cancel.cancellers.${id}`) }))}
          />
        )}
        <TextField label={t('cancel.reason')} value={reason} onChange={setReason} maxLength={300} optional />
      </form>
    </Dialog>
  )
}
