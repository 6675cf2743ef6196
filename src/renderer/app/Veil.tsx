// While a session runs, every screen that is not this client's is blurred until she asks for it.
import { useEffect, useState, type ReactNode } from 'react'
import { EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { MarkKind } from '#contract/marks'
import { useRead } from '../lib/door.ts'
import { paths, usePath } from '../lib/paths.ts'
import { useShareSafe } from '../lib/sharing.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import styles from './Veil.module.css'

/** Screens on which nobody's name stands. */
const nameless = (path: string): boolean =>
  ['/settings', '/security', '/backups', '/texts'].some((each) => path === each || path.startsWith(`${each}/`))

/** Records of which a mark may say whom of the file alone they concern. */
const marked: Readonly<Record<string, MarkKind>> = { notes: 'note', documents: 'document', files: 'file' }

/**
 * Whose the record is that a screen shows; read by the screen itself just the same. What is one person's alone is nobody's here: the
 * others of the file see this screen too.
 */
const useOwner = (path: string, safe: boolean): string | undefined => {
  const [, room, id = ''] = /^\/(notes|documents|files|screenings|messages)\/([\da-f-]{36})$/.exec(path) ?? []
  const of = (name: string) => ({ enabled: safe && room === name })
  const kind = marked[room ?? '']
  const mark = useRead('marks.get', { kind: kind ?? 'note', id }, { enabled: safe && kind !== undefined }).data
  const message = useRead('exchanges.get', { id }, of('messages')).data
  const owners = [
    useRead('notes.get', { id }, of('notes')).data,
    useRead('documents.get', { id }, of('documents')).data,
    useRead('attachments.look', { id }, of('files')).data,
    useRead('screenings.get', { id }, of('screenings')).data,
    message
  ]
  const named = /^\/(?:clients|tasks\/of|sharing\/of|messages\/of)\/([\da-f-]{36})(?:\/|$)/.exec(path)?.[1]
  if (message?.alone || (kind !== undefined && mark?.personId !== null)) return undefined
  return named ?? owners.find((record) => record !== undefined)?.clientId ?? undefined
}

export const Veil = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('app.veil')
  const path = usePath()
  const running = useRead('sessions.running', {}).data
  const safe = useShareSafe(running?.id)
  const [shown, setShown] = useState<string | null>(null)
  // she asked for this screen now, not for whenever she comes back
  if (shown !== null && shown !== path) setShown(null)
  const owner = useOwner(path, safe)
  const own = running && (path === paths.session || owner === running.clientId)
  const veiled = safe && !own && !nameless(path) && shown !== path
  const sharing = running?.clientId ?? ''
  // what floats above the screens, as the palette's list, blurs other names by this
  useEffect(() => {
    if (safe) document.documentElement.dataset['sharing'] = sharing
    return () => void delete document.documentElement.dataset['sharing']
  }, [safe, sharing])
  // one place in the tree, veiled or not: what is open on a screen stays open
  return (
    <>
      {veiled && (
        <div className={styles['said']}>
          <Banner
            icon={EyeOff}
            action={
              <>
                <ButtonLink variant="primary" href={paths.session}>
                  {t('back')}
                </ButtonLink>
                <Button onPress={() => setShown(path)}>{t('show')}</Button>
              </>
            }
          >
            {/* the screen’s own heading is inert with the rest of it */}
            <h1 className={styles['title']}>{t('title')}</h1>
            {t('about')}
          </Banner>
        </div>
      )}
      <div className={veiled ? styles['veiled'] : styles['bare']} inert={veiled}>
        {children}
      </div>
    </>
  )
}
