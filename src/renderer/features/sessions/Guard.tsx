// A session for which a consent or a screening is missing: see to it, or go on with a reason.
import { useId, useState } from 'react'
import { ClipboardCheck, FileText } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Missing } from '#contract/consents'
import type { ScreeningLack } from '#contract/screenings'
import { useMissingWords } from '../../lib/missing.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import styles from './SessionCard.module.css'

interface GuardProps {
  readonly clientId: string
  readonly missing: readonly Missing[]
  /** Null where one holds. */
  readonly screening: ScreeningLack | null
  onScreen(): void
  readonly record: RecordConsent
  /** Whose session would end. */
  readonly ends: string | undefined
  onGo(reason: string): void
  onClose(): void
}

const Lines = ({ missing, screening }: Pick<GuardProps, 'missing' | 'screening'>) => {
  const words = useMissingWords()
  const t = useTranslations('screenings')
  return (
    <ul className={styles['missing']}>
      {missing.map((one) => (
        <li key={`${one.kind} ${one.person}`}>{words(one)}</li>
      ))}
      {screening && (
        <li>
          {t('guard.line', { state: t(`states.${screening.state}`) })} {screening.why && t(`why.${screening.why}`)}
        </li>
      )}
    </ul>
  )
}

export const Guard = ({ clientId, missing, screening, onScreen, record: Record, ends, onGo, onClose }: GuardProps) => {
  const t = useTranslations('consents.guard')
  const ts = useTranslations('screenings.guard')
  const tu = useTranslations('ui')
  const [reason, setReason] = useState('')
  const [sent, setSent] = useState(false)
  const [recording, setRecording] = useState(false)
  const form = useId()
  /** One form is one person's. */
  const ofFirst = missing.filter(({ person }) => person === missing[0]?.person)
  if (recording)
    return <Record clientId={clientId} kinds={ofFirst.map(({ kind }) => kind)} person={ofFirst[0]?.person ?? ''} onClose={onClose} />
  const go = () => {
    setSent(true)
    if (reason.trim() !== '') onGo(reason)
  }
  return (
    <Dialog
      isOpen
      title={missing.length > 0 ? t('title') : ts('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button type="submit" form={form}>
            {t('go')}
          </Button>
        </>
      }
    >
      <div className={styles['guard']}>
        <p>{t('about')}</p>
        <Lines missing={missing} screening={screening} />
        <div className={styles['buttons']}>
          {missing.length > 0 && (
            <>
              <Button variant="primary" autoFocus onPress={() => setRecording(true)}>
                {t('record')}
              </Button>
              <ButtonLink icon={FileText} href={paths.prepare(clientId)}>
                {t('prepare')}
              </ButtonLink>
            </>
          )}
          {screening && (
            <Button
              icon={ClipboardCheck}
              variant={missing.length > 0 ? 'quiet' : 'primary'}
              autoFocus={missing.length === 0}
              onPress={onScreen}
            >
              {ts('do')}
            </Button>
          )}
        </div>
        <Form
          id={form}
          className={styles['guard']}
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            go()
          }}
        >
          <p className={styles['about']}>{t('or')}</p>
          <TextArea
            name="reason"
            label={t('reason')}
            maxLength={1000}
            value={reason}
            onChange={setReason}
            error={sent && reason.trim() === '' ? t('reasonMissing') : undefined}
          />
          {ends !== undefined && <Banner>{t('ends', { name: ends })}</Banner>}
        </Form>
      </div>
    </Dialog>
  )
}
