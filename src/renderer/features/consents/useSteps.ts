// Withdrawing and looking again: one press each, the effect said, taken back where it was a slip.
import { useTranslations } from 'use-intl'
import type { Consent } from '#contract/consents'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { toast } from '../../ui/Toast.tsx'

export const useSteps = () => {
  const t = useTranslations('consents')
  const tr = useTranslations('refusals')
  const attempt = async (act: () => Promise<unknown>, done: () => void, late?: string) => {
    try {
      await act()
      refresh()
      done()
    } catch (fault) {
      const { code } = refusalOf(fault)
      toast(late !== undefined && code === 'conflict' ? late : tr(code), { bad: true })
    }
  }
  const undo = (id: string) => () =>
    attempt(
      () => api.consents.undo({ id }),
      () => toast(t('undone')),
      t('tooLate')
    )
  return {
    withdraw: ({ id, kind }: Consent) =>
      attempt(
        () => api.consents.withdraw({ id }),
        () => toast(t(`withdrawn.${kind}`), { undo: undo(id) })
      ),
    review: ({ id }: Consent) =>
      attempt(
        () => api.consents.review({ id }),
        () => toast(t('reviewedToast'), { undo: undo(id) })
      )
  }
}
