// Whether a restore has been tried out, and trying it out: in the background, with progress, to be stopped at any time.
import { useId, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Drill, Panel, Point } from '#contract/security'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { useFocusThrough } from '../../lib/focus.ts'
import { useFormats } from '../../lib/format.ts'
import { useNotice } from '../../lib/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { PassphraseField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useWait, Waiting } from '../../ui/Waiting.tsx'
import { drill, useDrilling } from './drilling.ts'
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

/** Starts it and lets it go on; the toast at its end is seen wherever she is. */
const useDrill = (wait: (ms: number) => void) => {
  const t = useTranslations('security.points.drill')
  const tr = useTranslations('refusals')
  return async (work: () => Promise<Drill>): Promise<void> => {
    try {
      await drill(work)
      toast(t('proven'))
    } catch (fault) {
      const { code, waitMs } = refusalOf(fault)
      if (waitMs) wait(waitMs)
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

const Try = ({ automatic, waiting: { left, wait }, onClose }: TryProps) => {
  const t = useTranslations('security.points.drill.dialog')
  const tu = useTranslations('ui')
  const [key, setKey] = useState('')
  const [sent, setSent] = useState(false)
  const form = useId()
  const start = useDrill(wait)
  const go = () => {
    setSent(true)
    if (key === '') return
    void start(() => api.security.proveFile({ key }))
    onClose()
  }
  const newest = () => {
    void start(() => api.security.proveNewest({}))
    onClose()
  }
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button type="submit" form={form} variant={automatic ? 'quiet' : 'primary'} isDisabled={left > 0}>
            {t('go')}
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
          if (left === 0) go()
        }}
      >
        <p>{t('about')}</p>
        {automatic && (
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
          autoFocus={!automatic}
          name="key"
          label={t('key')}
          maxLength={1024}
          value={key}
          onChange={setKey}
          error={sent && key === '' ? t('missing') : undefined}
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
  const running = useDrilling()
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
      {asking && <Try automatic={panel.drill.automatic} waiting={waiting} onClose={() => setAsking(false)} />}
    </Row>
  )
}
