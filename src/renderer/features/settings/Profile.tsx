// Who she is to clients and authorities: registrations, insurance, the codes she follows; what runs out is marked in time.
import { useState, type ReactNode } from 'react'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { EthicsCode, Insurance, Registration, Settings } from '#contract/settings'
import { dayIn, useFormats } from '../../lib/format.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Card } from '../../ui/Page.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Settings.module.css'

/** Days before which the end of something is brought to mind. */
const daysBefore = 60

const Expiry = ({ on }: { on: string | null }) => {
  const t = useTranslations('settings.profile')
  const f = useFormats()
  if (on === null) return null
  const left = (Date.parse(on) - Date.parse(dayIn('UTC'))) / 86_400_000
  if (left > daysBefore) return null
  return <Badge tone={left < 0 ? 'risk' : 'due'}>{t(left < 0 ? 'expired' : 'due', { when: f.calendarDate(on) })}</Badge>
}

interface ListProps<Row> {
  readonly label: string
  readonly add: string
  readonly rows: readonly Row[]
  readonly blank: Row
  readonly most: number
  nameOf(row: Row): string
  onChange(rows: Row[]): void
  renderFields(row: Row, change: (part: Partial<Row>) => void): ReactNode
}

/** What has no name yet stays here, and is kept once it has one. */
const List = <Row extends object>({ label, add, rows, blank, most, nameOf, onChange, renderFields }: ListProps<Row>) => {
  const t = useTranslations('settings.profile')
  const [shown, setShown] = useState(rows)
  const set = (next: readonly Row[]) => {
    setShown(next)
    onChange(next.filter((row) => nameOf(row).trim() !== ''))
  }
  return (
    <fieldset className={`${styles['labelled']} ${styles['whole']}`}>
      <legend className={styles['label']}>{label}</legend>
      {shown.map((row, n) => (
        // rows have no names of their own
        // oxlint-disable-next-line react/no-array-index-key
        <div key={n} className={styles['entry']}>
          <div className={styles['fields']}>
            {renderFields(row, (part) => set(shown.map((one, at) => (at === n ? { ...one, ...part } : one))))}
          </div>
          <IconButton
            icon={Trash2}
            label={t('removeNamed', { name: nameOf(row) })}
            onPress={() => set(shown.filter((_, at) => at !== n))}
          />
        </div>
      ))}
      {shown.some((row) => nameOf(row).trim() === '') && <p className={styles['hint']}>{t('nameMissing')}</p>}
      {shown.length < most && (
        <div>
          <Button small icon={Plus} onPress={() => setShown([...shown, blank])}>
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

interface ProfileProps {
  readonly registrations: readonly Registration[]
  readonly insurances: readonly Insurance[]
  readonly codes: readonly EthicsCode[]
  onChange(part: Partial<Settings>): void
}

export const Profile = ({ registrations, insurances, codes, onChange }: ProfileProps) => {
  const t = useTranslations('settings.profile')
  return (
    <Card title={t('title')}>
      <p className={styles['about']}>{t('about')}</p>
      <div className={styles['fields']}>
        <List<Registration>
          label={t('registrations')}
          add={t('addRegistration')}
          rows={registrations}
          blank={{ body: '', number: '', place: '', expiresOn: null }}
          most={12}
          nameOf={({ body }) => body}
          onChange={(rows) => onChange({ registrations: rows })}
          renderFields={({ body, number, place, expiresOn }, change) => (
            <>
              <TextField
                label={t('body')}
                about={t('bodyAbout')}
                value={body}
                onChange={(text) => change({ body: text })}
                maxLength={120}
              />
              <TextField label={t('number')} value={number} onChange={(text) => change({ number: text })} maxLength={80} />
              <TextField label={t('place')} value={place} onChange={(text) => change({ place: text })} maxLength={80} />
              <DateField
                optional
                label={t('expiresOn')}
                about={<Expiry on={expiresOn} />}
                value={expiresOn}
                onChange={(on) => change({ expiresOn: on })}
              />
            </>
          )}
        />
        <List<Insurance>
          label={t('insurances')}
          add={t('addInsurance')}
          rows={insurances}
          blank={{ insurer: '', number: '', expiresOn: null }}
          most={6}
          nameOf={({ insurer }) => insurer}
          onChange={(rows) => onChange({ insurances: rows })}
          renderFields={({ insurer, number, expiresOn }, change) => (
            <>
              <TextField label={t('insurer')} value={insurer} onChange={(text) => change({ insurer: text })} maxLength={120} />
              <TextField label={t('policy')} value={number} onChange={(text) => change({ number: text })} maxLength={80} />
              <DateField
                optional
                label={t('expiresOn')}
                about={<Expiry on={expiresOn} />}
                value={expiresOn}
                onChange={(on) => change({ expiresOn: on })}
              />
            </>
          )}
        />
        <List<EthicsCode>
          label={t('codes')}
          add={t('addCode')}
          rows={codes}
          blank={{ body: '', title: '', version: '', on: null }}
          most={12}
          nameOf={({ body }) => body}
          onChange={(rows) => onChange({ codes: rows })}
          renderFields={({ body, title, version, on }, change) => (
            <>
              <TextField label={t('body')} value={body} onChange={(text) => change({ body: text })} maxLength={120} />
              <TextField label={t('codeTitle')} value={title} onChange={(text) => change({ title: text })} maxLength={200} />
              <TextField label={t('version')} value={version} onChange={(text) => change({ version: text })} maxLength={80} />
              <DateField optional label={t('readOn')} value={on} onChange={(date) => change({ on: date })} />
            </>
          )}
        />
      </div>
    </Card>
  )
}
