// What speaks against writing to a client, said before she does: what they asked for, and consents that nobody gave.
import { useState } from 'react'
import { ShieldAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Exchange } from '#contract/exchanges'
import { useRead } from '../../lib/door.ts'
import { recordable, useMissingWords } from '../../lib/missing.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Masked } from '../../ui/Masked.tsx'

interface AgainstProps {
  readonly to: Pick<Exchange, 'clientId' | 'channel' | 'personId'>
  /** Lent by the room of consents; none where a form is open already. */
  readonly record?: RecordConsent
}

export const Against = ({ to: { clientId, channel, personId }, record: Record }: AgainstProps) => {
  const t = useTranslations('exchanges.against')
  const tp = useTranslations('persons.rules')
  const words = useMissingWords()
  const [recording, setRecording] = useState(false)
  const missing = useRead('consents.missing', { clientId, purpose: channel }).data ?? []
  const client = useRead('clients.get', { id: clientId }).data
  const person = useRead('persons.ofClient', { clientId }).data?.find(({ id }) => id === personId)
  // who was asked nothing of their own is reached by the rules of the file
  const rules = person?.contactRules ?? client?.contactRules
  const said = rules && [
    rules.hours && t('hours', { hours: rules.hours }),
    rules.calling && t('calling', { calling: rules.calling }),
    rules.about
  ]
  return (
    <>
      {rules?.unsafe && (
        <Banner tone="risk" icon={ShieldAlert}>
          <strong>{tp('unsafe')}.</strong>
        </Banner>
      )}
      {rules?.write === 'no' && <Banner tone="risk">{t('never')}</Banner>}
      {rules && (said?.some(Boolean) || rules.safeWord !== '') && (
        <Banner>
          <span>{said?.filter(Boolean).join(' · ')}</span>{' '}
          {rules.safeWord !== '' && <Masked label={tp('safeWord')} text={rules.safeWord} show={tp('showWord')} hide={tp('hideWord')} />}
        </Banner>
      )}
      {missing.length > 0 && (
        <Banner
          tone="due"
          action={
            Record && (
              <Button small onPress={() => setRecording(true)}>
                {t('record')}
              </Button>
            )
          }
        >
          {t('missing', { what: missing.map(words).join(' · ') })}
        </Banner>
      )}
      {recording && Record && <Record clientId={clientId} {...recordable(missing)} onClose={() => setRecording(false)} />}
    </>
  )
}
