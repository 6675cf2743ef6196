// The account of disclosures for the client: period and language chosen, seen as it will be printed (R091).
import { useState } from 'react'
import { FileDown, Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { languages, type Language } from '#contract/fields'
import { accountedYears } from '#contract/sharing'
import { api, refusalOf, useRead } from '../../lib/door.ts'
import { dayIn } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { Interrupted } from './Interrupted.tsx'
import type { PaperView } from './SharePage.tsx'
import styles from './Sharing.module.css'

/** 29 February has no day of its own six years before. */
const yearsBefore = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years)}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`

interface Period {
  readonly from: string | null
  readonly to: string | null
}

const Account = ({
  clientId,
  name,
  own,
  today,
  paper: Paper
}: {
  clientId: string
  name: string
  own: Language
  today: string
  paper: PaperView
}) => {
  const t = useTranslations('sharing.account')
  const tf = useTranslations('sharing.faults')
  const tl = useTranslations('sharing.wizard.languages')
  const tr = useTranslations('refusals')
  const [language, setLanguage] = useState<Language>(own)
  const [{ from, to }, setPeriod] = useState<Period>({ from: yearsBefore(today, accountedYears), to: today })
  const [busy, setBusy] = useState(false)
  const saved = useSavedToast()
  const wrong = from === null || to === null || from > to
  const wish = { clientId, language, from: from ?? today, to: to ?? today }
  const { data, error, refetch } = useRead('sharing.account', wish, { enabled: !wrong, keep: true })
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
  const save = async () => {
    const { folder } = await api.sharing.saveAccount(wish)
    saved(folder, () => void api.documents.showSaved({}).catch(() => null))
  }
  const print = async () => {
    await api.sharing.printAccount(wish)
    toast(t('printed'))
  }
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.client(clientId), label: t('back', { name }) }}
        title={t('title')}
        about={t('about', { name })}
        actions={
          <>
            <Button icon={FileDown} isDisabled={busy || wrong} onPress={() => void carry(save)}>
              {t('save')}
            </Button>
            <Button variant="primary" icon={Printer} isDisabled={busy || wrong} onPress={() => void carry(print)}>
              {t('print')}
            </Button>
          </>
        }
      />
      <div className={styles['stack']}>
        <div className={styles['period']}>
          <DateField label={t('from')} value={from} onChange={(day) => setPeriod({ from: day, to })} />
          <DateField
            label={t('to')}
            value={to}
            onChange={(day) => setPeriod({ from, to: day })}
            error={wrong ? tf(from !== null && to !== null ? 'endBefore' : 'other') : undefined}
          />
          <Chips
            label={t('language')}
            value={language}
            onChange={(id) => setLanguage(id)}
            choices={languages.map((id) => ({ id, name: tl(id) }))}
          />
        </div>
        {/* what may have left belongs in the account as soon as she says that it did */}
        <Interrupted clientId={clientId} />
        {data && data.held > 0 && <Banner>{t('held', { count: data.held })}</Banner>}
        {error ? <ErrorState refused={error} onAgain={refetch} /> : data ? <Paper html={data.html} label={t('preview')} /> : <Loading />}
      </div>
    </Page>
  )
}

export const AccountPage = ({ clientId, paper }: { clientId: string; paper: PaperView }) => {
  const { data: client, error, refetch } = useRead('clients.get', { id: clientId })
  const practice = useRead('settings.get', {}).data
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!client || !practice) return <Loading />
  return <Account clientId={clientId} name={client.name} own={client.language} today={dayIn(practice.timeZone)} paper={paper} />
}
