// A client's next appointments and the last ones, on the client's page; R books the same slot again.
import { useState } from 'react'
import { CalendarPlus, Repeat2 } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Appointment } from '#contract/appointments'
import { useCommand } from '../../lib/commands.ts'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Card } from '../../ui/Page.tsx'
import { BookAppointment } from './AppointmentForm.tsx'
import { useRebooking } from './booking.ts'
import type { AppointmentDraft } from './draft.ts'
import { lookAt } from './looked.ts'
import styles from './Calendar.module.css'

const Row = ({ one }: { one: Appointment }) => {
  const t = useTranslations('appointments')
  const tm = useTranslations('notes.modalities')
  const f = useFormats()
  const { startAt, timeZone, modality, state, clientZone, seriesId } = one
  return (
    <li>
      <Link href={paths.calendar} onPress={() => lookAt(one)}>
        {f.moment(startAt, timeZone)}
      </Link>{' '}
      <span className={styles['quiet']}>
        {[
          clientZone !== null && t('theirShort', { time: f.clock(startAt, clientZone) }),
          modality && tm(modality),
          seriesId !== null && t('recurring')
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>{' '}
      {state !== 'planned' && (
        <Badge tone={state === 'noShow' || state === 'lateCancelled' ? 'due' : 'plain'}>{t(`states.${state}`)}</Badge>
      )}
    </li>
  )
}

export const ClientAppointments = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('appointments')
  const data = useRead('appointments.ofClient', { clientId, limit: 5 }).data
  const [chosen, setChosen] = useState<Partial<AppointmentDraft> | null>(null)
  const rebook = useRebooking(setChosen, () => undefined)
  const latest = data?.next.findLast(({ state }) => state === 'planned' || state === 'held') ?? data?.past[0] ?? null
  const again = () => void rebook(clientId, latest)
  useCommand('rebook', again, data !== undefined)
  useCommand('newAppointment', () => setChosen({ whom: 'client', clientId }))
  if (!data) return null
  return (
    <Card
      title={t('ofClient.title')}
      actions={
        <span className={styles['cardActions']}>
          <Button small variant="plain" icon={Repeat2} onPress={again}>
            {t(latest ? 'panel.rebook' : 'book')}
            <Kbd>R</Kbd>
          </Button>
          {latest && <IconButton small icon={CalendarPlus} label={t('book')} onPress={() => setChosen({ whom: 'client', clientId })} />}
        </span>
      }
    >
      {data.next.length === 0 && <p className={styles['quiet']}>{t('ofClient.none')}</p>}
      {data.next.length > 0 && (
        <ul className={styles['list']} aria-label={t('ofClient.next')}>
          {data.next.map((one) => (
            <Row key={one.id + String(one.on)} one={one} />
          ))}
        </ul>
      )}
      {data.past.length > 0 && (
        <>
          <h3 className={styles['subhead']}>{t('ofClient.past')}</h3>
          <ul className={styles['list']}>
            {data.past.map((one) => (
              <Row key={one.id + String(one.on)} one={one} />
            ))}
          </ul>
        </>
      )}
      {chosen && <BookAppointment chosen={chosen} onClose={() => setChosen(null)} />}
    </Card>
  )
}
