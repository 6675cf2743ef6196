// The persons of a file, on the client's page: who they are, how each is reached, what each agreed to.
import { useState } from 'react'
import { DoorOpen, Phone, UserRoundPen, UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Client } from '#contract/clients'
import type { Consent } from '#contract/consents'
import type { Person } from '#contract/persons'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { dayIn, useFormats } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card } from '../../ui/Page.tsx'
import { toast } from '../../ui/Toast.tsx'
import { draftOf, newDraft } from './personDraft.ts'
import { PersonForm } from './PersonForm.tsx'
import { RulesForm, RulesSaid } from './Rules.tsx'
import styles from './Clients.module.css'

/** What a first person of such a file most likely is. */
const roleIn = { individual: 'parent', couple: 'partner', family: 'parent', group: 'member' } as const

/** Each takes the other back. */
const useLeaving = ({ clientId, name }: Person) => {
  const t = useTranslations('persons')
  const tr = useTranslations('refusals')
  const zone = useRead('settings.get', {}).data?.timeZone ?? 'UTC'
  const note = async (on: string | null): Promise<boolean> => {
    try {
      await (on === null ? api.consents.rejoin({ clientId, person: name }) : api.consents.leave({ clientId, person: name, on }))
      refresh()
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
  return {
    today: dayIn(zone),
    leave: async () => (await note(dayIn(zone))) && toast(t('left'), { undo: () => note(null) }),
    comeBack: () => note(null)
  }
}

/** Their own, whatever they were called when they agreed. */
const agreedBy = (person: Person, consents: readonly Consent[]): Consent[] => {
  const names = new Set([person.name, ...person.formerNames])
  return consents.filter((consent) => names.has(consent.person) && (consent.state === 'given' || consent.state === 'due'))
}

const Row = ({
  person,
  consents,
  onChange,
  onRules
}: {
  person: Person
  consents: readonly Consent[]
  onChange(): void
  onRules(): void
}) => {
  const t = useTranslations('persons')
  const tc = useTranslations('consents.kinds')
  const f = useFormats()
  const { today, leave, comeBack } = useLeaving(person)
  const { name, preferredName, pronouns, role, birthDate, authority, authorityShown, email, phone, about, leftOn } = person
  const agreed = agreedBy(person, consents)
  const reach = [email, phone].filter(Boolean).join(' · ')
  return (
    <li>
      <div className={styles['personHead']}>
        <strong>{name}</strong>
        <MenuButton
          small
          label={t('more', { name })}
          actions={[
            { id: 'change', label: t('change'), icon: UserRoundPen, run: onChange },
            { id: 'rules', label: t('rules.change'), icon: Phone, run: onRules },
            leftOn === null
              ? { id: 'leave', label: t('leave'), icon: DoorOpen, run: () => void leave() }
              : { id: 'comeBack', label: t('comeBack'), icon: DoorOpen, run: () => void comeBack() }
          ]}
        />
      </div>
      <p className={styles['small']}>
        {[
          t(`roles.${role}`),
          preferredName && t('called', { name: preferredName }),
          pronouns,
          birthDate && t('age', { years: f.age(birthDate) })
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {leftOn !== null && <p className={styles['small']}>{t(leftOn <= today ? 'leftOn' : 'leavesOn', { date: f.calendarDate(leftOn) })}</p>}
      {authority && <p className={styles['small']}>{authorityShown ? t('authorityBy', { shown: authorityShown }) : t('authority')}</p>}
      {reach && <p className={styles['small']}>{reach}</p>}
      {reach && leftOn === null && (
        <p className={styles['small']}>
          <RulesSaid rules={person.contactRules} />
        </p>
      )}
      {agreed.length > 0 && (
        <p className={styles['small']}>{t('agreed', { kinds: [...new Set(agreed.map(({ kind }) => tc(kind)))].join(', ') })}</p>
      )}
      {about && <p className={styles['small']}>{about}</p>}
    </li>
  )
}

export const PersonsCard = ({ client }: { client: Client }) => {
  const t = useTranslations('persons')
  const tr = useTranslations('refusals')
  const { data, error } = useRead('persons.ofClient', { clientId: client.id })
  const consents = useRead('consents.ofClient', { clientId: client.id }).data?.consents ?? []
  const [open, setOpen] = useState<Person | 'new' | null>(null)
  const [ruled, setRuled] = useState<Person | null>(null)
  return (
    <Card title={t('title')}>
      {error && <p className={styles['quiet']}>{tr(error.code)}</p>}
      {data?.length === 0 && <p className={styles['small']}>{t(`none.${client.unit}`)}</p>}
      {data && data.length > 0 && (
        <ul className={styles['persons']}>
          {data.map((person) => (
            <Row key={person.id} person={person} consents={consents} onChange={() => setOpen(person)} onRules={() => setRuled(person)} />
          ))}
        </ul>
      )}
      <Button small icon={UserRoundPlus} onPress={() => setOpen('new')}>
        {t('add')}
      </Button>
      {open && (
        <PersonForm
          of={open === 'new' ? `new-${client.id}` : open.id}
          isNew={open === 'new'}
          initial={open === 'new' ? newDraft(roleIn[client.unit]) : draftOf(open)}
          onClose={() => setOpen(null)}
          send={async (fields) => {
            await (open === 'new' ? api.persons.add({ clientId: client.id, fields }) : api.persons.change({ id: open.id, fields }))
            refresh()
          }}
        />
      )}
      {ruled && (
        <RulesForm
          of={ruled.id}
          name={ruled.name}
          rules={ruled.contactRules}
          onClose={() => setRuled(null)}
          send={(rules) => api.persons.setContactRules({ id: ruled.id, rules })}
        />
      )}
    </Card>
  )
}
