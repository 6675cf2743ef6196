// A screening to the printer or into a PDF, its paper in the words of the screen.
import { useTranslations } from 'use-intl'
import {
  outcomes,
  pointAnswers,
  riskAnswers,
  riskLevels,
  riskPoints,
  screeningPoints,
  screeningSection,
  type Screening
} from '#contract/screenings'
import { api } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { useWork } from './useWork.ts'

const useWords = ({ fields, country, concludedAt, signedBy, validUntil, timeZone }: Screening): Record<string, string> => {
  const t = useTranslations('screenings')
  const f = useFormats()
  const listed = (name: 'sections' | 'points' | 'answers' | 'risks' | 'riskAnswers' | 'levels' | 'outcomes', keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [`${name}.${key}`, t(`${name}.${key}` as 'points.device')]))
  const whole = ['title', 'risk', 'riskLevel', 'riskWords', 'protective', 'emergencyPlan', 'outcome'] as const
  const onPaper = ['confidential', 'practitioner', 'name', 'date'] as const
  return {
    ...Object.fromEntries(whole.map((key) => [key, t(key)])),
    ...Object.fromEntries(onPaper.map((key) => [key, t(`paper.${key}`)])),
    ...listed('sections', screeningSection),
    ...listed('points', screeningPoints),
    ...listed('answers', pointAnswers),
    ...listed('risks', riskPoints),
    ...listed('riskAnswers', riskAnswers),
    ...listed('levels', riskLevels),
    ...listed('outcomes', outcomes),
    about: t('paper.about', { modalities: fields.modalities.map((way) => t(`modalities.${way}`)).join(', '), country: f.region(country) }),
    signed: concludedAt === null ? t('paper.draft') : t('paper.signed', { who: signedBy, when: f.moment(concludedAt, timeZone) }),
    until: validUntil === null ? '' : t('paper.until', { date: f.calendarDate(validUntil) })
  }
}

export const usePaper = (screening: Screening) => {
  const t = useTranslations('screenings.paper')
  const words = useWords(screening)
  const work = useWork()
  const saved = useSavedToast()
  const paper = () => ({ id: screening.id, language: shownLanguage(), words })
  return {
    print: () =>
      work(async () => {
        await api.screenings.print(paper())
        toast(t('printed'))
      }),
    savePdf: () =>
      work(async () => {
        const { folder } = await api.screenings.savePdf(paper())
        saved(folder, () => void api.documents.showSaved({}).catch(() => null))
      })
  }
}
