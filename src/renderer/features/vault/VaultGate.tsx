// What stands before the practice: the first start, the lock, the trouble; the practice itself once the vault is open.
import { useState, type ReactNode } from 'react'
import type { VaultState } from '#contract/vault'
import type { BackupCounts } from '#contract/backups'
import { reads, refresh, useRead } from '../../lib/door.ts'
import { FirstRun } from './FirstRun.tsx'
import { Restore } from './Restore.tsx'
import { Trouble, troubleOf, type TroubleCode } from './Trouble.tsx'
import { Unlock } from './Unlock.tsx'

/** The door has answered with a new state: show it at once, then read everything anew. */
const enter = (state: VaultState): void => {
  reads.setQueryData(['vault.state', {}], state)
  refresh()
}

const Closed = ({ state }: { state: VaultState }) => {
  const [trouble, setTrouble] = useState<TroubleCode | null>(null)
  const [restoring, setRestoring] = useState(false)
  const [restored, setRestored] = useState<BackupCounts | null>(null)

  if (restoring) {
    return (
      <Restore
        onBack={() => setRestoring(false)}
        onDone={(counts) => {
          setRestored(counts)
          setRestoring(false)
          setTrouble(null)
          refresh()
        }}
      />
    )
  }
  if (trouble) {
    return (
      <Trouble code={trouble} onAgain={() => setTrouble(null)} onRestore={state.vault === 'own' ? () => setRestoring(true) : undefined} />
    )
  }
  if (state.state === 'absent')
    return <FirstRun state={state} onEnter={enter} onTrouble={setTrouble} onRestore={() => setRestoring(true)} />
  return <Unlock key={state.vault} state={state} restored={restored} onEnter={enter} onTrouble={setTrouble} />
}

export const VaultGate = ({ children }: { children: ReactNode }) => {
  const { data: state, error, refetch } = useRead('vault.state', {})
  const [restoring, setRestoring] = useState(false)
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
  if (state) return state.state === 'open' ? children : <Closed state={state} />
  if (error) return <Trouble code={troubleOf(error.code) ?? 'failed'} onAgain={() => void refetch()} onRestore={() => setRestoring(true)} />
  return null
}
