// Every step of one consent, newest first; what was said can be added. And where she went on without one.
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Consent, ConsentEvent } from '#contract/consents'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Consents.module.css'

const Event = ({ event }: { event: ConsentEvent }) => {
  const t = useTranslations('consents')
  const f = useFormats()
  const { what, at, purpose, words, version, how, explainedBy, explainedHow, expiresOn, leftOn } = event
  const said = what === 'given' || what === 'renewed' || what === 'declined'
  const explained =
    said &&
    explainedBy &&
    (explainedHow ? t('history.explained', { who: explainedBy, how: explainedHow }) : t('history.explainedBy', { who: explainedBy }))
  const facts = said && [
    how && t(`ways.${how}`),
    version && t('card.version', { version }),
    expiresOn && t('card.until', { date: f.calendarDate(expiresOn) })
  ]
  return (
    <li>
      <strong>{what === 'left' ? t('history.left', { date: f.calendarDate(leftOn ?? at) }) : t(`history.events.${what}`)}</strong>
      {purpose && ` (${t(`history.purposes.${purpose}`)})`} <span className={styles['quiet']}>{f.moment(at)}</span>
      {facts && <p className={styles['quiet']}>{facts.filter(Boolean).join(' · ')}</p>}
      {explained && <p className={styles['quiet']}>{explained}</p>}
      {words && <p className={styles['words']}>{words}</p>}
    </li>
  )
}

const Events = ({ events }: { events: readonly ConsentEvent[] }) => (
  <ul className={styles['events']}>
    {events.map((event) => (
      <Event key={event.id} event={event} />
    ))}
  </ul>
)

const Remark = ({ id }: { id: string }) => {
  const t = useTranslations('consents.history')
  const tr = useTranslations('refusals')
  const [words, setWords] = useState('')
  const add = async () => {
    try {
      await api.consents.remark({ id, words })
      refresh()
      setWords('')
      toast(t('added'))
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return (
    <Form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') void add()
      }}
    >
      <TextArea name="words" label={t('remark')} about={t('remarkAbout')} maxLength={1000} value={words} onChange={setWords} />
      <div>
        <Button type="submit" isDisabled={words.trim() === ''}>
          {t('add')}
        </Button>
      </div>
    </Form>
  )
}

export const History = ({ consent, onClose }: { consent: Consent; onClose(): void }) => {
  const t = useTranslations('consents')
  const { data, error, refetch } = useRead('consents.history', { id: consent.id })
  return (
    <Dialog isOpen title={t('history.title', { kind: t(`kinds.${consent.kind}`) })} onClose={onClose}>
      {error && <ErrorState refused={error} onAgain={refetch} />}
      {!data && !error && <Loading />}
      {data && <Events events={data} />}
      <Remark id={consent.id} />
    </Dialog>
  )
}

export const Overrides = ({ events, onClose }: { events: readonly ConsentEvent[]; onClose(): void }) => {
  const t = useTranslations('consents.history')
  return (
    <Dialog reading isOpen title={t('overrides')} onClose={onClose}>
      <Events events={events} />
    </Dialog>
  )
}
