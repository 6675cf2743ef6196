// A signed note: read, never changed; its amendments stand below it.
import { useRef, useState } from 'react'
import { FileDown, History, Lock, PencilLine, Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { AmendmentKind, Note } from '#contract/notes'
import { useRead, useWrite } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordMarks } from '../../lib/recordMarks.ts'
import type { RecordFiles } from '../../lib/recordFiles.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Amendments } from './Amendments.tsx'
import { useFound } from './found.ts'
import { NoteText } from './NoteText.tsx'
import { usePart } from './usePart.tsx'
import { usePaper } from './usePaper.ts'
import { Versions } from './Versions.tsx'
import styles from './NotePage.module.css'

const useAbout = ({ header }: Note): string => {
  const t = useTranslations('notes')
  const { hours } = useFormats()
  const persons = header.personsPresent && t('header.with', { persons: header.personsPresent })
  const { facts } = header
  const checked = facts && [
    facts.place && t('header.at', { place: facts.place }),
    ...(['placeConfirmed', 'identityChecked', 'privacyChecked'] as const).map((check) => facts[check] && t(`header.facts.${check}`)),
    t(facts.recorded ? 'header.facts.recorded' : 'header.notRecorded')
  ]
  return [hours(header.startAt, header.endAt, header.timeZone), t(`modalities.${header.modality}`), persons, ...(checked ?? [])]
    .filter(Boolean)
    .join(' · ')
}

export const SignedNote = ({ note, files: Files, marks: Marks }: { note: Note; files: RecordFiles; marks: RecordMarks }) => {
  const t = useTranslations()
  const { longDate, moment } = useFormats()
  const about = useAbout(note)
  const tm = useTranslations('marks')
  const alone = useRead('marks.get', { kind: 'note', id: note.id }).data?.personName
  const paper = usePaper(note, alone ? `${about} · ${tm('alone', { name: alone })}` : about)
  const part = usePart(note)
  const amend = useWrite('notes.amend')
  const [versions, setVersions] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  useFound(note.id, page)
  const writing = note.amendments.some((one) => one.signedAt === null)
  const begin = (kind: AmendmentKind) =>
    amend.mutate({ id: note.id, kind }, { onError: ({ code }) => toast(t(`refusals.${code}`), { bad: true }) })

  const goOn = () => {
    const field = page.current?.querySelector<HTMLElement>('[data-amending] input')
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
  }

  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.client(note.clientId), label: t('notes.timeline.title') }}
        title={note.clientName}
        about={`${longDate(note.header.startAt, note.header.timeZone)} · ${about}`}
        badges={
          <>
            <Badge>{t(`notes.formats.${note.format}`)}</Badge>
            <Badge tone="accent" icon={Lock}>
              {t('notes.signed')}
            </Badge>
          </>
        }
        actions={
          <>
            {writing ? (
              <Button icon={PencilLine} onPress={goOn}>
                {t('notes.amend.goOn')}
              </Button>
            ) : (
              <MenuButton
                worded
                icon={PencilLine}
                label={t('notes.amend.action')}
                actions={[
                  { id: 'addition', label: t('notes.amend.add'), run: () => begin('addition') },
                  { id: 'correction', label: t('notes.amend.correct'), run: () => begin('correction') }
                ]}
              />
            )}
            <MenuButton
              label={t('notes.more')}
              actions={[
                { id: 'print', label: t('notes.paper.print'), icon: Printer, run: () => void paper.print() },
                { id: 'pdf', label: t('notes.paper.save'), icon: FileDown, run: () => void paper.savePdf() },
                ...part.actions,
                { id: 'versions', label: t('notes.versions.action'), icon: History, run: () => setVersions(true) }
              ]}
            />
          </>
        }
      />
      <Marks clientId={note.clientId} record={{ kind: 'note', id: note.id }} />
      <div ref={page} className={styles['signed']}>
        <article className={styles['sheet']} aria-label={t('notes.read.text')}>
          <div className={styles['paper']}>
            <NoteText doc={note.doc} />
          </div>
          <footer className={styles['seal']}>
            <Lock size={14} aria-hidden />
            {t('notes.read.signedAt', { when: moment(note.signedAt ?? note.updatedAt) })}
          </footer>
        </article>
        <Files clientId={note.clientId} record={{ kind: 'note', id: note.id }} />
        <Amendments amendments={note.amendments} />
      </div>
      {part.dialog}
      <Versions noteId={note.id} isOpen={versions} onClose={() => setVersions(false)} />
    </Page>
  )
}
