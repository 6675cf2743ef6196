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

const OneStep = ({ step, total, onStop }: { step: Step; total: number; onStop(): void }) => {
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
            key={`${document.id} ${who.place}`}
            targets={[{ id: document.id, place: who.place }]}
            name={who.name}
            onSigned={refresh}
            others={<Button onPress={() => setRefusing(true)}>{t('refuse')}</Button>}
          />
        </section>
        {refusing && <Refusing step={step} reason={reason} onReason={setReason} onClose={() => setRefusing(false)} />}
      </main>
    </>
  )
}

export const HandOver = ({ handed }: { handed: Handed }) => {
  const [stopped, setStopped] = useState(false)
  useEffect(() => {
    clearToasts()
    return clearToasts
  }, [])
  const step = stopped ? undefined : stepsOf(handed)[0]
  const language = handed.documents[0]?.language ?? 'en'
  if (!step) return <TakeBack language={language} onAgain={stepsOf(handed).length > 0 ? () => setStopped(false) : undefined} />
  return (
    <div className={styles['all']}>
      <WordsWithin key={`${step.document.id} ${step.who.place}`} language={step.document.language}>
        <OneStep step={step} total={handed.documents.length} onStop={() => setStopped(true)} />
      </WordsWithin>
    </div>
  )
}
