// One screening: a draft that is written on, or a conclusion that is only read.
import { FileDown, Lock, Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { riskPoints, screeningSection, screeningSections, type Screening } from '#contract/screenings'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { DraftScreening } from './DraftScreening.tsx'
import { usePaper } from './usePaper.ts'
import styles from './Screenings.module.css'

const Answers = ({ rows }: { rows: readonly (readonly [asked: string, answer: string, stands: boolean])[] }) => (
  <dl className={styles['answers']}>
    {rows.map(([asked, answer, stands]) => (
      <div key={asked}>
        <dt>{asked}</dt>
        <dd className={stands ? styles['stands'] : undefined}>{answer}</dd>
      </div>
    ))}
  </dl>
)

const Said = ({ label, words }: { label?: string; words: string }) =>
  words.trim() === '' ? null : (
    <p className={styles['said']}>
      {label && <strong>{label}: </strong>}
      {words}
    </p>
  )

const Concluded = ({ screening }: { screening: Screening }) => {
  const t = useTranslations('screenings')
  const f = useFormats()
  const paper = usePaper(screening)
  const { clientId, clientName, fields, country, minor, outcome, validUntil, concludedAt, signedBy, timeZone, sha256 } = screening
  const newest = useRead('screenings.ofClient', { clientId }).data?.last?.id
  const dash = '—'
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.client(clientId), label: clientName }}
        title={t('title')}
        about={t('one.about', {
          modalities: fields.modalities.map((way) => t(`modalities.${way}`)).join(', '),
          country: f.region(country)
        })}
        badges={
          <>
            <Badge icon={Lock}>{t('one.locked')}</Badge>
            <Badge tone={outcome === 'suitable' || outcome === 'conditions' ? 'accent' : 'risk'}>
              {t(`outcomes.${outcome ?? 'notNow'}`)}
            </Badge>
          </>
        }
        actions={
          <>
            <MenuButton
              label={t('form.more')}
              actions={[{ id: 'pdf', label: t('paper.save'), icon: FileDown, run: () => void paper.savePdf() }]}
            />
            <Button icon={Printer} onPress={() => void paper.print()}>
              {t('paper.print')}
            </Button>
          </>
        }
      />
      <div className={styles['stack']}>
        {newest !== undefined && newest !== screening.id && <Banner>{t('one.newer')}</Banner>}
        <Card title={t('outcome')}>
          <Said words={fields.outcomeWords} />
          <p>
            {t('one.concluded', { who: signedBy, when: f.moment(concludedAt ?? '', timeZone) })}{' '}
            {validUntil && t('one.until', { date: f.calendarDate(validUntil) })}
          </p>
          <p className={styles['quiet']}>{t('one.fingerprint', { sha: sha256?.slice(0, 16) ?? '' })}</p>
        </Card>
        <Card title={t('risk')}>
          <Answers
            rows={[
              ...riskPoints.map((point): [string, string, boolean] => {
                const answer = fields.risks[point]
                return [t(`risks.${point}`), answer ? t(`riskAnswers.${answer}`) : dash, answer === 'present']
              }),
              [t('riskLevel'), fields.riskLevel === '' ? dash : t(`levels.${fields.riskLevel}`), fields.riskLevel === 'high']
            ]}
          />
          <Said label={t('riskWords')} words={fields.riskWords} />
          <Said label={t('protective')} words={fields.protective} />
          <Said label={t('emergencyPlan')} words={fields.emergencyPlan} />
        </Card>
        {screeningSection
          .filter((section) => section !== 'minor' || minor)
          .map((section) => (
            <Card key={section} title={t(`sections.${section}`)}>
              <Answers
                rows={screeningSections[section].map((point): [string, string, boolean] => {
                  const answer = fields.answers[point]
                  return [t(`points.${point}`), answer ? t(`answers.${answer}`) : dash, answer !== 'yes']
                })}
              />
              <Said words={fields.remarks[section] ?? ''} />
            </Card>
          ))}
      </div>
    </Page>
  )
}

export const ScreeningPage = ({ id }: { id: string }) => {
  const { data, error, refetch, isFetchedAfterMount } = useRead('screenings.get', { id })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data || !isFetchedAfterMount) return <Loading />
  return data.concludedAt === null ? <DraftScreening screening={data} /> : <Concluded screening={data} />
}
