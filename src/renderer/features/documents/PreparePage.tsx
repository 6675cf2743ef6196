// Preparing a document: language, what holds here, what is to be filled in, who signs; beside it the paper as it will be.
import { useState } from 'react'
import { Eraser } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Beginning, Preparation } from '#contract/documents'
import { languages } from '#contract/fields'
import type { TemplateName } from '#contract/templates'
import { api, useRead } from '../../lib/door.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { go, paths } from '../../lib/paths.ts'
import { useSettled } from '../../lib/settled.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Circumstances, Fields, Signers } from './PrepareFields.tsx'
import { Gaps } from './Gaps.tsx'
import { Paper } from './Paper.tsx'
import { draftOf, formOf, preparationIn, signersBeside } from './preparationDraft.ts'
import { useWork } from './work.ts'
import styles from './Documents.module.css'

interface PreparingProps {
  readonly beginning: Beginning
  readonly started: Preparation | null
  readonly clientName: string | null
  /** What it starts with was not typed, but filled in elsewhere. */
  readonly filled: boolean
}

const Preparing = ({ beginning, started, clientName, filled }: PreparingProps) => {
  const t = useTranslations('documents')
  const [preparation, setPreparation] = useState(started ?? beginning.preparation)
  const [touched, setTouched] = useState(started !== null)
  const { clientId, template, language } = preparation
  const settled = JSON.parse(useSettled(JSON.stringify(preparation), 250)) as Preparation
  const preview = useRead('documents.preview', settled, { keep: true })
  const labels = useRead('documents.begin', { clientId, template, language }, { keep: true }).data?.fields ?? beginning.fields
  const { drop } = useKeeping(formOf(clientId, template), touched ? draftOf(preparation) : null)
  const { busy, carry } = useWork()
  const change = (part: Partial<Preparation>) => {
    setPreparation((before) => ({ ...before, ...part }))
    setTouched(true)
  }
  const startOver = () => {
    setPreparation(beginning.preparation)
    setTouched(false)
    void drop().catch(() => null)
  }
  const prepare = () =>
    carry(async () => {
      const { id } = await api.documents.prepare(preparation)
      setTouched(false)
      await drop()
      go(paths.document(id))
    })
  const back =
    clientId === null ? { href: paths.documents, label: t('one.back') } : { href: paths.client(clientId), label: clientName ?? '' }
  return (
    <Page>
      <PageHeader
        back={back}
        title={preview.data?.title ?? t('choose.title')}
        about={preview.data && t('one.version', { language: t(`languages.${preview.data.language}`), version: preview.data.version })}
        actions={
          <Button variant="primary" isPending={busy} onPress={() => void prepare()}>
            {t('prepare.save')}
          </Button>
        }
      />
      <div className={styles['desktop']}>
        <div className={styles['choices']}>
          {started !== null && touched && !filled && (
            <Banner
              action={
                <Button small icon={Eraser} onPress={startOver}>
                  {t('prepare.startOver')}
                </Button>
              }
            >
              {t('prepare.restored')}
            </Banner>
          )}
          <div className={styles['language']}>
            <span className={styles['label']} aria-hidden>
              {t('prepare.language')}
            </span>
            <Chips
              label={t('prepare.language')}
              value={language}
              onChange={(id) => change({ language: id })}
              choices={languages.map((id) => ({ id, name: t(`languages.${id}`) }))}
            />
          </div>
          {preview.data && <Gaps gaps={preview.data.gaps} clientId={clientId} labels={labels} />}
          <Fields fields={labels} values={preparation.fields} onChange={(fields) => change({ fields })} />
          {clientId !== null && (
            <Circumstances
              value={preparation.circumstances}
              onChange={(circumstances) => change({ circumstances, signers: signersBeside(preparation, circumstances, beginning.beside) })}
            />
          )}
          <Signers value={preparation.signers} onChange={(signers) => change({ signers })} />
        </div>
        <div className={styles['result']}>
          {preview.error && <ErrorState refused={preview.error} onAgain={preview.refetch} />}
          {preview.data && (
            <>
              <p className={styles['note']}>{preview.data.note}</p>
              <Paper html={preview.data.html} label={t('prepare.preview')} />
            </>
          )}
          {!preview.data && !preview.error && <Loading />}
        </div>
      </div>
    </Page>
  )
}

export const PreparePage = ({ clientId, template }: { clientId: string | null; template: string }) => {
  const name = template as TemplateName // an address may say anything: main refuses what is none
  const client = useRead('clients.get', { id: clientId ?? '' }, { enabled: clientId !== null })
  const begun = useRead('documents.begin', { clientId, template: name, language: null }, { once: true })
  const kept = useKept(formOf(clientId, template))
  const error = begun.error ?? client.error
  if (error) return <ErrorState refused={error} onAgain={begun.refetch} />
  if (!begun.data || kept === undefined || (clientId !== null && !client.data)) return <Loading />
  const filled = kept?.['filled'] === 'yes'
  return <Preparing beginning={begun.data} started={preparationIn(kept)} clientName={client.data?.name ?? null} filled={filled} />
}
