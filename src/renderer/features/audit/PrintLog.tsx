// The lines that are shown, on paper or as a PDF; the words on it are this screen's.
import { useMemo, useState } from 'react'
import { FileDown, LockKeyholeOpen, Printer } from 'lucide-react'
import { useMessages, useTranslations } from 'use-intl'
import { mostOnPaper } from '#contract/audit'
import { api, refusalOf, useWrite, type InputOf } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'

export type View = Omit<InputOf<'audit.list'>, 'offset' | 'limit'>

/** Lines on a page of A4. */
const perPage = 42

/** `notes.sign` → its sentence, for methods and for what happened of itself. */
export const useMethodWords = (): Readonly<Record<string, string>> => {
  const { methods, events } = useMessages().audit
  return useMemo(
    () =>
      Object.fromEntries(
        [methods, events].flatMap((rooms) =>
          Object.entries(rooms).flatMap(([room, words]) =>
            Object.entries<string>(words).map(([method, sentence]) => [`${room}.${method}`, sentence])
          )
        )
      ),
    [methods, events]
  )
}

interface PrintLogProps {
  readonly view: View
  /** Lines that the filter shows. */
  readonly shown: number
  readonly zone: string | undefined
  /** Name of the client who is filtered by. */
  readonly client: string | null
}

const usePaper = ({ view, shown, zone, client }: PrintLogProps): InputOf<'audit.print'> => {
  const t = useTranslations('audit')
  const tp = useTranslations('audit.paper')
  const f = useFormats()
  const methods = useMethodWords()
  const count = Math.min(shown, mostOnPaper)
  const day = (date: string | null, open: string) => (date === null ? open : f.calendarDate(date))
  const about = [
    tp('what', { count: f.number(count), total: f.number(shown), zone: zone ? t('zone', { zone: zone.replaceAll('_', ' ') }) : '' }),
    view.room !== '' && tp('part', { part: t(`rooms.${view.room as 'notes'}`) }),
    client !== null && tp('client', { client }),
    (view.from ?? view.to) !== null && tp('days', { from: day(view.from, tp('begin')), to: day(view.to, tp('end')) })
  ].filter((line) => line !== false)
  const columns = { n: t('columns.n'), at: t('columns.at'), what: t('columns.what'), whom: t('columns.whom') }
  return { ...view, language: shownLanguage(), words: { title: t('title'), about, fingerprint: tp('fingerprint'), columns, methods } }
}

export const PrintLog = (props: PrintLogProps) => {
  const t = useTranslations('audit.paper')
  const tr = useTranslations('refusals')
  const f = useFormats()
  const [isOpen, setOpen] = useState(false)
  const paper = usePaper(props)
  const saved = useSavedToast()
  const print = useWrite('audit.print')
  const save = useWrite('audit.savePdf')
  const busy = print.isPending || save.isPending
  const pages = Math.max(1, Math.ceil(Math.min(props.shown, mostOnPaper) / perPage))

  const put = async (work: () => Promise<void>) => {
    try {
      await work()
      setOpen(false)
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
    }
  }
  const printNow = async () => {
    await print.mutateAsync(paper)
    toast(t('printed'))
  }
  const savePdf = async () => {
    const { folder } = await save.mutateAsync(paper)
    saved(folder, () => void api.documents.showSaved({}).catch(() => null))
  }
  return (
    <>
      <Button icon={Printer} isDisabled={props.shown === 0} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        title={t('title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button icon={FileDown} isPending={save.isPending} isDisabled={busy} onPress={() => void put(savePdf)}>
              {t('save')}
            </Button>
            <Button variant="primary" icon={Printer} isPending={print.isPending} isDisabled={busy} onPress={() => void put(printNow)}>
              {t('print')}
            </Button>
          </>
        }
      >
        <p>
          {props.shown > mostOnPaper
            ? t('most', { most: f.number(mostOnPaper), count: f.number(props.shown), pages: f.number(pages) })
            : t('lines', { count: props.shown, pages })}
        </p>
        <Banner icon={LockKeyholeOpen}>{t('warning')}</Banner>
      </Dialog>
    </>
  )
}
