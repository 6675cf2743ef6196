// The referrals of one client, on the client's page: what was offered, the letter, and whether they arrived.
import { useState } from 'react'
import { FileDown, FileText, MessageCircleQuestionMark, Pencil, Printer, Signpost, Undo2 } from 'lucide-react'
import { Form } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { referralOutcomes, type Referral } from '#contract/referrals'
import { run } from '../../lib/commands.ts'
import { api, useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { go, paths } from '../../lib/paths.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card } from '../../ui/Page.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast, useSavedToast } from '../../ui/Toast.tsx'
import { ReferDialog } from './ReferDialog.tsx'
import { useWork } from './useWork.ts'
import styles from './Referrals.module.css'

const FollowDialog = ({ referral, onClose }: { referral: Referral; onClose(): void }) => {
  const t = useTranslations('referrals')
  const tu = useTranslations('ui')
  const work = useWork()
  const [outcome, setOutcome] = useState(referral.outcome ?? referralOutcomes[0])
  const [words, setWords] = useState(referral.outcomeWords)
  const save = async () => {
    if (!(await work(() => api.referrals.close({ id: referral.id, outcome, words })))) return
    // the work with the client may end here: the note that closes it is one press away
    toast(t('follow.saved'), { action: { label: t('card.noteNow'), run: () => run('newNote') } })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={t('follow.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" type="submit" form="follow-form">
            {t('follow.save')}
          </Button>
        </>
      }
    >
      <Form
        id="follow-form"
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <RadioGroup
          label={t('follow.outcome')}
          value={outcome}
          onChange={(chosen) => setOutcome(chosen)}
          choices={referralOutcomes.map((id) => ({ id, name: t(`follow.outcomes.${id}`) }))}
        />
        <TextArea label={t('follow.words')} maxLength={1000} value={words} onChange={setWords} optional />
      </Form>
    </Dialog>
  )
}

interface OneProps {
  readonly referral: Referral
  readonly language: 'en' | 'fr'
  onChange(): void
  onFollow(): void
}

const One = ({ referral, language, onChange, onFollow }: OneProps) => {
  const t = useTranslations('referrals')
  const f = useFormats()
  const work = useWork()
  const saved = useSavedToast()
  const { id, clientId, madeOn, options, chosenId, followUpOn, outcome, outcomeWords, closedOn, due, letterId } = referral
  const chosen = options.find((option) => option.id === chosenId)
  const date = f.calendarDate(madeOn)
  /** The page that prepares the letter begins with what is kept for it, which nobody has typed. */
  const write = () =>
    work(async () => {
      const preparation = await api.referrals.letter({ id })
      await api.drafts.keep({
        form: `document:${clientId}-referralLetter`,
        values: { preparation: JSON.stringify(preparation), filled: 'yes' }
      })
      go(paths.prepareText(clientId, 'referralLetter'))
    })
  const print = () =>
    work(async () => {
      await api.referrals.print({ id, language })
      toast(t('card.printed'))
    })
  const savePdf = () =>
    work(async () => {
      const { folder } = await api.referrals.savePdf({ id, language })
      saved(folder, () => void api.documents.showSaved({}).catch(() => null))
    })
  return (
    <li className={styles['referral']}>
      <p className={styles['head']}>
        <strong>{options.map(({ name }) => name).join(' · ')}</strong>
        {due && <Badge tone="due">{t('card.due')}</Badge>}
      </p>
      <p className={styles['quiet']}>
        {[
          t('card.madeOn', { date }),
          chosen ? t('card.chosen', { name: chosen.name }) : t('card.notChosen'),
          outcome === null && followUpOn && t('card.followUp', { date: f.calendarDate(followUpOn) }),
          outcome !== null && closedOn && t('card.closed', { outcome: t(`follow.outcomes.${outcome}`), date: f.calendarDate(closedOn) }),
          outcomeWords
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={styles['buttons']}>
        {letterId ? (
          <ButtonLink small icon={FileText} href={paths.document(letterId)}>
            {t('card.openLetter')}
          </ButtonLink>
        ) : (
          chosen && (
            <Button small icon={FileText} onPress={() => void write()}>
              {t('card.letter')}
            </Button>
          )
        )}
        {outcome === null && (
          <Button small icon={MessageCircleQuestionMark} onPress={onFollow}>
            {t('card.follow')}
          </Button>
        )}
        <MenuButton
          small
          label={t('card.more', { date })}
          actions={[
            { id: 'change', label: t('card.change'), icon: Pencil, run: onChange },
            { id: 'print', label: t('card.print'), icon: Printer, run: () => void print() },
            { id: 'pdf', label: t('card.savePdf'), icon: FileDown, run: () => void savePdf() },
            ...(outcome === null
              ? []
              : [
                  {
                    id: 'reopen',
                    label: t('card.reopen'),
                    icon: Undo2,
                    run: () => void work(() => api.referrals.close({ id, outcome: null, words: outcomeWords }))
                  }
                ])
          ]}
        />
      </div>
    </li>
  )
}

export const ReferralsCard = ({ clientId, record }: { clientId: string; record: RecordConsent }) => {
  const t = useTranslations('referrals')
  const tr = useTranslations('refusals')
  const { data, error } = useRead('referrals.ofClient', { clientId })
  const client = useRead('clients.get', { id: clientId }).data
  const [open, setOpen] = useState<Referral | 'new' | null>(null)
  const [following, setFollowing] = useState<Referral | null>(null)
  if (error) return <Card title={t('card.title')}>{tr(error.code)}</Card>
  if (!data || !client) return null
  return (
    <Card title={t('card.title')}>
      {data.length === 0 ? (
        <p className={styles['quiet']}>{t('card.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {data.map((referral) => (
            <One
              key={referral.id}
              referral={referral}
              language={client.language}
              onChange={() => setOpen(referral)}
              onFollow={() => setFollowing(referral)}
            />
          ))}
        </ul>
      )}
      <div className={styles['buttons']}>
        <Button small icon={Signpost} onPress={() => setOpen('new')}>
          {t('card.refer')}
        </Button>
        <ButtonLink small variant="plain" href={paths.referrals}>
          {t('card.all')}
        </ButtonLink>
      </div>
      {open && (
        <ReferDialog
          clientId={clientId}
          clientName={client.name}
          country={client.country}
          referral={open === 'new' ? null : open}
          record={record}
          onClose={() => setOpen(null)}
        />
      )}
      {following && <FollowDialog referral={following} onClose={() => setFollowing(null)} />}
    </Card>
  )
}
