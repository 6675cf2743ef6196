// How a policy stands, as a sign and a word: never by its colour alone.
import { CircleCheck, CircleDashed, Clock, UserRoundPen } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PolicyReader, PolicyRow, PolicyState } from '#contract/policies'
import { Badge } from '../../ui/Badge.tsx'
import type { Icon } from '../../ui/Button.tsx'

type Tone = 'plain' | 'accent' | 'due'

const looks: Readonly<Record<PolicyState, readonly [Icon, Tone]>> = {
  inForce: [CircleCheck, 'accent'],
  reviewDue: [Clock, 'due'],
  neverApproved: [CircleDashed, 'plain']
}

export const StateBadges = ({ policy: { state, waits, toAcknowledge } }: { policy: PolicyRow }) => {
  const t = useTranslations('policies')
  const [icon, tone] = looks[state]
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(`states.${state}`)}
      </Badge>
      {toAcknowledge > 0 && (
        <Badge tone="due" icon={UserRoundPen}>
          {t('toAcknowledge', { count: toAcknowledge })}
        </Badge>
      )}
      {waits && <Badge>{t(`waits.${waits}`)}</Badge>}
    </>
  )
}

const readerLooks: Readonly<Record<PolicyReader['state'], readonly [Icon, Tone]>> = {
  acknowledged: [CircleCheck, 'accent'],
  approved: [CircleCheck, 'accent'],
  outdated: [Clock, 'due'],
  again: [Clock, 'due'],
  missing: [CircleDashed, 'due']
}

export const ReaderBadge = ({ reader: { asked, state } }: { reader: PolicyReader }) => {
  const t = useTranslations('policies.readers')
  const [icon, tone] = readerLooks[state]
  return asked ? (
    <Badge tone={tone} icon={icon}>
      {t(`states.${state}`)}
    </Badge>
  ) : (
    <Badge>{t('notAsked')}</Badge>
  )
}
