// What a policy is called, how it stands in a word, and where its text is written.
import { useTranslations } from 'use-intl'
import type { PolicyRow } from '#contract/policies'
import { useFormats } from '../../lib/format.ts'
import { paths, type Path } from '../../lib/paths.ts'

export const useTitle = () => {
  const t = useTranslations('policies')
  return ({ name, title }: Pick<PolicyRow, 'name' | 'title'>): string => (name === 'recoveryPlan' ? t('recoveryPlan') : title)
}

export const textPath = ({ name, language }: Pick<PolicyRow, 'name' | 'language'>): Path =>
  name === 'recoveryPlan' ? paths.recoveryPlan : paths.text(`${name}/${language}`)

/** In one line. */
export const useFacts = () => {
  const t = useTranslations('policies.facts')
  const f = useFormats()
  return ({ version, effectiveOn, owner, approvedOn, reviewedOn, nextReviewOn, state }: PolicyRow): string =>
    [
      version && t('version', { version }),
      effectiveOn && t('from', { when: f.calendarDate(effectiveOn) }),
      owner && t('owner', { owner }),
      approvedOn && t('approved', { when: f.calendarDate(approvedOn) }),
      reviewedOn && reviewedOn !== approvedOn && t('reviewed', { when: f.calendarDate(reviewedOn) }),
      nextReviewOn && t('next', { when: f.calendarDate(nextReviewOn) }),
      state === 'neverApproved' && t('never')
    ]
      .filter(Boolean)
      .join(' · ')
}
