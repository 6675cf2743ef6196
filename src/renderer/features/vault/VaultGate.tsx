// What stands before the practice: the first start, the lock, the trouble, the recovery kit; the practice itself once the vault is open.
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { LockReason } from '#contract/kinds'
import type { Dropped, VaultState } from '#contract/vault'
import type { BackupCounts } from '#contract/backups'
import { useCommand } from '../../lib/commands.ts'
import { api, reads, refresh, useRead } from '../../lib/door.ts'
import { later } from '../../lib/later.ts'
import { useNotice } from '../../lib/notices.ts'
import { flushAll } from '../../lib/unsaved.ts'
import { toast } from '../../ui/Toast.tsx'
import { noKeychainOf } from './Alone.tsx'
import type { KitFrame } from './KitSteps.tsx'
import { Sheet } from './Sheet.tsx'
import { Trouble, troubleOf, type TroubleCode } from './Trouble.tsx'
import { Unlock } from './Unlock.tsx'

const FirstRun = later(async () => (await import('./FirstRun.tsx')).FirstRun)
const KitSteps = later(async () => (await import('./KitSteps.tsx')).KitSteps)
const Recover = later(async () => (await import('./Recover.tsx')).Recover)
const Salvage = later(async () => (await import('./Salvage.tsx')).Salvage)
const Restore = later(async () => (await import('./Restore.tsx')).Restore)

/** The page was loaded anew after a restore from within the practice. */
const justRestored = location.search === '?restored'
if (justRestored) history.replaceState(null, '', location.pathname)

/** The door has answered with a new state: show it at once, then read everything anew. */
const enter = (state: VaultState): void => {
  reads.setQueryData(['vault.state', {}], state)
  refresh()
  void flushAll() // what a crash has left unsaved
}

/** The practice process has ended by itself. The page begins anew, unless that would lose what it alone still holds: that waits behind the lock. */
const survive = async (): Promise<void> => {
  if (await flushAll()) location.reload()
  else await reads.invalidateQueries({ queryKey: ['vault.state'] })
}

/** Main asks for it (menu, sleep, quitting) from the moment at which the vault is open, the practice on screen or not. */
const lock = (why: LockReason) => void api.vault.lock({ why }).catch(() => null)

/** A key that has been proposed, before the practice is entered: at the first start, after the old key was used, or after a restore, which has none. */
interface Kit {
  readonly groups: readonly string[]
  readonly after: 'firstStart' | 'use' | 'restore'
  readonly dropped: readonly Dropped[]
}

interface ClosedProps {
  readonly state: VaultState
  /** The vault has been opened with a passphrase that is new: on to its recovery kit. */
  onNew(state: VaultState, passphrase: string, after: Kit['after'], dropped?: Kit['dropped']): Promise<void>
}

const Closed = ({ state, onNew }: ClosedProps) => {
  const [trouble, setTrouble] = useState<TroubleCode | null>(null)
  const [way, setWay] = useState<'restore' | 'recover' | 'salvage' | null>(null)
  const [restored, setRestored] = useState<BackupCounts | 'uncounted' | null>(justRestored ? 'uncounted' : null)
  const [salvaged, setSalvaged] = useState(false)
  const restore = () => setWay('restore')
  const recover = () => setWay('recover')
  useNotice('lock', ({ why }) => lock(why))

  if (way === 'restore') {
    return (
      <Restore
        onBack={() => setWay(null)}
        onDone={(counts) => {
          setRestored(counts)
          setWay(null)
          setTrouble(null)
          refresh()
        }}
      />
    )
  }
  if (way === 'salvage') {
    return (
      <Salvage
        recovery={state.recovery}
        onBack={() => setWay(null)}
        onDone={() => {
          setSalvaged(true)
          setWay(null)
          setTrouble(null)
          refresh()
        }}
      />
    )
  }
  if (way === 'recover') {
    return (
      <Recover
        noKeychain={noKeychainOf(trouble)}
        onBack={() => setWay(null)}
        onTrouble={(code) => {
          setTrouble(code)
          setWay(null)
        }}
        onOpen={(opened, passphrase, dropped) => onNew(opened, passphrase, 'use', dropped)}
      />
    )
  }
  if (trouble) {
    return (
      <Trouble
        code={trouble}
        onAgain={() => setTrouble(null)}
        onTrouble={setTrouble}
        onRestore={state.vault === 'own' ? restore : undefined}
        onRecover={state.recovery ? recover : undefined}
        onSalvage={() => setWay('salvage')}
      />
    )
  }
  if (state.state === 'absent') {
    return (
      <FirstRun
        state={state}
        onEnter={enter}
        onMade={(made, passphrase) => onNew(made, passphrase, 'firstStart')}
        onTrouble={setTrouble}
        onRestore={restore}
      />
    )
  }
  return (
    <Unlock
      key={state.vault}
      state={state}
      restored={restored}
      firstTime={state.vault === 'own' && (restored !== null || salvaged)}
      onEnter={enter}
      onFirst={(opened, passphrase) => onNew(opened, passphrase, 'restore')}
      onTrouble={setTrouble}
      onRecover={recover}
      onRestore={restore}
      onSalvage={() => setWay('salvage')}
    />
  )
}

const KitOfFirstStart: KitFrame = ({ last, ...sheet }) => <Sheet {...sheet} step={{ step: last ? 4 : 3, steps: 4 }} />
const KitAfterUse: KitFrame = ({ last: _last, ...sheet }) => <Sheet {...sheet} />
const abouts = { firstStart: 'about', use: 'afterUse', restore: 'afterRestore' } as const

const useDroppedWords = () => {
  const t = useTranslations('vault')
  return (dropped: Kit['dropped']): string | undefined =>
    dropped.length > 0 ? t('kit.dropped', { what: dropped.map((each) => t(`security.${each}`)).join(' · ') }) : undefined
}

const KitFirst = ({ kit, onEnd }: { kit: Kit; onEnd(state?: VaultState): void }) => {
  const t = useTranslations('vault.kit')
  const sayDropped = useDroppedWords()
  useNotice('lock', ({ why }) => lock(why))
  useCommand('lock', () => lock('asked'))
  return (
    <KitSteps
      groups={kit.groups}
      about={t(abouts[kit.after])}
      note={sayDropped(kit.dropped)}
      frame={kit.after === 'firstStart' ? KitOfFirstStart : KitAfterUse}
      replaces={kit.after === 'use'}
      onDone={onEnd}
      onLater={() => onEnd()}
    />
  )
}

export const VaultGate = ({ children }: { children: ReactNode }) => {
  const { data: state, error, refetch } = useRead('vault.state', {})
  const [restoring, setRestoring] = useState(false)
  const [kit, setKit] = useState<Kit | null>(null)
  const sayDropped = useDroppedWords()
  useNotice('ended', () => void survive())
  if (restoring) {
    return (
      <Restore
        onBack={() => setRestoring(false)}
        onDone={() => {
          setRestoring(false)
          refresh()
        }}
      />
    )
  }
  /** Where no key can be proposed the practice opens all the same, and Today reminds of it. */
  const toKit = async (opened: VaultState, passphrase: string, after: Kit['after'], dropped: Kit['dropped'] = []) => {
    const proposed = await api.vault.proposeRecoveryKey({ passphrase }).catch(() => null)
    const words = sayDropped(dropped)
    if (proposed) setKit({ groups: proposed.groups, after, dropped })
    else if (words) toast(words, { stays: true })
    enter(opened)
  }
  if (kit && state?.state === 'open') {
    return (
      <KitFirst
        kit={kit}
        onEnd={(confirmed) => {
          if (confirmed) enter(confirmed)
          setKit(null)
        }}
      />
    )
  }
  if (state) return state.state === 'open' ? children : <Closed state={state} onNew={toKit} />
  if (error) return <Trouble code={troubleOf(error.code) ?? 'failed'} onAgain={() => void refetch()} onRestore={() => setRestoring(true)} />
  return null
}
