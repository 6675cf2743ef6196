// How a screening stands, as a sign and a word.
import { CircleCheck, CircleDashed, CircleSlash, Clock, Hourglass, PenLine, RotateCcw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ScreeningState } from '#contract/screenings'
import { Badge } from '../../ui/Badge.tsx'
import type { Icon } from '../../ui/Button.tsx'

const looks: Readonly<Record<ScreeningState, readonly [icon: Icon, tone: 'plain' | 'accent' | 'due' | 'risk']>> = {
  missing: [CircleDashed, 'due'],
  draft: [PenLine, 'due'],
  holds: [CircleCheck, 'accent'],
  due: [Clock, 'due'],
  expired: [Hourglass, 'risk'],
  reopened: [RotateCcw, 'risk'],
  unsuitable: [CircleSlash, 'risk']
}

export const StateBadge = ({ state }: { state: ScreeningState }) => {
  const t = useTranslations('screenings.states')
  const [icon, tone] = looks[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(state)}
    </Badge>
  )
}
