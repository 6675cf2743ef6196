// Which lines of documents still stand empty before they are handed over, with the way to fill them in; or why they stay empty.
import { PencilLine } from 'lucide-react'
import { useMessages, useTranslations } from 'use-intl'
import type { Blanks } from '#contract/documents'
import { api } from '../../lib/door.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { prepareFrom } from './preparationDraft.ts'
import { useWork } from './work.ts'
import styles from './Documents.module.css'

export type GapsDraft = Record<'gapsReason', string>

interface GapsLeftProps {
  readonly blanks: readonly Blanks[]
  readonly about: string
  readonly form: {
    fault(name: 'gapsReason'): string | undefined
    text(name: 'gapsReason'): { name: string; value: string; onChange(value: string): void; onBlur(): void }
  }
}

const One = ({ blanks: { id, title, gaps } }: { blanks: Blanks }) => {
  const t = useTranslations('documents')
  const known: Readonly<Record<string, string>> = useMessages().documents.prepare.gapNames
  const { busy, carry } = useWork()
  const fill = () =>
    carry(async () => {
      const { preparation } = await api.documents.get({ id })
      if (preparation) await prepareFrom(preparation)
    })
  return (
    <Banner
      tone="due"
      icon={PencilLine}
      action={
        <Button small isPending={busy} onPress={() => void fill()}>
          {t('gaps.fill')}
        </Button>
      }
    >
      {t('gaps.left', { title, count: gaps.length })}
      <ul className={styles['gaps']}>
        {gaps.map(({ name, label, place }) => (
          <li key={name}>
            {label ?? known[name] ?? name}
            {place !== 'field' && <span className={styles['quiet']}> · {t(`prepare.gapPlaces.${place}`)}</span>}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

export const GapsLeft = ({ blanks, about, form }: GapsLeftProps) => {
  const t = useTranslations('documents.gaps')
  if (blanks.length === 0) return null
  return (
    <>
      {blanks.map((each) => (
        <One key={each.id} blanks={each} />
      ))}
      <TextField
        {...form.text('gapsReason')}
        label={t('reason')}
        about={about}
        maxLength={300}
        error={form.fault('gapsReason') && t('reasonMissing')}
      />
    </>
  )
}
