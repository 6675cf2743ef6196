// Restoring from within the practice: a file, or a backup of the list; the vault locks when it is done.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ChosenBackup } from '#contract/backups'
import { api, refusalOf, type Refused } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { RestoreSteps, type RestoreFrame } from './RestoreSteps.tsx'

const OnPage: RestoreFrame = ({ title, about, children }) => {
  const t = useTranslations('vault.restore')
  return (
    <Page width="narrow">
      <PageHeader back={{ href: paths.backups, label: t('backups') }} title={title} about={about} />
      {children}
    </Page>
  )
}

/** `id`: of a backup of the list; without it she chooses a file. */
export const RestorePage = ({ id }: { id?: string }) => {
  const [picked, setPicked] = useState<ChosenBackup | null>(null)
  const [fault, setFault] = useState<Refused | null>(null)
  useEffect(() => {
    if (id !== undefined) void api.backups.pick({ id }).then(setPicked, (thrown: unknown) => setFault(refusalOf(thrown)))
    return () => void api.backups.leave({}).catch(() => null) // gone elsewhere: nothing stays opened
  }, [id])
  if (fault) return <ErrorState refused={fault} onAgain={() => go(paths.backups)} />
  if (id !== undefined && !picked) return <Loading />
  return <RestoreSteps frame={OnPage} picked={picked ?? undefined} onBack={() => go(paths.backups)} onDone={() => undefined} />
}
