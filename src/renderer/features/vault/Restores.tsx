// The ways from a vault that is not what it was to a backup of it.
import { ArchiveRestore } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useRead } from '../../lib/door.ts'
import { useFormats } from '../../lib/format.ts'
import { paths } from '../../lib/paths.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import styles from './Missing.module.css'

/** The newest backup that is found and is newer than `until`, with one press; else, and besides, any file. None for the sample. */
export const Restores = ({ until = null }: { until?: string | null }) => {
  const t = useTranslations('vault.missing')
  const f = useFormats()
  const own = useRead('vault.state', {}).data?.vault === 'own'
  const newest = useRead('backups.look', {}).data?.rows.find(({ id, madeAt }) => id !== null && madeAt > (until ?? ''))
  if (!own) return null
  return (
    <div className={styles['buttons']}>
      {newest?.id && (
        <ButtonLink variant="primary" icon={ArchiveRestore} href={paths.restoreOf(newest.id)}>
          {t('restoreNewest', { when: f.moment(newest.madeAt) })}
        </ButtonLink>
      )}
      <ButtonLink {...(newest ? {} : { variant: 'primary', icon: ArchiveRestore })} href={paths.restore}>
        {t(newest ? 'restoreOther' : 'restore')}
      </ButtonLink>
    </div>
  )
}
