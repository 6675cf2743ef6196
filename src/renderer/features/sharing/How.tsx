// How it leaves: encrypted under six words that are kept nowhere, on paper, or told.
import { Dices } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { shareWays } from '#contract/sharing'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Card } from '../../ui/Page.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFaultWords, type ShareForm } from './useFaultWords.ts'
import styles from './Sharing.module.css'

interface HowProps {
  readonly form: ShareForm
  readonly passphrase: string
  onPassphrase(passphrase: string): void
  onSuggest(): void
}

export const How = ({ form, passphrase, onPassphrase, onSuggest }: HowProps) => {
  const t = useTranslations('sharing')
  const fault = useFaultWords(form)
  const { way, on } = form.values
  const encrypted = way === 'pdf' || way === 'age'
  const refused = form.refused?.field === 'passphrase' ? form.refused.code : undefined
  return (
    <Card title={t('wizard.how')}>
      <div className={styles['fields']}>
        <RadioGroup
          label={t('wizard.way')}
          value={way}
          onChange={(chosen) => form.change({ way: chosen })}
          choices={shareWays.map((id) => ({ id, name: t(`ways.${id}`), hint: t(`wizard.wayAbout.${id}`) }))}
        />
        {encrypted && (
          <div className={styles['secret']}>
            <TextField
              name="sharePassphrase"
              label={t('wizard.passphrase')}
              about={t('wizard.passphraseAbout')}
              maxLength={1024}
              value={passphrase}
              onChange={onPassphrase}
              error={refused && t(refused === 'passphraseLetters' ? 'faults.passphraseLetters' : 'faults.passphrase')}
            />
            <Button small icon={Dices} onPress={onSuggest}>
              {t('wizard.other')}
            </Button>
          </div>
        )}
        {way === 'told' && (
          <DateField label={t('wizard.on')} value={on || null} onChange={(day) => form.change({ on: day ?? '' })} error={fault('on')} />
        )}
      </div>
    </Card>
  )
}
