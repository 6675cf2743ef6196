// Shares that were interrupted: she says whether they left.
import { useTranslations } from 'use-intl'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Sharing.module.css'

/** Only she knows whether what was interrupted has left. */
export const Interrupted = ({ clientId }: { clientId: string | null }) => {
  const t = useTranslations('sharing.interrupted')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const open = useRead('sharing.open', { clientId }).data ?? []
  const tu = useTranslations('ui')
  const settle = async (id: string, left: boolean | null) => {
    try {
      await api.sharing.settle({ id, left })
      refresh()
      if (left !== null) toast(t('settled'), { action: { label: tu('undo'), run: () => void settle(id, null) } })
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return open.map(({ id, recipient, clientName, at }) => (
    <Banner key={id} tone="due">
      <strong>{t('title')}</strong> {t('about', { recipient, name: clientName, when: f.moment(at) })}
      <div className={styles['buttons']}>
        <Button small onPress={() => void settle(id, true)}>
          {t('yes')}
        </Button>
        <Button small onPress={() => void settle(id, false)}>
          {t('no')}
        </Button>
      </div>
    </Banner>
  ))
}
