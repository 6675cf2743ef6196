// Starts a session, and remembers what became of it: opened, not opened, or opened and not stamped.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { StartSaid } from '#contract/sessions'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { toast } from '../../ui/Toast.tsx'

/** What has left and could not be stamped stays known, wherever she goes in the program: client → moment. */
const unstamped = new Map<string, string>()

export type Trouble = 'notOpened' | 'notStamped' | null

export const useStart = (clientId: string) => {
  const tr = useTranslations('refusals')
  const t = useTranslations('sessions')
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>(unstamped.has(clientId) ? 'notStamped' : null)
  /** False where it is not begun; `opens` false: she has opened it herself. */
  const start = async (said: StartSaid, reason: string, opens = true): Promise<boolean> => {
    setSending(true)
    const override = reason.trim() === '' ? {} : { override: { reason } }
    try {
      await api.sessions.start({ clientId, said, ...override, opens, openedAt: unstamped.get(clientId) ?? null })
      unstamped.delete(clientId)
      refresh()
      go(paths.session)
      return true
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code === 'startNotStamped') unstamped.set(clientId, new Date().toISOString())
      if (code === 'startNotStamped' || code === 'linkNotOpened') setTrouble(code === 'linkNotOpened' ? 'notOpened' : 'notStamped')
      else toast(tr(code), { bad: true })
      return false
    } finally {
      setSending(false)
    }
  }
  const copy = async (): Promise<void> => {
    try {
      await api.sessions.copyLink({ clientId })
      toast(t('card.copied'))
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return { start, copy, sending, trouble }
}
