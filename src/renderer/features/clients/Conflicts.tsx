// Says that somebody about to be taken on has something in common with another file, and nothing of whom (R117).
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { useSettled } from '../../lib/settled.ts'
import { Banner } from '../../ui/Banner.tsx'

interface ConflictsProps {
  readonly clientId: string | null
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly referrer: string
}

export const Conflicts = ({ clientId, ...typed }: ConflictsProps) => {
  const t = useTranslations('persons.conflicts')
  const told = JSON.parse(useSettled(JSON.stringify(typed), 400)) as Omit<ConflictsProps, 'clientId'>
  const { data } = useRead('persons.conflicts', { clientId, ...told }, { keep: true })
  return (
    <div role="status">
      {data && data.length > 0 && (
        <Banner tone="due">
          <strong>{t('found', { what: data.map((kind) => t(`kinds.${kind}`)).join(', ') })}</strong> {t('about')}
        </Banner>
      )}
    </div>
  )
}
