// What stands above a note and can still be changed: when, how, and who was there.
import { useTranslations } from 'use-intl'
import { modalities, noteFormats, type NoteFormat, type NoteHeader } from '#contract/notes'
import { useFormats } from '../../lib/format.ts'
import { systemZone } from '../../lib/i18n.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { useTyped, type Draft } from './desk.ts'
import { minutesOf, momentsOf, whenOf, type When } from './when.ts'
import styles from './NotePage.module.css'

interface HeaderFieldsProps {
  readonly draft: Draft
  readonly format: NoteFormat
  onFormat(format: NoteFormat): void
}

/** Europe/Paris → Paris */
const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')

const checks = ['placeConfirmed', 'identityChecked', 'privacyChecked', 'recorded'] as const

const formats = Object.keys(noteFormats) as NoteFormat[]

export const HeaderFields = ({ draft, format, onFormat }: HeaderFieldsProps) => {
  const t = useTranslations('notes')
  const { header } = useTyped(draft)
  const { clock } = useFormats()
  const change = (part: Partial<NoteHeader>) => draft.change({ header: { ...header, ...part } })
  const move = (part: Partial<When>) => change(momentsOf({ ...whenOf(header), ...part }, header.timeZone))
  const { date, start, end } = whenOf(header)
  const minutes = minutesOf(header)
  const about = [
    minutes !== null && t('header.minutes', { minutes }),
    header.timeZone !== systemZone() && t('header.zone', { zone: cityOf(header.timeZone) }),
    header.timeZone !== systemZone() && t('header.here', { zone: cityOf(systemZone()), time: clock(header.startAt, systemZone()) })
  ].filter(Boolean)
  // A date or start half typed is not a session's: the last whole one stays
  return (
    <fieldset className={styles['header']} aria-label={t('header.title')}>
      <div className={styles['quarter']}>
        <DateField label={t('header.date')} value={date} onChange={(next) => next && move({ date: next })} />
      </div>
      <div className={styles['quarter']}>
        <TimeField label={t('header.start')} value={start} onChange={(next) => next && move({ start: next })} />
      </div>
      <div className={styles['quarter']}>
        <TimeField label={t('header.end')} value={end} onChange={(next) => move({ end: next })} />
      </div>
      <div className={styles['quarter']}>
        <Select
          label={t('header.modality')}
          choices={modalities.map((id) => ({ id, name: t(`modalities.${id}`) }))}
          value={header.modality}
          onChange={(modality) => change({ modality })}
        />
      </div>
      <div className={styles['quarter']}>
        <Select
          label={t('editor.format')}
          choices={formats.map((id) => ({ id, name: t(`formats.${id}`), hint: t(`formatHints.${id}`) }))}
          value={format}
          onChange={onFormat}
        />
      </div>
      <div className={styles['rest']}>
        <TextField
          label={t('header.persons')}
          placeholder={t('header.personsHint')}
          maxLength={200}
          value={header.personsPresent}
          onChange={(personsPresent) => change({ personsPresent })}
        />
      </div>
      {header.facts && (
        <>
          <div className={styles['rest']}>
            <TextField
              label={t('header.place')}
              maxLength={300}
              value={header.facts.place}
              onChange={(place) => header.facts && change({ facts: { ...header.facts, place } })}
            />
          </div>
          <div className={styles['facts']}>
            {checks.map((check) => (
              <Checkbox
                key={check}
                isSelected={header.facts?.[check] ?? false}
                onChange={(on) => header.facts && change({ facts: { ...header.facts, [check]: on } })}
              >
                {t(`header.facts.${check}`)}
              </Checkbox>
            ))}
          </div>
        </>
      )}
      {about.length > 0 && <p className={styles['about']}>{about.join(' · ')}</p>}
    </fieldset>
  )
}
