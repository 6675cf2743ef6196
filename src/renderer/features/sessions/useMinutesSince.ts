// How many whole minutes have passed, counted on as long as it is shown.
import { useEffect, useState } from 'react'

export const useMinutesSince = (moment: string): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - Date.parse(moment)) / 60_000))
}
