// The recovery plan: her part, saved as she types, and the paper it goes on.
import { useState, type ComponentType } from 'react'
import { FileDown, Printer } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { languages, type Language } from '#contract/fields'
import { planFields, type Plan } from '#contract/security'
import { api, refusalOf, useRead } from '../../lib/door.ts'
import { paths } from '../../lib/paths.ts'
import { useSelfSaving } from '../../lib/selfSaving.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Card, Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import styles from './Security.module.css'

/** Shows a document as it will stand on paper; another room's, handed in. */
type PaperView = ComponentType<{ html: string; label: string }>

/** `work` is under way until it has said what came of it. */
const usePaperWork = () => {
  const tr = useTranslations('refusals')
  const [busy, setBusy] = useState(false)
  const carry = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch (fault) {
      const { code } = refusalOf(fault)
      if (code !== 'cancelled') toast(tr(code), { bad: true })
    }
    setBusy(false)
  }
  return { busy, carry }
}

const OnPaper = ({ paper: Paper }: { paper: PaperView }) => {
  const t = useTranslations('security.plan')
  const own = useRead('settings.preferences', {}).data?.language ?? 'en'
  const [chosen, setChosen] = useState<Language | null>(null)
  const language = chosen ?? own
  const { data, error, refetch } = useRead('security.planPaper', { language }, { keep: true })
  const saving = usePaperWork()
  const printing = usePaperWork()
  const saved = useSavedToast()
  const save = async () => {
    const { folder } = await api.security.savePlan({ language })
    saved(folder, () => void api.documents.showSaved({}).catch(() => null))
  }
  const print = async () => {
    await api.security.printPlan({ language })
    toast(t('printed'))
  }
  return (
    <>
      <div className={styles['tools']}>
        <Chips
          label={t('language')}
          value={language}
          onChange={(id) => setChosen(id)}
          choices={languages.map((id) => ({ id, name: t(`languages.${id}`) }))}
        />
        <div className={styles['buttons']}>
          <Button icon={FileDown} isPending={saving.busy} isDisabled={printing.busy} onPress={() => void saving.carry(save)}>
            {t('save')}
          </Button>
          <Button
            variant="primary"
            icon={Printer}
            isPending={printing.busy}
            isDisabled={saving.busy}
            onPress={() => void printing.carry(print)}
          >
            {t('print')}
          </Button>
        </div>
      </div>
      {error ? <ErrorState refused={error} onAgain={refetch} /> : data ? <Paper html={data.html} label={t('preview')} /> : <Loading />}
    </>
  )
}

const Mine = ({ plan, paper }: { plan: Plan; paper: PaperView }) => {
  const t = useTranslations('security.plan')
  const tr = useTranslations('refusals')
  const { form, state } = useSelfSaving(planFields, plan, (changes) => api.security.changePlan(changes))
  const said = form.refused ? 'unsaved' : state === 'saving' ? 'saving' : 'saved'
  return (
    <Page width="narrow">
      <PageHeader back={{ href: paths.security, label: t('back') }} title={t('title')} about={t('about')} />
      <div className={styles['stack']}>
        {form.refused && <Banner tone="risk">{tr(form.refused.code)}</Banner>}
        <Form {...form.props}>
          <Card
            title={t('mine')}
            actions={
              <span role="status" className={styles['words']}>
                {t(said)}
              </span>
            }
          >
            <div className={styles['fields']}>
              <TextArea {...form.text('backupPlaces')} label={t('backupPlaces')} about={t('backupPlacesAbout')} maxLength={2000} />
              <TextArea {...form.text('keyPlaces')} label={t('keyPlaces')} about={t('keyPlacesAbout')} maxLength={1000} />
              <TextArea {...form.text('people')} label={t('people')} about={t('peopleAbout')} maxLength={2000} />
              <TextArea {...form.text('devices')} label={t('devices')} about={t('devicesAbout')} maxLength={2000} />
            </div>
          </Card>
        </Form>
        <OnPaper paper={paper} />
      </div>
    </Page>
  )
}

export const PlanPage = ({ paper }: { paper: PaperView }) => {
  const { data, error, refetch, isFetchedAfterMount } = useRead('security.plan', {})
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data || !isFetchedAfterMount) return <Loading />
  return <Mine plan={data} paper={paper} />
}
