// Moves an appointment by keyboard, or after it was dragged to where something speaks against it.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { scopes, type Appointment, type Done, type Scope } from '#contract/appointments'
import { api, useRead } from '../../lib/door.ts'
import { sendOnEnter } from '../../lib/form.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { clockOf, wallOf } from './days.ts'
import { bookingOf, draftOfAppointment } from './draft.ts'
import { keyOf, useDoing } from './doing.ts'
import { TheirTime, Warnings } from './Warnings.tsx'
import { useAppointmentName } from './words.ts'
import styles from './Calendar.module.css'

export interface Target {
  readonly date: string
  readonly time: string
}

const fields = (of: Appointment, to: Target) => bookingOf({ ...draftOfAppointment(of), ...to, repeats: 'never' }, null)?.fields

/** What would speak against moving this one alone. */
export const checkMove = async (of: Appointment, to: Target) => {
  const asked = fields(of, to)
  return asked ? (await api.appointments.check({ fields: asked, repeats: null, instead: keyOf(of) })).warnings : []
}

interface MoveDialogProps {
  readonly of: Appointment
  /** Where it was dragged; nowhere yet by keyboard. */
  readonly to?: Target | undefined
  onClose(done?: Done, to?: Target): void
}

const formId = 'move-appointment'

export const MoveDialog = ({ of, to: dragged, onClose }: MoveDialogProps) => {
  const t = useTranslations('appointments')
  const tu = useTranslations('ui')
  const nameOf = useAppointmentName()
  const doing = useDoing()
  const start = wallOf(of.startAt, of.timeZone)
  const [to, setTo] = useState<{ date: string | null; time: string | null }>(dragged ?? { date: start.date, time: clockOf(start.minutes) })
  const [scope, setScope] = useState<Scope>('this')
  const whole = to.date !== null && to.time !== null ? { date: to.date, time: to.time } : null
  const asked = whole && fields(of, whole)
  const checked = useRead(
    'appointments.check',
    { fields: asked ?? fields(of, { date: start.date, time: clockOf(start.minutes) })!, repeats: null, instead: keyOf(of) },
    { enabled: asked !== null && asked !== undefined, keep: true }
  ).data
  const warnings = checked?.warnings ?? []
  const move = async () => {
    if (!whole) return
    const done = await doing.done(() => api.appointments.move({ ...keyOf(of), scope, ...whole }), t('moved'))
    if (done) onClose(done, whole)
  }
  return (
    <Dialog
      isOpen
      title={t('move.title', { name: nameOf(of) })}
      onClose={() => onClose()}
      actions={
        <>
          <Button onPress={() => onClose()}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={!asked}>
            {t(warnings.length > 0 ? 'move.anyway' : 'move.now')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void move()
        }}
        onKeyDownCapture={sendOnEnter}
      >
        <div className={styles['pair']}>
          <DateField
            label={t('form.date')}
            value={to.date}
            onChange={(date) => setTo({ ...to, date })}
            error={to.date === null || !asked ? t('faults.date') : undefined}
          />
          <TimeField
            label={t('form.time')}
            value={to.time}
            onChange={(time) => setTo({ ...to, time })}
            error={to.time === null ? t('faults.time') : undefined}
          />
        </div>
        <TheirTime checked={checked} />
        <Warnings warnings={warnings} timeZone={of.timeZone} />
        {of.seriesId !== null && (
          <RadioGroup
            label={t('scope')}
            value={scope}
            onChange={(chosen) => setScope(chosen)}
            choices={scopes.map((id) => ({ id, name: t(`scopes.${id}`) }))}
          />
        )}
      </form>
    </Dialog>
  )
}
