// Locking: everything being typed is saved first; where that fails, she decides.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../lib/commands.ts'
import { api } from '../lib/door.ts'
import { useNotice } from '../lib/notices.ts'
import { flushAll } from '../lib/unsaved.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

/** Main ends the practice process and loads the page anew: what comes back, or fails to, is of no interest here. */
const end = () => void api.vault.lock({}).catch(() => null)

/** False when something could not be saved: then nothing is locked. */
export const saveAndLock = async (): Promise<boolean> => {
  const saved = await flushAll()
  if (saved) end()
  return saved
}

export const Locking = () => {
  const t = useTranslations('app.notSaved')
  const [unsaved, setUnsaved] = useState(false)
  const [covering, setCovering] = useState(false)
  const lock = async () => setUnsaved(!(await saveAndLock()))
  // asked for by the computer, or by main for her: she may be away, and what is on the screen must not stay readable
  useNotice('lock', () => {
    setCovering(true)
    void lock()
  })
  useCommand('lock', () => void lock())
  const back = () => {
    setUnsaved(false)
    setCovering(false)
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('title')}
      isOpen={unsaved}
      covering={covering}
      onClose={back}
      actions={
        <>
          <Button variant="danger" onPress={end}>
            {t('lockAnyway')}
          </Button>
          <Button onPress={back}>{t('back')}</Button>
          <Button variant="primary" autoFocus onPress={() => void lock()}>
            {t('again')}
          </Button>
        </>
      }
    >
      <p>{t('about')}</p>
      <p>{t('lost')}</p>
    </Dialog>
  )
}
