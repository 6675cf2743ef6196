// Whether a recording is still kept, should be gone, or is gone: a sign and a word.
import { CircleCheck, Clock, Disc } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Recording } from '#contract/recordings'
import { useFormats } from '../../lib/format.ts'
import { Badge } from '../../ui/Badge.tsx'

export const StateBadge = ({ recording: { deletedOn, due, withdrawn } }: { recording: Recording }) => {
  const t = useTranslations('recordings.states')
  const f = useFormats()
  if (deletedOn !== null) return <Badge icon={CircleCheck}>{t('deleted', { date: f.calendarDate(deletedOn) })}</Badge>
  return (
    <Badge tone={due ? 'due' : 'accent'} icon={due ? Clock : Disc}>
      {t(withdrawn ? 'withdrawn' : due ? 'due' : 'kept')}
    </Badge>
  )
}
