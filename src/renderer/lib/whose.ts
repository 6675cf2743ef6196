// Of a file of several: whether everything is shown, what is all of theirs, or what is one person's alone.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRead } from './door.ts'

/**
 * For chips: none where the file is of one person. While a session with them runs, what is one person's alone waits until it is asked for;
 * `ready` says whether that is known.
 */
export const useWhose = (clientId: string) => {
  const t = useTranslations('persons.whose')
  const [asked, setAsked] = useState<string | null>(null)
  const running = useRead('sessions.running', {}).data
  const read = useRead('persons.ofClient', { clientId }).data
  const persons = read ?? []
  const choices =
    persons.length === 0
      ? []
      : [{ id: 'all', name: t('all') }, { id: 'shared', name: t('shared') }, ...persons.map(({ id, name }) => ({ id, name }))]
  const usual = running?.clientId === clientId && choices.length > 0 ? 'shared' : 'all'
  const value = choices.find(({ id }) => id === asked)?.id ?? usual
  return { chips: { value, onChange: setAsked, choices }, ready: running !== undefined && read !== undefined }
}
