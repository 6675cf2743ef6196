// No keychain on this computer: what that means, and the choice to let the passphrase stand alone.
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Banner } from '../../ui/Banner.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import styles from './Vault.module.css'

export const Alone = ({ chosen, onChoose }: { chosen: boolean; onChoose(chosen: boolean): void }) => {
  const t = useTranslations('vault.alone')
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // in braces: new engines give a promise back, which React would take for a clean-up
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={here} className={styles['alone']} role="alert">
      <Banner tone="due">
        <strong>{t('title')}</strong> {t('about')} {t('todo')}
      </Banner>
      <Checkbox isSelected={chosen} onChange={onChoose}>
        {t('choose')}
      </Checkbox>
    </div>
  )
}
