// Work on policies that may be refused, is told at the foot of the screen, and is taken back where it was a slip.
import { useTranslations } from 'use-intl'
import type { Language } from '#contract/fields'
import type { PolicyName, PolicyRow } from '#contract/policies'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { toast, useSavedToast } from '../../ui/Toast.tsx'

export interface Which {
  readonly name: PolicyName
  readonly language: Language
}

export const useTrying = () => {
  const t = useTranslations('policies')
  const tr = useTranslations('refusals')
  return async (work: () => Promise<unknown>, said?: { text: string; undo?: () => unknown }): Promise<boolean> => {
    try {
      await work()
      refresh()
      if (said) toast(said.text, said.undo ? { undo: said.undo } : {})
      return true
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(code === 'conflict' ? t('tooLate') : tr(code), { bad: true })
      return false
    }
  }
}

/** One press: approved, or looked at and still right. */
export const useReview = () => {
  const t = useTranslations('policies')
  const attempt = useTrying()
  return ({ name, language, state }: PolicyRow) =>
    attempt(() => api.policies.review({ name, language }), {
      text: t(state === 'neverApproved' ? 'approvedNow' : 'reviewedNow'),
      undo: () => attempt(() => api.policies.undo({ name, language }), { text: t('undone') })
    })
}

/** The acknowledgement sheet. */
export const useSheet = ({ name, language }: Which) => {
  const t = useTranslations('policies')
  const attempt = useTrying()
  const saved = useSavedToast()
  return {
    print: () => attempt(() => api.policies.print({ name, language }), { text: t('printed') }),
    savePdf: () =>
      attempt(async () => {
        const { folder } = await api.policies.savePdf({ name, language })
        saved(folder, () => void api.documents.showSaved({}).catch(() => null))
      })
  }
}
