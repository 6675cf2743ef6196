// The day and the minute that it is in the practice, told anew as they pass.
import { useEffect, useState } from 'react'
import { wallOf } from './days.ts'

export const useNow = (timeZone: string): { date: string; minutes: number } => {
  const [now, setNow] = useState(() => wallOf(new Date(), timeZone))
  useEffect(() => {
    const timer = setInterval(() => setNow(wallOf(new Date(), timeZone)), 30_000)
    return () => clearInterval(timer)
  }, [timeZone])
  return now
}
