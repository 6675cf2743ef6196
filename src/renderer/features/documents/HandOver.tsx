// The screen in a client's hands: these documents, one signer after another, and nothing else until the passphrase is typed.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Handed, OneDocument } from '#contract/documents'
import { WordsWithin } from '../../lib/i18n.tsx'
import { api, refresh } from '../../lib/door.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { clearToasts } from '../../ui/Toast.tsx'
import { Paper } from './Paper.tsx'
import { SignForm } from './SignForm.tsx'
import { TakeBack } from './TakeBack.tsx'
import { useWork } from './work.ts'
import styles from './HandOver.module.css'

interface Step {
  readonly document: OneDocument
  readonly n: number
  readonly who: OneDocument['who'][number]
}

/** The practitioner signs at her own desk, before or after. */
const stepsOf = ({ documents }: Handed): Step[] =>
  documents.flatMap((document, index) =>
    document.state === 'prepared'
      ? document.who
          .filter(({ role, signature }) => role !== 'practitioner' && signature === null)
          .map((who) => ({ document, n: index + 1, who }))
      : []
  )

interface RefusingProps {
  readonly step: Step
  /** What was typed stays when the dialog is left. */
  readonly reason: string
  onReason(reason: string): void
  onClose(): void
}

const Refusing = ({ step: { document, who }, reason, onReason, onClose }: RefusingProps) => {
  const t = useTranslations('documents.handed')
  const { busy, carry } = useWork()
  const go = async () => {
    if (await carry(() => api.documents.decline({ id: document.id, place: who.place, name: who.name, reason }))) onClose()
  }
  return (
    <Dialog
      title={t('refuseTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('back')}</Button>
          <Button variant="primary" isPending={busy} onPress={() => void go()}>
            {t('refuseGo')}
          </Button>
        </>
      }
    >
      <p>{t('refuseAbout')}</p>
      <TextArea label={t('reason')} optional value={reason} onChange={onReason} maxLength={1000} />
    </Dialog>
  )
}

const keyOf = ({ document, who }: Step): string => `${document.id} ${who.place}`

interface OneStepProps {
  readonly step: Step
  readonly total: number
  /** Passes over this signature; undefined where nothing else waits. */
  readonly onLater: (() => void) | undefined
  onStop(): void
}

const OneStep = ({ step, total, onLater, onStop }: OneStepProps) => {
  const t = useTranslations('documents.handed')
  const tp = useTranslations('documents.prepare.roles')
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const { document, n, who } = step
  return (
    <>
      <header className={styles['head']}>
        <Mark />
        <h1>{document.title}</h1>
        <span>{t('of', { n: String(n), total: String(total) })}</span>
        <Button small variant="plain" onPress={onStop}>
          {t('stop')}
        </Button>
      </header>
      <main className={styles['page']} tabIndex={-1}>
        <p className={styles['read']}>{t('read')}</p>
        <Paper html={document.html} label={document.title} />
        <section className={styles['signing']} aria-label={t('signAs', { role: tp(who.role) })}>
          <h2>{t('signAs', { role: tp(who.role) })}</h2>
          <SignForm
            key={keyOf(step)}
            targets={[{ id: document.id, place: who.place }]}
            name={who.name}
            onSigned={refresh}
            others={<Button onPress={() => setRefusing(true)}>{t('refuse')}</Button>}
          />
          {onLater && (
            <div className={styles['later']}>
              <Button small variant="plain" onPress={onLater}>
                {t('later')}
              </Button>
            </div>
          )}
        </section>
        {refusing && <Refusing step={step} reason={reason} onReason={setReason} onClose={() => setRefusing(false)} />}
      </main>
    </>
  )
}

export const HandOver = ({ handed }: { handed: Handed }) => {
  const [stopped, setStopped] = useState(false)
  /** Passed over: of whoever is not there today, or wants to think about it. */
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    clearToasts()
    return clearToasts
  }, [])
  const open = stepsOf(handed)
  const [step, ...rest] = stopped ? [] : open.filter((each) => !later.has(keyOf(each)))
  const language = handed.documents[0]?.language ?? 'en'
  const again = () => {
    setLater(new Set())
    setStopped(false)
  }
  if (!step) return <TakeBack language={language} onAgain={open.length > 0 ? again : undefined} />
  return (
    <div className={styles['all']}>
      <WordsWithin key={keyOf(step)} language={step.document.language}>
        <OneStep
          step={step}
          total={handed.documents.length}
          onLater={rest.length > 0 ? () => setLater(new Set([...later, keyOf(step)])) : undefined}
          onStop={() => setStopped(true)}
        />
      </WordsWithin>
    </div>
  )
}
