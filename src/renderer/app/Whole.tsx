// What stands when the program itself could not be drawn: drafts live outside the screens, so these are drawn again before the page is loaded anew.
import type { ReactNode } from 'react'
import { shownLanguage, Words } from '../lib/i18n.tsx'
import { useNotice } from '../lib/notices.ts'
import { flushAll } from '../lib/unsaved.ts'
import { Bulkhead, Stopped, type StoppedProps } from './Bulkhead.tsx'
import { saveAndLock } from './Locking.tsx'

/** The page is loaded anew only when that loses nothing. */
const loadAnew = async (): Promise<boolean> => {
  const saved = await flushAll()
  if (saved) location.reload()
  return saved
}

const openAgain = async ({ times, onAgain }: StoppedProps): Promise<void> => {
  if (times === 1 || !(await loadAnew())) onAgain()
}

/** The dialog of locking is gone with the screens: what can be saved is, and the vault is locked. */
const AllStopped = (stopped: StoppedProps) => {
  useNotice('lock', ({ why }) => void saveAndLock(why))
  useNotice('ended', () => void loadAnew())
  return (
    <Words language={shownLanguage()}>
      <Stopped {...stopped} onAgain={() => void openAgain(stopped)} />
    </Words>
  )
}

export const Whole = ({ children }: { children: ReactNode }) => <Bulkhead stopped={AllStopped}>{children}</Bulkhead>
