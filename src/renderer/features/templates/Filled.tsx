// A text that is being written, filled for a client as a document of it would be.
import { useState, type ComponentType } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '#contract/fields'
import type { TemplateDoc, TemplateName } from '#contract/templates'
import { useRead } from '../../lib/door.ts'
import { ErrorState } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './Texts.module.css'

export type PaperShown = ComponentType<{ readonly html: string; readonly label: string }>

interface FilledProps {
  readonly name: TemplateName
  readonly language: Language
  readonly title: string
  readonly doc: TemplateDoc
  readonly about: 'client' | 'practice'
  readonly paper: PaperShown
}

const nobody = 'nobody'

export const Filled = ({ name, language, title, doc, about, paper: Paper }: FilledProps) => {
  const t = useTranslations('templates.one')
  const [chosen, setChosen] = useState<string | null>(null)
  const clients = useRead('clients.list', { query: '', status: 'active', sort: 'lastSession', descending: true, offset: 0, limit: 50 }).data
    ?.rows
  const clientId = about === 'practice' ? null : (chosen ?? clients?.[0]?.id ?? nobody)
  const id = clientId === nobody ? null : clientId
  const ready = about === 'practice' || clients !== undefined
  const begun = useRead('documents.begin', { clientId: id, template: name, language }, { enabled: ready })
  const draft = {
    preparation: begun.data?.preparation ?? { clientId: id, template: name, language, circumstances: [], fields: {}, signers: [] },
    title,
    doc
  }
  const preview = useRead('documents.previewDraft', draft, { enabled: begun.data !== undefined, keep: true })
  const error = begun.error ?? preview.error
  return (
    <div className={styles['filled']}>
      {about === 'client' && clients && (
        <Select
          label={t('client')}
          value={clientId ?? nobody}
          onChange={setChosen}
          choices={[...clients.map((client) => ({ id: client.id, name: client.name })), { id: nobody, name: t('nobody') }]}
        />
      )}
      {error && <ErrorState refused={error} onAgain={begun.error ? begun.refetch : preview.refetch} />}
      {preview.data ? <Paper html={preview.data.html} label={t('preview')} /> : !error && <Loading />}
    </div>
  )
}
