// The therapy agreement for one client: in her language or his, seen before it is saved.
import { useState } from 'react'
import { FileDown, LockKeyholeOpen, Scale } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { languages, type Language } from '#contract/fields'
import { api, refusalOf, useRead, useWrite } from '../../lib/door.ts'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { Paper } from './Paper.tsx'
import styles from './Documents.module.css'

const template = 'therapyAgreement'

const SavePdf = ({ clientId, language }: { clientId: string; language: Language }) => {
  const t = useTranslations('documents.agreement')
  const tr = useTranslations('refusals')
  const saved = useSavedToast()
  const save = useWrite('documents.savePdf')
  const savePdf = async () => {
    try {
      const { folder } = await save.mutateAsync({ clientId, template, language })
      saved(folder, () => void api.documents.showSaved({}).catch(() => null))
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
    }
  }
  return (
    <Button variant="primary" icon={FileDown} isPending={save.isPending} onPress={() => void savePdf()}>
      {t('save')}
    </Button>
  )
}

export const AgreementPage = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('documents.agreement')
  const tl = useTranslations('documents.languages')
  const client = useRead('clients.get', { id: clientId })
  const [chosen, setChosen] = useState<Language | null>(null)
  const language = chosen ?? client.data?.language ?? 'en'
  const preview = useRead('documents.preview', { clientId, template, language }, { enabled: client.data !== undefined, keep: true })
  const error = client.error ?? preview.error
  if (error) return <ErrorState refused={error} onAgain={client.error ? client.refetch : preview.refetch} />
  if (!client.data) return <Loading />
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.client(clientId), label: client.data.name }}
        title={t('title')}
        about={preview.data && t('version', { version: preview.data.version })}
        actions={<SavePdf clientId={clientId} language={language} />}
      />
      <div className={styles['tools']}>
        <div className={styles['language']}>
          <span className={styles['label']} aria-hidden>
            {t('language')}
          </span>
          <Chips
            label={t('language')}
            value={language}
            onChange={(id) => setChosen(id)}
            choices={languages.map((id) => ({ id, name: tl(id) }))}
          />
        </div>
      </div>
      <div className={styles['warning']}>
        {preview.data && <Banner icon={Scale}>{preview.data.note}</Banner>}
        <Banner icon={LockKeyholeOpen}>{t('warning')}</Banner>
      </div>
      {preview.data ? <Paper html={preview.data.html} label={t('preview')} /> : <Loading />}
    </Page>
  )
}
