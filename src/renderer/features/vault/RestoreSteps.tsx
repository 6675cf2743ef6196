// A backup becomes the practice on this computer: opened and proven, compared with what is there, and only then put in its place.
import { useRef, useState, type ComponentType, type ReactNode } from 'react'
import { FolderOpen } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { BackupCounts, ChosenBackup, Comparison } from '#contract/backups'
import { api, refusalOf } from '../../lib/door.ts'
import { useFocusThrough } from '../../lib/focus.ts'
import { useFormats } from '../../lib/format.ts'
import { useLongJob, useWorking } from '../../lib/job.ts'
import { useNewPassphrase } from '../../lib/newPassphrase.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { NewPassphrase } from '../../ui/NewPassphrase.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { useWait, Waiting } from '../../ui/Waiting.tsx'
import { Alone, useAlone } from './Alone.tsx'
import { Compared } from './Compared.tsx'
import { KeyChoice, useKeyChoice } from './KeyChoice.tsx'
import { useLanguage } from './language.ts'
import styles from './Vault.module.css'

/** What stands around a step: the sheet before the practice, a page within it. */
export type RestoreFrame = ComponentType<{ title: string; about: ReactNode; children: ReactNode }>

interface RestoreProps {
  readonly frame: RestoreFrame
  /** Chosen already, from the list of backups. */
  readonly picked?: ChosenBackup
  onBack(): void
  onDone(counts: BackupCounts): void
}

const FileChoice = ({ file, fault, onChoose }: { file: ChosenBackup | null; fault?: string; onChoose(): void }) => {
  const t = useTranslations('vault.restore')
  const f = useFormats()
  return (
    <div role="group" aria-label={t('file')}>
      <div className={styles['file']}>
        {file && (
          <span>
            <span className={styles['fileName']}>{file.fileName}</span> · {f.bytes(file.bytes)}
          </span>
        )}
        <Button icon={FolderOpen} onPress={onChoose}>
          {file ? t('other') : t('choose')}
        </Button>
      </div>
      {fault && (
        <p className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

/** What takes long, with its way out. */
const Doing = ({ label }: { label: string }) => {
  const tu = useTranslations('ui')
  const job = useLongJob()
  return (
    <div className={styles['form']} data-tells-job>
      <Progress label={label} {...job} />
      <div className={styles['buttons']}>
        <Button onPress={() => void api.backups.cancel({}).catch(() => null)}>{tu('cancel')}</Button>
      </div>
    </div>
  )
}

/** On a low window it would stand below. */
const show = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'center' }) // given back, its promise would be taken for a clean-up
}

/** What is there is backed up first, where it is open and whole; the rest is short, and cannot be cancelled. */
const Placing = () => {
  const t = useTranslations('vault.restore')
  const working = useWorking()
  const backingUp = working?.job === 'snapshot' && (working.total === 0 || working.done < working.total)
  return (
    <div key={String(backingUp)} ref={show}>
      {backingUp ? <Doing label={t('backingUp')} /> : <Progress label={t('placing')} done={0} total={0} />}
    </div>
  )
}

type Code = ReturnType<typeof refusalOf>['code']

const Fault = ({ code }: { code: Code }) => {
  const t = useTranslations('vault.restore')
  const tr = useTranslations('refusals')
  return code === 'cancelled' ? <Banner>{t('cancelled')}</Banner> : <Banner tone="risk">{tr(code)}</Banner>
}

const Open = ({ frame: Frame, picked, onBack, onOpened }: Omit<RestoreProps, 'onDone'> & { onOpened(comparison: Comparison): void }) => {
  const t = useTranslations('vault.restore')
  const tv = useTranslations('vault')
  const [file, setFile] = useState<ChosenBackup | null>(picked ?? null)
  const keyAlone = file?.recovery === true && !file.passphrase && !file.here
  const choice = useKeyChoice(keyAlone ? 'recoveryKey' : 'passphrase', file?.recovery)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Code | null>(null)

  const { left, wait } = useWait()
  const place = useFocusThrough<HTMLDivElement>(busy)
  const form = useRef<HTMLFormElement>(null)

  const choose = async () => {
    setFault(null)
    try {
      setFile(await api.backups.choose({}))
    } catch (thrown) {
      if (refusalOf(thrown).code !== 'cancelled') setFault(refusalOf(thrown).code)
    }
  }
  const open = async () => {
    setFault(null)
    const key = choice.send()
    if (!file) setTimeout(() => form.current?.querySelector('button')?.focus()) // it comes before the key
    if (!file || !key) return
    setBusy(true)
    try {
      onOpened(await api.backups.open(key))
    } catch (thrown) {
      const { code, waitMs } = refusalOf(thrown)
      if (waitMs) wait(waitMs)
      if (code !== 'tooSoon' && !choice.refuse(code)) setFault(code)
      setBusy(false)
    }
  }
  return (
    <Frame title={t('title')} about={t('about')}>
      <div ref={place} tabIndex={-1}>
        {busy ? (
          <Doing label={t('working')} />
        ) : (
          <Form
            ref={form}
            className={styles['form']}
            validationBehavior="aria"
            onSubmit={(event) => {
              event.preventDefault()
              if (left === 0) void open()
            }}
          >
            <FileChoice file={file} fault={choice.tries > 0 && !file ? t('missing') : undefined} onChoose={() => void choose()} />
            <KeyChoice
              choice={choice}
              label={t('way')}
              passphrase={
                file?.kind === 'snapshot'
                  ? { label: t('passphraseOfVault'), about: t(file.passphrase ? 'snapshotBoth' : 'snapshotHere') }
                  : { label: t('passphrase') }
              }
              recoveryKey={{ about: t('recoveryAbout'), wrong: t('recoveryWrong') }}
            />
            <Waiting seconds={left} />
            {fault && <Fault code={fault} />}
            <div className={styles['buttons']}>
              <Button variant="plain" onPress={onBack}>
                {tv('back')}
              </Button>
              <Button type="submit" variant="primary" isDisabled={left > 0}>
                {t('open')}
              </Button>
            </div>
          </Form>
        )}
      </div>
    </Frame>
  )
}

const willBe = ({ present }: Comparison) => {
  if (present === null) return 'willBe'
  if (!present.whole) return 'willBeAsideOnly'
  return present.holding === null ? 'willBeAside' : 'willBeBackedUp'
}

const Confirm = ({ frame: Frame, comparison, onBack, onDone }: Omit<RestoreProps, 'picked'> & { comparison: Comparison }) => {
  const t = useTranslations('vault.restore')
  const fresh = useNewPassphrase(useLanguage())
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const form = useFocusThrough<HTMLFormElement>(busy)
  const alone = useAlone()
  const [fault, setFault] = useState<Code | null>(null)
  const { present } = comparison
  const restore = async () => {
    setSent(true)
    setFault(null)
    if (!fresh.chosen) return
    setBusy(true)
    try {
      onDone(await api.backups.restore({ newPassphrase: fresh.chosen, withoutKeychain: alone.chosen }))
    } catch (thrown) {
      const { code } = refusalOf(thrown)
      if (!alone.offer(code) && code !== 'locked') setFault(code) // locked: it is done, and the page is about to be loaded anew
      setBusy(false)
    }
  }
  return (
    <Frame title={t('compareTitle')} about={t('compareAbout')}>
      <Compared {...comparison} />
      <Form
        ref={form}
        className={styles['form']}
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void restore()
        }}
      >
        <p className={styles['about']}>{t(willBe(comparison))}</p>
        <div className={styles['fresh']}>
          <NewPassphrase fresh={fresh} sent={sent} label={t('fresh')} />
        </div>
        <Alone alone={alone} />
        {fault && <Fault code={fault} />}
        {busy && <Placing />}
        <div className={styles['buttons']}>
          <Button variant="plain" onPress={onBack} isDisabled={busy}>
            {present === null ? t('leaveNone') : t('leave')}
          </Button>
          <Button type="submit" variant="primary" isPending={busy}>
            {t('go')}
          </Button>
        </div>
      </Form>
    </Frame>
  )
}

export const RestoreSteps = ({ frame, picked, onBack, onDone }: RestoreProps) => {
  const [comparison, setComparison] = useState<Comparison | null>(null)
  if (!comparison) return <Open frame={frame} picked={picked} onBack={onBack} onOpened={setComparison} />
  const leave = () => {
    void api.backups.leave({}).catch(() => null)
    onBack()
  }
  return <Confirm frame={frame} comparison={comparison} onBack={leave} onDone={onDone} />
}
