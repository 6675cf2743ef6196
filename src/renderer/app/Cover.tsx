// Hides names and texts from onlookers at one key (R121): everything behind is blurred, nothing is closed.
import { useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { useCommand, useCover } from '../lib/commands.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { chordOf, keysOf } from './commands.ts'
import styles from './Cover.module.css'

const Covered = ({ onShow }: { onShow(): void }) => {
  const t = useTranslations('app.cover')
  const dialog = useRef<HTMLDialogElement>(null)
  useCover(true)
  useLayoutEffect(() => {
    const cover = dialog.current
    cover?.showModal()
    return () => cover?.close() // gives the focus back to where it was
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles['cover']}
      aria-labelledby="cover-title"
      // React Aria's open dialogs must neither hide this one nor take the focus back
      data-react-aria-top-layer="true"
      onCancel={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        const asked = keysOf.blur.includes(chordOf(event.nativeEvent))
        // Escape is too easily pressed: only the key itself or the button shows names again. And no P is left in the field below
        if (asked || event.key === 'Escape') event.preventDefault()
        if (asked) onShow()
        event.stopPropagation()
      }}
    >
      <h2 id="cover-title">{t('title')}</h2>
      <p>{t('about')}</p>
      <div className={styles['show']}>
        <Button variant="primary" autoFocus onPress={onShow}>
          {t('show')} <Kbd>Shift+P</Kbd>
        </Button>
      </div>
    </dialog>
  )
}

export const Cover = () => {
  const [covered, setCovered] = useState(false)
  useCommand('blur', () => setCovered(true))
  return covered ? createPortal(<Covered onShow={() => setCovered(false)} />, document.body) : null
}
