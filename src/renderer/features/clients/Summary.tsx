// The client at a glance: how to reach them, how old they are, what time it is where they are.
import { useEffect, useState, type ReactNode } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Client } from '#contract/clients'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { RulesSaid } from './Rules.tsx'
import styles from './Clients.module.css'

const Fact = ({ term, children, wide = false }: { term: string; children: ReactNode; wide?: boolean }) => (
  <div className={wide ? styles['wide'] : undefined}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

/** What the clock shows where the client is, and by how much it differs from here. */
const LocalTime = ({ timeZone }: { timeZone: string }) => {
  const t = useTranslations('clients.page')
  const f = useFormats()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 20_000)
    return () => clearInterval(timer)
  }, [])
  const difference = f.zoneDifference(timeZone, now)
  return (
    <>
      {f.clock(now, timeZone)} <span className={styles['quiet']}>({difference ?? t('sameTime')})</span>
    </>
  )
}

const LegalName = ({ name }: { name: string }) => {
  const t = useTranslations('clients.page')
  const [shown, setShown] = useState(false)
  return (
    <span className={styles['line']}>
      {shown && name}
      <Button small variant="plain" icon={shown ? EyeOff : Eye} onPress={() => setShown(!shown)}>
        {shown ? t('hideLegal') : t('showLegal')}
      </Button>
    </span>
  )
}

/** The enquiry of which this client came, if there was one. */
const Came = ({ clientId }: { clientId: string }) => {
  const t = useTranslations('enquiries')
  const f = useFormats()
  const enquiry = useRead('enquiries.ofClient', { clientId }).data
  if (!enquiry) return null
  const said = t('cameSaid', { when: f.calendarDate(enquiry.askedOn), how: t(`channels.${enquiry.channel}`) })
  return (
    <Fact term={t('came')} wide>
      {[said, enquiry.reason, enquiry.times].filter(Boolean).join(' · ')}
    </Fact>
  )
}

const hostOf = (link: string): string => (URL.canParse(link) ? new URL(link).host : link)

export const Summary = ({ client, onRules }: { client: Client; onRules(): void }) => {
  const t = useTranslations('clients')
  const tp = useTranslations('persons.rules')
  const f = useFormats()
  const { email, phone, birthDate, language, timeZone, country, meetingLink, legalName, about, address, referrer, contactRules } = client
  return (
    <dl className={styles['strip']} aria-label={t('page.summary')}>
      {email && <Fact term={t('form.email')}>{email}</Fact>}
      {phone && <Fact term={t('form.phone')}>{phone}</Fact>}
      {(email || phone || address) && (
        <Fact term={tp('term')}>
          <RulesSaid rules={contactRules} />{' '}
          <Button small variant="plain" onPress={onRules}>
            {tp('change')}
          </Button>
        </Fact>
      )}
      {meetingLink && <Fact term={t('page.link')}>{hostOf(meetingLink)}</Fact>}
      <Fact term={t('page.there')}>
        <LocalTime timeZone={timeZone} />
      </Fact>
      <Fact term={t('page.place')}>
        {f.region(country)} · {t(`languages.${language}`)}
      </Fact>
      {birthDate && (
        <Fact term={t('page.born')}>
          {f.calendarDate(birthDate)} <span className={styles['quiet']}>({t('page.age', { years: f.age(birthDate) })})</span>
        </Fact>
      )}
      {legalName && (
        <Fact term={t('page.legalName')}>
          <LegalName name={legalName} />
        </Fact>
      )}
      {address && <Fact term={t('page.address')}>{address}</Fact>}
      {referrer && <Fact term={t('page.referrer')}>{referrer}</Fact>}
      <Came clientId={client.id} />
      {about && (
        <Fact term={t('page.about')} wide>
          {about}
        </Fact>
      )}
    </dl>
  )
}
