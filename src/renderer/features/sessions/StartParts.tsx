// Parts of the card before a session: who it is, where they are, privacy on both sides, what if one is cut off, and what seldom changes.
import { useTranslations } from 'use-intl'
import { equipmentParts, identityChecks, privacyHere, type StartSaid } from '#contract/sessions'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Select } from '../../ui/Select.tsx'
import { PassphraseField, TextField } from '../../ui/TextField.tsx'
import styles from './Sessions.module.css'

export interface PartProps {
  readonly said: StartSaid
  change(part: Partial<StartSaid>): void
}

const toggled = <T extends string>(list: readonly T[], one: T, on: boolean): T[] =>
  on ? [...list.filter((each) => each !== one), one] : list.filter((each) => each !== one)

/** In a file of several: who of them is there; it stands in the note. */
export const Present = ({ said, change }: PartProps) => {
  const t = useTranslations('sessions.card')
  return (
    <TextField
      label={t('present')}
      about={t('presentAbout')}
      maxLength={200}
      value={said.others}
      onChange={(others) => change({ others })}
    />
  )
}

interface IdentityProps extends PartProps {
  readonly expected: readonly string[]
  readonly several: boolean
}

export const Identity = ({ said, change, expected, several }: IdentityProps) => {
  const t = useTranslations('sessions.card')
  return (
    <div className={styles['part']}>
      <RadioGroup
        label={t('identity')}
        about={expected.length > 0 ? t(several ? 'expectedOfSeveral' : 'expected', { names: expected.join(', ') }) : t('waitingRoom')}
        choices={identityChecks.map((id) => ({ id, name: t(`identities.${id}`) }))}
        value={said.identity}
        onChange={(identity) => change({ identity })}
      />
      <PassphraseField
        other
        label={t('codeWord')}
        about={t('codeWordAbout')}
        maxLength={60}
        value={said.codeWord}
        onChange={(codeWord) => change({ codeWord })}
      />
    </div>
  )
}

export const Place = ({ said, change, places, error }: PartProps & { places: readonly string[]; error: string | undefined }) => {
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

export const Privacy = ({ said, change, lacking }: PartProps & { lacking: boolean }) => {
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

export const Plan = ({ said, change, lacking }: PartProps & { lacking: boolean }) => {
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
export const More = ({ said, change, several }: PartProps & { several: boolean }) => {
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
          {!several && <TextField label={t('others')} maxLength={200} value={said.others} onChange={(others) => change({ others })} />}
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
