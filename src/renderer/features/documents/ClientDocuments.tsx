// The documents of one client, on the client's page: what the work needs, how far it is, and the one action that goes on with it (R033).
import { useState } from 'react'
import { FileDown, FilePlus2, Files, HandHelping, PenLine, PenTool, Printer } from 'lucide-react'
import { Link } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { DocumentRow, PackPart, TextChoice } from '#contract/documents'
import { api, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { shownLanguage } from '../../lib/i18n.tsx'
import { go, paths } from '../../lib/paths.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card } from '../../ui/Page.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { MineDialog } from './MineDialog.tsx'
import { StateBadge } from './StateBadge.tsx'
import { useLeaving, useWork } from './work.ts'
import styles from './Documents.module.css'

const isDone = ({ document, byHand }: PackPart): boolean => byHand !== null || document?.state === 'signed' || document?.state === 'given'

const Meter = ({ parts }: { parts: readonly PackPart[] }) => {
  const t = useTranslations('documents.card')
  const needed = parts.filter(({ optional }) => !optional)
  const done = needed.filter(isDone).length
  const label = t('complete', { done: String(done), total: String(needed.length) })
  return (
    <div className={styles['meter']}>
      <span>{label}</span>
      <meter min={0} max={needed.length} value={done} aria-label={label} />
    </div>
  )
}

const Part = ({ clientId, part }: { clientId: string; part: PackPart }) => {
  const t = useTranslations('documents.card')
  const f = useFormats()
  const { template, title, optional, document, byHand } = part
  const closedAt = document?.state === 'given' || document?.state === 'signed' ? document.closedAt : null
  return (
    <li>
      <span>
        <Link href={document ? paths.document(document.id) : paths.prepareText(clientId, template)}>{title}</Link>
        {document && closedAt && (
          <span className={styles['quiet']}> · {t('closed', { version: document.version, when: f.date(closedAt) })}</span>
        )}
      </span>
      {document?.outdated && <Badge tone="due">{t('outdated')}</Badge>}
      {byHand && <Badge tone="accent">{t(`byHand.${byHand.how}`)}</Badge>}
      {document && !byHand && <StateBadge {...document} />}
      {!document && !byHand && <Badge>{optional ? t('optional') : t('missing')}</Badge>}
    </li>
  )
}

const Pack = ({ clientId, parts }: { clientId: string; parts: readonly PackPart[] }) => {
  const t = useTranslations('documents.card')
  return (['base', 'online', 'more'] as const).map((name) => {
    const some = parts.filter(({ part }) => part === name)
    return (
      some.length > 0 && (
        <section key={name}>
          <h3 className={styles['part']}>{t(`parts.${name}`)}</h3>
          <ul className={styles['parts']}>
            {some.map((part) => (
              <Part key={part.template} clientId={clientId} part={part} />
            ))}
          </ul>
        </section>
      )
    )
  })
}

const Others = ({ rows }: { rows: readonly DocumentRow[] }) => {
  const t = useTranslations('documents')
  const f = useFormats()
  return (
    <section>
      <h3 className={styles['part']}>{t('card.others')}</h3>
      <ul className={styles['parts']}>
        {rows.map((row) => (
          <li key={row.id}>
            <span>
              <Link href={paths.document(row.id)}>{row.title}</Link>
              <span className={styles['quiet']}>
                {' · '}
                {row.closedAt ? t('card.closed', { version: row.version, when: f.date(row.closedAt) }) : f.date(row.updatedAt)}
              </span>
            </span>
            <StateBadge {...row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One action (R064): printed in the client's language and noted as given; and the record of it. */
const Giving = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('documents.card')
  const language = shownLanguage()
  const { carry } = useWork()
  const saved = useSavedToast()
  const texts = useRead('documents.texts', { about: 'client', language }).data?.filter(({ handed }) => handed) ?? []
  const record = { template: null, clientId, language }
  const give = ({ template, title }: TextChoice) =>
    carry(
      async () => {
        const { id, given } = await api.documents.printGiven({ clientId, template })
        toast(t(given ? 'given' : 'toReceive', { title }), given ? {} : { action: { label: title, run: () => go(paths.document(id)) } })
      },
      {
        gapsLeft: () => {
          toast(t('gapsLeft', { title }), { bad: true })
          go(paths.prepareText(clientId, template))
        }
      }
    )
  const save = () =>
    carry(async () => {
      const { folder } = await api.documents.saveRecord(record)
      saved(folder, () => void api.documents.showSaved({}).catch(() => null))
    })
  return (
    <>
      {texts.length > 0 && (
        <MenuButton
          small
          worded
          icon={HandHelping}
          label={t('give')}
          actions={texts.map((text) => ({ id: text.template, label: text.title, run: () => void give(text) }))}
        />
      )}
      <MenuButton
        small
        label={t('record')}
        actions={[
          { id: 'print', label: t('printRecord'), icon: Printer, run: () => void carry(() => api.documents.printRecord(record)) },
          { id: 'pdf', label: t('saveRecord'), icon: FileDown, run: () => void save() }
        ]}
      />
    </>
  )
}

const Actions = ({ clientId, parts }: { clientId: string; parts: readonly PackPart[] }) => {
  const t = useTranslations('documents.card')
  const { busy, carry } = useWork()
  const { print, busy: printing } = useLeaving()
  const [asking, setAsking] = useState<'handOver' | 'mine' | null>(null)
  const open = parts.flatMap(({ document }) => (document?.state === 'prepared' ? [document] : []))
  const mine = open.flatMap(({ id, mine: place }) => (place === null ? [] : [{ id, place }]))
  const toSign = open.filter(({ signed, signers, mine: place }) => signed + (place === null ? 0 : 1) < signers).map(({ id }) => id)
  const missing = parts.some(({ optional, document, byHand }) => !optional && document === null && byHand === null)
  const prepareAll = () =>
    carry(async () => {
      const { ids } = await api.documents.preparePack({ clientId })
      toast(t('prepared', { count: ids.length }))
    })
  return (
    <div className={styles['actions']}>
      {missing && (
        <Button small variant="primary" icon={Files} isPending={busy} onPress={() => void prepareAll()}>
          {t('prepareAll')}
        </Button>
      )}
      {open.length > 0 && (
        <Button small icon={Printer} isPending={printing} onPress={() => void print(open.map(({ id }) => id))}>
          {t('print')}
        </Button>
      )}
      {toSign.length > 0 && (
        <Button small icon={PenTool} onPress={() => setAsking('handOver')}>
          {t('sign')}
        </Button>
      )}
      {mine.length > 0 && (
        <Button small icon={PenLine} onPress={() => setAsking('mine')}>
          {t('mine', { count: mine.length })}
        </Button>
      )}
      <ButtonLink small icon={FilePlus2} href={paths.prepare(clientId)}>
        {t('another')}
      </ButtonLink>
      <Giving clientId={clientId} />
      {asking === 'handOver' && <HandOverDialog ids={toSign} onClose={() => setAsking(null)} />}
      {asking === 'mine' && <MineDialog targets={mine} onClose={() => setAsking(null)} />}
    </div>
  )
}

export const ClientDocuments = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('documents')
  const tr = useTranslations('refusals')
  const pack = useRead('documents.pack', { clientId, language: shownLanguage() })
  const { data: rows, error } = useRead('documents.ofClient', { clientId })
  const parts = pack.data ?? []
  const inPack = new Set(parts.map(({ document }) => document?.id))
  const others = rows?.filter(({ id }) => !inPack.has(id)) ?? []
  const refused = error ?? pack.error
  return (
    <Card title={t('title')}>
      {refused && <p className={styles['none']}>{tr(refused.code)}</p>}
      <div className={styles['pack']}>
        {parts.length > 0 && <Meter parts={parts} />}
        <Pack clientId={clientId} parts={parts} />
        {others.length > 0 && <Others rows={others} />}
        {pack.data && <Actions clientId={clientId} parts={parts} />}
      </div>
    </Card>
  )
}
