// Refers a client on: up to three options, whom the client has chosen, why, and when to ask.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { daysToFollowUp, mostOptions, referralFields, type Referral } from '#contract/referrals'
import { api, refresh, useRead } from '../../lib/door.ts'
import { dayIn, useFormats } from '../../lib/format.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import type { RecordConsent } from '../../lib/recordConsent.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'

type Draft = Record<'first' | 'second' | 'third' | 'chosenId' | 'reason' | 'followUpOn', string>

const places = ['first', 'second', 'third'] as const satisfies readonly (keyof Draft)[]

const sentOf = (draft: unknown): unknown => {
  const { chosenId, reason, followUpOn, ...options } = draft as Draft
  const ids = places.map((place) => options[place]).filter((id) => id !== '' && id !== 'none')
  return { options: [...new Set(ids)].slice(0, mostOptions), chosenId: ids.includes(chosenId) ? chosenId : null, reason, followUpOn }
}
const schema = z.preprocess(sentOf, referralFields)

interface ReferDialogProps {
  readonly clientId: string
  readonly clientName: string
  readonly country: string
  /** Null: a new one. */
  readonly referral: Referral | null
  readonly record: RecordConsent
  onClose(): void
}

const OpenDialog = ({
  clientId,
  clientName,
  country,
  referral,
  record: Record,
  today,
  kept,
  onClose
}: ReferDialogProps & { today: string; kept: Record<string, string> | null }) => {
  const t = useTranslations('referrals')
  const f = useFormats()
  const entries = useRead('referrals.directory', {}).data ?? []
  const lacking = (useRead('consents.missing', { clientId, purpose: 'sharing' }).data ?? []).length > 0
  const [recording, setRecording] = useState(false)
  const inThreeWeeks = dayIn('UTC', new Date(Date.parse(today) + daysToFollowUp * 86_400_000))
  const initial: Draft = {
    first: referral?.options[0]?.id ?? 'none',
    second: referral?.options[1]?.id ?? 'none',
    third: referral?.options[2]?.id ?? 'none',
    chosenId: referral?.chosenId ?? 'none',
    reason: referral?.reason ?? '',
    followUpOn: referral ? (referral.followUpOn ?? '') : inThreeWeeks
  }
  const form = useKeptForm<Draft>(`referral:${referral?.id ?? clientId}`, {
    schema,
    initial,
    started: draftIn(kept, initial),
    send: async (values) => {
      const fields = referralFields.parse(sentOf(values))
      await (referral ? api.referrals.change({ id: referral.id, fields }) : api.referrals.make({ clientId, fields }))
      refresh()
    },
    done: () => {
      toast(t('refer.saved'))
      onClose()
    }
  })
  const { values, change } = form
  // those where the client lives come first
  const choices = [
    { id: 'none', name: t('refer.nobody') },
    ...entries
      .toSorted((a, b) => Number(b.country === country) - Number(a.country === country))
      .map((one) => ({ id: one.id, name: one.name, hint: [t(`kinds.${one.kind}`), one.place || f.region(one.country)].join(' · ') }))
  ]
  const offered = places.map((place) => values[place]).filter((id) => id !== 'none' && id !== '')
  if (recording) return <Record clientId={clientId} kinds={['release']} onClose={() => setRecording(false)} />
  return (
    <FormDialog title={t('refer.title', { name: clientName })} save={t('refer.save')} form={form} onClose={onClose}>
      {lacking && (
        <Banner
          tone="due"
          action={
            <Button small onPress={() => setRecording(true)}>
              {t('refer.record')}
            </Button>
          }
        >
          {t('refer.consent')}
        </Banner>
      )}
      {places.map((place, n) => (
        <ComboBox
          key={place}
          label={t('refer.option', { place: String(n + 1) })}
          optional={n > 0}
          choices={choices}
          value={values[place]}
          onChange={(id) => change({ [place]: id })}
          error={n === 0 && form.fault('options' as 'first') ? t('refer.missing') : undefined}
        />
      ))}
      <Select
        label={t('refer.chosen')}
        value={offered.includes(values.chosenId) ? values.chosenId : 'none'}
        onChange={(chosenId) => change({ chosenId })}
        choices={[{ id: 'none', name: t('refer.notYet') }, ...choices.filter(({ id }) => offered.includes(id))]}
      />
      <TextArea {...form.text('reason')} label={t('refer.reason')} about={t('refer.reasonAbout')} maxLength={2000} optional />
      <DateField
        label={t('refer.followUpOn')}
        optional
        value={values.followUpOn || null}
        onChange={(day) => change({ followUpOn: day ?? '' })}
        error={form.fault('followUpOn') && t('form.faults.date')}
      />
    </FormDialog>
  )
}

export const ReferDialog = (props: ReferDialogProps) => {
  const zone = useRead('settings.get', {}).data?.timeZone
  const kept = useKept(`referral:${props.referral?.id ?? props.clientId}`)
  return kept === undefined || zone === undefined ? null : <OpenDialog {...props} today={dayIn(zone)} kept={kept} />
}
