// One text: written, seen filled, compared with the one in force, published.
import { useState } from 'react'
import { History, LibraryBig, Send, Undo2 } from 'lucide-react'
import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useTranslations } from 'use-intl'
import type { Language } from '#contract/fields'
import type { TemplateDoc, TemplateName, TemplateRow, TemplateText } from '#contract/templates'
import { caretFirst } from '../../lib/caret.ts'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Changes } from './Changes.tsx'
import { addClause, clauseOf, useClauseIds } from './clauses.ts'
import { Filled, type PaperShown } from './Filled.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { easeOf } from './readingEase.ts'
import { TextBar } from './TextBar.tsx'
import { textExtensions } from './textExtensions.ts'
import { tidy } from './tidy.ts'
import { useGapLabel, type GapLabel } from './useGapLabel.ts'
import { useTextDraft } from './useTextDraft.ts'
import { VersionsDialog } from './VersionsDialog.tsx'
import styles from './Texts.module.css'

type View = 'write' | 'see' | 'changed'

const useTextEditor = (text: TemplateText, label: GapLabel, onChange: (doc: TemplateDoc) => void): Editor => {
  const t = useTranslations('templates.one')
  return useEditor({
    extensions: textExtensions(label),
    content: text.doc,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    immediatelyRender: true,
    editorProps: {
      handleDOMEvents: caretFirst,
      attributes: { class: styles['text']!, role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('text'), spellcheck: 'false' }
    },
    onUpdate: ({ editor }) => onChange(tidy(editor.getJSON()))
  })
}

/** What must stand in it and does not, each with the way back. */
const Missing = ({ editor, text }: { editor: Editor; text: TemplateText }) => {
  const t = useTranslations('templates.one')
  const there = useClauseIds(editor)
  return text.mandatory
    .filter(({ id }) => !there.includes(id))
    .map(({ id, heading }) => (
      <Banner
        key={id}
        tone="risk"
        action={
          <Button small onPress={() => addClause(editor, clauseOf(text.library.doc, id))}>
            {t('putBack')}
          </Button>
        }
      >
        {t('missing', { heading })}
      </Banner>
    ))
}

const SignedBefore = ({ name }: { name: TemplateName }) => {
  const t = useTranslations('templates.signed')
  const signed = useRead('documents.signedBefore', { template: name }).data ?? []
  if (signed.length === 0) return null
  return (
    <div className={styles['signed']}>
      <Card title={t('title')}>
        <p>{t('about')}</p>
        <ul className={styles['list']}>
          {signed.map(({ clientId, clientName, documentId, version }) => (
            <li key={documentId}>
              <a href={`#${paths.client(clientId)}`}>{clientName}</a> <span className={styles['quiet']}>{t('version', { version })}</span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

/** Whether clients will get through it (R067): a hint, never in the way. */
const Reading = ({ doc, language }: { doc: TemplateDoc; language: Language }) => {
  const t = useTranslations('templates.ease')
  const ease = easeOf(doc, language)
  if (ease === null) return null
  const { words, minutes, score, level, longSentences } = ease
  return (
    <p className={styles['starting']}>
      {t('length', { words, minutes })} · {t(`levels.${level}`, { score: String(score), measure: t(`measures.${language}`) })}
      {longSentences > 0 && ` · ${t('long', { count: longSentences })}`}
    </p>
  )
}

const Writing = ({ text, row, paper, onAnew }: { text: TemplateText; row: TemplateRow; paper: PaperShown; onAnew(): void }) => {
  const t = useTranslations('templates')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const label = useGapLabel(text.fields)
  const { name, language } = text
  const [typed, setTyped] = useState<{ title: string; doc: TemplateDoc } | null>(null)
  const [view, setView] = useState<View>('write')
  const [open, setOpen] = useState<'publish' | 'versions' | null>(null)
  const title = typed?.title ?? text.title
  const doc = typed?.doc ?? text.doc
  const draft = useTextDraft(text, typed)
  const editor = useTextEditor(text, label, (changed) => setTyped((before) => ({ title: before?.title ?? text.title, doc: changed })))
  const hasDraft = typed !== null || text.state === 'draft'
  const anew = async (work: () => Promise<unknown>, said: string) => {
    try {
      await work()
      toast(said)
      onAnew()
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  const take = (newTitle: string, chosen: TemplateDoc) => {
    setOpen(null)
    setTyped({ title: newTitle, doc: chosen })
    editor.commands.setContent(chosen)
  }
  return (
    <Page>
      <PageHeader
        back={{ href: paths.texts, label: t('one.back') }}
        title={title}
        about={
          <>
            {t(`languages.${language}`)} · {t('one.about', { version: text.version })}
            {draft.state && <span role="status"> · {t(`one.state.${draft.state}`)}</span>}
          </>
        }
        actions={
          <>
            <MenuButton
              label={t('one.more')}
              actions={[
                { id: 'versions', label: t('one.versions'), icon: History, run: () => setOpen('versions') },
                ...(hasDraft
                  ? [
                      {
                        id: 'drop',
                        label: t('one.dropDraft'),
                        icon: Undo2,
                        run: () => void anew(() => api.templates.dropDraft({ name, language }), t('one.dropped'))
                      }
                    ]
                  : []),
                ...(row.own
                  ? [
                      {
                        id: 'library',
                        label: t('one.backToLibrary'),
                        icon: LibraryBig,
                        run: () => void anew(() => api.templates.backToLibrary({ name, language, note: '' }), t('one.wentBack'))
                      }
                    ]
                  : [])
              ]}
            />
            <Button variant="primary" icon={Send} isDisabled={!hasDraft} onPress={() => setOpen('publish')}>
              {t('one.publish')}
            </Button>
          </>
        }
      />
      <p className={styles['starting']}>
        {t('one.starting', { version: text.library.version, when: f.calendarDate(text.library.checkedOn), sources: text.library.sources })}
      </p>
      <Reading doc={doc} language={language} />
      <div className={styles['views']}>
        <Chips
          label={t('one.view')}
          value={view}
          onChange={(id) => setView(id)}
          choices={(['write', 'see', 'changed'] as const).map((id) => ({ id, name: t(`one.views.${id}`) }))}
        />
      </div>
      <div hidden={view !== 'write'} className={styles['writing']}>
        <Missing editor={editor} text={text} />
        <TextField
          label={t('one.name')}
          maxLength={120}
          value={title}
          onChange={(newTitle) => setTyped({ title: newTitle, doc })}
          error={title.trim() === '' ? tr('empty') : undefined}
        />
        <div className={styles['sheet']}>
          <TextBar editor={editor} fields={Object.keys(text.fields)} label={label} />
          <EditorContent editor={editor} className={styles['page']} />
        </div>
      </div>
      {view === 'see' && <Filled name={name} language={language} title={title} doc={doc} about={row.about} paper={paper} />}
      {view === 'changed' && (
        <Card>
          <div className={styles['cardTop']}>
            <Changes before={text.inForce} after={doc} label={label} />
          </div>
        </Card>
      )}
      <SignedBefore name={name} />
      {open === 'publish' && (
        <PublishDialog name={name} language={language} save={draft.saveNow} onClose={() => setOpen(null)} onDone={onAnew} />
      )}
      {open === 'versions' && <VersionsDialog name={name} language={language} label={label} onTake={take} onClose={() => setOpen(null)} />}
    </Page>
  )
}

interface TextPageProps {
  readonly name: string
  readonly language: string
  readonly paper: PaperShown
}

export const TextPage = ({ name, language, paper }: TextPageProps) => {
  // an address may say anything: main refuses what is none
  const which = { name: name as TemplateName, language: language as Language }
  const [turn, setTurn] = useState(0)
  const text = useRead('templates.get', which, { once: true })
  const rows = useRead('templates.list', { language: which.language })
  const error = text.error ?? rows.error
  if (error) return <ErrorState refused={error} onAgain={text.error ? text.refetch : rows.refetch} />
  const row = rows.data?.find((one) => one.name === name)
  if (!text.data || !text.isFetchedAfterMount || !row) return <Loading />
  return (
    <Writing
      key={turn}
      text={text.data}
      row={row}
      paper={paper}
      onAnew={() => {
        refresh()
        void text.refetch().then(() => setTurn((before) => before + 1))
      }}
    />
  )
}
