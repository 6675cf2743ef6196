// Whether a restore has been tried out, and trying it out: in the background, with progress, to be stopped at any time.
import { useEffect, useId, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { RefusalCode } from '#contract/kinds'
import type { Drill, Panel, Point } from '#contract/security'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { useFocusThrough } from '../../lib/focus.ts'
import { useFormats } from '../../lib/format.ts'
import { useNotice } from '../../lib/notices.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { PassphraseField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useWait, Waiting } from '../../ui/Waiting.tsx'
import { drill, tellFault, useDrilling } from './drilling.ts'
import { Row } from './Row.tsx'
import styles from './Security.module.css'

const Working = () => {
  const t = useTranslations('security.points.drill')
  const tu = useTranslations('ui')
  const [progress, setProgress] = useState({ done: 0, total: 0 })
  useNotice('progress', ({ job, done, total }) => job === 'drill' && setProgress({ done, total }))
  return (
    <div className={styles['working']}>
      <Progress label={t('working')} {...progress} />
      <Button small onPress={() => void api.security.cancelProof({}).catch(() => null)}>
        {tu('cancel')}
      </Button>
    </div>
  )
}

/** The key is to be typed anew. */
const ofKey: ReadonlySet<RefusalCode> = new Set(['backupPassphraseWrong', 'recoveryWrong', 'backupElsewhere', 'backupKeyFile', 'tooSoon'])

/**
 * Starts it and lets it go on; the toast at its end is seen wherever she is, and why it could not be tried stands in the panel until the next.
 * `says`: true where that is said elsewhere.
 */
const useDrill = (wait: (ms: number) => void) => {
  const t = useTranslations('security.points.drill')
  const tr = useTranslations('refusals')
  return async (work: () => Promise<Drill>, says: (code: RefusalCode) => boolean = () => false): Promise<void> => {
    try {
      await drill(work)
      toast(t('proven'))
    } catch (fault) {
      const { code, waitMs } = refusalOf(fault)
      if (waitMs) wait(waitMs)
      if (says(code)) return
      if (code !== 'cancelled') tellFault(code)
      toast(code === 'cancelled' ? t('stopped') : tr(code), { bad: code !== 'cancelled' })
    }
    refresh()
  }
}

interface TryProps {
  readonly automatic: boolean
  readonly waiting: ReturnType<typeof useWait>
  onClose(): void
}

/** Out of sight while it goes on: a key that is refused is asked for again, as it was typed and for the same file. */
const Try = ({ automatic, waiting: { left, wait }, onClose }: TryProps) => {
  const t = useTranslations('security.points.drill.dialog')
  const tu = useTranslations('ui')
  const [key, setKey] = useState('')
  const tr = useTranslations('refusals')
  const [sent, setSent] = useState(false)
  const [going, setGoing] = useState(false)
  const [wrong, setWrong] = useState<{ readonly code: RefusalCode; readonly key: string } | null>(null)
  /** Until she goes elsewhere. */
  const there = useRef(true)
  useEffect(() => {
    there.current = true
    return () => void (there.current = false)
  }, [])
  const form = useId()
  const start = useDrill(wait)
  const go = async (again: boolean) => {
    setSent(true)
    if (key === '') return
    setGoing(true)
    let refused = false
    await start(
      () => api.security.proveFile({ key, again }),
      (code) => {
        refused = there.current && ofKey.has(code)
        if (refused) setWrong({ code, key })
        return refused
      }
    )
    if (refused) setGoing(false)
    else onClose()
  }
  const problem = key === '' ? t('missing') : wrong?.key === key && wrong.code !== 'tooSoon' ? tr(wrong.code) : undefined
  const newest = () => {
    void start(() => api.security.proveNewest({}))
    onClose()
  }
  return (
    <Dialog
      title={t('title')}
      isOpen={!going}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          {wrong && (
            <Button isDisabled={left > 0} onPress={() => void go(false)}>
              {t('go')}
            </Button>
          )}
          <Button type="submit" form={form} variant={automatic && !wrong ? 'quiet' : 'primary'} isDisabled={left > 0}>
            {t(wrong ? 'again' : 'go')}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        className={styles['fields']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (left === 0) void go(wrong !== null)
        }}
      >
        <p>{t('about')}</p>
        {automatic && !wrong && (
          <>
            <div>
              <Button variant="primary" autoFocus onPress={newest}>
                {t('newest')}
              </Button>
            </div>
            <p>{t('or')}</p>
          </>
        )}
        <PassphraseField
          autoFocus={!automatic || wrong !== null}
          name="key"
          label={t('key')}
          maxLength={1024}
          value={key}
          onChange={setKey}
          error={sent ? problem : undefined}
        />
        <Waiting seconds={left} />
      </Form>
    </Dialog>
  )
}

const useWords = ({ state }: Point, { last, provenAt }: Panel['drill']): string => {
  const t = useTranslations('security.points.drill')
  const tr = useTranslations('refusals')
  const f = useFormats()
  if (last?.fault) return t('failed', { when: f.relativeDay(last.at), reason: tr(last.fault) })
  if (!last || !provenAt) return t('never')
  if (state !== 'fine' || !last.counts || !last.madeAt) return t('old', { when: f.relativeDay(provenAt) })
  return t('fine', { when: f.relativeDay(last.at), made: f.date(last.madeAt), ...last.counts })
}

export const DrillPoint = ({ point, panel }: { point: Point; panel: Panel }) => {
  const t = useTranslations('security.points.drill')
  const [asking, setAsking] = useState(false)
  const waiting = useWait()
  const tr = useTranslations('refusals')
  const { running, fault } = useDrilling()
  const place = useFocusThrough<HTMLSpanElement>(running)
  return (
    <Row
      state={point.state}
      title={t('title')}
      words={useWords(point, panel.drill)}
      action={
        <span ref={place} tabIndex={-1}>
          {!running && <Button onPress={() => setAsking(true)}>{t('do')}</Button>}
        </span>
      }
    >
      {running && <Working />}
      {fault && !running && fault !== panel.drill.last?.fault && <Banner tone="due">{t('notTried', { reason: tr(fault) })}</Banner>}
      {asking && <Try automatic={panel.drill.automatic} waiting={waiting} onClose={() => setAsking(false)} />}
    </Row>
  )
}
