// Work that may be refused: what main says no to is told at the foot of the screen; a changed mind is no fault.
import { useTranslations } from 'use-intl'
import { refresh, refusalOf } from '../../lib/door.ts'
import { toast } from '../../ui/Toast.tsx'

/** True when it was done. */
export const useWork = () => {
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
