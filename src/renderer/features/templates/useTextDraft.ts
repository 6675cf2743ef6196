// Saves the draft a moment after the last key, and before the vault locks or the screen is left.
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Language } from '#contract/fields'
import type { TemplateDoc, TemplateName } from '#contract/templates'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { reportSaving, useFlush } from '../../lib/unsaved.ts'

const pause = 700

interface Typed {
  readonly title: string
  readonly doc: TemplateDoc
}

interface Named {
  readonly name: TemplateName
  readonly language: Language
  readonly title: string
}

const isNamed = ({ title }: Typed): boolean => title.trim() !== ''

/** `typed` is null as long as nothing was changed. An emptied title is saved as it was last: nothing is ever left unsaved for it, nor the vault open. */
export const useTextDraft = ({ name, language, title }: Named, typed: Typed | null) => {
  const lastTitle = useRef(title)
  const [saved, setSaved] = useState<Typed | null>(null)
  const what = `text:${name}:${language}`
  const save = useEffectEvent(async (): Promise<boolean> => {
    if (!typed || typed === saved) return true
    try {
      await api.templates.saveDraft({ name, language, ...typed, title: isNamed(typed) ? typed.title : lastTitle.current })
      setSaved(typed)
      reportSaving(what, null)
      return true
    } catch (fault) {
      reportSaving(what, refusalOf(fault))
      return false
    }
  })
  useEffect(() => {
    if (!typed) return
    if (isNamed(typed)) lastTitle.current = typed.title
    const timer = setTimeout(() => void save(), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(
    () => () => {
      void save().then(refresh)
    },
    []
  )
  useFlush(async () => save())
  return {
    state: typed === null ? null : typed === saved ? ('saved' as const) : ('saving' as const),
    saveNow: async () => (typed === null || isNamed(typed)) && save()
  }
}
