// Which text a document is to be made of.
import { FileText } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { TextChoice } from '#contract/documents'
import { useRead } from '../../lib/door.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { paths } from '../../lib/paths.ts'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import styles from './Documents.module.css'

const groups = ['agreement', 'notice', 'letter', 'policy', 'handout'] as const

const Group = ({ clientId, group, texts }: { clientId: string | null; group: (typeof groups)[number]; texts: readonly TextChoice[] }) => {
  const t = useTranslations('documents.choose')
  return (
    <Card title={t(`groups.${group}`)}>
      <ul className={styles['texts']}>
        {texts.map(({ template, title }) => (
          <li key={template}>
            <FileText size={16} aria-hidden />
            <Link href={clientId === null ? paths.prepareOwnText(template) : paths.prepareText(clientId, template)}>{title}</Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export const ChooseText = ({ clientId }: { clientId: string | null }) => {
  const t = useTranslations('documents')
  const client = useRead('clients.get', { id: clientId ?? '' }, { enabled: clientId !== null }).data
  const about = clientId === null ? 'practice' : 'client'
  const { data, error, refetch } = useRead('documents.texts', { about, language: shownLanguage() })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data || (clientId !== null && !client)) return <Loading />
  return (
    <Page width="narrow">
      <PageHeader
        back={
          clientId === null ? { href: paths.documents, label: t('one.back') } : { href: paths.client(clientId), label: client?.name ?? '' }
        }
        title={clientId === null ? t('choose.forPractice') : t('choose.title')}
      />
      <div className={styles['stack']}>
        {data.length === 0 && (
          <EmptyState icon={FileText} title={t('choose.none')}>
            {t('choose.noneAbout')}
          </EmptyState>
        )}
        {groups.map((group) => {
          const texts = data.filter((text) => text.group === group)
          return texts.length > 0 && <Group key={group} clientId={clientId} group={group} texts={texts} />
        })}
      </div>
    </Page>
  )
}
