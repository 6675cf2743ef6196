// What main tells the page unasked: the preload posts it to this same window.
import { useEffect, useEffectEvent } from 'react'
import type { Notice } from '#contract/kinds'

const noticeOf = (event: MessageEvent<unknown>): Notice | undefined => {
  if (event.source !== window || typeof event.data !== 'object' || event.data === null) return undefined
  return (event.data as { entrenous?: Notice }).entrenous
}

/** Calls `listen` with every notice about `about` while the component is on screen. */
export const useNotice = <A extends Notice['about']>(about: A, listen: (notice: Extract<Notice, { about: A }>) => void): void => {
  const heard = useEffectEvent(listen)
  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => {
      const notice = noticeOf(event)
      if (notice?.about === about) heard(notice as Extract<Notice, { about: A }>)
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [about])
}
