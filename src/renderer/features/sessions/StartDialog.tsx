// The card before a session: filled as last time; what is missing is said, and gone on without only with a reason. Enter starts.
import { useId, useRef, useState, type ComponentType } from 'react'
import { Copy } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { mayBeCalled, type Client } from '#contract/clients'
import type { Missing } from '#contract/consents'
import { byLink, lacksIn, liveAtDistance, type Lack, type StartCard, type StartSaid } from '#contract/sessions'
import { useKeptText } from '../../lib/kept.ts'
import { recordable, useMissingWords } from '../../lib/missing.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { Consents, Screening, useMissing, useUnfit } from './StartGuards.tsx'
import { Identity, More, Place, Plan, Present, Privacy } from './StartParts.tsx'
import { exitBy, useLacking, Way } from './StartWay.tsx'
import { useStart } from './useStart.ts'
import styles from './Sessions.module.css'

interface StartDialogProps {
  readonly client: Client
  readonly card: StartCard
  readonly record: RecordConsent
  readonly rules: ComponentType<{ clientId: string }>
  onClose(): void
}

export const StartDialog = ({ client, card, record: Record, rules: Rules, onClose }: StartDialogProps) => {
  const t = useTranslations('sessions.card')
  const tg = useTranslations('consents.guard')
  const tu = useTranslations('ui')
  const [saidHere, setSaid] = useState(card.said)
  const typedPlace = useKeptText(`startPlace:${client.id}`, saidHere.place)
  const said: StartSaid = { ...saidHere, place: typedPlace.value }
  const why = useKeptText(`startReason:${client.id}`)
  const { value: reason } = why
  const box = useRef<HTMLDivElement>(null)
  const words = useMissingWords()
  const [sent, setSent] = useState(false)
  const [asked, setAsked] = useState(false)
  const [recording, setRecording] = useState<readonly Missing[] | null>(null)
  const form = useId()
  const { start, copy, sending, trouble } = useStart(client.id)
  const { known, missing, screening } = useMissing(client.id, said, card.expected)
  const unfit = useUnfit(client.id, said.modality)
  const lacks: readonly Lack[] = lacksIn(said, mayBeCalled(client.contactRules))
  const lacking = missing.length > 0 || lacks.length > 0 || screening !== null || unfit.length > 0
  const several = client.unit !== 'individual'
  const distant = liveAtDistance.includes(said.modality)
  const change = (part: Partial<StartSaid>) => {
    setSaid((before) => ({ ...before, ...part }))
    if (part.place !== undefined) typedPlace.change(part.place)
  }
  const without = [
    ...missing.map(words),
    ...lacks.map((lack) => t(`without.${lack}`)),
    ...(unfit.length > 0 ? [t('without.platform')] : []),
    ...(screening ? [t('without.screening')] : [])
  ]
  const unopened = (byLink.includes(said.modality) || said.modality === 'telephone') && exitBy(card, said.modality) === null
  const lacked = useLacking(client, said.modality)
  const send = (opens: boolean) => {
    setSent(true)
    if (unopened && opens) return lacked.blank ? setAsked(true) : void lacked.keep()
    if (lacking && reason.trim() === '') {
      const field = box.current?.querySelector<HTMLElement>('textarea')
      field?.scrollIntoView({ block: 'center' })
      return field?.focus()
    }
    void start(said, lacking ? reason : '', opens).then((begun) => {
      if (!begun) return
      typedPlace.drop()
      why.drop()
      onClose()
    })
  }
  const ends = card.running && card.running.clientId !== client.id ? card.running.clientName : null
  if (recording !== null && recording.length > 0) {
    return <Record clientId={client.id} {...recordable(recording)} onClose={() => setRecording(null)} />
  }
  return (
    <Dialog
      wide
      isOpen
      title={t('title', { name: client.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          {trouble === 'notOpened' && <Button onPress={() => send(false)}>{t('openedMyself')}</Button>}
          <Button variant="primary" type="submit" form={form} autoFocus isPending={sending} isDisabled={!known}>
            {trouble === 'notStamped' ? t('stamp') : lacking ? tg('go') : t('start')}
            <Kbd>Enter</Kbd>
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
          send(true)
        }}
      >
        <Rules clientId={client.id} />
        {without.length > 0 && (
          <Banner tone="due">
            {t('lacking')}
            <ul className={styles['missing']}>
              {without.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Banner>
        )}
        {trouble === 'notOpened' && (
          <Banner
            tone="risk"
            action={
              <Button small icon={Copy} onPress={() => void copy()}>
                {t('copy')}
              </Button>
            }
          >
            {t('notOpened')}
          </Banner>
        )}
        {trouble === 'notStamped' && <Banner tone="risk">{t('notStamped')}</Banner>}
        {ends !== null && <Banner>{tg('ends', { name: ends })}</Banner>}
        <Way client={client} card={card} lacked={lacked} said={said} change={change} asked={asked} onCopy={() => void copy()} />
        {several && <Present said={said} change={change} />}
        {distant && (
          <>
            <Place said={said} change={change} places={card.places} error={lacks.includes('place') ? t('lacks.place') : undefined} />
            <Identity said={said} change={change} expected={card.expected} several={several} />
            <Privacy said={said} change={change} lacking={lacks.includes('privacyHere')} />
          </>
        )}
        <Consents clientId={client.id} missing={missing} onRecord={setRecording} />
        {unfit.length > 0 && (
          <ul className={styles['missing']}>
            {unfit.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
        {screening && <Screening clientId={client.id} lack={screening} />}
        <Checkbox isSelected={said.recorded} onChange={(recorded) => change({ recorded })} about={t('recordedAbout')}>
          {t('recorded')}
        </Checkbox>
        {distant && <Plan said={said} change={change} lacking={lacks.includes('plan')} />}
        <More said={said} change={change} several={several} />
        {lacking && (
          <div ref={box}>
            <TextArea
              name="reason"
              label={tg('reason')}
              about={`${t('goWithout', { what: without.join(' · ') })} ${tg('kept')}`}
              maxLength={1000}
              value={reason}
              onChange={why.change}
              error={sent && reason.trim() === '' ? tg('reasonMissing') : undefined}
            />
          </div>
        )}
      </Form>
    </Dialog>
  )
}
