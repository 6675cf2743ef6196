// The passphrase of a new vault, and the plain truth about losing it.
import { useState } from 'react'
import { KeyRound } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Language } from '#contract/fields'
import { refusalOf } from '../../lib/door.ts'
import { useNewPassphrase } from '../../lib/newPassphrase.ts'
import { useNotice } from '../../lib/notices.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { Alone, useAlone } from './Alone.tsx'
import { Sheet } from './Sheet.tsx'
import { troubleOf, type TroubleCode } from './Trouble.tsx'
import styles from './Vault.module.css'

interface PassphraseStepProps {
  readonly sample: boolean
  readonly language: Language
  onBack(): void
  onTrouble(code: TroubleCode): void
  create(secret: { passphrase: string; withoutKeychain: boolean }): Promise<void>
}

export const PassphraseStep = ({ sample, language, onBack, onTrouble, create }: PassphraseStepProps) => {
  const t = useTranslations('vault.passphrase')
  const tr = useTranslations('refusals')
  const tv = useTranslations('vault')
  const fresh = useNewPassphrase(language)
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const alone = useAlone()
  const [fault, setFault] = useState<string | null>(null)
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  useNotice('progress', ({ job, done, total }) => job === 'sample' && setProgress({ done, total }))

  const make = async () => {
    setSent(true)
    setFault(null)
    if (!fresh.chosen) return
    setBusy(true)
    try {
      await create({ passphrase: fresh.chosen, withoutKeychain: alone.chosen })
    } catch (thrown) {
      const { code } = refusalOf(thrown)
      const trouble = troubleOf(code)
      if (alone.offer(code)) return
      if (trouble && trouble !== 'failed') onTrouble(trouble)
      else setFault(tr(code))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Sheet
      title={sample ? t('sampleTitle') : t('title')}
      about={sample ? t('sampleAbout') : t('about')}
      step={sample ? undefined : { step: 2, steps: 4 }}
    >
      <Form
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void make()
        }}
      >
        <NewPassphrase fresh={fresh} sent={sent} autoFocus />
        {!sample && <Banner icon={KeyRound}>{t('honest')}</Banner>}
        <Alone alone={alone} />
        {fault && <Banner tone="risk">{fault}</Banner>}
        {busy && <Progress label={sample && progress.total > 0 ? t('inventing') : t('making')} {...progress} />}
        <div className={styles['buttons']}>
          <Button variant="plain" onPress={onBack} isDisabled={busy}>
            {tv('back')}
          </Button>
          <Button type="submit" variant="primary" isPending={busy}>
            {sample ? t('createSample') : t('create')}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
