// Asks again and again whether the operating system is to remind her of something; main decides, and says it without content.
import { useEffect } from 'react'
import { isCovered } from '../lib/commands.ts'
import { api } from '../lib/door.ts'

/** A window out of sight is let through once a minute. */
const every = 20_000

export const useReminders = (): void =>
  useEffect(() => {
    // behind a cover she is away, or somebody looks on; and a page that waits to be locked must not seem busy
    const ask = () => void (isCovered() || api.tasks.remind({}).catch(() => null))
    ask()
    const timer = setInterval(ask, every)
    return () => clearInterval(timer)
  }, [])
