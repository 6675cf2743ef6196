// Makes two files of the same client one: which other one, what of it is taken, how many records go; and takes it back.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Client } from '#contract/clients'
import { mergeFields, type MergeField, type MergePreview } from '#contract/merges'
import { api, refresh, refusalOf, useRead, useWrite } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choice.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast } from '../../ui/Toast.tsx'
import styles from './Clients.module.css'

/** Tables that have a name of their own; the rest are counted together. */
const named = [
  'notes',
  'exchanges',
  'sessions',
  'consents',
  'recordings',
  'sharing_entries',
  'documents',
  'attachments',
  'persons',
  'enquiries',
  'emergency_sheets'
] as const
type Named = (typeof named)[number]
const isNamed = (table: string): table is Named => (named as readonly string[]).includes(table)
/** Steps and departures stand with the consents, marks with the records that they belong to. */
const beside = new Set(['consent_events', 'consent_departures', 'marks'])

export const useUnmerge = () => {
  const t = useTranslations('clients.merge')
  const tr = useTranslations('refusals')
  return async (id: string): Promise<boolean> => {
    try {
      await api.merges.undo({ id })
      refresh()
      toast(t('undone'))
      return true
    } catch (fault) {
      toast(tr(refusalOf(fault).code), { bad: true })
      return false
    }
  }
}

const useValueWords = () => {
  const t = useTranslations('clients')
  const f = useFormats()
  return (client: Client, field: MergeField): string => {
    if (field === 'country') return f.region(client.country)
    if (field === 'birthDate' && client.birthDate) return f.calendarDate(client.birthDate)
    if (field === 'unit') return t(`units.${client.unit}`)
    if (field === 'identity') return t(`identities.${client.identity}`)
    if (field === 'language') return t(`languages.${client.language}`)
    return client[field] || t('merge.nothing')
  }
}

const Fields = ({ preview, taken, onTake }: { preview: MergePreview; taken: readonly MergeField[]; onTake(taken: MergeField[]): void }) => {
  const t = useTranslations('clients.merge')
  const value = useValueWords()
  const { keep, drop, differing } = preview
  if (differing.length === 0) return <p className={styles['small']}>{t('alike')}</p>
  return (
    <>
      {differing.map((field) => (
        <RadioGroup
          key={field}
          inline
          label={t(`fields.${field}`)}
          value={taken.includes(field) ? 'drop' : 'keep'}
          onChange={(from) => onTake(mergeFields.filter((each) => (each === field ? from === 'drop' : taken.includes(each))))}
          choices={[
            { id: 'keep' as const, name: value(keep, field) },
            { id: 'drop' as const, name: value(drop, field) }
          ]}
        />
      ))}
    </>
  )
}

const Counts = ({ preview }: { preview: MergePreview }) => {
  const t = useTranslations('clients.merge')
  const shown = preview.records.filter(({ table }) => isNamed(table))
  const others = preview.records.filter(({ table }) => !isNamed(table) && !beside.has(table))
  const sum = (of: 'keep' | 'drop'): number => others.reduce((total, each) => total + each[of], 0)
  const rows = [
    ...shown.map(({ table, keep, drop }) => ({ name: t(`tables.${table as Named}`), keep, drop })),
    ...(others.length > 0 ? [{ name: t('tables.others'), keep: sum('keep'), drop: sum('drop') }] : [])
  ]
  return (
    <table className={styles['counts']}>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('here')}</th>
          <th scope="col">{t('comes')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, keep, drop }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{keep}</td>
            <td>{drop}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Preview = ({
  preview,
  taken,
  onTake
}: {
  preview: MergePreview
  taken: readonly MergeField[]
  onTake(taken: MergeField[]): void
}) => {
  const t = useTranslations('clients.merge')
  return (
    <>
      <h3>{t('record')}</h3>
      <Fields preview={preview} taken={taken} onTake={onTake} />
      <h3>{t('records')}</h3>
      <Counts preview={preview} />
      {preview.twice > 0 && <Banner>{t('twice', { count: preview.twice })}</Banner>}
      {preview.sheet && <Banner>{t('sheet', { which: preview.sheet })}</Banner>}
      <p className={styles['small']}>{t('about', { name: preview.drop.name })}</p>
    </>
  )
}

/** What is empty here and known there is taken, unless she says otherwise. */
const proposed = ({ keep, drop, differing }: MergePreview): MergeField[] =>
  differing.filter((field) => !keep[field] && Boolean(drop[field]))

export const MergeDialog = ({ client, onClose }: { client: Client; onClose(): void }) => {
  const t = useTranslations('clients.merge')
  const tu = useTranslations('ui')
  const tr = useTranslations('refusals')
  const [query, setQuery] = useState('')
  const [other, setOther] = useState('')
  const [chosen, setChosen] = useState<MergeField[] | null>(null)
  const found = useRead(
    'clients.list',
    { query: query || client.name, status: 'all', sort: 'name', descending: false, offset: 0, limit: 8 },
    { keep: true }
  ).data?.rows
  const { data: preview, error } = useRead('merges.preview', { keep: client.id, drop: other }, { enabled: other !== '' })
  const merge = useWrite('merges.merge')
  const unmerge = useUnmerge()
  const taken = chosen ?? (preview ? proposed(preview) : [])
  const send = () =>
    merge.mutate(
      { keep: client.id, drop: other, takes: taken },
      {
        onSuccess: ({ id }) => {
          toast(t('done'), { undo: () => unmerge(id) })
          onClose()
        }
      }
    )
  return (
    <Dialog
      wide
      isOpen
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{tu('cancel')}</Button>
          <Button variant="primary" onPress={send} isDisabled={!preview} isPending={merge.isPending}>
            {t('go')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {(error ?? merge.error) && <Banner tone="risk">{tr((error ?? merge.error)!.code)}</Banner>}
        <ComboBox
          label={t('other')}
          about={t('otherAbout')}
          value={other}
          // what was found stays when one is chosen: another list would open again
          onSeek={(typed) => typed !== '' && setQuery(typed)}
          onChange={(id) => {
            setOther(id)
            setChosen(null)
          }}
          choices={[
            ...(found ?? [])
              .filter(({ id }) => id !== client.id)
              .map(({ id, name, alias, email, phone }) => ({
                id,
                name,
                hint: [alias, email ?? phone].filter(Boolean).join(' · ')
              })),
            ...(preview && !found?.some(({ id }) => id === other) ? [{ id: other, name: preview.drop.name }] : [])
          ]}
        />
        {preview && <Preview preview={preview} taken={taken} onTake={setChosen} />}
      </div>
    </Dialog>
  )
}
