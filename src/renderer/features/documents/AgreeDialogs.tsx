// What is noted of a document: signed on paper, agreed orally, declined. What is typed stays until it is sent.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { documents as contract, type Blanks, type OneDocument } from '#contract/documents'
import { api, refresh, useRead, type OutOf } from '../../lib/door.ts'
import type { useForm } from '../../lib/form.ts'
import { dayIn } from '../../lib/format.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import type { ScanField } from '../../lib/recordFiles.ts'
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog, Pair } from '../../ui/FormDialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { Explained, explanation, type ExplainedDraft } from './Explained.tsx'
import { GapsLeft, type GapsDraft } from './GapsLeft.tsx'
import styles from './Documents.module.css'

interface AgreeProps {
  readonly document: OneDocument
  onClose(): void
}

/** What a form begins with: what was typed before, and her own name as that of whoever explained it. */
interface Begun {
  readonly kept: Record<string, string> | null
  readonly mine: string
  readonly today: string
}

/** Undefined until it is known. */
const useBegun = (form: string): Begun | undefined => {
  const kept = useKept(form)
  const practice = useRead('settings.get', {}).data
  if (kept === undefined || !practice) return undefined
  return { kept, mine: practice.practitionerName, today: dayIn(practice.timeZone) }
}

/** Those who have not signed yet, as they are called on the document. */
const useWaiting = ({ who }: OneDocument) => {
  const t = useTranslations('documents.prepare.roles')
  return who
    .filter(({ signature }) => signature === null)
    .map(({ place, role, name }) => ({ place, name, label: [name, t(role)].filter(Boolean).join(' · ') }))
}

type Pages = OutOf<'documents.pages'> | undefined

/** Others than the document has, on whichever paper it was printed; or than the scan has. */
const differs = (data: Pages, pages: number, scanned: number | null): { document: boolean; scan: boolean } => {
  const known = Object.values(data?.counts ?? {}).filter((count) => count !== null)
  const counted = pages >= 1
  return {
    document: counted && data !== undefined && data.counts[data.size] !== null && !known.includes(pages),
    scan: counted && scanned !== null && scanned !== pages
  }
}

/** What is wrong with the pages that she counted: plainly, beside the field. */
const useDifference = (data: Pages, pages: number, scanned: number | null): string | null => {
  const t = useTranslations('documents.paper')
  const { document, scan } = differs(data, pages, scanned)
  const told = [
    document && t('pagesDiffer', { pages, expected: String(data?.counts[data.size]), size: String(data?.size) }),
    scan && t('scanDiffers', { pages, scanned: String(scanned) })
  ]
  return told.filter(Boolean).join(' ') || null
}

/** `names`: of those who have signed, by place, as JSON; `pages`: empty until they are counted. */
type PaperDraft = ExplainedDraft & Record<'names' | 'on' | 'pages' | 'pagesReason', string>

const namesIn = ({ names }: Pick<PaperDraft, 'names'>): ReadonlyMap<number, string> =>
  new Map(JSON.parse(names) as [place: number, name: string][])

const paperInput = (id: string, draft: PaperDraft) => ({
  id,
  signers: [...namesIn(draft)].map(([place, name]) => ({ place, name })),
  on: draft.on,
  pages: Number(draft.pages),
  ...(draft.pagesReason.trim() === '' ? {} : { pagesReason: draft.pagesReason }),
  ...explanation(draft)
})

type PaperForm = ReturnType<typeof useForm<PaperDraft>>

const Who = ({ document, form }: { document: OneDocument; form: PaperForm }) => {
  const t = useTranslations('documents.paper')
  const waiting = useWaiting(document)
  const names = namesIn(form.values)
  const places = [...names.keys()]
  const set = (place: number, name: string | null) => {
    const others = [...names].filter(([each]) => each !== place)
    form.change({
      names: JSON.stringify(name === null ? others : [...others, [place, name]].toSorted((a, b) => Number(a[0]) - Number(b[0])))
    })
  }
  /** The form knows its faults by their path. */
  const fault = (path: string) => form.fault(path as 'names')
  return (
    <fieldset className={styles['who']}>
      <legend>{t('who')}</legend>
      {waiting.map(({ place, name, label }) => (
        <div key={place}>
          <Checkbox
            isSelected={names.has(place)}
            isInvalid={Boolean(fault('signers'))}
            onChange={(signed) => set(place, signed ? name : null)}
          >
            {label}
          </Checkbox>
          {names.has(place) && name === '' && (
            <TextField
              label={t('name')}
              value={names.get(place) ?? ''}
              onChange={(typed) => set(place, typed)}
              maxLength={120}
              error={fault(`signers.${places.indexOf(place)}.name`) && t('nameMissing')}
            />
          )}
        </div>
      ))}
      {fault('signers') && (
        <p className={styles['fault']} role="alert">
          {t('whoMissing')}
        </p>
      )}
    </fieldset>
  )
}

type PaperProps = AgreeProps & { readonly scan: ScanField }

const Paper = ({ document, scan: Scan, begun: { kept, mine, today }, onClose }: PaperProps & { begun: Begun }) => {
  const t = useTranslations('documents.paper')
  const { id, clientId } = document
  const waiting = useWaiting(document)
  const { data } = useRead('documents.pages', { id }, { once: true })
  const [scanned, setScanned] = useState<number | null>(null)
  const initial: PaperDraft = {
    names: JSON.stringify(waiting.map(({ place, name }) => [place, name])),
    on: today,
    pages: '',
    pagesReason: '',
    explainedBy: mine,
    explainedHow: 'both'
  }
  const asked = contract.signOnPaper.input
    .refine(({ on }) => on <= today, { path: ['on'], message: 'notYet' })
    .refine(({ pages, pagesReason }) => !Object.values(differs(data, pages, scanned)).includes(true) || pagesReason, {
      path: ['pagesReason'],
      message: 'reasonMissing'
    })
  const form = useKeptForm<PaperDraft>(`paper:${id}`, {
    schema: z.preprocess((draft) => paperInput(id, draft as PaperDraft), asked),
    initial,
    started: draftIn(kept, initial),
    send: (draft) => api.documents.signOnPaper(contract.signOnPaper.input.parse(paperInput(id, draft))),
    done: () => {
      refresh()
      onClose()
    }
  })
  const { pages, on } = form.values
  const difference = useDifference(data, pages === '' ? Number.NaN : Number(pages), scanned)
  const onFault = form.fault('on')
  return (
    <FormDialog title={t('title')} save={t('go')} form={form} onClose={onClose}>
      <p>{t('about')}</p>
      <Who document={document} form={form} />
      <Pair>
        <DateField
          label={t('on')}
          value={on || null}
          onChange={(day) => form.change({ on: day ?? '' })}
          onBlur={form.text('on').onBlur}
          error={onFault && t(onFault === 'notYet' ? 'onLater' : 'onMissing')}
        />
        <NumberField
          label={t('pages')}
          about={t('pagesAbout')}
          error={difference ?? (form.fault('pages') && t('pagesMissing'))}
          value={pages === '' ? Number.NaN : Number(pages)}
          minValue={1}
          onChange={(count) => form.change({ pages: Number.isNaN(count) ? '' : String(count) })}
          formatOptions={{ maximumFractionDigits: 0 }}
        />
      </Pair>
      {difference !== null && (
        <TextField
          {...form.text('pagesReason')}
          label={t('pagesReason')}
          maxLength={300}
          error={form.fault('pagesReason') && t('pagesReasonMissing')}
        />
      )}
      {clientId !== null && <Scan clientId={clientId} documentId={id} onPages={setScanned} />}
      <Explained form={form} />
    </FormDialog>
  )
}

export const PaperDialog = (props: PaperProps) => {
  const begun = useBegun(`paper:${props.document.id}`)
  return begun ? <Paper {...props} begun={begun} /> : null
}

type OralDraft = ExplainedDraft & GapsDraft & Record<'place' | 'name' | 'words' | 'witness', string>

const oralInput = (id: string, blanks: readonly Blanks[], draft: OralDraft) => ({
  id,
  place: Number(draft.place),
  name: draft.name,
  words: draft.words,
  witness: draft.witness,
  ...(blanks.length > 0 ? { gapsReason: draft.gapsReason } : {}),
  ...explanation(draft)
})

const Oral = ({ document, begun: { kept, mine }, blanks, onClose }: AgreeProps & { begun: Begun; blanks: readonly Blanks[] }) => {
  const t = useTranslations('documents.oral')
  const { id } = document
  const waiting = useWaiting(document)
  const nameOf = (place: string) => waiting.find((each) => String(each.place) === place)?.name ?? ''
  const [first] = waiting
  const initial: OralDraft = {
    place: String(first?.place ?? 0),
    name: first?.name ?? '',
    words: '',
    witness: '',
    gapsReason: '',
    explainedBy: mine,
    explainedHow: 'both'
  }
  const form = useKeptForm<OralDraft>(`oral:${id}`, {
    schema: z.preprocess(
      (draft) => oralInput(id, blanks, draft as OralDraft),
      contract.signOrally.input.refine(({ gapsReason }) => blanks.length === 0 || gapsReason, {
        path: ['gapsReason'],
        message: 'reasonMissing'
      })
    ),
    initial,
    started: draftIn(kept, initial),
    send: (draft) => api.documents.signOrally(contract.signOrally.input.parse(oralInput(id, blanks, draft))),
    done: () => {
      refresh()
      onClose()
    }
  })
  return (
    <FormDialog title={t('title')} save={t('go')} form={form} onClose={onClose}>
      <p>{t('about')}</p>
      <GapsLeft blanks={blanks} about={t('gapsAbout')} form={form} />
      <RadioGroup
        label={t('who')}
        value={form.values.place}
        onChange={(place) => form.change({ place, name: nameOf(place) })}
        choices={waiting.map((each) => ({ id: String(each.place), name: each.label }))}
      />
      <TextField {...form.text('name')} label={t('name')} maxLength={120} error={form.fault('name') && t('nameMissing')} />
      <TextArea {...form.text('words')} label={t('words')} maxLength={1000} error={form.fault('words') && t('wordsMissing')} />
      <TextField {...form.text('witness')} label={t('witness')} maxLength={120} error={form.fault('witness') && t('witnessMissing')} />
      <Explained form={form} />
    </FormDialog>
  )
}

export const OralDialog = (props: AgreeProps) => {
  const begun = useBegun(`oral:${props.document.id}`)
  const blanks = useRead('documents.blanks', { ids: [props.document.id] }).data
  return begun && blanks ? <Oral {...props} begun={begun} blanks={blanks} /> : null
}

type DeclineDraft = Record<'place' | 'reason', string>

const Decline = ({ document, begun: { kept }, onClose }: AgreeProps & { begun: Begun }) => {
  const t = useTranslations('documents.declining')
  const { id } = document
  const waiting = useWaiting(document)
  const nameOf = (place: string) => waiting.find((each) => String(each.place) === place)?.name ?? ''
  const declineInput = ({ place, reason }: DeclineDraft) => ({ id, place: Number(place), name: nameOf(place), reason })
  const initial: DeclineDraft = { place: String(waiting[0]?.place ?? 0), reason: '' }
  const form = useKeptForm<DeclineDraft>(`declining:${id}`, {
    schema: z.preprocess((draft) => declineInput(draft as DeclineDraft), contract.decline.input),
    initial,
    started: draftIn(kept, initial),
    send: (draft) => api.documents.decline(contract.decline.input.parse(declineInput(draft))),
    done: () => {
      refresh()
      onClose()
    }
  })
  return (
    <FormDialog title={t('title')} save={t('go')} form={form} onClose={onClose}>
      <p>{t('about')}</p>
      <RadioGroup
        label={t('who')}
        value={form.values.place}
        onChange={(place) => form.change({ place })}
        choices={waiting.map((each) => ({ id: String(each.place), name: each.label }))}
      />
      <TextArea {...form.text('reason')} label={t('reason')} optional maxLength={1000} />
    </FormDialog>
  )
}

export const DeclineDialog = (props: AgreeProps) => {
  const begun = useBegun(`declining:${props.document.id}`)
  return begun ? <Decline {...props} begun={begun} /> : null
}
