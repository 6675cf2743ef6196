// The hosts of her own video rooms, one a line; pasting a whole link keeps its host.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { settingsFields } from '#contract/settings'
import { TextArea } from '../../ui/TextField.tsx'

const { meetingHosts: shape } = settingsFields.shape

const hostsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,;]+/)
      .map((one) => one.replace(/^https?:\/\//i, '').replace(/[/?#].*$/, ''))
      .filter(Boolean)
  )
]

interface MeetingHostsProps {
  readonly hosts: readonly string[]
  onChange(hosts: string[]): void
}

export const MeetingHosts = ({ hosts, onChange }: MeetingHostsProps) => {
  const t = useTranslations('settings')
  const [typed, setTyped] = useState<string | null>(null)
  const wrong = typed !== null && !shape.safeParse(hostsIn(typed)).success
  const type = (text: string) => {
    setTyped(text)
    const parsed = shape.safeParse(hostsIn(text))
    if (parsed.success) onChange(parsed.data)
  }
  return (
    <TextArea
      label={t('work.meetingHosts')}
      about={t('work.meetingHostsAbout')}
      value={typed ?? hosts.join('\n')}
      onChange={type}
      onBlur={() => wrong || setTyped(null)}
      error={wrong ? t('faults.meetingHosts') : undefined}
    />
  )
}
