// Two vaults side by side: what is in the backup, and what is on this computer.
import { useLocale, useTranslations } from 'use-intl'
import type { Comparison, Holding } from '#contract/backups'
import { useFormats } from '../../lib/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import styles from './Vault.module.css'

const Side = ({ title, when, holding, without }: { title: string; when: string; holding: Holding | null; without?: string }) => {
  const t = useTranslations('vault.restore')
  const f = useFormats()
  return (
    <section className={styles['holding']} aria-label={title}>
      <h2 className={styles['heading']}>{title}</h2>
      <p>{when}</p>
      {holding ? (
        <>
          <p className={styles['held']}>{t('holds', { ...holding.counts })}</p>
          <p>{t('holdsMore', { ...holding.records })}</p>
          {holding.newestNoteAt && <p className={styles['quiet']}>{t('newest', { when: f.date(holding.newestNoteAt) })}</p>}
        </>
      ) : (
        <p className={styles['quiet']}>{without}</p>
      )}
    </section>
  )
}

export const Compared = ({ backup, present }: Comparison) => {
  const t = useTranslations('vault.restore')
  const f = useFormats()
  const list = new Intl.ListFormat(useLocale())
  const here = present?.holding
  const lost = here && {
    clients: Math.max(0, here.counts.clients - backup.counts.clients),
    notes: Math.max(0, here.counts.notes - backup.counts.notes),
    documents: Math.max(0, here.records.documents - backup.records.documents),
    consents: Math.max(0, here.records.consents - backup.records.consents),
    files: Math.max(0, here.records.files - backup.records.files)
  }
  const fewer = lost ? (['clients', 'notes', 'documents', 'consents', 'files'] as const).filter((kind) => lost[kind] > 0) : []
  return (
    <>
      <div className={styles['compared']}>
        <Side title={t('inBackup')} when={t('madeAt', { when: f.moment(backup.madeAt) })} holding={backup} />
        {present && (
          <Side
            title={t('inVault')}
            when={t('changedAt', { when: f.moment(present.changedAt) })}
            holding={present.holding}
            without={t(present.whole ? 'presentLocked' : 'presentDamaged')}
          />
        )}
      </div>
      {lost && fewer.length > 0 && (
        <Banner tone="due">{t('fewer', { what: list.format(fewer.map((kind) => t(`fewerOf.${kind}`, { count: lost[kind] }))) })}</Banner>
      )}
    </>
  )
}
