// One document: the paper as it is kept, who has signed it, its seal, and what can be done with it.
import { useState } from 'react'
import {
  Ban,
  FileDown,
  FilePenLine,
  HandHelping,
  LockKeyholeOpen,
  MessageCircle,
  PenTool,
  Printer,
  Stamp,
  Trash2,
  Undo2
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import { receiptRule, type OneDocument } from '#contract/documents'
import { api, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordMarks } from '../../lib/recordMarks.ts'
import type { RecordFiles, ScanField } from '../../lib/recordFiles.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { MenuButton, type MenuAction } from '../../ui/Menu.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast } from '../../ui/Toast.tsx'
import { Kept } from './CheckDialog.tsx'
import { DeclineDialog, OralDialog, PaperDialog } from './AgreeDialogs.tsx'
import { GiveDialog } from './GiveDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { MineDialog } from './MineDialog.tsx'
import { Paper } from './Paper.tsx'
import { prepareFrom } from './preparationDraft.ts'
import { Signatures } from './Signatures.tsx'
import { StateBadge } from './StateBadge.tsx'
import { UnreceivedDialog } from './UnreceivedDialog.tsx'
import { useLeaving, useWork } from './work.ts'
import styles from './Documents.module.css'

type Asking = 'unreceived' | 'handOver' | 'give' | 'paper' | 'oral' | 'decline' | 'mine'

const useActions = (document: OneDocument, ask: (asking: Asking) => void) => {
  const t = useTranslations('documents.one')
  const { carry } = useWork()
  const { id, state, signed, signers, preparation, receipt } = document
  const recover = () => carry(() => api.documents.recover({ id }))
  const discard = async () => {
    if (await carry(() => api.documents.discard({ id }))) toast(t('discarded'), { undo: recover })
  }
  const change = () => preparation && carry(() => prepareFrom(preparation))
  const open = state === 'prepared' && signed < signers
  const actions: (MenuAction | false)[] = [
    open && { id: 'paper', label: t('signOnPaper'), icon: FilePenLine, run: () => ask('paper') },
    open && { id: 'oral', label: t('signOrally'), icon: MessageCircle, run: () => ask('oral') },
    state === 'prepared' && signers > 0 && { id: 'decline', label: t('decline'), icon: Ban, run: () => ask('decline') },
    open && signed === 0 && receipt && { id: 'unreceived', label: t('unacknowledged'), icon: HandHelping, run: () => ask('unreceived') },
    preparation !== null && {
      id: 'change',
      label: state === 'prepared' && signed === 0 ? t('change') : t('anew'),
      run: () => void change()
    },
    state === 'prepared' && signed === 0 && { id: 'discard', label: t('discard'), icon: Trash2, run: () => void discard() },
    state === 'discarded' && { id: 'recover', label: t('recover'), icon: Undo2, run: () => void recover() }
  ]
  return actions.filter((action) => action !== false)
}

/** What is most likely next. */
const Next = ({ document, ask }: { document: OneDocument; ask(asking: Asking): void }) => {
  const t = useTranslations('documents.one')
  const { busy, carry } = useWork()
  const { id, state, signers, who } = document
  if (state !== 'prepared') return null
  if (signers === 0) {
    const give = async () => {
      const given = await carry(() => api.documents.give({ id }), { gapsLeft: () => ask('give') })
      if (given) toast(t('gave'))
    }
    return (
      <Button variant="primary" icon={HandHelping} isPending={busy} onPress={() => void give()}>
        {t('give')}
      </Button>
    )
  }
  const others = who.some(({ role, signature }) => role !== 'practitioner' && signature === null)
  return (
    others && (
      <Button variant="primary" icon={PenTool} onPress={() => ask('handOver')}>
        {t('signOnScreen')}
      </Button>
    )
  )
}

/** What was tried stands there as long as the rule asks for it to be kept. */
const Unreceived = ({ by, reason, closedAt }: NonNullable<OneDocument['unreceived']> & { closedAt: string }) => {
  const t = useTranslations('documents.one')
  const f = useFormats()
  const when = f.moment(closedAt)
  const until = `${Number(closedAt.slice(0, 4)) + receiptRule.years}${closedAt.slice(4)}`
  return (
    <Banner icon={HandHelping}>
      {by ? t('unreceived', { name: by, when }) : t('unreceivedNobody', { when })} {reason}{' '}
      {t('keptUntil', { when: f.date(until), source: receiptRule.source, checked: f.calendarDate(receiptRule.checkedOn) })}
    </Banner>
  )
}

const Notices = ({ document }: { document: OneDocument }) => {
  const t = useTranslations('documents.one')
  const f = useFormats()
  const { busy, carry } = useWork()
  const { id, state, signed, signers, closedAt, declined, unreceived, printedAt } = document
  return (
    <div className={styles['notices']}>
      {state === 'prepared' && signers > 0 && signed === signers && (
        <Banner
          tone="due"
          icon={Stamp}
          action={
            <Button small isPending={busy} onPress={() => void carry(() => api.documents.seal({ id }))}>
              {t('seal')}
            </Button>
          }
        >
          {t('unsealed')}
        </Banner>
      )}
      {unreceived && closedAt && <Unreceived {...unreceived} closedAt={closedAt} />}
      {declined && (
        <Banner icon={Ban}>
          {t('declinedBy', { name: declined.by, when: f.moment(closedAt ?? document.updatedAt) })} {declined.reason}
        </Banner>
      )}
      <Banner icon={LockKeyholeOpen}>
        {t('warning')} {printedAt && t('printedAt', { when: f.moment(printedAt) })}
      </Banner>
    </div>
  )
}

const Seal = ({ seal }: { seal: NonNullable<OneDocument['seal']> }) => {
  const t = useTranslations('documents.one')
  const f = useFormats()
  return (
    <section className={styles['seal']} aria-label={t('seals')}>
      <p>
        <Stamp size={16} aria-hidden /> {t('sealed', { when: f.moment(seal.sealedAt) })}
      </p>
      <dl>
        <dt>{t('code')}</dt>
        <dd className={styles['code']}>{seal.code}</dd>
        <dt>{t('sha256')}</dt>
        <dd>{seal.sha256}</dd>
      </dl>
      {(seal.kept.text !== 'whole' || seal.kept.pdf !== 'whole') && (
        <Banner tone={seal.kept.text === 'changed' || seal.kept.pdf === 'changed' ? 'risk' : 'due'}>
          <Kept kept={seal.kept} />
        </Banner>
      )}
    </section>
  )
}

const mineIn = ({ id, who }: OneDocument) =>
  who.filter(({ role, signature }) => role === 'practitioner' && signature === null).map(({ place }) => ({ id, place }))

const Dialogs = ({
  document,
  scan,
  asking,
  onClose
}: {
  document: OneDocument
  scan: ScanField
  asking: Asking | null
  onClose(): void
}) => {
  switch (asking) {
    case 'handOver':
      return <HandOverDialog ids={[document.id]} onClose={onClose} />
    case 'give':
      return <GiveDialog id={document.id} onClose={onClose} />
    case 'paper':
      return <PaperDialog document={document} scan={scan} onClose={onClose} />
    case 'oral':
      return <OralDialog document={document} onClose={onClose} />
    case 'unreceived':
      return <UnreceivedDialog id={document.id} onClose={onClose} />
    case 'decline':
      return <DeclineDialog document={document} onClose={onClose} />
    case 'mine':
      return <MineDialog targets={mineIn(document)} onClose={onClose} />
    case null:
      return null
  }
}

/** What other rooms lend. */
interface Lent {
  readonly files: RecordFiles
  readonly scan: ScanField
  readonly marks: RecordMarks
}

const Shown = ({ document, files: Files, scan, marks: Marks }: Lent & { document: OneDocument }) => {
  const t = useTranslations('documents')
  const tp = useTranslations('documents.prepare')
  const [asking, setAsking] = useState<Asking | null>(null)
  const actions = useActions(document, setAsking)
  const { busy, print, save } = useLeaving()
  const { id, clientId, clientName, title, language, version, html, seal } = document
  const back =
    clientId === null ? { href: paths.documents, label: t('one.back') } : { href: paths.client(clientId), label: clientName ?? '' }
  return (
    <Page width="narrow">
      <PageHeader
        back={back}
        title={title}
        about={t('one.version', { language: t(`languages.${language}`), version })}
        badges={<StateBadge {...document} />}
        actions={
          <>
            {actions.length > 0 && <MenuButton label={t('one.more')} actions={actions} />}
            {html && (
              <>
                <Button icon={Printer} isDisabled={busy} onPress={() => void print([id])}>
                  {t('one.print')}
                </Button>
                <Button icon={FileDown} isDisabled={busy} onPress={() => void save([id])}>
                  {t('one.save')}
                </Button>
              </>
            )}
            <Next document={document} ask={setAsking} />
          </>
        }
      />
      {clientId !== null && <Marks clientId={clientId} record={{ kind: 'document', id }} />}
      {html ? <Notices document={document} /> : <p className={styles['none']}>{t('one.onlySaved')}</p>}
      {seal && <Seal seal={seal} />}
      {document.sealLost && (
        <div className={styles['notices']}>
          <Banner tone="due" icon={Stamp}>
            {t('one.sealLost')}
          </Banner>
        </div>
      )}
      {html && <Signatures document={document} onMine={() => setAsking('mine')} />}
      {clientId !== null && (
        <div className={styles['files']}>
          <Files clientId={clientId} record={{ kind: 'document', id }} />
        </div>
      )}
      {html && <Paper html={html} label={tp('preview')} />}
      <Dialogs document={document} scan={scan} asking={asking} onClose={() => setAsking(null)} />
    </Page>
  )
}

export const DocumentPage = ({ id, ...lent }: Lent & { id: string }) => {
  const { data, error, refetch } = useRead('documents.get', { id })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  return data ? <Shown document={data} {...lent} /> : <Loading />
}
