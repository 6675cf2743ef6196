// What is noted of a document: signed on paper, agreed orally, declined.
import { useId, useState, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { OneDocument } from '#contract/documents'
import { api, useRead } from '../../lib/door.ts'
import { dayIn } from '../../lib/format.ts'
import type { ScanField } from '../../lib/recordFiles.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { Explained, useExplained } from './HandOverDialog.tsx'
import { useWork } from './work.ts'
import styles from './Documents.module.css'

interface AgreeProps {
  readonly document: OneDocument
  onClose(): void
}

interface FrameProps {
  readonly title: string
  readonly go: string
  readonly children: ReactNode
  /** False when something is missing: then it stays open. */
  send(): Promise<boolean>
  onClose(): void
}

export const FormDialog = ({ title, go, children, send, onClose }: FrameProps) => {
  const ti = useTranslations('ui')
  const form = useId()
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    if (await send()) onClose()
    else setBusy(false)
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ti('cancel')}</Button>
          <Button type="submit" form={form} variant="primary" isPending={busy}>
            {go}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void submit()
        }}
      >
        {children}
      </Form>
    </Dialog>
  )
}

/** Those who have not signed yet, as they are called on the document. */
const useWaiting = ({ who }: OneDocument) => {
  const t = useTranslations('documents.prepare.roles')
  return who
    .filter(({ signature }) => signature === null)
    .map(({ place, role, name }) => ({ place, name, label: [name, t(role)].filter(Boolean).join(' · ') }))
}

/** What is wrong with the pages that she counted: plainly, beside the field. */
const useDifference = (id: string, pages: number, scanned: number | null): string | null => {
  const t = useTranslations('documents.paper')
  const { data } = useRead('documents.pages', { id }, { once: true })
  if (!(pages >= 1)) return null
  const known = Object.values(data?.counts ?? {}).filter((count) => count !== null)
  const expected = data?.counts[data.size] ?? null
  return (
    [
      data && expected !== null && !known.includes(pages) && t('pagesDiffer', { pages, expected: String(expected), size: data.size }),
      scanned !== null && scanned !== pages && t('scanDiffers', { pages, scanned: String(scanned) })
    ]
      .filter(Boolean)
      .join(' ') || null
  )
}

const Counting = ({ document, onClose, scan: Scan, today }: AgreeProps & { scan: ScanField; today: string }) => {
  const t = useTranslations('documents.paper')
  const waiting = useWaiting(document)
  const [names, setNames] = useState<ReadonlyMap<number, string>>(new Map(waiting.map(({ place, name }) => [place, name])))
  const [on, setOn] = useState<string | null>(today)
  const [pages, setPages] = useState(Number.NaN)
  const [scanned, setScanned] = useState<number | null>(null)
  const [pagesReason, setPagesReason] = useState('')
  const difference = useDifference(document.id, pages, scanned)
  const explained = useExplained()
  const [tried, setTried] = useState(false)
  const { carry } = useWork()
  const set = (place: number, name: string | null) => {
    const next = new Map(names)
    if (name === null) next.delete(place)
    else next.set(place, name)
    setNames(next)
  }
  const signers = [...names].map(([place, name]) => ({ place, name }))
  const complete =
    signers.length > 0 &&
    signers.every(({ name }) => name.trim() !== '') &&
    on !== null &&
    pages >= 1 &&
    (difference === null || pagesReason.trim() !== '') &&
    explained.isComplete
  const send = async () => {
    setTried(true)
    return (
      complete &&
      carry(() =>
        api.documents.signOnPaper({
          id: document.id,
          signers,
          on,
          pages,
          ...(difference === null ? {} : { pagesReason }),
          ...explained.value
        })
      )
    )
  }
  return (
    <FormDialog title={t('title')} go={t('go')} send={send} onClose={onClose}>
      <p>{t('about')}</p>
      <fieldset className={styles['who']}>
        <legend>{t('who')}</legend>
        {waiting.map(({ place, name, label }) => (
          <div key={place}>
            <Checkbox isSelected={names.has(place)} onChange={(signed) => set(place, signed ? name : null)}>
              {label}
            </Checkbox>
            {names.has(place) && name === '' && (
              <TextField label={t('name')} value={names.get(place) ?? ''} onChange={(typed) => set(place, typed)} maxLength={120} />
            )}
          </div>
        ))}
      </fieldset>
      <div className={styles['pair']}>
        <DateField label={t('on')} value={on} onChange={setOn} />
        <NumberField
          label={t('pages')}
          about={t('pagesAbout')}
          error={difference ?? undefined}
          value={pages}
          minValue={1}
          onChange={setPages}
          formatOptions={{ maximumFractionDigits: 0 }}
        />
      </div>
      {difference !== null && (
        <TextField
          label={t('pagesReason')}
          value={pagesReason}
          onChange={setPagesReason}
          maxLength={300}
          error={tried && pagesReason.trim() === '' ? t('pagesReasonMissing') : undefined}
        />
      )}
      {document.clientId !== null && <Scan clientId={document.clientId} documentId={document.id} onPages={setScanned} />}
      <Explained {...explained} tried={tried} />
      {tried && !complete && <Banner tone="risk">{t('wrong')}</Banner>}
    </FormDialog>
  )
}

export const PaperDialog = (props: AgreeProps & { scan: ScanField }) => {
  const zone = useRead('settings.get', {}).data?.timeZone
  return zone === undefined ? null : <Counting {...props} today={dayIn(zone)} />
}

export const OralDialog = ({ document, onClose }: AgreeProps) => {
  const t = useTranslations('documents.oral')
  const waiting = useWaiting(document)
  const [place, setPlace] = useState(waiting[0]?.place ?? 0)
  const known = waiting.find((each) => each.place === place)?.name ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [witness, setWitness] = useState('')
  const explained = useExplained()
  const [tried, setTried] = useState(false)
  const { carry } = useWork()
  const name = typed ?? known
  const complete = [name, words, witness].every((text) => text.trim() !== '') && explained.isComplete
  const send = async () => {
    setTried(true)
    return complete && carry(() => api.documents.signOrally({ id: document.id, place, name, words, witness, ...explained.value }))
  }
  return (
    <FormDialog title={t('title')} go={t('go')} send={send} onClose={onClose}>
      <p>{t('about')}</p>
      <RadioGroup
        label={t('who')}
        value={String(place)}
        onChange={(chosen) => {
          setPlace(Number(chosen))
          setTyped(null)
        }}
        choices={waiting.map((each) => ({ id: String(each.place), name: each.label }))}
      />
      <TextField label={t('name')} value={name} onChange={setTyped} maxLength={120} />
      <TextArea label={t('words')} value={words} onChange={setWords} maxLength={1000} />
      <TextField label={t('witness')} value={witness} onChange={setWitness} maxLength={120} />
      <Explained {...explained} tried={tried} />
      {tried && !complete && <Banner tone="risk">{t('wrong')}</Banner>}
    </FormDialog>
  )
}

export const DeclineDialog = ({ document, onClose }: AgreeProps) => {
  const t = useTranslations('documents.declining')
  const waiting = useWaiting(document)
  const [place, setPlace] = useState(waiting[0]?.place ?? 0)
  const [reason, setReason] = useState('')
  const { carry } = useWork()
  const name = waiting.find((each) => each.place === place)?.name ?? ''
  const send = () => carry(() => api.documents.decline({ id: document.id, place, name, reason }))
  return (
    <FormDialog title={t('title')} go={t('go')} send={send} onClose={onClose}>
      <p>{t('about')}</p>
      <RadioGroup
        label={t('who')}
        value={String(place)}
        onChange={(chosen) => setPlace(Number(chosen))}
        choices={waiting.map((each) => ({ id: String(each.place), name: each.label }))}
      />
      <TextArea label={t('reason')} optional value={reason} onChange={setReason} maxLength={1000} />
    </FormDialog>
  )
}
