// The settings: all of them take effect as they are changed.
import type { ReactNode } from 'react'
import { useRead } from '../../lib/door.ts'
import { ErrorState } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { PracticeSettings } from './PracticeSettings.tsx'

/** `security` is the vault's own part. */
export const SettingsPage = ({ security }: { security: ReactNode }) => {
  const practice = useRead('settings.get', {})
  const preferences = useRead('settings.preferences', {})
  const error = practice.error ?? preferences.error
  if (error) return <ErrorState refused={error} onAgain={practice.error ? practice.refetch : preferences.refetch} />
  // a form that began from what the last visit read would save that back over what was changed since
  if (!practice.data || !practice.isFetchedAfterMount || !preferences.data) return <Loading />
  return (
    <Page width="narrow">
      <PracticeSettings settings={practice.data} preferences={preferences.data} security={security} />
    </Page>
  )
}
