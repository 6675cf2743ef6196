// Books an appointment, or changes one: whom with, when, how, whether it recurs, and what speaks against it as she types.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { appointmentForm, repeatChoices, scopes, type Appointment, type Checked, type Done, type Scope } from '#contract/appointments'
import { modalities } from '#contract/notes'
import type { Settings } from '#contract/settings'
import { api, refresh, useRead } from '../../lib/door.ts'
import { sendOnEnter, useForm } from '../../lib/form.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useSayKept } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { bookingOf, draftFrom, draftOfAppointment, draftOfFields, nextHour, type AppointmentDraft } from './draft.ts'
import { keyOf, useDoing } from './doing.ts'
import { TheirTime, Warnings } from './Warnings.tsx'
import { useRepeatWords, useServiceName } from './words.ts'
import styles from './Calendar.module.css'

type State = ReturnType<typeof useForm<AppointmentDraft>>
type Fault = 'clientMissing' | 'date' | 'time' | 'minutes' | 'until' | 'times'

const useFault = (form: State) => {
  const t = useTranslations('appointments.faults')
  return (name: keyof AppointmentDraft, words: Fault) => (form.fault(name) ? t(words) : undefined)
}

const Whom = ({ form, checked }: { form: State; checked: Checked | undefined }) => {
  const t = useTranslations('appointments.form')
  const fault = useFault(form)
  const [query, setQuery] = useState('')
  const [opening, setOpening] = useState(true)
  const { whom, clientId } = form.values
  const found = useRead(
    'clients.list',
    { query, status: 'all', sort: 'lastSession', descending: true, offset: 0, limit: 50 },
    { keep: true }
  )
  const rows = found.data?.rows ?? []
  const chosen = checked?.clientName
  const choices = [
    ...(clientId !== '' && chosen && !rows.some(({ id }) => id === clientId) ? [{ id: clientId, name: chosen, hint: '' }] : []),
    ...rows.map(({ id, name, alias }) => ({ id, name, hint: alias }))
  ]
  return (
    <>
      <Chips
        label={t('whom')}
        value={whom as 'client' | 'own'}
        onChange={(chosenWhom) => {
          setOpening(false)
          form.change({ whom: chosenWhom })
        }}
        choices={[
          { id: 'client', name: t('withClient') },
          { id: 'own', name: t('own') }
        ]}
      />
      {whom === 'client' ? (
        <ComboBox
          autoFocus={opening}
          label={t('client')}
          choices={choices}
          value={clientId}
          onChange={(id) => form.change({ clientId: id })}
          onSeek={setQuery}
          error={fault('clientId', 'clientMissing')}
        />
      ) : (
        <TextField {...form.text('title')} label={t('title')} about={t('titleAbout')} maxLength={120} optional />
      )}
    </>
  )
}

/** The length and the modality come with the service; both can be changed after. */
const What = ({ form, settings }: { form: State; settings: Settings }) => {
  const t = useTranslations('appointments.form')
  const tm = useTranslations('notes.modalities')
  const fault = useFault(form)
  const nameOf = useServiceName()
  const { serviceId, modality, minutes } = form.values
  const services = (useRead('services.list', {}).data ?? []).filter(({ id, endedOn }) => endedOn === null || id === serviceId)
  const offered = modalities.filter((one) => settings.modalities.includes(one) || one === modality)
  const choose = (id: string) => {
    const service = services.find((one) => one.id === id)
    form.change({ serviceId: id, ...(service ? { minutes: String(service.minutes), modality: service.modality } : {}) })
  }
  return (
    <div className={styles['pair']}>
      {services.length > 0 && (
        <div className={styles['whole']}>
          <Select
            label={t('service')}
            value={serviceId || 'none'}
            onChange={(id) => choose(id === 'none' ? '' : id)}
            choices={[
              { id: 'none', name: t('noService') },
              ...services.map((service) => ({
                id: service.id,
                name: nameOf(service),
                hint: t('serviceHint', { minutes: String(service.minutes), modality: tm(service.modality) })
              }))
            ]}
          />
        </div>
      )}
      <Select
        label={t('modality')}
        value={modality as (typeof modalities)[number]}
        onChange={(one) => form.change({ modality: one })}
        choices={offered.map((id) => ({ id, name: tm(id) }))}
      />
      <Minutes form={form} minutes={minutes} fault={fault('minutes', 'minutes')} />
    </div>
  )
}

const Minutes = ({ form, minutes, fault }: { form: State; minutes: string; fault: string | undefined }) => {
  const t = useTranslations('appointments.form')
  return (
    <NumberField
      label={t('minutes')}
      value={Number(minutes)}
      onChange={(n) => form.change({ minutes: Number.isNaN(n) ? '' : String(n) })}
      onBlur={form.text('minutes').onBlur}
      formatOptions={{ maximumFractionDigits: 0, useGrouping: false }}
      error={fault}
    />
  )
}

const When = ({ form, zone }: { form: State; zone: string }) => {
  const t = useTranslations('appointments.form')
  const fault = useFault(form)
  const { date, time, whom, minutes } = form.values
  return (
    <div className={styles['pair']}>
      <DateField label={t('date')} value={date || null} onChange={(to) => form.change({ date: to ?? '' })} error={fault('date', 'date')} />
      <TimeField
        label={t('time')}
        about={t('zone', { zone: zone.replaceAll('_', ' ') })}
        value={time || null}
        onChange={(to) => form.change({ time: to ?? '' })}
        error={fault('time', 'time')}
      />
      {whom === 'own' && <Minutes form={form} minutes={minutes} fault={fault('minutes', 'minutes')} />}
    </div>
  )
}

const Repeats = ({ form, before }: { form: State; before: Appointment | null }) => {
  const t = useTranslations('appointments.form')
  const say = useRepeatWords()
  const fault = useFault(form)
  const { repeats, ends, until, times, date } = form.values
  const known = repeatChoices.filter((id) => id !== 'other' || before?.repeats)
  return (
    <div className={styles['pair']}>
      <Select
        label={t('repeats')}
        value={repeats as (typeof repeatChoices)[number]}
        onChange={(choice) => form.change({ repeats: choice })}
        choices={known.map((id) => ({
          id,
          name: id === 'other' && before?.repeats ? say({ ...before.repeats, until: null }, date) : t(`repeatChoices.${id}`)
        }))}
      />
      {repeats !== 'never' && (
        <Select
          label={t('ends')}
          value={ends as 'never' | 'on' | 'times'}
          onChange={(choice) => form.change({ ends: choice })}
          choices={(['never', 'on', 'times'] as const).map((id) => ({ id, name: t(`endChoices.${id}`) }))}
        />
      )}
      {repeats !== 'never' && ends === 'on' && (
        <DateField
          label={t('until')}
          value={until || null}
          onChange={(to) => form.change({ until: to ?? '' })}
          error={fault('until', 'until')}
        />
      )}
      {repeats !== 'never' && ends === 'times' && (
        <NumberField
          label={t('times')}
          value={Number(times)}
          onChange={(n) => form.change({ times: Number.isNaN(n) ? '' : String(n) })}
          formatOptions={{ maximumFractionDigits: 0 }}
          error={fault('times', 'times')}
        />
      )}
    </div>
  )
}

const formId = 'appointment-form'

interface FormProps {
  /** The one that is changed; null for a new one. */
  readonly of: Appointment | null
  readonly initial: AppointmentDraft
  readonly settings: Settings
  onClose(done?: Done, date?: string): void
}

const nothing = { clientId: null, title: '', serviceId: null, date: '2000-01-01', time: '00:00', minutes: 5, modality: null, place: '' }

const useCheck = (form: State, of: Appointment | null, scope: Scope): Checked | undefined => {
  const booking = bookingOf(form.values, of?.repeats ?? null)
  const alone = of?.seriesId != null && scope === 'this'
  const asked = { fields: booking?.fields ?? nothing, repeats: alone ? null : (booking?.repeats ?? null), instead: of && keyOf(of) }
  return useRead('appointments.check', asked, { enabled: booking !== null, keep: true }).data
}

const OpenForm = ({ of, initial, settings, onClose, kept }: FormProps & { kept: AppointmentDraft | undefined }) => {
  const t = useTranslations('appointments')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const doing = useDoing()
  const [scope, setScope] = useState<Scope>('this')
  const recurs = of?.seriesId != null
  const [unready, setUnready] = useState(false)
  const form = useForm<AppointmentDraft>({
    schema: appointmentForm,
    initial,
    started: kept,
    send: async (values) => {
      const reason = (values['reason'] ?? '').trim()
      const booking = { ...bookingOf(values, of?.repeats ?? null)!, ...(unready && reason !== '' ? { override: { reason } } : {}) }
      const done = await (of ? api.appointments.change({ ...keyOf(of), scope, ...booking }) : api.appointments.book(booking))
      await drop()
      refresh()
      toast(t(of ? 'changed' : 'booked'), { undo: () => doing.attempt(() => api.appointments.undo({ id: done.step })) })
      onClose(done, booking.fields.date)
    }
  })
  const { keep, drop } = useKeeping('appointment:new', of === null && form.dirty ? form.values : null)
  const checked = useCheck(form, of, scope)
  const warnings = checked?.warnings ?? []
  if (unready !== warnings.some(({ about }) => about === 'notReady')) setUnready(!unready)
  const sayKept = useSayKept()
  const close = () => {
    if (of === null) sayKept({ ...form, keep })
    onClose()
  }
  const forget = () => void drop().catch(() => null)
  const startOver = () => {
    form.reset()
    forget()
  }
  const cancel = () => {
    if (of === null) forget()
    onClose()
  }
  return (
    <Dialog
      wide
      isOpen
      title={t(of ? 'form.change' : 'form.book')}
      onClose={close}
      actions={
        <>
          <Button onPress={cancel}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={form.sending}>
            {t(of ? 'form.save' : warnings.length > 0 ? 'form.bookAnyway' : 'form.bookNow')}
          </Button>
        </>
      }
    >
      <Form {...form.props} id={formId}>
        <div role="presentation" className={styles['form']} onKeyDownCapture={sendOnEnter}>
          {form.restored && (
            <Banner
              action={
                <Button small onPress={startOver}>
                  {tu('form.startOver')}
                </Button>
              }
            >
              {tu('form.restored')}
            </Banner>
          )}
          {form.refused && form.refused.code !== 'notReady' && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
          <Whom form={form} checked={checked} />
          <When form={form} zone={settings.timeZone} />
          {form.values.whom === 'client' && <TheirTime checked={checked} />}
          <Warnings warnings={warnings} timeZone={settings.timeZone} />
          {unready && (
            <TextField
              {...form.text('reason')}
              label={t('form.reason')}
              maxLength={1000}
              error={form.refused?.code === 'notReady' ? t('form.reasonMissing') : undefined}
            />
          )}
          {form.values.whom === 'client' && <What form={form} settings={settings} />}
          <TextField {...form.text('place')} label={t('form.place')} about={t('form.placeAbout')} maxLength={200} optional />
          {!(recurs && scope === 'this') && <Repeats form={form} before={of} />}
          {recurs && (
            <RadioGroup
              inline
              label={t('scope')}
              value={scope}
              onChange={(chosen) => setScope(chosen)}
              choices={scopes.map((id) => ({ id, name: t(`scopes.${id}`) }))}
            />
          )}
        </div>
      </Form>
    </Dialog>
  )
}

interface BookProps {
  /** What she has said already, by a slot, a client or an appointment before: it stands above what was kept of an earlier form. */
  readonly chosen: Partial<AppointmentDraft>
  onClose(done?: Done, date?: string): void
}

const Kept = ({ chosen, settings, onClose }: BookProps & { settings: Settings }) => {
  const kept = useKept('appointment:new')
  if (kept === undefined) return null
  const { date, time } = nextHour(settings.timeZone)
  const modality = settings.modalities.includes('video') ? 'video' : (settings.modalities[0] ?? 'video')
  const initial = {
    ...draftOfFields({ ...nothing, date, time, minutes: settings.sessionMinutes, modality }),
    whom: 'client',
    ...chosen
  } as AppointmentDraft
  const before = draftFrom(kept, initial)
  const started = before && ({ ...before, ...chosen } as AppointmentDraft)
  const other = started && Object.keys(started).some((name) => started[name] !== initial[name])
  return <OpenForm of={null} initial={initial} settings={settings} onClose={onClose} kept={other ? started : undefined} />
}

export const BookAppointment = (props: BookProps) => {
  const settings = useRead('settings.get', {}).data
  return settings ? <Kept {...props} settings={settings} /> : null
}

export const ChangeAppointment = ({ of, onClose }: { of: Appointment; onClose(done?: Done, date?: string): void }) => {
  const settings = useRead('settings.get', {}).data
  return settings ? <OpenForm of={of} initial={draftOfAppointment(of)} settings={settings} onClose={onClose} kept={undefined} /> : null
}
