// Saves the draft a moment after the last key, and before the vault locks or the screen is left.
import { useEffect, useEffectEvent, useState } from 'react'
import type { Language } from '#contract/fields'
import type { TemplateDoc, TemplateName } from '#contract/templates'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { reportSaving, useFlush } from '../../lib/unsaved.ts'

const pause = 700

interface Typed {
  readonly title: string
  readonly doc: TemplateDoc
}

/** `typed` is null as long as nothing was changed. */
export const useTextDraft = (name: TemplateName, language: Language, typed: Typed | null) => {
  const [saved, setSaved] = useState<Typed | null>(null)
  const what = `text:${name}:${language}`
  const save = useEffectEvent(async (): Promise<boolean> => {
    if (!typed || typed === saved) return true
    if (typed.title.trim() === '') return false
    try {
      await api.templates.saveDraft({ name, language, ...typed })
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
  return { state: typed === null ? null : typed === saved ? ('saved' as const) : ('saving' as const), saveNow: () => save() }
}
