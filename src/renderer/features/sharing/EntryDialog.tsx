// One entry of the ledger, all of it; what came of it can be noted beside it.
import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { LedgerEntry } from '#contract/sharing'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { useKeptText } from '../../lib/kept.ts'
import { paths } from '../../lib/paths.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useWhat } from './Basis.tsx'
import styles from './Sharing.module.css'

const useBasis = ({ release, exception, overrideReason }: LedgerEntry): string => {
  const t = useTranslations('sharing')
  const f = useFormats()
  if (exception)
    return t('entry.law', { force: t(`forces.${exception.force}`), kind: t(`kinds.${exception.kind}`), basis: exception.legalBasis })
  if (!release) return t('entry.override', { reason: overrideReason ?? '' })
  const said = { about: release.about, date: f.date(release.givenAt) }
  return release.expiresOn ? t('entry.releaseUntil', { ...said, until: f.calendarDate(release.expiresOn) }) : t('entry.release', said)
}

const useFacts = (entry: LedgerEntry): readonly (readonly [string, ReactNode])[] => {
  const t = useTranslations('sharing')
  const f = useFormats()
  const whatOf = useWhat()
  const basis = useBasis(entry)
  const { exception, recipient, address, at, on, way, pages, bytes, sha256 } = entry
  const when = way === 'told' ? f.calendarDate(on) : f.moment(at)
  return [
    [
      t('client'),
      <a key="client" href={`#${paths.client(entry.clientId)}`}>
        {entry.clientName}
      </a>
    ],
    [t('entry.to'), [recipient, address].filter(Boolean).join(', ')],
    [t('entry.when'), when],
    [t('entry.purpose'), entry.purpose],
    [t('entry.basis'), basis],
    [t('entry.facts'), exception?.facts],
    [t('entry.contact'), exception?.contact],
    [t('entry.consulted'), exception?.consulted],
    [t('entry.informed'), exception && (exception.informed ? t('entry.yes') : t('entry.no', { why: exception.whyNot }))],
    [t('entry.held'), exception?.heldUntil && f.calendarDate(exception.heldUntil)],
    [t('entry.what'), whatOf(entry)],
    [t('entry.necessity'), entry.necessity],
    [t('entry.separately'), entry.separately],
    [t('entry.summary'), entry.summary],
    [
      t('entry.how'),
      [t(`ways.${way}`), bytes !== null && t('entry.size', { pages: pages ?? 0, bytes: f.bytes(bytes) })].filter(Boolean).join(', ')
    ],
    [
      t('entry.sha256'),
      sha256 && (
        <code key="sha256" className={styles['hash']}>
          {sha256}
        </code>
      )
    ]
  ]
}

const Remark = ({ id }: { id: string }) => {
  const t = useTranslations('sharing.entry')
  const tr = useTranslations('refusals')
  const { value: words, change, drop } = useKeptText(`remark:${id}`)
  const add = async () => {
    try {
      await api.sharing.remark({ id, words })
      refresh()
      drop()
      change('')
      toast(t('added'))
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
    }
  }
  return (
    <Form
      className={styles['fields']}
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') void add()
      }}
    >
      <TextArea name="words" label={t('remark')} about={t('remarkAbout')} maxLength={1000} value={words} onChange={change} />
      <div>
        <Button type="submit">{t('add')}</Button>
      </div>
    </Form>
  )
}

const Entry = ({ entry }: { entry: LedgerEntry }) => {
  const t = useTranslations('sharing.entry')
  const f = useFormats()
  const facts = useFacts(entry).filter(([, fact]) => Boolean(fact))
  return (
    <div className={styles['stack']}>
      <dl className={styles['facts']}>
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {entry.remarks.length > 0 && (
        <section aria-label={t('notes')}>
          <strong>{t('notes')}</strong>
          <ul className={styles['list']}>
            {entry.remarks.map(({ at, words }, n) => (
              <li key={n}>
                <span className={styles['quiet']}>{f.moment(at)}</span>
                <p className={styles['words']}>{words}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Remark id={entry.id} />
    </div>
  )
}

export const EntryDialog = ({ id, onClose }: { id: string; onClose(): void }) => {
  const t = useTranslations('sharing.entry')
  const { data, error, refetch } = useRead('sharing.get', { id })
  return (
    <Dialog wide isOpen title={t('title')} onClose={onClose}>
      {error && <ErrorState refused={error} onAgain={refetch} />}
      {!data && !error && <Loading />}
      {data && <Entry entry={data} />}
    </Dialog>
  )
}
