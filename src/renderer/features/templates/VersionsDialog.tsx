// Every version of a text that was published: what each changed, and back into the draft.
import { useState } from 'react'
import { History } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Language } from '#contract/fields'
import type { TemplateDoc, TemplateName, TemplateVersion } from '#contract/templates'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState } from '../../ui/Empty.tsx'
import { Loading } from '../../ui/Progress.tsx'
import { Select } from '../../ui/Select.tsx'
import { Changes } from './Changes.tsx'
import type { GapLabel } from './useGapLabel.ts'
import styles from './Texts.module.css'

interface VersionsDialogProps {
  readonly name: TemplateName
  readonly language: Language
  readonly label: GapLabel
  onTake(title: string, doc: TemplateDoc): void
  onClose(): void
}

const Chosen = ({ id, label, onTake }: Pick<VersionsDialogProps, 'label' | 'onTake'> & { id: string }) => {
  const t = useTranslations('templates.versions')
  const { data, error, refetch } = useRead('templates.version', { id })
  if (error) return <ErrorState refused={error} onAgain={refetch} />
  if (!data) return <Loading />
  return (
    <>
      {/* a long list is scrolled by keys too */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['chosen']} tabIndex={0} role="region" aria-label={t('chosen')}>
        <Changes before={data.before} after={data.doc} label={label} />
      </div>
      <Button onPress={() => onTake(data.title, data.doc)}>{t('take')}</Button>
    </>
  )
}

const List = ({ versions, label, onTake }: Pick<VersionsDialogProps, 'label' | 'onTake'> & { versions: readonly TemplateVersion[] }) => {
  const t = useTranslations('templates.versions')
  const f = useFormats()
  const [id, setId] = useState(versions[0]!.id)
  const one = versions.find((version) => version.id === id)!
  const nameOf = ({ version, effectiveOn, title }: TemplateVersion) =>
    title === null ? t('library') : t('of', { version, when: f.calendarDate(effectiveOn) })
  return (
    <div className={styles['versions']}>
      <Select
        label={t('title')}
        value={id}
        onChange={setId}
        choices={versions.map((version) => ({ id: version.id, name: nameOf(version) }))}
      />
      {one.note && <p className={styles['quiet']}>{one.small ? `${t('small')}: ${one.note}` : one.note}</p>}
      <Chosen key={id} id={id} label={label} onTake={onTake} />
    </div>
  )
}

export const VersionsDialog = ({ name, language, onClose, ...rest }: VersionsDialogProps) => {
  const t = useTranslations('templates.versions')
  const { data, error, refetch } = useRead('templates.versions', { name, language })
  return (
    <Dialog wide isOpen title={t('title')} onClose={onClose}>
      {error && <ErrorState refused={error} onAgain={refetch} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <EmptyState small icon={History} title={t('none')} />}
      {data && data.length > 0 && <List versions={data} {...rest} />}
    </Dialog>
  )
}
