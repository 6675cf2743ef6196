// What she does to appointments, each with a word at the foot of the screen and a way back.
import { useTranslations } from 'use-intl'
import type { Done, Which } from '#contract/appointments'
import { runOnArrival } from '../../lib/commands.ts'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { go, paths } from '../../lib/paths.ts'
import { toast } from '../../ui/Toast.tsx'

export const keyOf = ({ id, on }: Which): Which => ({ id, on })

/** The same one, whether it has a row of its own or only its place in a series. */
export const sameAs = (one: Which, other: Which): boolean => one.id === other.id && one.on === other.on

export const useDoing = () => {
  const t = useTranslations('appointments')
  const tr = useTranslations('refusals')
  const refused = (fault: unknown): null => {
    const { code } = refusalOf(fault)
    if (code !== 'cancelled') toast(code === 'conflict' ? t('undoConflict') : code === 'notYet' ? t('notBegun') : tr(code), { bad: true })
    return null
  }
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      const result = await work()
      refresh()
      return result
    } catch (fault) {
      return refused(fault)
    }
  }
  const undo = (step: string) => attempt(() => api.appointments.undo({ id: step }))
  return {
    attempt,
    /** Says `words` and offers to take it back. */
    done: async (work: () => Promise<Done>, words: string): Promise<Done | null> => {
      const done = await attempt(work)
      if (done) toast(words, { undo: () => undo(done.step) })
      return done
    },
    writeNote: (clientId: string, which: Which) =>
      attempt(async () => {
        const { noteFormat: format } = await api.settings.get({})
        const { id } = await api.notes.begin({ clientId, format, appointment: keyOf(which) })
        go(paths.note(id))
      }),
    join: (clientId: string) => {
      runOnArrival('join')
      go(paths.client(clientId))
    }
  }
}
