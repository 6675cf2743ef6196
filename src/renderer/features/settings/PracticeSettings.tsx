// The practice's own settings, in the vault; they save themselves.
import { useState, type ReactNode } from 'react'
import { BadgeCheck, BriefcaseBusiness, Contact, ShieldCheck, Signpost, Video } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { jurisdictions } from '#contract/fields'
import { modalities, noteFormat } from '#contract/notes'
import { paperSizes, settingsFields, type Preferences, type Settings } from '#contract/settings'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import type { useForm } from '../../lib/form.ts'
import { currencyDigits, useFormats } from '../../lib/format.ts'
import { minorOf } from '../../lib/money.ts'
import { paths } from '../../lib/paths.ts'
import { useSelfSaving } from '../../lib/selfSaving.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Checkbox, Switch } from '../../ui/Choice.tsx'
import { CountryField, TimeZoneField, zoneIn } from '../../ui/ComboBox.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Card, PageHeader } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Hours } from './Hours.tsx'
import { MeetingHosts } from './MeetingHosts.tsx'
import { Profile } from './Profile.tsx'
import { ScreenSettings } from './ScreenSettings.tsx'
import styles from './Settings.module.css'

type Values = Settings & Record<string, unknown>
type SettingsForm = ReturnType<typeof useForm<Values>>

/** A place within another, e.g. Quebec within Canada, is a tick of its own. */
const Jurisdictions = ({ form }: { form: SettingsForm }) => {
  const t = useTranslations('settings.practice')
  const { jurisdictions: chosen } = form.values
  return (
    <fieldset className={`${styles['labelled']} ${styles['whole']}`}>
      <legend className={styles['label']}>{t('jurisdictions')}</legend>
      <div className={styles['places']}>
        {jurisdictions.map((place) => (
          <Checkbox
            key={place}
            isSelected={chosen.includes(place)}
            onChange={(on) => form.change({ jurisdictions: jurisdictions.filter((one) => (one === place ? on : chosen.includes(one))) })}
          >
            {t(`places.${place}`)}
          </Checkbox>
        ))}
      </div>
      <p className={styles['hint']}>{t('jurisdictionsAbout')}</p>
    </fieldset>
  )
}

const Practice = ({ form }: { form: SettingsForm }) => {
  const t = useTranslations('settings.practice')
  const tf = useTranslations('settings.faults')
  const { values, change } = form
  /** A salvage could not read it. */
  const [lost] = useState(values.practiceName === '')
  const nameless = form.fault('practiceName') !== undefined || (lost && values.practiceName.trim() === '')
  return (
    <Card
      title={t('title')}
      actions={
        <span className={styles['links']}>
          <ButtonLink small variant="plain" icon={BadgeCheck} href={paths.readiness}>
            {t('readiness')}
          </ButtonLink>
          <ButtonLink small variant="plain" icon={Video} href={paths.platforms}>
            {t('platforms')}
          </ButtonLink>
          <ButtonLink small variant="plain" icon={Signpost} href={paths.referrals}>
            {t('referrals')}
          </ButtonLink>
          <ButtonLink small variant="plain" icon={Contact} href={paths.recipients}>
            {t('recipients')}
          </ButtonLink>
        </span>
      }
    >
      <p className={styles['about']}>{t('about')}</p>
      <div className={styles['fields']}>
        <TextField
          {...form.text('practiceName')}
          autoFocus={lost}
          label={t('practiceName')}
          maxLength={120}
          error={nameless ? tf('practiceName') : undefined}
        />
        <TextField {...form.text('practitionerName')} label={t('practitionerName')} maxLength={120} />
        <div className={styles['whole']}>
          <TextField {...form.text('practitionerTitle')} label={t('practitionerTitle')} maxLength={200} />
        </div>
        <div className={styles['whole']}>
          <TextArea {...form.text('address')} label={t('address')} maxLength={300} />
        </div>
        <TextField {...form.text('email')} label={t('email')} type="email" maxLength={254} />
        <TextField {...form.text('phone')} label={t('phone')} type="tel" maxLength={40} />
        <CountryField
          label={t('country')}
          value={values.country}
          onChange={(country) => change({ country, timeZone: zoneIn(country, values.timeZone) })}
        />
        <TimeZoneField label={t('timeZone')} value={values.timeZone} onChange={(timeZone) => change({ timeZone })} />
        <Jurisdictions form={form} />
        <Select
          label={t('paperSize')}
          value={values.paperSize}
          onChange={(paperSize) => change({ paperSize })}
          choices={paperSizes.map((id) => ({ id, name: t(`paperSizes.${id}`) }))}
        />
      </div>
    </Card>
  )
}

/** A whole number between two bounds. */
const Count = ({
  form,
  name,
  label,
  about,
  least,
  most
}: {
  form: SettingsForm
  name:
    | 'remindMinutes'
    | 'sessionMinutes'
    | 'pauseMinutes'
    | 'replyHours'
    | 'cancellationHours'
    | 'retentionYears'
    | 'autoLockMinutes'
    | 'drillMonths'
  label: string
  about?: string
  least: number
  most: number
}) => {
  const t = useTranslations('settings.faults')
  return (
    <NumberField
      label={label}
      about={about}
      value={form.values[name]}
      onChange={(value) => form.change({ [name]: value })}
      onBlur={form.text(name).onBlur}
      formatOptions={{ maximumFractionDigits: 0 }}
      error={form.fault(name) && t('range', { least: String(least), most: String(most) })}
    />
  )
}

const currencies = Intl.supportedValuesOf('currency')

const Fee = ({ form }: { form: SettingsForm }) => {
  const t = useTranslations('settings')
  const { money } = useFormats()
  const { fee, currency } = form.values
  const [typed, setTyped] = useState<string | null>(null)
  const digits = currencyDigits(currency)
  const type = (text: string) => {
    setTyped(text)
    const minor = minorOf(text, digits)
    if (minor !== null) form.change({ fee: minor })
  }
  const wrong = typed !== null && minorOf(typed, digits) === null
  return (
    <div className={styles['money']}>
      <TextField
        label={t('work.fee')}
        value={typed ?? money(fee, currency)}
        onChange={type}
        onBlur={() => wrong || setTyped(null)}
        onKeyDown={(event) => event.key === 'Enter' && !wrong && setTyped(null)}
        error={wrong || form.fault('fee') ? t('faults.amount') : undefined}
      />
      <Select
        label={t('work.currency')}
        value={currency}
        onChange={(chosen) => form.change({ currency: chosen })}
        choices={currencies.map((id) => ({ id, name: id }))}
      />
    </div>
  )
}

const Work = ({ form }: { form: SettingsForm }) => {
  const t = useTranslations('settings.work')
  const tn = useTranslations('notes.formats')
  return (
    <Card title={t('title')}>
      <div className={styles['fields']}>
        <Select
          label={t('noteFormat')}
          value={form.values.noteFormat}
          onChange={(chosen) => form.change({ noteFormat: chosen })}
          choices={noteFormat.options.map((id) => ({ id, name: tn(id) }))}
        />
        <Count form={form} name="sessionMinutes" label={t('sessionMinutes')} least={5} most={480} />
        <Fee form={form} />
        <Count form={form} name="replyHours" label={t('replyHours')} about={t('replyAbout')} least={1} most={720} />
        <Count form={form} name="cancellationHours" label={t('cancellationHours')} least={0} most={168} />
        <Count form={form} name="retentionYears" label={t('retentionYears')} least={1} most={100} />
        <div className={styles['whole']}>
          <MeetingHosts hosts={form.values.meetingHosts} onChange={(meetingHosts) => form.change({ meetingHosts })} />
        </div>
        <div className={styles['whole']}>
          <Switch
            isSelected={form.values.preferEndToEnd}
            onChange={(preferEndToEnd) => form.change({ preferEndToEnd })}
            about={t('preferEndToEndAbout')}
          >
            {t('preferEndToEnd')}
          </Switch>
        </div>
      </div>
    </Card>
  )
}

/** How she meets, when she works, and what she wants between two. */
const Calendar = ({ form }: { form: SettingsForm }) => {
  const t = useTranslations('settings.calendar')
  const tm = useTranslations('notes.modalities')
  const { modalities: chosen, workingHours } = form.values
  return (
    <Card
      title={t('title')}
      actions={
        <ButtonLink small variant="plain" icon={BriefcaseBusiness} href={paths.services}>
          {t('services')}
        </ButtonLink>
      }
    >
      <div className={styles['fields']}>
        <fieldset className={`${styles['labelled']} ${styles['whole']}`}>
          <legend className={styles['label']}>{t('modalities')}</legend>
          <div className={styles['places']}>
            {modalities.map((one) => (
              <Checkbox
                key={one}
                isSelected={chosen.includes(one)}
                onChange={(on) => form.change({ modalities: modalities.filter((each) => (each === one ? on : chosen.includes(each))) })}
              >
                {tm(one)}
              </Checkbox>
            ))}
          </div>
          <p className={styles['hint']}>{t('modalitiesAbout')}</p>
        </fieldset>
        <div className={styles['whole']}>
          <Hours hours={workingHours} onChange={(hours) => form.change({ workingHours: hours })} />
        </div>
        <Count form={form} name="pauseMinutes" label={t('pauseMinutes')} about={t('pauseAbout')} least={0} most={120} />
      </div>
    </Card>
  )
}

const Safety = ({ form }: { form: SettingsForm }) => {
  const t = useTranslations('settings.safety')
  const tr = useTranslations('refusals')
  /** At once, since the passphrase may be asked for: nothing that waits to be saved may ask for it while she locks. */
  const reask = async (reaskBeforeExport: boolean) => {
    try {
      await api.settings.change({ reaskBeforeExport })
      form.change({ reaskBeforeExport })
      refresh()
    } catch (thrown) {
      const { code } = refusalOf(thrown)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
    }
  }
  return (
    <Card
      title={t('title')}
      actions={
        <ButtonLink small variant="plain" icon={ShieldCheck} href={paths.security}>
          {t('panel')}
        </ButtonLink>
      }
    >
      <div className={styles['fields']}>
        <Count form={form} name="autoLockMinutes" label={t('autoLockMinutes')} about={t('autoLockAbout')} least={1} most={60} />
        <Count form={form} name="drillMonths" label={t('drillMonths')} about={t('drillAbout')} least={1} most={12} />
        <div className={styles['whole']}>
          <Switch isSelected={form.values.reaskBeforeExport} onChange={(on) => void reask(on)} about={t('reaskAbout')}>
            {t('reaskBeforeExport')}
          </Switch>
        </div>
      </div>
    </Card>
  )
}

/** What the operating system may say, and when. */
const Reminders = ({ form }: { form: SettingsForm }) => {
  const t = useTranslations('settings.reminders')
  const { remindSessions, remindTasks } = form.values
  return (
    <Card title={t('title')}>
      <p className={styles['about']}>{t('about')}</p>
      <div className={styles['fields']}>
        <Switch isSelected={remindSessions} onChange={(on) => form.change({ remindSessions: on })}>
          {t('sessions')}
        </Switch>
        <Count form={form} name="remindMinutes" label={t('minutes')} least={1} most={120} />
        <div className={styles['whole']}>
          <Switch isSelected={remindTasks} onChange={(on) => form.change({ remindTasks: on })}>
            {t('tasks')}
          </Switch>
        </div>
      </div>
    </Card>
  )
}

interface PracticeSettingsProps {
  readonly settings: Settings
  readonly preferences: Preferences
  readonly security: ReactNode
}

/** Everything there is to set, and whether it is saved. */
export const PracticeSettings = ({ settings, preferences, security }: PracticeSettingsProps) => {
  const t = useTranslations('settings')
  const tr = useTranslations('refusals')
  const { form, state } = useSelfSaving(settingsFields, settings, (changes) => api.settings.change(changes))
  return (
    <>
      <PageHeader title={t('title')} about={<span role="status">{t(`state.${form.refused ? 'unsaved' : state}`)}</span>} />
      <div className={styles['stack']}>
        {form.refused && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <ScreenSettings preferences={preferences} />
        <Form {...form.props} className={styles['stack']}>
          <Practice form={form} />
          <Profile
            registrations={form.values.registrations}
            insurances={form.values.insurances}
            codes={form.values.codes}
            onChange={form.change}
          />
          <Calendar form={form} />
          <Work form={form} />
          <Reminders form={form} />
          <Safety form={form} />
        </Form>
        {security}
      </div>
    </>
  )
}
