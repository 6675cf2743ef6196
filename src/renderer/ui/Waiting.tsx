// After repeated wrong tries: how long until the next one is possible, counted down.
import { useEffect, useState } from 'react'
import { Hourglass } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Banner } from './Banner.tsx'

/** Seconds that are left of a wait. */
export const useWait = () => {
  const [until, setUntil] = useState(0)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [until])
  return { left, wait: (ms: number) => setUntil(Date.now() + ms) }
}

export const Waiting = ({ seconds }: { seconds: number }) => {
  const t = useTranslations('ui')
  if (seconds === 0) return null
  return (
    <Banner icon={Hourglass}>
      <span role="timer">{t('wait', { seconds })}</span>
    </Banner>
  )
}
