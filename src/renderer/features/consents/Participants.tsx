// Whoever gives consents beside the client, and from which day on they no longer take part.
import { useId, useState } from 'react'
import { LogIn, LogOut } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Participant } from '#contract/consents'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { dayIn, useFormats } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Consents.module.css'

/** Each takes the other back. */
const useLeaving = (clientId: string) => {
  const t = useTranslations('consents.leaving')
  const tr = useTranslations('refusals')
  const note = async (person: string, on: string | null): Promise<boolean> => {
    try {
      await (on === null ? api.consents.rejoin({ clientId, person }) : api.consents.leave({ clientId, person, on }))
      refresh()
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
  return async ({ name, leftOn }: Participant, on: string | null): Promise<boolean> => {
    const noted = await note(name, on)
    if (noted) toast(t(on === null ? 'rejoined' : 'left', { name }), { undo: () => note(name, leftOn) })
    return noted
  }
}

const LeaveDialog = ({ clientId, person, today, onClose }: { clientId: string; person: Participant; today: string; onClose(): void }) => {
  const t = useTranslations('consents.leaving')
  const tu = useTranslations('ui')
  const [on, setOn] = useState<string | null>(today)
  const note = useLeaving(clientId)
  const form = useId()
  const send = async () => {
    if (on !== null && (await note(person, on))) onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('title', { name: person.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button type="submit" form={form} variant="primary">
            {t('go')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p>{t('about')}</p>
        <DateField label={t('on')} value={on} onChange={setOn} error={on === null ? t('onMissing') : undefined} />
      </Form>
    </Dialog>
  )
}

interface ParticipantsProps {
  readonly clientId: string
  readonly persons: readonly Participant[]
  /** The client is too young to consent alone. */
  readonly minor: boolean
}

export const Participants = ({ clientId, persons, minor }: ParticipantsProps) => {
  const t = useTranslations('consents')
  const f = useFormats()
  const zone = useRead('settings.get', {}).data?.timeZone
  const several = useRead('clients.get', { id: clientId }).data?.unit !== 'individual'
  const [leaving, setLeaving] = useState<Participant | null>(null)
  const note = useLeaving(clientId)
  if (!zone) return null
  const today = dayIn(zone)
  return (
    <section className={styles['persons']} aria-label={t(several ? 'card.personsOfSeveral' : 'card.persons')}>
      <p className={styles['quiet']}>
        <strong>{t(several ? 'card.personsOfSeveral' : 'card.persons')}</strong> {t(minor ? 'card.personsOfMinor' : 'card.personsAbout')}
      </p>
      <ul>
        {persons.map((person) => (
          <li key={person.name}>
            <span>
              {person.name}
              {person.leftOn !== null && (
                <span className={styles['quiet']}>
                  {' · '}
                  {t(person.leftOn <= today ? 'card.leftOn' : 'card.leavesOn', { date: f.calendarDate(person.leftOn) })}
                </span>
              )}
            </span>
            <MenuButton
              small
              label={t('card.more', { kind: person.name })}
              actions={[
                person.leftOn === null
                  ? { id: 'leave', label: t('card.leave'), icon: LogOut, run: () => setLeaving(person) }
                  : { id: 'rejoin', label: t('card.rejoin'), icon: LogIn, run: () => void note(person, null) }
              ]}
            />
          </li>
        ))}
      </ul>
      {leaving && <LeaveDialog clientId={clientId} person={leaving} today={today} onClose={() => setLeaving(null)} />}
    </section>
  )
}
