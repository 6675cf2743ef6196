// Whether copies go by themselves, one at once, and giving the place up.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Offsite } from '#contract/offsite'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Choice.tsx'
import { AlertDialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Offsite.module.css'

export const Going = ({ offsite: { running }, place }: { offsite: Offsite; place: NonNullable<Offsite['place']> }) => {
  const t = useTranslations('offsite')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const [busy, setBusy] = useState(false)
  const [forgetting, setForgetting] = useState(false)
  const carry = async (work: Promise<unknown>, said?: string) => {
    try {
      await work
      if (said) toast(said)
    } catch (thrown) {
      const { code } = refusalOf(thrown)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
    }
    refresh()
  }
  const copy = async () => {
    setBusy(true)
    await carry(api.offsite.copyFile({}), t('copied'))
    setBusy(false)
  }
  return (
    <>
      <Switch isSelected={place.on} onChange={(on) => void carry(api.offsite.turn({ on }))} about={t('onAbout')}>
        {t('on')}
      </Switch>
      {(busy || running) && <Progress label={t('working')} done={0} total={0} />}
      <div className={styles['buttons']}>
        {busy || running ? (
          <Button onPress={() => void carry(api.offsite.cancel({}))}>{tu('cancel')}</Button>
        ) : (
          <>
            <Button onPress={() => void copy()}>{t('copy')}</Button>
            <Button variant="plain" onPress={() => setForgetting(true)}>
              {t('forget')}
            </Button>
          </>
        )}
      </div>
      <AlertDialog
        title={t('forgetTitle')}
        isOpen={forgetting}
        confirm={t('forget')}
        danger
        onConfirm={() => {
          setForgetting(false)
          void carry(api.offsite.forget({}), t('forgotten'))
        }}
        onClose={() => setForgetting(false)}
      >
        <p>{t('forgetAbout')}</p>
      </AlertDialog>
    </>
  )
}
