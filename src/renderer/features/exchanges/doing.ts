// What is done with an exchange, each with a word at the foot of the screen and a way back.
import { useTranslations } from 'use-intl'
import type { ClosingWhy, Exchange } from '#contract/exchanges'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { toast } from '../../ui/Toast.tsx'

export const useExchangeDoing = () => {
  const t = useTranslations('exchanges')
  const tr = useTranslations('refusals')
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
      refresh()
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
  const reopen = (id: string) => attempt(() => api.exchanges.reopen({ id }))
  return {
    close: async (id: string, why: ClosingWhy, words: string) => {
      const done = await attempt(() => api.exchanges.close({ id, why, words }))
      if (done) toast(t('toasts.closed'), { undo: () => reopen(id) })
      return done
    },
    reopen: async ({ id, closed, answeredAt, answeredHow, reply, minutes, replySecured: secured }: Exchange) => {
      if (!(await reopen(id))) return
      const undo = () =>
        attempt(async () => {
          if (closed) await api.exchanges.close({ id, why: closed.why, words: closed.words })
          else if (answeredAt && answeredHow)
            await api.exchanges.answer({ id, fields: { answeredAt, answeredHow, reply, minutes, secured } })
        })
      toast(t('toasts.reopened'), { undo })
    },
    remove: async (id: string) => {
      const done = await attempt(() => api.exchanges.remove({ id }))
      if (done) toast(t('toasts.removed'), { undo: () => attempt(() => api.exchanges.restore({ id })) })
      return done
    },
    unanswer: reopen
  }
}
