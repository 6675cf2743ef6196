// The card before a session: filled as last time; what is missing is said, and gone on without only with a reason. Enter starts.
import { useEffect, useId, useRef, useState, type ComponentType } from 'react'
import { ClipboardCheck, Copy, Eye, EyeOff, FileText } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { mayBeCalled, type Client } from '#contract/clients'
import type { Missing } from '#contract/consents'
import { modalities } from '#contract/notes'
import {
  byLink,
  equipmentParts,
  identityChecks,
  lacksIn,
  liveAtDistance,
  privacyHere,
  type Exit,
  type Lack,
  type StartCard,
  type StartSaid
} from '#contract/sessions'
import { graveWarnings } from '#contract/platforms'
import type { ScreeningLack } from '#contract/screenings'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useKeptText } from '../../lib/kept.ts'
import { useMissingWords } from '../../lib/missing.ts'
import { go, paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { maskedLink } from '../../lib/secretLink.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { PassphraseField, TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useStart } from './useStart.ts'
import styles from './Sessions.module.css'

interface PartProps {
  readonly said: StartSaid
  change(part: Partial<StartSaid>): void
}

const toggled = <T extends string>(list: readonly T[], one: T, on: boolean): T[] =>
  on ? [...list.filter((each) => each !== one), one] : list.filter((each) => each !== one)

/** The link or number that the record lacks: said here, kept there as its own form keeps it. */
const Lacking = ({ client, what, asked }: { client: Client; what: 'meetingLink' | 'phone'; asked: boolean }) => {
  const t = useTranslations('sessions.card')
  const tr = useTranslations('refusals')
  const { value, change, drop } = useKeptText(`start${what}:${client.id}`, client[what] ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asked) field.current?.focus()
  }, [asked])
  const keep = async () => {
    const { unit, identity, name, alias, legalName, pronouns, email, phone, birthDate, language, timeZone, country } = client
    const { keptStatus: status, meetingLink, address, referrer, about } = client
    if (what === 'phone' && !value.trim().startsWith('+')) return setFault(t('noNumber'))
    const named = { unit, identity, name, alias, legalName, pronouns, email, birthDate, language, timeZone, country }
    try {
      await api.clients.change({
        id: client.id,
        fields: { ...named, phone, meetingLink, status, address, referrer, about, [what]: value }
      })
      drop()
      refresh()
    } catch (thrown) {
      setFault(tr(refusalOf(thrown).code))
    }
  }
  const none = t(what === 'phone' ? 'noNumber' : 'noLink')
  return (
    <div className={styles['fields']}>
      <TextField
        label={t(what)}
        about={t('keptOnRecord')}
        maxLength={what === 'phone' ? 40 : 2000}
        value={value}
        inputRef={field}
        onChange={(next) => {
          setFault(null)
          change(next)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void keep()
        }}
        error={fault ?? none}
      />
      <div className={styles['buttons']}>
        <Button small isDisabled={value.trim() === ''} onPress={() => void keep()}>
          {t('keepOnRecord')}
        </Button>
      </div>
    </div>
  )
}

/** Where it opens: the host is shown, the passcode only when she presses. */
interface WayProps extends PartProps {
  readonly client: Client
  readonly card: StartCard
  /** She wanted to start without. */
  readonly asked: boolean
  onCopy(): void
}

const exitBy = (card: StartCard, modality: StartSaid['modality']): Exit | null =>
  modality === 'telephone' ? card.telephone : byLink.includes(modality) ? card.link : null

const Way = ({ client, card, said, change, asked, onCopy }: WayProps) => {
  const t = useTranslations('sessions.card')
  const tm = useTranslations('notes.modalities')
  const [shown, setShown] = useState(false)
  const { modality } = said
  const linked = byLink.includes(modality)
  const exit = exitBy(card, modality)
  const needs = linked || modality === 'telephone'
  const link = client.meetingLink ?? ''
  const masked = maskedLink(link)
  return (
    <div className={styles['part']}>
      <Select
        label={t('how')}
        choices={modalities.map((id) => ({ id, name: tm(id) }))}
        value={modality}
        onChange={(next) => change({ modality: next })}
      />
      <div>
        {exit && (
          <p className={styles['exit']}>
            {exit.platform === null || exit.platform === exit.to ? exit.to : `${exit.platform} · ${exit.to}`}
          </p>
        )}
        {needs && !exit && (
          <Lacking key={linked ? 'link' : 'phone'} client={client} what={linked ? 'meetingLink' : 'phone'} asked={asked} />
        )}
        {!needs && <p className={styles['quiet']}>{t('nothingOpens')}</p>}
        {linked && exit && (
          <>
            <p className={styles['link']}>{shown ? link : masked}</p>
            <div className={styles['buttons']}>
              {masked !== link && (
                <Button small variant="plain" icon={shown ? EyeOff : Eye} onPress={() => setShown(!shown)}>
                  {t(shown ? 'hide' : 'show')}
                </Button>
              )}
              <Button small variant="plain" icon={Copy} onPress={onCopy}>
                {t('copy')}
              </Button>
            </div>
            {exit.native && (
              <Checkbox isSelected={said.native} onChange={(native) => change({ native })}>
                {t('native')}
              </Checkbox>
            )}
          </>
        )}
      </div>
    </div>
  )
}

const Identity = ({ said, change, expected }: PartProps & { expected: readonly string[] }) => {
  const t = useTranslations('sessions.card')
  return (
    <div className={styles['part']}>
      <RadioGroup
        label={t('identity')}
        about={expected.length > 0 ? t('expected', { names: expected.join(', ') }) : t('waitingRoom')}
        choices={identityChecks.map((id) => ({ id, name: t(`identities.${id}`) }))}
        value={said.identity}
        onChange={(identity) => change({ identity })}
      />
      <PassphraseField
        label={t('codeWord')}
        about={t('codeWordAbout')}
        maxLength={60}
        value={said.codeWord}
        onChange={(codeWord) => change({ codeWord })}
      />
    </div>
  )
}

const Place = ({ said, change, places, error }: PartProps & { places: readonly string[]; error: string | undefined }) => {
  const t = useTranslations('sessions.card')
  return (
    <div className={styles['part']}>
      <div className={styles['fields']}>
        <TextField label={t('place')} maxLength={300} value={said.place} error={error} onChange={(place) => change({ place })} />
        <div className={styles['buttons']}>
          {places
            .filter((place) => place !== said.place)
            .map((place) => (
              <Button key={place} small onPress={() => change({ place, placeAsked: 'confirmed' })}>
                {place}
              </Button>
            ))}
        </div>
      </div>
      <Checkbox
        isSelected={said.placeAsked === 'confirmed'}
        onChange={(on) => change({ placeAsked: on ? 'confirmed' : 'later' })}
        about={t('askedLater')}
      >
        {t('placeConfirmed')}
      </Checkbox>
    </div>
  )
}

const Privacy = ({ said, change, lacking }: PartProps & { lacking: boolean }) => {
  const t = useTranslations('sessions.card')
  return (
    <div className={styles['part']}>
      <fieldset className={styles['checks']}>
        <legend>{t('privacyHere')}</legend>
        {privacyHere.map((one) => (
          <Checkbox
            key={one}
            isSelected={said.privacyHere.includes(one)}
            onChange={(on) => change({ privacyHere: toggled(said.privacyHere, one, on) })}
          >
            {t(`privacies.${one}`)}
          </Checkbox>
        ))}
        {lacking && <p className={styles['lack']}>{t('lacks.privacyHere')}</p>}
      </fieldset>
      <fieldset className={styles['checks']}>
        <legend>{t('privacyThere')}</legend>
        <Checkbox
          isSelected={said.privacyThere === 'confirmed'}
          onChange={(on) => change({ privacyThere: on ? 'confirmed' : 'later' })}
          about={t('askedLater')}
        >
          {t('privacyConfirmed')}
        </Checkbox>
      </fieldset>
    </div>
  )
}

const Plan = ({ said, change, lacking }: PartProps & { lacking: boolean }) => {
  const t = useTranslations('sessions.card')
  const { plan } = said
  const to = (part: Partial<StartSaid['plan']>) => change({ plan: { ...plan, ...part } })
  return (
    <fieldset className={styles['plan']}>
      <legend>{t('plan')}</legend>
      <Select
        label={t('caller')}
        choices={(['practitioner', 'client'] as const).map((id) => ({ id, name: t(`callers.${id}`) }))}
        value={plan.caller}
        onChange={(caller) => to({ caller })}
      />
      <TextField
        label={t('number')}
        maxLength={60}
        value={plan.number}
        onChange={(number) => to({ number: number.trimStart() })}
        error={lacking ? t('lacks.plan') : undefined}
      />
      <NumberField
        label={t('after')}
        minValue={0}
        maxValue={120}
        value={plan.after}
        onChange={(after) => to({ after: Number.isNaN(after) ? 5 : after })}
      />
    </fieldset>
  )
}

/** Her own side, and what seldom changes: folded away. */
const More = ({ said, change }: PartProps) => {
  const t = useTranslations('sessions.card')
  return (
    <details className={styles['more']}>
      <summary>{t('more')}</summary>
      <div className={styles['part']}>
        <fieldset className={styles['checks']}>
          <legend>{t('equipment')}</legend>
          {equipmentParts.map((one) => (
            <Checkbox
              key={one}
              isSelected={said.equipment.includes(one)}
              onChange={(on) => change({ equipment: toggled(said.equipment, one, on) })}
            >
              {t(`parts.${one}`)}
            </Checkbox>
          ))}
        </fieldset>
        <div className={styles['fields']}>
          <TextField label={t('others')} maxLength={200} value={said.others} onChange={(others) => change({ others })} />
          <NumberField
            label={t('minutes')}
            minValue={5}
            maxValue={480}
            value={said.minutes}
            onChange={(minutes) => change({ minutes: Number.isNaN(minutes) ? said.minutes : minutes })}
          />
          <NumberField
            label={t('limit')}
            about={t('limitAbout')}
            minValue={5}
            maxValue={1440}
            value={said.limitMinutes ?? Number.NaN}
            onChange={(limit) => change({ limitMinutes: Number.isNaN(limit) ? null : limit })}
          />
        </div>
      </div>
    </details>
  )
}

interface ConsentsProps {
  readonly clientId: string
  readonly missing: readonly Missing[]
  onRecord(missing: readonly Missing[]): void
}

const Consents = ({ clientId, missing, onRecord }: ConsentsProps) => {
  const t = useTranslations('sessions.card')
  const tg = useTranslations('consents.guard')
  const words = useMissingWords()
  return (
    <section className={styles['fields']} aria-label={t('consents')}>
      <h3 className={styles['head']}>{t('consents')}</h3>
      {missing.length === 0 ? (
        <p className={styles['quiet']}>{t('consentsThere')}</p>
      ) : (
        <>
          <ul className={styles['missing']}>
            {missing.map((one) => (
              <li key={`${one.kind} ${one.person}`}>{words(one)}</li>
            ))}
          </ul>
          <div className={styles['buttons']}>
            <Button small onPress={() => onRecord(missing)}>
              {tg('record')}
            </Button>
            <ButtonLink small icon={FileText} href={paths.prepare(clientId)}>
              {tg('prepare')}
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  )
}

/** Looked at before the first session at a distance (R040). */
const Screening = ({ clientId, lack }: { clientId: string; lack: ScreeningLack }) => {
  const t = useTranslations('screenings')
  const tr = useTranslations('refusals')
  const begin = async () => {
    try {
      const { id } = await api.screenings.begin({ clientId })
      go(paths.screening(id))
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return (
    <div className={styles['fields']}>
      <ul className={styles['missing']}>
        <li>
          {t('guard.line', { state: t(`states.${lack.state}`) })} {lack.why && t(`why.${lack.why}`)}
        </li>
      </ul>
      <div className={styles['buttons']}>
        <Button small icon={ClipboardCheck} onPress={() => void begin()}>
          {t('guard.do')}
        </Button>
      </div>
    </div>
  )
}

interface StartDialogProps {
  readonly client: Client
  readonly card: StartCard
  readonly record: RecordConsent
  readonly rules: ComponentType<{ clientId: string }>
  onClose(): void
}

const useMissing = (clientId: string, said: StartSaid, expected: readonly string[]) => {
  const session = useRead('consents.missing', { clientId, purpose: said.modality }, { keep: true }).data
  const recording = useRead(
    'consents.missing',
    { clientId, purpose: 'recording', persons: [...expected].slice(0, 12) },
    { enabled: said.recorded, keep: true }
  ).data
  const screening = useRead('screenings.missing', { clientId, modality: said.modality }, { keep: true }).data
  return {
    screening: screening ?? null,
    known: session !== undefined && screening !== undefined,
    missing: [...(session ?? []), ...(said.recorded ? (recording ?? []) : [])]
  }
}

/** What speaks so much against the platform that she must say why she goes on, in words. */
const useUnfit = (clientId: string, modality: StartSaid['modality']): string[] => {
  const t = useTranslations('platforms.warnings')
  const { calendarDate } = useFormats()
  const platform = useRead('platforms.ofClient', { clientId }, { enabled: byLink.includes(modality) }).data
  if (!platform || !byLink.includes(modality)) return []
  return platform.warnings
    .filter((warning) => graveWarnings.includes(warning))
    .map((warning) => t(warning, { date: platform.until === null ? '' : calendarDate(platform.until) }))
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
  const send = (opens: boolean) => {
    setSent(true)
    if (unopened && opens) return setAsked(true)
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
    const [{ person }] = recording as [Missing]
    const kinds = recording.filter((one) => one.person === person).map(({ kind }) => kind)
    return <Record clientId={client.id} kinds={kinds} person={person} onClose={() => setRecording(null)} />
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
        <Way client={client} card={card} said={said} change={change} asked={asked} onCopy={() => void copy()} />
        {distant && (
          <>
            <Place said={said} change={change} places={card.places} error={lacks.includes('place') ? t('lacks.place') : undefined} />
            <Identity said={said} change={change} expected={card.expected} />
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
        <More said={said} change={change} />
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
