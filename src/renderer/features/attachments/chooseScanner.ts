// The scanner's folder is chosen in the system's own dialog; its path stays in main.
import { useTranslations } from 'use-intl'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { toast } from '../../ui/Toast.tsx'

export const useChooseScanner = (): (() => void) => {
  const tr = useTranslations('refusals')
  const choose = async () => {
    try {
      await api.attachments.chooseScanner({})
      refresh()
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
    }
  }
  return () => void choose()
}
