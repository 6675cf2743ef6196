// All texts of which documents are made: which are in her own words, which wait, which the library has renewed.
import { useState } from 'react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { languages, type Language } from '#contract/fields'
import { templateGroups, type TemplateRow } from '#contract/templates'
import { useRead } from '../../lib/door.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import styles from './Texts.module.css'

const Row = ({ row, language }: { row: TemplateRow; language: Language }) => {
  const t = useTranslations('templates')
  const { name, title, version, own, waits, behind, ofUse } = row
  return (
    <li>
      <Link className={styles['one']} href={paths.text(`${name}/${language}`)}>
        <strong>{title}</strong>
        <span className={styles['quiet']}>{ofUse ? t('version', { version }) : t('notHere')}</span>
        <span className={styles['badges']}>
          {own && <Badge tone="accent">{t('own')}</Badge>}
          {waits && <Badge tone="due">{t(`waits.${waits}`)}</Badge>}
          {behind && <Badge tone="due">{t('behind')}</Badge>}
        </span>
      </Link>
    </li>
  )
}

export const TextsPage = () => {
  const t = useTranslations('templates')
  const [language, setLanguage] = useState<Language>(shownLanguage)
  const { data, error, refetch } = useRead('templates.list', { language }, { keep: true })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  return (
    <Page width="narrow">
      <PageHeader back={{ href: paths.documents, label: t('back') }} title={t('title')} about={t('about')} />
      <div className={styles['views']}>
        <Chips
          label={t('language')}
          value={language}
          onChange={(id) => setLanguage(id)}
          choices={languages.map((id) => ({ id, name: t(`languages.${id}`) }))}
        />
      </div>
      <div className={styles['stack']}>
        {templateGroups
          .map((group) => ({ group, rows: data.filter((row) => row.group === group) }))
          .filter(({ rows }) => rows.length > 0)
          .map(({ group, rows }) => (
            <Card key={group} title={t(`groups.${group}`)}>
              <ul className={styles['list']}>
                {rows.map((row) => (
                  <Row key={row.name} row={row} language={language} />
                ))}
              </ul>
            </Card>
          ))}
      </div>
    </Page>
  )
}
