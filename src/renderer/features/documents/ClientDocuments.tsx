// The documents made for one client, on the client's page.
import { FileText } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Page.tsx'
import styles from './Documents.module.css'

export const ClientDocuments = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('documents')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const { data: printed, error } = useRead('documents.ofClient', { clientId })
  return (
    <Card title={t('title')}>
      {error && <p className={styles['none']}>{tr(error.code)}</p>}
      {printed?.length === 0 && <p className={styles['none']}>{t('none')}</p>}
      {printed && printed.length > 0 && (
        <ul className={styles['list']}>
          {printed.map(({ id, template, language, version, printedAt }) => (
            <li key={id}>
              <strong>{t(`templates.${template}`)}</strong>
              <span className={styles['quiet']}>
                {t('printed', { when: f.date(printedAt), language: t(`languages.${language}`), version })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ButtonLink small icon={FileText} href={paths.agreement(clientId)}>
        {t('prepare')}
      </ButtonLink>
    </Card>
  )
}
