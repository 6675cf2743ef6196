// On what basis something is shared: a release, with whatever stands in its way; the law; or neither, with a reason.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Missing } from '#contract/consents'
import type { OfferedRelease } from '#contract/sharing'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { Card } from '../../ui/Page.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { Law } from './Law.tsx'
import { holds, wordsAfter } from './shareDraft.ts'
import { useFaultWords, type ShareForm } from './useFaultWords.ts'
import styles from './Sharing.module.css'

const useReleaseChoice = () => {
  const t = useTranslations('sharing.wizard')
  const f = useFormats()
  return (release: OfferedRelease) => {
    const who = release.person || t('theClient')
    const date = f.date(release.givenAt)
    const given = release.expiresOn
      ? t('releaseAbout', { date, who, until: f.calendarDate(release.expiresOn) })
      : t('releaseAboutOpen', { date, who })
    return { id: release.id, name: release.about, hint: holds(release) ? given : `${given} ${t('ended')}` }
  }
}

interface LackProps {
  readonly release: OfferedRelease | undefined
  readonly missing: readonly Missing[]
  readonly clientId: string
  readonly record: RecordConsent
}

/** What a release that is chosen, or none, stands for as long as it covers nothing; of a file of several, whose is wanting besides. */
const Lack = ({ release, missing, clientId, record: Record }: LackProps) => {
  const t = useTranslations('sharing.wizard')
  const f = useFormats()
  const [recording, setRecording] = useState(false)
  const words = ({ kind, person, state }: Missing): string => {
    if (kind === 'minors') return t('parents')
    if (release && person !== release.person) return t(`others.${state}`, { name: person || t('theClient') })
    const expired = release?.expiresOn ? f.calendarDate(release.expiresOn) : ''
    return t(`states.${state}`, { date: state === 'withdrawn' && release?.withdrawnAt ? f.date(release.withdrawnAt) : expired })
  }
  return (
    <>
      <Banner tone="due">
        {missing.map((each) => (
          <p key={each.person}>
            <strong>{words(each)}</strong>
          </p>
        ))}
        <div className={styles['buttons']}>
          <Button small onPress={() => setRecording(true)}>
            {t('record')}
          </Button>
          <ButtonLink small variant="plain" href={paths.prepareText(clientId, 'release')}>
            {t('prepare')}
          </ButtonLink>
        </div>
      </Banner>
      {recording && (
        <Record
          clientId={clientId}
          kinds={['release']}
          persons={missing.map(({ person }) => person).filter((person) => person !== '')}
          about={release?.about ?? ''}
          onClose={() => setRecording(false)}
        />
      )}
    </>
  )
}

/** What the client signed for, in the words of the form. */
const Bounds = ({ release: { bounds, documentId } }: { release: OfferedRelease }) => {
  const t = useTranslations('sharing.wizard')
  if (!bounds || documentId === null) return null
  const said = (['information', 'excluded', 'form'] as const).filter((name) => bounds[name] !== '')
  return (
    <section className={styles['rules']} aria-label={t('bounds.title')}>
      <div className={styles['head']}>
        <strong>{t('bounds.title')}</strong>
        <ButtonLink small variant="plain" href={paths.document(documentId)}>
          {t('bounds.open')}
        </ButtonLink>
      </div>
      {said.map((name) => (
        <p key={name} className={styles['said']}>
          <span className={styles['quiet']}>{t(`bounds.${name}`)}</span> {bounds[name]}
        </p>
      ))}
    </section>
  )
}

interface WhyProps {
  readonly clientId: string
  readonly form: ShareForm
  readonly releases: readonly OfferedRelease[]
  /** Whose release stands in the way; undefined while it is being asked. */
  readonly missing: readonly Missing[] | undefined
  readonly record: RecordConsent
}

export const Why = ({ clientId, form, releases, missing, record }: WhyProps) => {
  const t = useTranslations('sharing.wizard')
  const choiceOf = useReleaseChoice()
  const fault = useFaultWords(form)
  const rules = useRead('sharing.rules', { all: false, language: shownLanguage() }).data
  const sources = { releases, rules: rules ?? [] }
  const { basis } = form.values
  const lacking = basis !== 'law' && missing !== undefined && missing.length > 0
  const chosen = releases.find(({ id }) => id === basis)
  const choose = (id: string) => {
    const release = releases.find((each) => each.id === id)
    form.change({ basis: id, ...(id === 'none' ? {} : wordsAfter(form.values, sources, release)) })
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
        {chosen && <Bounds release={chosen} />}
        {lacking && <Lack release={chosen} missing={missing} clientId={clientId} record={record} />}
        {lacking && (
          <TextArea {...form.text('reason')} label={t('reason')} about={t('reasonAbout')} maxLength={1000} error={fault('reason')} />
        )}
        {basis === 'law' && <Law form={form} rules={rules} sources={sources} />}
      </div>
    </Card>
  )
}
