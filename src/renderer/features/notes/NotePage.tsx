// One note: a draft to be written, or a signed text to be read and amended.
import { useLocale } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import type { RecordFiles } from '../../lib/recordFiles.ts'
import type { RecordMarks } from '../../lib/recordMarks.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { ErrorState } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { DraftNote } from './DraftNote.tsx'
import { SignedNote } from './SignedNote.tsx'

/** What other rooms lend. */
interface Lent {
  readonly record: RecordConsent
  readonly files: RecordFiles
  readonly marks: RecordMarks
}

export const NotePage = ({ id, ...lent }: Lent & { id: string }) => {
  const { data: note, error, refetch, isFetchedAfterMount } = useRead('notes.get', { id })
  const language = useLocale() // the editor's words are set when it is made
  // a draft goes on from the vault's text, never from a remembered one; what is being typed stays, even if its note is gone
  if (!note || !isFetchedAfterMount) {
    if (!error) return <Loading />
    return (
      <Page>
        <ErrorState refused={error} onAgain={refetch} />
      </Page>
    )
  }
  if (note.amends !== null) return <NotePage id={note.amends} {...lent} />
  return note.signedAt === null ? (
    <DraftNote key={language} note={note} {...lent} />
  ) : (
    <SignedNote note={note} files={lent.files} marks={lent.marks} />
  )
}
