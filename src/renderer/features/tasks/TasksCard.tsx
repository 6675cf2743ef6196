// What is due of one client, on their page, and a line for the next task.
import { ListTodo } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { paths } from '../../lib/paths.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Card } from '../../ui/Page.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { QuickTask } from './QuickTask.tsx'
import { TaskRows } from './TaskRows.tsx'
import styles from './Tasks.module.css'

const most = 12

export const TasksCard = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('tasks')
  const timeZone = useRead('settings.get', {}).data?.timeZone
  const { data, error, refetch } = useRead('tasks.list', {
    query: '',
    filter: 'open',
    clientId,
    sort: 'due',
    descending: false,
    offset: 0,
    limit: most,
    words: {}
  })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data || timeZone === undefined) return null
  return (
    <Card
      title={t('title')}
      actions={
        <ButtonLink small variant="plain" icon={ListTodo} href={paths.tasksOf(clientId)}>
          {t('all')}
        </ButtonLink>
      }
    >
      {data.rows.length === 0 ? (
        <p className={styles['quiet']}>{t('ofClient.none')}</p>
      ) : (
        <TaskRows rows={data.rows} label={t('title')} ofOne />
      )}
      <QuickTask clientId={clientId} timeZone={timeZone} />
    </Card>
  )
}
