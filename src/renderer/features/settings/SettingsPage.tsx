// The settings: all of them take effect as they are changed.
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { PracticeSettings } from './PracticeSettings.tsx'
import { ScreenSettings } from './ScreenSettings.tsx'
import styles from './Settings.module.css'

export const SettingsPage = () => {
  const t = useTranslations('settings')
  const practice = useRead('settings.get', {})
  const preferences = useRead('settings.preferences', {})
  const error = practice.error ?? preferences.error
  if (error) return <ErrorState refused={error} onAgain={practice.error ? practice.refetch : preferences.refetch} />
  if (!practice.data || !preferences.data) return <Loading />
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} />
      <div className={styles['stack']}>
        <ScreenSettings preferences={preferences.data} />
        <PracticeSettings settings={practice.data} />
      </div>
    </Page>
  )
}
