// The consents of one client, on the client's page: how each stands, until when, and what can be done about it.
import { useState } from 'react'
import { FilePen, History as HistoryIcon, Paperclip, RotateCw } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ageRules, type Consent, type ConsentKind } from '#contract/consents'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import type { AttachFile, RecordFiles } from '../../lib/recordFiles.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Card } from '../../ui/Page.tsx'
import { GiveForm } from './GiveForm.tsx'
import { History, Overrides } from './History.tsx'
import { Participants } from './Participants.tsx'
import { StateBadge } from './State.tsx'
import { useSteps } from './useSteps.ts'
import styles from './Consents.module.css'

interface Giving {
  readonly kinds: readonly ConsentKind[]
  readonly persons?: readonly string[]
  readonly about?: string
  /** The consent that is given again, or the client where one is added. */
  readonly draft: string
}

/** The rule of thumb for where the client lives; Quebec's where the practice follows it. */
const useAgeRule = (clientId: string) => {
  const country = useRead('clients.get', { id: clientId }).data?.country
  const quebec = useRead('settings.get', {}).data?.jurisdictions.includes('QC') ?? false
  const here = ageRules.filter(({ place }) => place !== (quebec ? 'CA' : 'QC'))
  return here.find((rule) => rule.country === country) ?? here.at(-1)!
}

const Why = ({ consent }: { consent: Consent }) => {
  const t = useTranslations('consents.why')
  const f = useFormats()
  const { source, checkedOn } = useAgeRule(consent.clientId)
  if (consent.why === null) return null
  const date = consent.expiresOn ? f.calendarDate(consent.expiresOn) : ''
  return <p className={styles['why']}>{t(consent.why, { date, source, checked: f.calendarDate(checkedOn) })}</p>
}

const useDates = ({ state, givenAt, withdrawnAt, expiresOn, reviewOn, how, version }: Consent): string => {
  const t = useTranslations('consents')
  const f = useFormats()
  if (state === 'withdrawn' && withdrawnAt) return t('card.withdrawn', { date: f.date(withdrawnAt) })
  if (state === 'expired' && expiresOn) return t('card.expired', { date: f.calendarDate(expiresOn) })
  const said = { date: f.date(givenAt), how: t(`ways.${how}`) }
  if (state === 'declined') return t('card.declined', said)
  return [
    t('card.given', said),
    version && t('card.version', { version }),
    expiresOn && t('card.until', { date: f.calendarDate(expiresOn) }),
    reviewOn && state === 'given' && t('card.review', { date: f.calendarDate(reviewOn) })
  ]
    .filter(Boolean)
    .join(' · ')
}

interface OneProps {
  readonly consent: Consent
  onGive(): void
  onHistory(): void
  onAttach(): void
}

const Actions = ({ consent, onGive, onHistory, onAttach }: OneProps) => {
  const t = useTranslations('consents')
  const { withdraw, review } = useSteps()
  const { kind, state } = consent
  const holds = state === 'given' || state === 'due'
  const left = state === 'left'
  return (
    <div className={styles['buttons']}>
      {state === 'due' && (
        <Button small onPress={() => void review(consent)}>
          {t('card.reviewed')}
        </Button>
      )}
      {holds && (
        <Button small onPress={() => void withdraw(consent)}>
          {t('card.withdraw')}
        </Button>
      )}
      {!holds && !left && (
        <Button small onPress={onGive}>
          {t('card.again')}
        </Button>
      )}
      <MenuButton
        small
        label={t('card.more', { kind: t(`kinds.${kind}`) })}
        actions={[
          ...(holds
            ? [
                { id: 'renew', label: t('card.renew'), icon: RotateCw, run: onGive },
                { id: 'review', label: t('card.reviewed'), icon: FilePen, run: () => void review(consent) }
              ]
            : []),
          { id: 'attach', label: t('card.attach'), icon: Paperclip, run: onAttach },
          { id: 'history', label: t('card.history'), icon: HistoryIcon, run: onHistory }
        ]}
      />
    </div>
  )
}

/** What the room of files lends. */
interface Lent {
  readonly files: RecordFiles
  readonly attach: AttachFile
}

const Row = ({ consent, files: Files, onGive, onHistory, onAttach }: Pick<Lent, 'files'> & OneProps) => {
  const t = useTranslations('consents')
  const dates = useDates(consent)
  return (
    <li>
      <div className={styles['head']}>
        <strong>{t(`kinds.${consent.kind}`)}</strong>
        <StateBadge state={consent.state} />
      </div>
      {consent.person && <p className={styles['quiet']}>{t('card.of', { person: consent.person })}</p>}
      {consent.about && <p className={styles['quiet']}>{consent.about}</p>}
      <p className={styles['quiet']}>{dates}</p>
      <Why consent={consent} />
      <Files plain clientId={consent.clientId} record={{ kind: 'consent', id: consent.id }} />
      <Actions consent={consent} onGive={onGive} onHistory={onHistory} onAttach={onAttach} />
    </li>
  )
}

export const ConsentsCard = ({ clientId, files, attach: Attach }: Lent & { clientId: string }) => {
  const t = useTranslations('consents')
  const tr = useTranslations('refusals')
  const { data, error } = useRead('consents.ofClient', { clientId })
  const [giving, setGiving] = useState<Giving | null>(null)
  const [history, setHistory] = useState<Consent | null>(null)
  const [attaching, setAttaching] = useState<Consent | null>(null)
  const [overrides, setOverrides] = useState(false)
  const missing = data?.missing ?? []
  return (
    <Card title={t('title')}>
      {error && <p className={styles['quiet']}>{tr(error.code)}</p>}
      {data?.consents.length === 0 && <p className={styles['quiet']}>{t('card.none')}</p>}
      {missing.length > 0 && (
        <p className={styles['missing']}>{t('card.missing', { kinds: missing.map((kind) => t(`kinds.${kind}`)).join(', ') })}</p>
      )}
      {data && data.consents.length > 0 && (
        <ul className={styles['consents']}>
          {data.consents.map((consent) => (
            <Row
              key={consent.id}
              consent={consent}
              onGive={() => setGiving({ kinds: [consent.kind], persons: [consent.person], about: consent.about, draft: consent.id })}
              onHistory={() => setHistory(consent)}
              onAttach={() => setAttaching(consent)}
              files={files}
            />
          ))}
        </ul>
      )}
      {data && data.persons.length > 0 && <Participants clientId={clientId} persons={data.persons} minor={data.minor} />}
      <div className={styles['foot']}>
        <Button small icon={FilePen} onPress={() => setGiving({ kinds: missing, draft: clientId })}>
          {t('card.add')}
        </Button>
        {data && data.overrides.length > 0 && (
          <Button small variant="plain" onPress={() => setOverrides(true)}>
            {t('card.overrides', { count: data.overrides.length })}
          </Button>
        )}
      </div>
      {giving && <GiveForm clientId={clientId} {...giving} onClose={() => setGiving(null)} />}
      {attaching && <Attach clientId={clientId} record={{ kind: 'consent', id: attaching.id }} onClose={() => setAttaching(null)} />}
      {history && <History consent={history} onClose={() => setHistory(null)} />}
      {overrides && <Overrides events={data?.overrides ?? []} onClose={() => setOverrides(false)} />}
    </Card>
  )
}
