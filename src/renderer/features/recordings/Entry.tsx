// The fields of a recording that can be changed later: what, what for, where, encrypted or not, until when.
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { media } from '#contract/recordings'
import type { useForm } from '../../lib/form.ts'
import { Checkbox } from '../../ui/Choice.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Recordings.module.css'

/** As it is typed; `encrypted` is `yes` or empty. */
export type EntryDraft = Record<'medium' | 'purpose' | 'place' | 'encrypted' | 'deleteBy', string>

export const entryOf = ({ encrypted, ...rest }: EntryDraft) => ({ ...rest, encrypted: encrypted === 'yes' })

type FormOf<D extends EntryDraft> = Pick<ReturnType<typeof useForm<D>>, 'values' | 'text' | 'fault' | 'refused'> & {
  change(changed: Partial<EntryDraft>): void
}

export const useFaultWords = <D extends EntryDraft>(form: Pick<ReturnType<typeof useForm<D>>, 'fault' | 'refused'>) => {
  const t = useTranslations('recordings.faults')
  return (name: keyof D & string): string | undefined => {
    if (!form.fault(name) && form.refused?.field !== `fields.${name}`) return undefined
    return name === 'purpose' || name === 'on' || name === 'deleteBy' ? t(name) : t('other')
  }
}

export const Entry = <D extends EntryDraft>({ form, children }: { form: FormOf<D>; children?: ReactNode }) => {
  const t = useTranslations('recordings')
  const fault = useFaultWords(form)
  return (
    <>
      <div className={styles['pair']}>
        <Select
          label={t('form.medium')}
          value={form.values.medium}
          onChange={(medium) => form.change({ medium })}
          choices={media.map((id) => ({ id, name: t(`media.${id}`) }))}
        />
        {children}
      </div>
      <TextField {...form.text('purpose')} label={t('form.purpose')} maxLength={300} error={fault('purpose')} />
      <TextField
        {...form.text('place')}
        label={t('form.place')}
        about={t('form.placeAbout')}
        maxLength={300}
        optional
        error={fault('place')}
      />
      <div className={styles['pair']}>
        <DateField
          label={t('form.deleteBy')}
          value={form.values.deleteBy || null}
          onChange={(deleteBy) => form.change({ deleteBy: deleteBy ?? '' })}
          error={fault('deleteBy')}
        />
        <Checkbox isSelected={form.values.encrypted === 'yes'} onChange={(ticked) => form.change({ encrypted: ticked ? 'yes' : '' })}>
          {t('form.encrypted')}
        </Checkbox>
      </div>
    </>
  )
}
