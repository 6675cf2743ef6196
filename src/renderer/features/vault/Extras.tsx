// What may be added to the unlocking: a PIN for the short locks, a code of an authenticator app.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, refresh, useRead } from '../../lib/door.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import { DropCode, MakeCode } from './Code.tsx'
import { SetPin } from './SetPin.tsx'
import { Row } from './Row.tsx'

export const Extras = ({ recovery }: { recovery: boolean }) => {
  const t = useTranslations('vault.security')
  const tp = useTranslations('vault.pin')
  const [shown, setShown] = useState<'pin' | 'code' | 'dropCode' | null>(null)
  const close = () => setShown(null)
  const extras = useRead('vault.extras', {}).data
  if (!extras) return null
  const { pinHours, code } = extras
  const dropPin = async () => {
    await api.vault.dropPin({})
    toast(tp('dropped'))
    refresh()
  }
  return (
    <>
      <Row
        what={t('pin')}
        badge={pinHours !== null && <Badge tone="accent">{t('pinHours', { hours: pinHours })}</Badge>}
        about={t('pinAbout')}
        state={String(pinHours)}
      >
        <Button onPress={() => setShown('pin')}>{pinHours === null ? t('pinSet') : t('pinNew')}</Button>
        {pinHours !== null && <Button onPress={() => void dropPin()}>{t('pinDrop')}</Button>}
      </Row>
      <Row
        what={t('code')}
        badge={code && <Badge tone="accent">{t('codeAsked')}</Badge>}
        about={t('codeAbout')}
        state={String(shown === 'code')}
      >
        {code ? (
          <Button onPress={() => setShown('dropCode')}>{t('codeDrop')}</Button>
        ) : (
          <Button onPress={() => setShown('code')}>{t('codeMake')}</Button>
        )}
      </Row>
      {shown === 'pin' && <SetPin onClose={close} />}
      {shown === 'code' && <MakeCode recovery={recovery} onClose={close} />}
      {shown === 'dropCode' && <DropCode onClose={close} />}
    </>
  )
}
