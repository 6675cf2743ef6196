// A backup, an export or a drill that goes on while she works elsewhere: how far it is on every page but its own, and the way to stop it.
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { api, refresh } from '../lib/door.ts'
import { useLongJob, useWorking } from '../lib/job.ts'
import { paths, usePath } from '../lib/paths.ts'
import { Button } from '../ui/Button.tsx'
import { Progress } from '../ui/Progress.tsx'
import styles from './Running.module.css'

/** The page that tells of it by itself; all other long jobs have a dialog or a page that stays. */
const pages = { snapshot: paths.backups, export: paths.backups, prove: paths.security } as const

const isTold = (job: string): job is keyof typeof pages => Object.hasOwn(pages, job)

const Bar = ({ job }: { job: keyof typeof pages }) => {
  const t = useTranslations('app.running')
  const tu = useTranslations('ui')
  const label = t(job)
  return (
    <div className={styles['running']} data-screen-only>
      <Progress label={label} {...useLongJob()} />
      <Button small aria-label={t('cancel', { what: label })} onPress={() => void api.backups.cancel({}).catch(() => null)}>
        {tu('cancel')}
      </Button>
    </div>
  )
}

export const Running = () => {
  const path = usePath()
  const working = useWorking()
  const under = working !== null
  useEffect(() => {
    if (!under) return
    return refresh // what came of it
  }, [under])
  const job = working?.job ?? null
  return job !== null && isTold(job) && path !== pages[job] && <Bar job={job} />
}
