// Of a file of several: whether everything is shown, what is all of theirs, or what is one person's alone.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRead } from './door.ts'

/**
 * For chips: none where the file is of one person, or no file is asked for. While a session with them runs, what is one person's alone
 * waits until it is asked for in that session; `ready` says whether that is known.
 */
export const useWhose = (clientId: string | null) => {
  const t = useTranslations('persons.whose')
  const [asked, setAsked] = useState<{ readonly value: string; readonly during: string | undefined } | null>(null)
  const running = useRead('sessions.running', {}).data
  const read = useRead('persons.ofClient', { clientId: clientId ?? '' }, { enabled: clientId !== null }).data
  const persons = read ?? []
  const choices =
    persons.length === 0
      ? []
      : [{ id: 'all', name: t('all') }, { id: 'shared', name: t('shared') }, ...persons.map(({ id, name }) => ({ id, name }))]
  const usual = running?.clientId === clientId && choices.length > 0 ? 'shared' : 'all'
  const value = choices.find(({ id }) => id === asked?.value && asked.during === running?.id)?.id ?? usual
  const onChange = (chosen: string) => setAsked({ value: chosen, during: running?.id })
  return { chips: { value, onChange, choices }, ready: clientId === null || (running !== undefined && read !== undefined) }
}
