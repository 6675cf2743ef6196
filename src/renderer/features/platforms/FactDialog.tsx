// Changes one fact of a platform: what holds, of what, where that was found and when.
import { useTranslations } from 'use-intl'
import { factFields, platformFacts, type FactName, type Platform } from '#contract/platforms'
import { api, refresh, useRead } from '../../lib/door.ts'
import { dayIn } from '../../lib/format.ts'
import { draftIn, useKept, useKeptForm } from '../../lib/kept.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useWork } from './useWork.ts'

type Draft = Record<'fact' | 'value' | 'note' | 'source' | 'checkedOn', string>

interface FactDialogProps {
  readonly platform: Platform
  readonly name: FactName
  onClose(): void
}

const OpenDialog = ({ platform, name, today, kept, onClose }: FactDialogProps & { today: string; kept: Record<string, string> | null }) => {
  const t = useTranslations('platforms')
  const work = useWork()
  const { value, note, source, own } = platform.facts[name]
  const initial: Draft = { fact: name, value, note, source: own ? source : '', checkedOn: today }
  const form = useKeptForm<Draft>(`platformFact:${platform.id}-${name}`, {
    schema: factFields,
    initial,
    started: draftIn(kept, initial),
    send: async (values) => {
      await api.platforms.setFact({ id: platform.id, fact: factFields.parse(values) })
      refresh()
    },
    done: () => {
      toast(t('factForm.saved'))
      onClose()
    }
  })
  const drop = async () => {
    if (await work(() => api.platforms.dropFact({ id: platform.id, fact: name }))) onClose()
  }
  const kind: readonly string[] | 'text' | 'number' = platformFacts[name]
  const choices = typeof kind === 'string' ? [] : ['', ...kind]
  return (
    <FormDialog title={t(`facts.${name}`)} save={t('factForm.save')} form={form} onClose={onClose}>
      {typeof kind === 'string' ? (
        <TextField
          {...form.text('value')}
          autoFocus
          label={t('factForm.value')}
          about={kind === 'number' && name !== 'minimumAge' ? t('factForm.zero') : undefined}
          maxLength={200}
          optional
          error={form.fault('value') && t('factForm.wrong')}
        />
      ) : (
        <Select
          label={t('factForm.value')}
          value={form.values.value === '' ? 'unknown' : form.values.value}
          onChange={(chosen) => form.change({ value: chosen === 'unknown' ? '' : chosen })}
          choices={choices.map((id) => (id === '' ? { id: 'unknown', name: t('unknown') } : { id, name: t(`values.${id as 'yes'}`) }))}
        />
      )}
      <TextArea {...form.text('note')} label={t('factForm.note')} maxLength={400} optional />
      <TextField {...form.text('source')} label={t('factForm.source')} about={t('factForm.sourceAbout')} maxLength={300} optional />
      <DateField
        label={t('factForm.checkedOn')}
        optional
        value={form.values.checkedOn || null}
        onChange={(day) => form.change({ checkedOn: day ?? '' })}
        error={form.fault('checkedOn') && t('form.faults.date')}
      />
      {own && platform.seeded && (
        <div>
          <Button small onPress={() => void drop()}>
            {t('factForm.drop')}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}

export const FactDialog = (props: FactDialogProps) => {
  const zone = useRead('settings.get', {}).data?.timeZone
  const kept = useKept(`platformFact:${props.platform.id}-${props.name}`)
  return kept === undefined || zone === undefined ? null : <OpenDialog {...props} today={dayIn(zone)} kept={kept} />
}
