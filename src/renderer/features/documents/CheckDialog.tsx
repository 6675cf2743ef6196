// Has a signed PDF been changed since it was sealed? Told by the file itself, or by the code on its last page.
import { useState } from 'react'
import { FileSearch } from 'lucide-react'
import { FileTrigger, Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { SealState, Verdict } from '#contract/documents'
import { api } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { readSealed } from './sealedFile.ts'
import { useWork } from './work.ts'
import styles from './Documents.module.css'

/** What a salvage could not save, or what the vault holds otherwise than it was sealed. */
export const Kept = ({ kept: { text, pdf } }: { kept: SealState }) => {
  const t = useTranslations('documents.check')
  return <>{[text !== 'whole' && t(`keptText.${text}`), pdf !== 'whole' && t(`keptPdf.${pdf}`)].filter(Boolean).join(' ')}</>
}

const Told = ({ verdict: { verdict, kept, document, sealedAt } }: { verdict: Verdict }) => {
  const t = useTranslations('documents.check')
  const f = useFormats()
  const when = sealedAt === null ? '' : f.moment(sealedAt)
  return (
    <div role="status">
      <Banner
        tone={verdict === 'altered' ? 'risk' : verdict === 'unknown' || verdict === 'sealLost' ? 'due' : 'info'}
        action={
          document && (
            <ButtonLink small href={paths.document(document.id)}>
              {t('open')}
            </ButtonLink>
          )
        }
      >
        {document && (
          <p>
            <strong>{[document.title, document.clientName].filter(Boolean).join(' · ')}</strong>
          </p>
        )}
        {verdict === 'unknown' ? t('unknown') : t(verdict, { when })} {kept && verdict !== 'altered' && <Kept kept={kept} />}
      </Banner>
    </div>
  )
}

export const CheckDialog = ({ onClose }: { onClose(): void }) => {
  const t = useTranslations('documents.check')
  const [code, setCode] = useState('')
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const { busy, carry } = useWork()
  const byFile = (file: Blob | undefined) => file && carry(async () => setVerdict(await api.documents.verify(await readSealed(file))))
  const byCode = () => carry(async () => setVerdict(await api.documents.verify({ sha256: null, code })))
  return (
    <Dialog title={t('title')} isOpen onClose={onClose}>
      <div className={styles['form']}>
        <p>{t('about')}</p>
        <FileTrigger acceptedFileTypes={['application/pdf']} onSelect={(files) => void byFile(files?.[0])}>
          <Button icon={FileSearch} isPending={busy}>
            {t('file')}
          </Button>
        </FileTrigger>
        <Form
          className={styles['line']}
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            if (code.trim() !== '') void byCode()
          }}
        >
          <TextField label={t('code')} value={code} onChange={setCode} maxLength={40} placeholder="XXXX-XXXX-XXXX-XXXX" />
          <Button type="submit" isDisabled={code.trim() === ''}>
            {t('go')}
          </Button>
        </Form>
        {verdict && <Told verdict={verdict} />}
      </div>
    </Dialog>
  )
}
