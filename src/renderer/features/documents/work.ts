// Work that may be refused: what main says no to is told at the foot of the screen; a changed mind is no fault.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { toast, useSavedToast } from '../../ui/Toast.tsx'

export const useWork = () => {
  const tr = useTranslations('refusals')
  const [busy, setBusy] = useState(false)
  /** True when it was done. `instead`: what follows a refusal in the place of its words. */
  const carry = async (work: () => Promise<unknown>, instead: Partial<Record<RefusalCode, () => void>> = {}): Promise<boolean> => {
    setBusy(true)
    try {
      await work()
      refresh()
      return true
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (instead[code]) instead[code]()
      else if (code !== 'cancelled') toast(tr(code), { bad: true })
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, carry }
}

/** Printing and saving documents, one or many of them at once. */
export const useLeaving = () => {
  const t = useTranslations('documents.one')
  const { busy, carry } = useWork()
  const saved = useSavedToast()
  return {
    busy,
    print: (ids: string[]) =>
      carry(async () => {
        await api.documents.print({ ids })
        toast(t('printed'))
      }),
    save: (ids: string[]) =>
      carry(async () => {
        const { folder } = await api.documents.savePdf({ ids })
        saved(folder, () => void api.documents.showSaved({}).catch(() => null))
      })
  }
}
