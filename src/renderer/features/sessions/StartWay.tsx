// By what a session is opened, on the card before it: the host is shown, the passcode only when she presses, and what the record lacks.
import { useEffect, useRef, useState } from 'react'
import { Copy, Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Client } from '#contract/clients'
import { modalities } from '#contract/notes'
import { byLink, type Exit, type StartCard, type StartSaid } from '#contract/sessions'
import { api, refresh, refusalOf } from '../../lib/door.ts'
import { useKeptText } from '../../lib/kept.ts'
import { maskedLink } from '../../lib/secretLink.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Choice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { PartProps } from './StartParts.tsx'
import styles from './Sessions.module.css'

/** The link or number that the record lacks: said here, kept there as its own form keeps it. */
export const useLacking = (client: Client, modality: StartSaid['modality']) => {
  const t = useTranslations('sessions.card')
  const tr = useTranslations('refusals')
  const what = modality === 'telephone' ? 'phone' : 'meetingLink'
  const { value, change, drop } = useKeptText(`start${what}:${client.id}`, client[what] ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const keep = async () => {
    const { unit, identity, name, alias, legalName, pronouns, email, phone, birthDate, language, timeZone, country } = client
    const { keptStatus: status, meetingLink, address, referrer, about } = client
    if (what === 'phone' && !value.trim().startsWith('+')) return setFault(t('noNumber'))
    const named = { unit, identity, name, alias, legalName, pronouns, email, birthDate, language, timeZone, country }
    try {
      await api.clients.change({
        id: client.id,
        fields: { ...named, phone, meetingLink, status, address, referrer, about, [what]: value }
      })
      drop()
      refresh()
    } catch (thrown) {
      setFault(tr(refusalOf(thrown).code))
    }
  }
  return {
    what,
    value,
    fault,
    keep,
    blank: value.trim() === '',
    type: (next: string) => {
      setFault(null)
      change(next)
    }
  } as const
}
type Lacked = ReturnType<typeof useLacking>

const Lacking = ({ lacked: { what, value, fault, blank, keep, type }, asked }: { lacked: Lacked; asked: boolean }) => {
  const t = useTranslations('sessions.card')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (asked) field.current?.focus()
  }, [asked])
  const none = t(what === 'phone' ? 'noNumber' : 'noLink')
  return (
    <div className={styles['fields']}>
      <TextField
        label={t(what)}
        about={t('keptOnRecord')}
        maxLength={what === 'phone' ? 40 : 2000}
        value={value}
        inputRef={field}
        onChange={type}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void keep()
        }}
        error={fault ?? (blank ? none : undefined)}
      />
      <div className={styles['buttons']}>
        <Button small isDisabled={blank} onPress={() => void keep()}>
          {t('keepOnRecord')}
        </Button>
      </div>
    </div>
  )
}

interface WayProps extends PartProps {
  readonly client: Client
  readonly card: StartCard
  readonly lacked: Lacked
  /** She wanted to start without. */
  readonly asked: boolean
  onCopy(): void
}

export const exitBy = (card: StartCard, modality: StartSaid['modality']): Exit | null =>
  modality === 'telephone' ? card.telephone : byLink.includes(modality) ? card.link : null

export const Way = ({ client, card, lacked, said, change, asked, onCopy }: WayProps) => {
  const t = useTranslations('sessions.card')
  const tm = useTranslations('notes.modalities')
  const [shown, setShown] = useState(false)
  const { modality } = said
  const linked = byLink.includes(modality)
  const exit = exitBy(card, modality)
  const needs = linked || modality === 'telephone'
  const link = client.meetingLink ?? ''
  const masked = maskedLink(link)
  return (
    <div className={styles['part']}>
      <Select
        label={t('how')}
        choices={modalities.map((id) => ({ id, name: tm(id) }))}
        value={modality}
        onChange={(next) => change({ modality: next })}
      />
      <div>
        {exit && (
          <p className={styles['exit']}>
            {exit.platform === null || exit.platform === exit.to ? exit.to : `${exit.platform} · ${exit.to}`}
          </p>
        )}
        {needs && !exit && <Lacking key={lacked.what} lacked={lacked} asked={asked} />}
        {!needs && <p className={styles['quiet']}>{t('nothingOpens')}</p>}
        {linked && exit && (
          <>
            <p className={styles['link']}>{shown ? link : masked}</p>
            <div className={styles['buttons']}>
              {masked !== link && (
                <Button small variant="plain" icon={shown ? EyeOff : Eye} onPress={() => setShown(!shown)}>
                  {t(shown ? 'hide' : 'show')}
                </Button>
              )}
              <Button small variant="plain" icon={Copy} onPress={onCopy}>
                {t('copy')}
              </Button>
            </div>
            {exit.native && (
              <Checkbox isSelected={said.native} onChange={(native) => change({ native })}>
                {t('native')}
              </Checkbox>
            )}
          </>
        )}
      </div>
    </div>
  )
}
