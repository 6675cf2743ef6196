// Before the screen goes into a client's hands: who explained what, and how (R049).
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { explainedHow, type ExplainedHow } from '#contract/documents'
import { api, useRead } from '../../lib/door.ts'
import { flushAll } from '../../lib/unsaved.ts'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWork } from './work.ts'
import styles from './Documents.module.css'

/** Her own name to begin with. */
export const useExplained = () => {
  const mine = useRead('settings.get', {}).data?.practitionerName ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const [how, setHow] = useState<ExplainedHow>('both')
  const by = typed ?? mine
  return { by, setBy: setTyped, how, setHow, isComplete: by.trim() !== '', value: { explainedBy: by, explainedHow: how } }
}

export const Explained = ({ by, setBy, how, setHow, isComplete, tried }: ReturnType<typeof useExplained> & { tried: boolean }) => {
  const t = useTranslations('documents')
  return (
    <>
      <TextField
        label={t('explain.by')}
        value={by}
        onChange={setBy}
        maxLength={120}
        error={tried && !isComplete ? t('explain.byMissing') : undefined}
      />
      <RadioGroup
        label={t('explain.how')}
        inline
        value={how}
        onChange={(chosen) => setHow(chosen)}
        choices={explainedHow.map((id) => ({ id, name: t(`one.explainedHow.${id}`) }))}
      />
    </>
  )
}

export const HandOverDialog = ({ ids, onClose }: { ids: string[]; onClose(): void }) => {
  const t = useTranslations('documents.explain')
  const ti = useTranslations('ui')
  const explained = useExplained()
  const [tried, setTried] = useState(false)
  const { busy, carry } = useWork()
  const blanks = useRead('documents.blanks', { ids }).data ?? []
  const go = async () => {
    setTried(true)
    if (!explained.isComplete) return
    // what she is typing elsewhere is kept first: from now on the door answers for these documents alone
    if (await carry(async () => (await flushAll()) && api.documents.handOver({ ids, ...explained.value }))) onClose()
  }
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ti('cancel')}</Button>
          <Button variant="primary" isPending={busy} onPress={() => void go()}>
            {t('go')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p>{t('about')}</p>
        {blanks.map(({ id, title, gaps }) => (
          <Banner
            key={id}
            tone="risk"
            action={
              <ButtonLink small href={paths.document(id)}>
                {t('blanksSee')}
              </ButtonLink>
            }
          >
            {t('blanks', { title, gaps })}
          </Banner>
        ))}
        <Explained {...explained} tried={tried} />
      </div>
    </Dialog>
  )
}
