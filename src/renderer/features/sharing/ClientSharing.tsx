// What was shared of one client, on the client's page.
import { useState } from 'react'
import { Send } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { Card } from '../../ui/Page.tsx'
import { BasisBadge } from './Basis.tsx'
import { EntryDialog } from './EntryDialog.tsx'
import { Interrupted } from './Interrupted.tsx'
import styles from './Sharing.module.css'

const shown = 3

export const ClientSharing = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('sharing')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const { data, error } = useRead('sharing.list', {
    clientId,
    query: '',
    basis: 'all',
    sort: 'at',
    descending: true,
    offset: 0,
    limit: shown
  })
  const [open, setOpen] = useState<string | null>(null)
  return (
    <Card title={t('title')}>
      <Interrupted clientId={clientId} />
      {error && <p className={styles['quiet']}>{tr(error.code)}</p>}
      {data?.total === 0 && <p className={styles['quiet']}>{t('card.none')}</p>}
      {data && data.total > 0 && (
        <ul className={styles['rows']}>
          {data.rows.map(({ id, on, recipient, basis }) => (
            <li key={id}>
              <Button small variant="plain" onPress={() => setOpen(id)}>
                {t('card.line', { date: f.date(`${on}T12:00:00Z`, 'UTC'), recipient })}
              </Button>
              <BasisBadge basis={basis} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles['buttons']}>
        <ButtonLink small icon={Send} href={paths.share(clientId)}>
          {t('card.share')}
          <Kbd>H</Kbd>
        </ButtonLink>
        {data && data.total > 0 && (
          <ButtonLink small variant="plain" href={paths.disclosuresOf(clientId)}>
            {t('card.all')}
          </ButtonLink>
        )}
        <ButtonLink small variant="plain" href={paths.account(clientId)}>
          {t('card.account')}
        </ButtonLink>
      </div>
      {open !== null && <EntryDialog id={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}
