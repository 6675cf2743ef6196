// What can be done with an emergency sheet from the page and from the card.
import { useTranslations } from 'use-intl'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import type { Sheet } from '#contract/emergency'

export const useTrying = () => {
  const tr = useTranslations('refusals')
  return async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      refresh()
      return true
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
      return false
    }
  }
}

export const useSheetSteps = (clientId: string) => {
  const t = useTranslations('emergency')
  const attempt = useTrying()
  const saved = useSavedToast()
  return {
    confirm: async () => {
      if (await attempt(() => api.emergency.confirm({ clientId }))) toast(t('confirmedToast'))
    },
    print: (language: 'en' | 'fr') => attempt(() => api.emergency.print({ clientId, language })),
    savePdf: (language: 'en' | 'fr') =>
      attempt(async () => {
        const { folder } = await api.emergency.savePdf({ clientId, language })
        saved(folder, () => void api.documents.showSaved({}).catch(() => null))
      })
  }
}

/** When it was last said and gone through. */
export const useStanding = ({ confirmedAt, checkedOn }: Pick<Sheet, 'confirmedAt' | 'checkedOn'>): string => {
  const t = useTranslations('emergency')
  const f = useFormats()
  return [
    confirmedAt === null ? t('neverConfirmed') : t('confirmed', { when: f.relativeDay(confirmedAt) }),
    checkedOn === null ? t('neverChecked') : t('checked', { when: f.calendarDate(checkedOn) })
  ].join(' · ')
}
