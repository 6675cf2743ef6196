// A short message at the foot of the screen, with Undo where there is one; read out, never in the way.
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from './Button.tsx'
import styles from './Toast.module.css'

interface Toast {
  readonly id: number
  readonly text: string
  readonly bad: boolean
  readonly stays: boolean
  readonly undo: (() => unknown) | undefined
  readonly action: Action | undefined
}

interface Action {
  readonly label: string
  run(): unknown
}

let toasts: readonly Toast[] = []
let lastId = 0
const watchers = new Set<() => void>()

const show = (next: readonly Toast[]) => {
  toasts = next
  for (const watcher of watchers) watcher()
}

const drop = (id: number) => show(toasts.filter((toast) => toast.id !== id))

interface Shown {
  readonly bad?: boolean
  /** There is more to read than in a word or two. */
  readonly stays?: boolean
  readonly undo?: () => unknown
  readonly action?: Action
}

/** Shows `text`; `undo` adds a button that takes the action back, `action` any other. */
export const toast = (text: string, { bad = false, stays = false, undo, action }: Shown = {}): void => {
  lastId += 1
  show([...toasts.slice(-2), { id: lastId, text, bad, stays, undo, action }])
}

/** What was said to one person is not for the next who looks at the screen. */
export const clearToasts = (): void => show([])

/** Says in which folder a file was saved, and offers to show it. */
export const useSavedToast = (): ((folder: string, showIt: () => unknown) => void) => {
  const t = useTranslations('ui.saved')
  return (folder, showIt) => toast(t('in', { folder }), { action: { label: t('show'), run: showIt } })
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** Goes by itself, but stays while it is pointed at or holds the focus; longer where there is something to press. */
const OneToast = ({ id, text, bad, stays: long, undo, action }: Toast) => {
  const t = useTranslations('ui')
  const offered = undo ? { label: t('undo'), run: undo } : action
  const stays = offered !== undefined || bad || long
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => drop(id), stays ? 12_000 : 5000)
    return () => clearTimeout(timer)
  }, [held, id, stays])
  return (
    <div
      className={`${styles['toast']} ${bad ? styles['bad'] : styles['good']}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {bad ? <CircleAlert size={18} aria-hidden /> : <CircleCheck size={18} aria-hidden />}
      <span>{text}</span>
      {offered && (
        <Button
          small
          onPress={() => {
            drop(id)
            offered.run()
          }}
        >
          {offered.label}
        </Button>
      )}
      <IconButton small icon={X} label={t('dismiss')} onPress={() => drop(id)} />
    </div>
  )
}

/** How high they stand: the screen and its dialogs end above them, so that no button is ever covered. */
const useHeight = () => {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    const foot = section.current
    if (!foot) return
    const { style } = document.documentElement
    const growing = new ResizeObserver(() => style.setProperty('--toasts', foot.childElementCount === 0 ? '0px' : `${foot.offsetHeight}px`))
    growing.observe(foot)
    return () => {
      growing.disconnect()
      style.removeProperty('--toasts')
    }
  }, [])
  return section
}

export const Toasts = () => {
  const t = useTranslations('ui')
  const section = useHeight()
  const shown = useSyncExternalStore(watch, () => toasts)
  return (
    // React Aria leaves what is marked as top layer reachable while a dialog is open
    <section
      ref={section}
      className={styles['toasts']}
      role="log"
      aria-live="polite"
      aria-label={t('messages')}
      data-react-aria-top-layer="true"
      data-screen-only
    >
      {shown.map((one) => (
        <OneToast key={one.id} {...one} />
      ))}
    </section>
  )
}
