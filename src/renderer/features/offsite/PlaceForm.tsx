// Which program takes copies where, and with what: saved and tested together, so that nothing is kept that was never tried.
import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { engineNames, wholeRepositoryName, type EngineName, type Offsite } from '#contract/offsite'
import type { RefusalCode } from '#contract/kinds'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { useFocusThrough } from '../../lib/focus.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { PassphraseField, TextField } from '../../ui/TextField.tsx'
import styles from './Offsite.module.css'

/** `said`: what went right; `fault`: what did not. */
interface Outcome {
  readonly said?: 'tested' | 'created'
  readonly fault?: RefusalCode
}

const S3Keys = ({ id, onId, secret, onSecret }: { id: string; onId(id: string): void; secret: string; onSecret(secret: string): void }) => {
  const t = useTranslations('offsite')
  return (
    <div className={styles['pair']}>
      <TextField label={t('keyId')} optional maxLength={1024} value={id} onChange={onId} />
      <PassphraseField other label={t('keySecret')} optional maxLength={1024} value={secret} onChange={onSecret} />
    </div>
  )
}

/** `onCreated`: to what comes next. */
export const PlaceForm = ({ offsite: { installed, place }, onCreated }: { offsite: Offsite; onCreated(): void }) => {
  const t = useTranslations('offsite')
  const tr = useTranslations('refusals')
  const [engine, setEngine] = useState<EngineName>(place?.engine ?? 'restic')
  const [repository, setRepository] = useState(place?.repository ?? '')
  const [secret, setSecret] = useState('')
  const [keyId, setKeyId] = useState(place?.keyId ?? '')
  const [keySecret, setKeySecret] = useState('')
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [{ said, fault }, setOutcome] = useState<Outcome>({})
  const outcome = useFocusThrough<HTMLDivElement>(busy)
  const secretField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (fault === 'offsitePassword') secretField.current?.focus()
  }, [fault])
  const named = wholeRepositoryName.safeParse(repository).success

  const carry = async (right: NonNullable<Outcome['said']>, work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
      setOutcome({ said: right })
      setSecret('')
      setKeySecret('')
    } catch (thrown) {
      const { code } = refusalOf(thrown)
      setOutcome(code === 'cancelled' ? {} : { fault: code })
    }
    setBusy(false)
    refresh()
  }
  const save = () => api.offsite.configure({ engine, repository, secret: secret || null, keyId, keySecret: keySecret || null })
  const saveAndTest = () => {
    setSent(true)
    if (!named) return
    setOutcome({})
    void carry('tested', async () => {
      await save()
      await api.offsite.test({})
    })
  }
  /** With the password that stands in the field, not one from before. */
  const create = () => {
    setSent(true)
    if (!named) return
    void carry('created', async () => {
      await save()
      await api.offsite.create({})
      onCreated()
    })
  }

  return (
    <Form
      className={styles['form']}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) saveAndTest()
      }}
    >
      <RadioGroup
        label={t('program')}
        value={engine}
        onChange={(chosen) => {
          setEngine(chosen)
          setOutcome({}) // it was the other program's
        }}
        choices={engineNames.map((id) => ({ id, name: t(`programs.${id}`), ...(installed[id] ? {} : { hint: t('missing') }) }))}
      />
      <TextField
        label={t('repository')}
        about={t(`repositoryAbout.${engine}`)}
        maxLength={1000}
        value={repository}
        onChange={setRepository}
        error={sent && !named ? t('repositoryMissing') : undefined}
      />
      <PassphraseField
        label={t(`secret.${engine}`)}
        about={
          [engine === 'restic' && t('secretAbout'), place?.engine === engine && place.secretSet && t('kept')].filter(Boolean).join(' ') ||
          undefined
        }
        other
        maxLength={1024}
        value={secret}
        onChange={setSecret}
        inputRef={secretField}
        error={fault === 'offsitePassword' ? tr(fault) : undefined}
      />
      {engine === 'restic' && <S3Keys id={keyId} onId={setKeyId} secret={keySecret} onSecret={setKeySecret} />}
      <div ref={outcome} tabIndex={-1} role="status">
        {said && <Banner>{t(said === 'tested' ? `tested.${engine}` : said)}</Banner>}
        {fault && fault !== 'offsitePassword' && (
          <Banner
            tone="risk"
            action={
              fault === 'offsiteAbsent' && (
                <Button small isPending={busy} onPress={create}>
                  {t('create')}
                </Button>
              )
            }
          >
            {tr(fault)}
          </Banner>
        )}
      </div>
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary" isPending={busy && !fault}>
          {t('test')}
        </Button>
      </div>
    </Form>
  )
}
