// Earlier texts of a note: chosen on the left, read on the right, put back into a draft.
import { useState } from 'react'
import { History } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { NoteDoc } from '#contract/notes'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { NoteText } from './NoteText.tsx'
import styles from './Versions.module.css'

interface VersionsProps {
  readonly noteId: string
  readonly isOpen: boolean
  onClose(): void
  /** Only a draft takes a text back. */
  readonly onRestore?: (doc: NoteDoc) => void
}

const Chosen = ({ noteId, id, onRestore }: Pick<VersionsProps, 'noteId' | 'onRestore'> & { id: string }) => {
  const t = useTranslations('notes.versions')
  const { data: version, error } = useRead('notes.version', { id: noteId, version: id })
  if (error) return <ErrorState refused={error} />
  if (!version) return <Loading />
  return (
    <>
      {/* a long text is scrolled by keys too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['text']} tabIndex={0} role="region" aria-label={t('chosen')}>
        <NoteText doc={version.doc} />
      </div>
      {onRestore && (
        <div className={styles['restore']}>
          <Button variant="primary" onPress={() => onRestore(version.doc)}>
            {t('restore')}
          </Button>
        </div>
      )}
    </>
  )
}

const List = ({ noteId, onRestore }: Pick<VersionsProps, 'noteId' | 'onRestore'>) => {
  const t = useTranslations('notes.versions')
  const { dayAndTime } = useFormats()
  const { data: versions, error, refetch } = useRead('notes.versions', { id: noteId })
  const [chosen, setChosen] = useState<string | null>(null)
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!versions) return <Loading />
  const newestFirst = versions.toSorted((a, b) => b.at.localeCompare(a.at))
  const [newest] = newestFirst
  if (!newest) return <EmptyState small icon={History} title={t('none')} />
  const shown = chosen ?? newest.id
  return (
    <div className={styles['versions']}>
      <ListBox
        className={styles['list']}
        aria-label={t('list')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[shown]}
        onSelectionChange={(keys) => {
          for (const key of keys) setChosen(String(key))
        }}
        autoFocus
      >
        {newestFirst.map(({ id, at, kind, words }) => (
          <ListBoxItem key={id} id={id} className={styles['version']} textValue={dayAndTime(at)}>
            <span>{dayAndTime(at)}</span>
            <span className={styles['words']}>
              {t('words', { words })}
              {kind === 'signed' && ` · ${t('signed')}`}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
      <div className={styles['chosen']}>
        <Chosen key={shown} noteId={noteId} id={shown} onRestore={onRestore} />
      </div>
    </div>
  )
}

export const Versions = ({ noteId, isOpen, onClose, onRestore }: VersionsProps) => {
  const t = useTranslations('notes.versions')
  return (
    <Dialog wide title={t('title')} isOpen={isOpen} onClose={onClose}>
      <List noteId={noteId} onRestore={onRestore} />
    </Dialog>
  )
}
