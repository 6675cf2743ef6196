// What a task is called, and where it is mended: alike on Today, in the list and on a client's page.
import type { ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import { taskKinds, type Task, type TaskKind } from '#contract/tasks'
import { paths, type Path } from './paths.ts'

/** What a room is lent that shows a few tasks: their rows, put in by the frame. */
export type TaskList = ComponentType<{ readonly rows: readonly Task[]; readonly label: string }>

/** Those that speak of how many it concerns. */
const counted = ['platformLeft', 'acknowledgement', 'readiness', 'directory', 'check'] as const satisfies readonly TaskKind[]
const isCounted = (kind: TaskKind): kind is (typeof counted)[number] => (counted as readonly TaskKind[]).includes(kind)

const useKinds = (): ((kind: TaskKind, count: number) => string) => {
  const t = useTranslations('tasks.kinds')
  return (kind, count) => (isCounted(kind) ? t(kind, { count }) : t(kind))
}

/** What each kind is called, however many it concerns: by this the list is searched. */
export const useKindWords = (): Readonly<Record<TaskKind, string>> => {
  const t = useKinds()
  return Object.fromEntries(taskKinds.map((kind) => [kind, t(kind, 1)])) as Record<TaskKind, string>
}

/** Her own words; of the others what is to be done, with whatever tells it from the next. */
export const useTaskWords = (): ((task: Task) => string) => {
  const t = useTranslations('tasks')
  const tk = useKinds()
  const tr = useTranslations('readiness.items')
  return ({ kind, about, record, count }) => {
    if (kind === 'own') return about
    const said = tk(kind, count)
    const more = kind === 'readinessPoint' ? tr(record as Parameters<typeof tr>[0]) : about
    return more === '' ? said : t('said', { said, more })
  }
}

/** Null for her own: they are changed where they stand. */
export const remedyOf = ({ kind, record, clientId }: Pick<Task, 'kind' | 'record' | 'clientId'>): Path | null => {
  switch (kind) {
    case 'own':
      return null
    case 'appointment':
    case 'noteMissing':
      return paths.appointment(record)
    case 'note':
      return paths.note(record)
    case 'exchange':
      return paths.exchange(record)
    case 'enquiry':
      return paths.enquiries
    case 'enquiryExpired':
      return paths.enquiriesExpired
    case 'consentMissing':
    case 'consentWithdrawn':
    case 'consent':
    case 'screening':
    case 'referral':
      return paths.client(clientId ?? '')
    case 'emergency':
      return paths.emergency(record)
    case 'recording':
      return paths.recordings
    case 'platform':
    case 'platformLeft':
      return paths.platform(record)
    case 'policy':
    case 'acknowledgement':
      return paths.policy(record)
    case 'readiness':
    case 'readinessPoint':
      return paths.readiness
    case 'recipient':
      return paths.recipients
    case 'directory':
      return paths.referrals
    case 'insurance':
    case 'registration':
      return paths.settings
    case 'check':
    case 'drill':
    case 'disk':
      return paths.security
  }
}
