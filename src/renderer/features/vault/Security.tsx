// What the vault is locked with at present, and the ways to change it.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Page.tsx'
import { Extras } from './Extras.tsx'
import { ChangePassphrase } from './ChangePassphrase.tsx'
import { DropKeyFile, MakeKeyFile } from './KeyFile.tsx'
import { Row } from './Row.tsx'
import { RotateKey } from './RotateKey.tsx'
import styles from './Kit.module.css'

export const Security = () => {
  const t = useTranslations('vault.security')
  const [shown, setShown] = useState<'change' | 'rotate' | 'makeKeyFile' | 'dropKeyFile' | null>(null)
  const close = () => setShown(null)
  const state = useRead('vault.state', {}).data
  if (!state) return null
  const { keychain, recovery, keyFile } = state
  return (
    <Card title={t('title')}>
      <ul className={styles['rows']}>
        <Row what={t('passphrase')} about={keychain ? t('withKeychain') : t('withoutKeychain')}>
          <Button onPress={() => setShown('change')}>{t('change')}</Button>
        </Row>
        <Row
          what={t('recovery')}
          badge={recovery ? <Badge tone="accent">{t('made')}</Badge> : <Badge tone="due">{t('none')}</Badge>}
          about={recovery ? t('recoveryMade') : t('recoveryNone')}
        >
          <ButtonLink href={paths.recoveryKit}>{recovery ? t('makeNew') : t('makeFirst')}</ButtonLink>
        </Row>
        <Row
          what={t('keyFile')}
          badge={keyFile && <Badge tone="accent">{t('keyFileNeeded')}</Badge>}
          about={t('keyFileAbout')}
          state={String(keyFile)}
        >
          <Button onPress={() => setShown('makeKeyFile')}>{keyFile ? t('keyFileNew') : t('keyFileMake')}</Button>
          {keyFile && <Button onPress={() => setShown('dropKeyFile')}>{t('keyFileDrop')}</Button>}
        </Row>
        <Extras recovery={recovery} />
        <Row what={t('dataKey')} about={t('dataKeyAbout')}>
          <Button onPress={() => setShown('rotate')}>{t('renew')}</Button>
        </Row>
        <Row what={t('log')} about={t('logAbout')}>
          <ButtonLink href={paths.audit}>{t('look')}</ButtonLink>
        </Row>
      </ul>
      {shown === 'change' && <ChangePassphrase onClose={close} />}
      {shown === 'makeKeyFile' && <MakeKeyFile recovery={recovery} onClose={close} />}
      {shown === 'dropKeyFile' && <DropKeyFile onClose={close} />}
      {shown === 'rotate' && <RotateKey onClose={close} />}
    </Card>
  )
}
