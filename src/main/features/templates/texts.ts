// The text that a document is made of today.
import type { Language } from '#contract/fields'
import type { SignerRole, TemplateDoc, TemplateName } from '#contract/templates'
import type { ReadableDb } from '../../tools.ts'
import { library } from './library.ts'
import { docOf, type Template } from './writing.ts'

export interface CurrentText extends Pick<Template, 'fields' | 'optional'> {
  readonly title: string
  readonly doc: TemplateDoc
  readonly version: string
  readonly checkedOn: string
  readonly sources: string
  readonly group: Template['group']
  readonly numbered: boolean
  readonly signers: readonly SignerRole[]
}

/** Her own wording where she has one in force, else the library's. */
export const textOf = (_db: ReadableDb, name: TemplateName, language: Language): CurrentText => {
  const { text, version, checkedOn, group, numbered, signers, fields = {}, optional = [] } = library[name]
  const { title, sources } = text[language]
  return { title, doc: docOf(text[language]), version, checkedOn, sources, group, numbered, signers, fields, optional }
}
