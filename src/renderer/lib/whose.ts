// Of a file of several: whether everything is shown, what is all of theirs, or what is one person's alone.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRead } from './door.ts'

/** For chips: none where the file is of one person. */
export const useWhose = (clientId: string) => {
  const t = useTranslations('persons.whose')
  const [value, setValue] = useState('all')
  const persons = useRead('persons.ofClient', { clientId }).data ?? []
  const choices =
    persons.length === 0
      ? []
      : [{ id: 'all', name: t('all') }, { id: 'shared', name: t('shared') }, ...persons.map(({ id, name }) => ({ id, name }))]
  return { value: choices.some(({ id }) => id === value) ? value : 'all', onChange: setValue, choices }
}
