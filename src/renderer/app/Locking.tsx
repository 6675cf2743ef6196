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

export const Locking = () => {
  const t = useTranslations('app.notSaved')
  const [unsaved, setUnsaved] = useState(false)
  const lock = async () => {
    const saved = await flushAll()
    setUnsaved(!saved)
    if (saved) end()
  }
  useNotice('lock', () => void lock())
  useCommand('lock', () => void lock())
  return (
    <Dialog
      role="alertdialog"
      title={t('title')}
      isOpen={unsaved}
      onClose={() => setUnsaved(false)}
      actions={
        <>
          <Button variant="danger" onPress={end}>
            {t('lockAnyway')}
          </Button>
          <Button onPress={() => setUnsaved(false)}>{t('back')}</Button>
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
