// Who has signed a document, how and when, and who has not yet.
import { PenLine } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { DocumentSignature, OneDocument } from '#contract/documents'
import { useFormats } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Page.tsx'
import styles from './Documents.module.css'

const Given = ({ signature }: { signature: DocumentSignature }) => {
  const t = useTranslations('documents.one')
  const f = useFormats()
  const { name, how, witness, at, signedOn, explainedBy, explainedHow, pages, pagesExpected, pagesReason } = signature
  const when = signedOn === null ? f.moment(at) : f.calendarDate(signedOn)
  const counted = pages !== null && t('counted', { pages })
  const differs = pagesReason && t('otherPages', { expected: pagesExpected ?? 0, reason: pagesReason })
  const explained = explainedHow && t('explained', { by: explainedBy, how: t(`explainedHow.${explainedHow}`) })
  return (
    <span className={styles['quiet']}>
      {[t('signedAs', { name, how: t(`how.${how}`, { witness }), when }), counted, differs, explained].filter(Boolean).join(' · ')}
    </span>
  )
}

export const Signatures = ({ document, onMine }: { document: OneDocument; onMine(): void }) => {
  const t = useTranslations('documents')
  const { state, who, declined } = document
  /** Of a document that was declined nobody is waited for any more. */
  const without = (name: string) => (declined === null ? t('one.waits') : t(declined.by === name ? 'one.refused' : 'one.unsigned'))
  if (state === 'given' || who.length === 0) return null
  return (
    <div className={styles['signatures']}>
      <Card title={t('one.who')}>
        <ul className={styles['parts']}>
          {who.map(({ place, role, name, signature }) => (
            <li key={place}>
              <span>
                <strong>{name || t(`prepare.roles.${role}`)}</strong>
                {name && <span className={styles['quiet']}> · {t(`prepare.roles.${role}`)}</span>}
                <br />
                {signature ? <Given signature={signature} /> : <span className={styles['quiet']}>{without(name)}</span>}
              </span>
              {state === 'prepared' && role === 'practitioner' && !signature && (
                <Button small icon={PenLine} onPress={onMine}>
                  {t('one.signMine')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
