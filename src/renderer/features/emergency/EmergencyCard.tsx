// The emergency sheet on the client's page: whether there is one, when it was last said to be so, and the way to it.
import { BadgeCheck, Siren } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Card } from '../../ui/Page.tsx'
import { useSheetSteps, useStanding } from './useSheet.ts'
import styles from './Emergency.module.css'

export const EmergencyCard = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('emergency')
  const tr = useTranslations('refusals')
  const { data, error } = useRead('emergency.get', { clientId })
  const { confirm } = useSheetSteps(clientId)
  const standing = useStanding({ confirmedAt: data?.confirmedAt ?? null, checkedOn: data?.checkedOn ?? null })
  const written = data?.fields != null
  const place = data?.fields?.places[0]
  return (
    <Card title={t('title')} actions={data?.due && <Badge tone="due">{t(written ? 'due' : 'missing')}</Badge>}>
      {error && <p className={styles['quiet']}>{tr(error.code)}</p>}
      {data && <p className={styles['quiet']}>{written ? [place?.label, standing].filter(Boolean).join(' · ') : t('missingAbout')}</p>}
      {data?.warnings.some((kinds) => kinds.includes('noDirectDial')) && <p className={styles['warning']}>{t('warnings.noDirectDial')}</p>}
      <div className={styles['foot']}>
        <ButtonLink small icon={Siren} href={paths.emergency(clientId)}>
          {t('open')}
          <Kbd>E</Kbd>
        </ButtonLink>
        {written && (
          <Button small icon={BadgeCheck} onPress={() => void confirm()}>
            {t('confirm')}
          </Button>
        )}
      </div>
    </Card>
  )
}
