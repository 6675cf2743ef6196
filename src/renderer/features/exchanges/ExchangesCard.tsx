// What a client wrote, on their page: what waits for an answer, the last ones, and of a file of several whose they are.
import { useState } from 'react'
import { MailPlus, Mails } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { useWhose } from '../../lib/whose.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Card } from '../../ui/Page.tsx'
import { MessageForm } from './MessageForm.tsx'
import { Rows } from './Rows.tsx'
import styles from './Exchanges.module.css'

const most = 5

export const ExchangesCard = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('exchanges')
  const { chips, ready } = useWhose(clientId)
  const [adding, setAdding] = useState(false)
  const { data, error, refetch } = useRead(
    'exchanges.list',
    { query: '', filter: 'all', clientId, whose: chips.value, offset: 0, limit: most },
    { keep: true, enabled: ready }
  )
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return null
  return (
    <Card
      title={t('title')}
      actions={
        <ButtonLink small variant="plain" icon={Mails} href={paths.exchangesOf(clientId)}>
          {t('all')}
        </ButtonLink>
      }
    >
      {chips.choices.length > 0 && <Chips {...chips} label={t('whose')} />}
      {data.rows.length === 0 ? (
        <p className={styles['quiet']}>{t('ofClient.none')}</p>
      ) : (
        <div className={styles['inCard']}>
          <Rows rows={data.rows} label={t('title')} ofOne />
        </div>
      )}
      <div className={styles['below']}>
        <Button small icon={MailPlus} onPress={() => setAdding(true)}>
          {t('add')}
        </Button>
      </div>
      {adding && (
        <MessageForm exchange={null} clientId={clientId} onClose={() => setAdding(false)} onAdded={(id) => go(paths.exchange(id))} />
      )}
    </Card>
  )
}
