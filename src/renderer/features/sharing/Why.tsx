// On what basis something is shared: a release, with whatever stands in its way; the law; or neither, with a reason.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Consent, Missing } from '#contract/consents'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { Card } from '../../ui/Page.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { Law } from './Law.tsx'
import { holds, releaseWords, type ShareDraft } from './shareDraft.ts'
import { useFaultWords, type ShareForm } from './useFaultWords.ts'
import styles from './Sharing.module.css'

const useReleaseChoice = () => {
  const t = useTranslations('sharing.wizard')
  const f = useFormats()
  return (release: Consent) => {
    const who = release.person || t('theClient')
    const date = f.date(release.givenAt)
    const given = release.expiresOn
      ? t('releaseAbout', { date, who, until: f.calendarDate(release.expiresOn) })
      : t('releaseAboutOpen', { date, who })
    return { id: release.id, name: release.about, hint: holds(release) ? given : `${given} ${t('ended')}` }
  }
}

/** What a release that is chosen, or none, stands for as long as it covers nothing. */
const Lack = ({
  release,
  missing,
  clientId,
  record: Record
}: {
  release: Consent | undefined
  missing: Missing
  clientId: string
  record: RecordConsent
}) => {
  const t = useTranslations('sharing.wizard')
  const f = useFormats()
  const [recording, setRecording] = useState(false)
  const date =
    missing.state === 'withdrawn' && release?.withdrawnAt
      ? f.date(release.withdrawnAt)
      : release?.expiresOn
        ? f.calendarDate(release.expiresOn)
        : ''
  return (
    <>
      <Banner tone="due">
        <strong>{t(`states.${missing.state}`, { date })}</strong>
        <div className={styles['buttons']}>
          <Button small onPress={() => setRecording(true)}>
            {t('record')}
          </Button>
          <ButtonLink small variant="plain" href={paths.prepareText(clientId, 'release')}>
            {t('prepare')}
          </ButtonLink>
        </div>
      </Banner>
      {recording && <Record clientId={clientId} kinds={['release']} about={release?.about ?? ''} onClose={() => setRecording(false)} />}
    </>
  )
}

interface WhyProps {
  readonly clientId: string
  readonly form: ShareForm
  readonly releases: readonly Consent[]
  /** What stands in the way; undefined while it is being asked, null where nothing does. */
  readonly missing: Missing | null | undefined
  readonly record: RecordConsent
}

/** Taken over from a release as long as she has not written words of her own; whom a release names is not told by law. */
const wordsAfter = (draft: ShareDraft, releases: readonly Consent[], chosen: Consent | undefined): Partial<ShareDraft> => {
  const words = chosen ? releaseWords(chosen) : { recipient: '', purpose: '' }
  const given = new Set(releases.flatMap((release) => Object.values(releaseWords(release))))
  const own = (typed: string): boolean => typed !== '' && !given.has(typed)
  return {
    ...(own(draft.recipient) ? {} : { recipient: words.recipient }),
    ...(own(draft.purpose) ? {} : { purpose: words.purpose })
  }
}

export const Why = ({ clientId, form, releases, missing, record }: WhyProps) => {
  const t = useTranslations('sharing.wizard')
  const choiceOf = useReleaseChoice()
  const fault = useFaultWords(form)
  const { basis } = form.values
  const chosen = releases.find(({ id }) => id === basis)
  const choose = (id: string) => {
    const release = releases.find((each) => each.id === id)
    form.change({ basis: id, ...(id === 'none' ? {} : wordsAfter(form.values, releases, release)) })
  }
  return (
    <Card title={t('why')}>
      <div className={styles['fields']}>
        <RadioGroup
          label={t('basis')}
          value={basis}
          onChange={choose}
          choices={[
            ...releases.map(choiceOf),
            { id: 'law', name: t('law'), hint: t('lawAbout') },
            { id: 'none', name: t('without'), hint: t('withoutAbout') }
          ]}
        />
        {basis !== 'law' && missing && <Lack release={chosen} missing={missing} clientId={clientId} record={record} />}
        {basis !== 'law' && missing && (
          <TextArea {...form.text('reason')} label={t('reason')} about={t('reasonAbout')} maxLength={1000} error={fault('reason')} />
        )}
        {basis === 'law' && <Law form={form} />}
      </div>
    </Card>
  )
}
