// First step of the first start: the practice, its country and its time zone.
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { newPractice } from '#contract/vault'
import { useForm } from '../../lib/form.ts'
import { Button } from '../../ui/Button.tsx'
import { CountryField, TimeZoneField, zoneIn } from '../../ui/ComboBox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Sheet } from './Sheet.tsx'
import styles from './Vault.module.css'

const schema = newPractice.pick({ practiceName: true, practitionerName: true, country: true, timeZone: true })
export type PracticeWords = { practiceName: string; practitionerName: string; country: string; timeZone: string }

interface PracticeStepProps {
  readonly initial: PracticeWords
  onBack(): void
  /** Told at every step away, so that Back loses nothing. */
  onChange(practice: PracticeWords): void
  onNext(): void
}

export const PracticeStep = ({ initial, onBack, onChange, onNext }: PracticeStepProps) => {
  const t = useTranslations('vault.practice')
  const tv = useTranslations('vault')
  const form = useForm({
    schema,
    initial,
    send: async (values) => {
      onChange(values)
      onNext()
    }
  })
  return (
    <Sheet title={t('title')} about={t('about')} step={{ step: 1, steps: 4 }}>
      <Form {...form.props} className={styles['form']}>
        <TextField
          {...form.text('practiceName')}
          label={t('practiceName')}
          maxLength={120}
          autoFocus
          error={form.fault('practiceName') && t('nameMissing')}
        />
        <TextField {...form.text('practitionerName')} label={t('practitionerName')} maxLength={120} optional />
        <div className={styles['pair']}>
          <CountryField
            label={t('country')}
            value={form.values.country}
            onChange={(country) => form.change({ country, timeZone: zoneIn(country, form.values.timeZone) })}
          />
          <TimeZoneField label={t('timeZone')} value={form.values.timeZone} onChange={(timeZone) => form.change({ timeZone })} />
        </div>
        <div className={styles['buttons']}>
          <Button
            variant="plain"
            onPress={() => {
              onChange(form.values)
              onBack()
            }}
          >
            {tv('back')}
          </Button>
          <Button type="submit" variant="primary">
            {t('next')}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
