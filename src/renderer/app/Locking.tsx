// Locking: everything being typed is saved first; where that fails, she decides. Then the backup that is due, where there is time for it.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { endsProgram, type LockReason } from '#contract/kinds'
import { useCommand, useCover } from '../lib/commands.ts'
import { api, refresh } from '../lib/door.ts'
import { useNotice } from '../lib/notices.ts'
import { flushAll } from '../lib/unsaved.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Closing } from './Closing.tsx'
import { AskPassphrase } from './Confirming.tsx'

/** How often it is asked whether a backup is due while she works, ms. */
const every = 5 * 60_000

/** Main ends the practice process and loads the page anew: what comes back, or fails to, is of no interest here. */
const end = (why: LockReason) => void api.vault.lock({ why }).catch(() => null)

/** A wish to quit outlives her going away and the computer's sleep; only she herself turns it into a lock. */
const wishOf = (before: LockReason | null, why: LockReason): LockReason =>
  before !== null && endsProgram(before) && why !== 'asked' ? before : why

/** A computer that falls asleep or shuts down leaves no time for a backup: the next occasion makes up for it. */
const leavesTime = (why: LockReason): boolean => why !== 'sleep' && why !== 'shutdown'

/** False when something could not be saved: then nothing is locked. */
export const saveAndLock = async (why: LockReason): Promise<boolean> => {
  const saved = await flushAll()
  if (saved) end(why)
  return saved
}

/** Where she did not ask herself she may be away, and stay away. */
const herOwn = (why: LockReason): boolean => why === 'asked' || why === 'quit'

const useBackupsMeanwhile = () =>
  useEffect(() => {
    const ask = async () => {
      const { made, troubles } = await api.backups.automatic({ when: 'meanwhile' })
      if (made.length + troubles.length > 0) refresh()
    }
    const timer = setInterval(() => void ask().catch(() => null), every)
    return () => clearInterval(timer)
  }, [])

export const Locking = () => {
  const t = useTranslations('app.notSaved')
  const tc = useTranslations('app.confirming')
  const [unsaved, setUnsaved] = useState(false)
  const [covering, setCovering] = useState(false)
  /** Somebody else may sit at the covered screen: it is shown again for the passphrase only. */
  const [guarded, setGuarded] = useState(false)
  const [asking, setAsking] = useState(false)
  /** Whatever it is to end with: nobody may be there to end what hangs. */
  const [away, setAway] = useState(false)
  const [closing, setClosing] = useState<LockReason | null>(null)
  /** How it is to end, until she takes it back. */
  const wish = useRef<LockReason | null>(null)
  useBackupsMeanwhile()
  useCover(closing !== null || (covering && unsaved))
  const lock = async (why: LockReason) => {
    wish.current = wishOf(wish.current, why)
    const saved = await flushAll()
    if (wish.current === null) return // she has taken it back meanwhile
    setUnsaved(!saved)
    if (!saved) return
    const due = await api.backups.due({ when: 'closing' }).catch(() => false)
    if (leavesTime(why) && (due || closing !== null)) setClosing(wish.current)
    else end(wish.current)
  }
  // asked for by the computer, or by main for her: she may be away, and what is on the screen must not stay readable
  useNotice('lock', ({ why }) => {
    setCovering(true)
    if (!herOwn(why)) setGuarded(true)
    if (why === 'away') setAway(true)
    void lock(why)
  })
  useCommand('lock', () => void lock('asked'))
  const uncover = () => {
    wish.current = null
    setUnsaved(false)
    setCovering(false)
    setGuarded(false)
    setAway(false)
  }
  const back = () => (guarded ? setAsking(true) : uncover())
  const answered = (confirmed: boolean) => {
    setAsking(false)
    if (confirmed) uncover()
  }
  if (closing !== null) return <Closing why={closing} away={away} onEnd={() => end(closing)} />
  return (
    <>
      <Dialog
        role="alertdialog"
        title={t('title')}
        isOpen={unsaved}
        covering={covering}
        onClose={back}
        actions={
          <>
            <Button variant="danger" onPress={() => end(wish.current ?? 'asked')}>
              {t('lockAnyway')}
            </Button>
            <Button onPress={back}>{t('back')}</Button>
            <Button variant="primary" autoFocus onPress={() => void lock(wish.current ?? 'asked')}>
              {t('again')}
            </Button>
          </>
        }
      >
        <p>{t('about')}</p>
        <p>{t('lost')}</p>
      </Dialog>
      {asking && <AskPassphrase about={tc('uncover')} onDone={answered} />}
    </>
  )
}
