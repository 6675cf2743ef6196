// The wizard on one page: on what basis, to whom, what, how. What is typed is kept; the passphrase never.
import { useState, type ComponentType } from 'react'
import { Eye } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Missing } from '#contract/consents'
import type { Language } from '#contract/fields'
import { aloneIn, isApart, type Offer, type OfferedPart, type ShareWay } from '#contract/sharing'
import { api, refresh, refusalOf, useRead } from '../../lib/door.ts'
import { useForm } from '../../lib/form.ts'
import { dayIn } from '../../lib/format.ts'
import { useKeeping, useKept } from '../../lib/kept.ts'
import { paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { useSettled } from '../../lib/settled.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ErrorState } from '../../ui/Empty.tsx'
import { Page, PageHeader } from '../../ui/Page.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Done, type Left } from './Done.tsx'
import { How } from './How.tsx'
import { draftFrom, draftSchema, keyOf, listed, newDraft, sentOf, type ShareDraft } from './shareDraft.ts'
import { fits, What, Whom } from './What.tsx'
import { Why } from './Why.tsx'
import styles from './Sharing.module.css'

/** Shows a document as it will stand on paper; another room's, handed in. */
export type PaperView = ComponentType<{ html: string; label: string }>

/** Six words for the recipient, in the letter's language, or her own: never in a draft. */
const usePassphrase = (language: Language) => {
  const { data, refetch } = useRead('vault.suggest', { language }, { once: true })
  const [own, setOwn] = useState<string | null>(null)
  const suggest = async () => {
    await refetch()
    setOwn(null)
  }
  return { passphrase: own ?? data?.passphrase ?? '', setPassphrase: setOwn, suggest }
}

/** Whose release stands in the way for this recipient, and how; nobody's where she may go on, undefined while it is being asked. */
const useMissing = (
  clientId: string,
  { basis, recipient, summary }: ShareDraft,
  chosen: readonly OfferedPart[]
): readonly Missing[] | undefined => {
  const alone = aloneIn(chosen, summary)
  const byLaw = basis === 'law'
  const about = useSettled(recipient.slice(0, 300))
  const { data } = useRead(
    'consents.missing',
    {
      clientId,
      purpose: 'sharing',
      about,
      ...(byLaw || basis === 'none' ? {} : { releaseId: basis }),
      ...(alone === null ? {} : { alone })
    },
    { keep: true }
  )
  if (byLaw) return []
  if (basis === 'none') return [{ kind: 'release', person: '', state: 'missing' }]
  return data
}

const Sheets = ({
  clientId,
  form,
  paper: Paper,
  onClose
}: {
  clientId: string
  form: { values: ShareDraft }
  paper: PaperView
  onClose(): void
}) => {
  const t = useTranslations('sharing.wizard')
  const { data, error, refetch } = useRead(
    'sharing.preview',
    { clientId, fields: sentOf(form.values, { lacking: false }).fields },
    { once: true }
  )
  return (
    <Dialog wide reading isOpen title={t('sheets')} onClose={onClose}>
      <p className={styles['quiet']}>{t('sheetsAbout')}</p>
      {error ? <ErrorState refused={error} onAgain={refetch} /> : data ? <Paper html={data.html} label={t('sheets')} /> : <Loading />}
    </Dialog>
  )
}

interface WizardProps {
  readonly clientId: string
  readonly offer: Offer
  readonly initial: ShareDraft
  readonly kept: ShareDraft | undefined
  readonly record: RecordConsent
  readonly paper: PaperView
  onLeft(left: Left): void
}

const Wizard = ({ clientId, offer, initial, kept, record, paper, onLeft }: WizardProps) => {
  const t = useTranslations('sharing.wizard')
  const tr = useTranslations('refusals')
  const [asked, setAsked] = useState({ lacking: false, sensitive: false })
  const [looking, setLooking] = useState(false)
  const form = useForm<ShareDraft>({
    schema: draftSchema(asked),
    initial,
    ...(kept ? { started: kept } : {}),
    send: async (values) => {
      try {
        const { folder } = await api.sharing.share({ clientId, passphrase, ...sentOf(values, asked) })
        await drop().catch(() => null)
        refresh()
        onLeft({ folder, passphrase, way: values.way as ShareWay, language: values.language as Language })
      } catch (fault) {
        if (refusalOf(fault).code !== 'cancelled') throw fault
      }
    }
  })
  const { values } = form
  const { passphrase, setPassphrase, suggest } = usePassphrase(values.language as Language)
  const ticked = new Set(listed(values.parts))
  const chosen = offer.parts.filter((part) => ticked.has(keyOf(part)))
  const missing = useMissing(clientId, values, chosen)
  const lacking = missing !== undefined && missing.length > 0
  /** What is one person's alone goes on their own release. */
  const releasedBy = (!lacking && offer.releases.find(({ id }) => id === values.basis)?.person) || null
  const sensitive = chosen.some((part) => isApart(part, releasedBy))
  if (asked.lacking !== lacking || asked.sensitive !== sensitive) setAsked({ lacking, sensitive })
  const { drop } = useKeeping(`share:${clientId}`, form.dirty ? values : null)
  const way = values.way as ShareWay
  const unfit = chosen.some((part) => !fits(part, way))
  const beside =
    form.refused && (form.refused.field === undefined || form.refused.code === 'consentMissing' || form.refused.code === 'partNotPaged')
  const startOver = () => {
    form.reset()
    void drop().catch(() => null)
  }
  return (
    <Page width="narrow">
      <PageHeader
        back={{ href: paths.client(clientId), label: t('back', { name: offer.clientName }) }}
        title={t('title', { name: offer.clientName })}
      />
      <Form {...form.props} className={styles['stack']}>
        {form.restored && (
          <Banner
            action={
              <Button small onPress={startOver}>
                {t('startOver')}
              </Button>
            }
          >
            {t('restored')}
          </Banner>
        )}
        <Why clientId={clientId} form={form} releases={offer.releases} missing={missing} record={record} />
        <Whom form={form} recipients={offer.recipients} />
        <What form={form} parts={offer.parts} sensitive={sensitive} releasedBy={releasedBy} />
        <How form={form} passphrase={passphrase} onPassphrase={setPassphrase} onSuggest={() => void suggest()} />
        {(beside || unfit) && <Banner tone="risk">{tr(unfit ? 'partNotPaged' : form.refused!.code)}</Banner>}
        <div className={styles['foot']}>
          <Button icon={Eye} isDisabled={!form.valid || way === 'told'} onPress={() => setLooking(true)}>
            {t('look')}
          </Button>
          <Button variant="primary" type="submit" isPending={form.sending} isDisabled={missing === undefined || unfit}>
            {t(`go.${way}`)}
          </Button>
        </div>
      </Form>
      {looking && <Sheets clientId={clientId} form={form} paper={paper} onClose={() => setLooking(false)} />}
    </Page>
  )
}

export const SharePage = ({ clientId, record, paper }: { clientId: string; record: RecordConsent; paper: PaperView }) => {
  const kept = useKept(`share:${clientId}`)
  const practice = useRead('settings.get', {}).data
  const { data: client } = useRead('clients.get', { id: clientId }, { once: true })
  const {
    data: offer,
    error,
    refetch,
    isFetchedAfterMount
  } = useRead('sharing.offer', { clientId, language: client?.language ?? 'en' }, { enabled: client !== undefined })
  const [left, setLeft] = useState<Left | null>(null)
  if (left) return <Done clientId={clientId} left={left} />
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (kept === undefined || !practice || !client || !offer || !isFetchedAfterMount) return <Loading />
  const initial = newDraft(offer, { language: client.language, on: dayIn(practice.timeZone) })
  return (
    <Wizard
      clientId={clientId}
      offer={offer}
      initial={initial}
      kept={draftFrom(kept, initial, offer)}
      record={record}
      paper={paper}
      onLeft={setLeft}
    />
  )
}
