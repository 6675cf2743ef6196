// Calendar files: when she is busy for other programs, and what another calendar holds, looked at before anything is taken over.
import { useRef, useState } from 'react'
import { FolderOpen } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { icsWords, lastExported, mostIcsBytes, type IcsPreview } from '#contract/appointments'
import { api, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { plusMonths, wallOf } from './days.ts'
import { useDoing } from './doing.ts'
import { useRepeatWords } from './words.ts'
import styles from './Calendar.module.css'

export const ExportDialog = ({ date, onClose }: { date: string; onClose(): void }) => {
  const t = useTranslations('appointments.export')
  const tu = useTranslations('ui')
  const doing = useDoing()
  const saved = useSavedToast()
  const [from, setFrom] = useState<string | null>(date)
  const [to, setTo] = useState<string | null>(plusMonths(date, 3))
  const [words, setWords] = useState<(typeof icsWords)[number]>('busy')
  const long = from !== null && to !== null && to > lastExported(from)
  const wrong = from === null || to === null || to < from || long
  const save = async () => {
    if (wrong) return
    const file = await doing.attempt(() => api.appointments.exportIcs({ from, to, words, language: shownLanguage() }))
    if (!file) return
    saved(file.folder, () => void api.documents.showSaved({}).catch(() => null))
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" isDisabled={wrong} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{t('about')}</p>
        <div className={styles['pair']}>
          <DateField label={t('from')} value={from} onChange={setFrom} />
          <DateField label={t('to')} value={to} onChange={setTo} error={long ? t('tooLong') : wrong ? t('order') : undefined} />
        </div>
        <RadioGroup
          label={t('words')}
          value={words}
          onChange={(chosen) => setWords(chosen)}
          choices={icsWords.map((id) => ({ id, name: t(`wordChoices.${id}`) }))}
        />
      </div>
    </Dialog>
  )
}

const shownFaults = 12
const shownRows = 100

const Faults = ({ faults }: Pick<IcsPreview, 'faults'>) => {
  const t = useTranslations('appointments.import')
  return (
    <Banner tone="risk">
      <p>{t('refused')}</p>
      <ul className={styles['warnings']}>
        {faults.slice(0, shownFaults).map(({ line, fault }) => (
          <li key={`${line} ${fault}`}>{t('fault', { line: String(line), what: t(`faults.${fault}`) })}</li>
        ))}
      </ul>
      {faults.length > shownFaults && <p>{t('moreFaults', { count: faults.length - shownFaults })}</p>}
    </Banner>
  )
}

const Preview = ({ preview }: { preview: IcsPreview }) => {
  const t = useTranslations('appointments.import')
  const ta = useTranslations('appointments')
  const f = useFormats()
  const say = useRepeatWords()
  return (
    <>
      <p role="status">
        {t('found', { count: preview.total })} {preview.known > 0 && t('known', { count: preview.known })}
      </p>
      <ul className={styles['waiting']}>
        {preview.rows.slice(0, shownRows).map(({ startAt, timeZone, title, clientName, repeats }, n) => (
          // rows of a file have no names of their own
          // oxlint-disable-next-line react/no-array-index-key
          <li key={n}>
            <span>
              <strong>{clientName ?? (title || ta('ownTime'))}</strong>{' '}
              <span className={styles['quiet']}>
                {[
                  f.moment(startAt, timeZone),
                  repeats && say({ ...repeats, weekdays: [...repeats.weekdays] }, wallOf(startAt, timeZone).date),
                  clientName === null ? '' : t('asClient')
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {preview.total > shownRows && <p className={styles['quiet']}>{t('more', { count: preview.total - shownRows })}</p>}
    </>
  )
}

export const ImportDialog = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('appointments.import')
  const ta = useTranslations('appointments')
  const tu = useTranslations('ui')
  const doing = useDoing()
  const [bytes, setBytes] = useState<Uint8Array | null>(null)
  const [name, setName] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const [large, setLarge] = useState(false)
  const [kept, setKept] = useState(false)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const preview = useRead('appointments.readIcs', { bytes: bytes ?? new Uint8Array() }, { enabled: bytes !== null, once: true }).data
  const choose = async (file: File | undefined) => {
    if (!file) return
    setName(file.name)
    setLarge(file.size > mostIcsBytes)
    setBytes(file.size > mostIcsBytes ? null : new Uint8Array(await file.arrayBuffer()))
  }
  const ready = bytes !== null && preview !== undefined && preview.faults.length === 0 && preview.total > 0
  const why = reason.trim()
  const take = async () => {
    if (!bytes) return
    if (preview?.unready && why === '') return setAsked(true)
    const override = preview?.unready ? { reason: why } : undefined
    const done = await doing.attempt(() => api.appointments.importIcs({ bytes, titles: kept ? 'kept' : 'busy', override }))
    if (!done) return
    toast(t('done', { count: done.count }), { undo: () => doing.attempt(() => api.appointments.undo({ id: done.step })) })
    onClose()
  }
  return (
    <Dialog
      wide
      isOpen
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" isDisabled={!ready} onPress={() => void take()}>
            {t('take')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{t('about')}</p>
        <div className={styles['file']}>
          <Button icon={FolderOpen} onPress={() => picker.current?.click()}>
            {t('choose')}
          </Button>
          <span className={styles['quiet']}>{name}</span>
          <input
            ref={picker}
            hidden
            type="file"
            aria-label={t('file')}
            accept=".ics,text/calendar"
            onChange={(event) => {
              void choose(event.target.files?.[0])
              // the same file once more, mended meanwhile
              event.target.value = ''
            }}
          />
        </div>
        {large && <Banner tone="risk">{t('large')}</Banner>}
        {preview && preview.faults.length > 0 && <Faults faults={preview.faults} />}
        {preview && preview.faults.length === 0 && (
          <>
            <Checkbox isSelected={kept} onChange={setKept} about={t('titlesAbout', { own: ta('ownTime') })}>
              {t('titles')}
            </Checkbox>
            {preview.unready && (
              <>
                <Banner tone="due">{t('notReady')}</Banner>
                <TextField
                  label={ta('form.reason')}
                  value={reason}
                  onChange={setReason}
                  maxLength={1000}
                  error={asked && why === '' ? ta('form.reasonMissing') : undefined}
                />
              </>
            )}
            <Preview preview={preview} />
          </>
        )}
      </div>
    </Dialog>
  )
}
