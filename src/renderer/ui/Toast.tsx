// A short message at the foot of the screen, with Undo where there is one; read out, never in the way.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from './Button.tsx'
import styles from './Toast.module.css'

interface Toast {
  readonly id: number
  readonly text: string
  readonly bad: boolean
  readonly undo: (() => unknown) | undefined
}

let toasts: readonly Toast[] = []
let lastId = 0
const watchers = new Set<() => void>()

const show = (next: readonly Toast[]) => {
  toasts = next
  for (const watcher of watchers) watcher()
}

const drop = (id: number) => show(toasts.filter((toast) => toast.id !== id))

/** Shows `text`; `undo` adds a button that takes the action back. */
export const toast = (text: string, { bad = false, undo }: { bad?: boolean; undo?: () => unknown } = {}): void => {
  lastId += 1
  show([...toasts.slice(-2), { id: lastId, text, bad, undo }])
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

/** Goes by itself, but stays while it is pointed at or holds the focus; longer where there is something to press. */
const OneToast = ({ id, text, bad, undo }: Toast) => {
  const t = useTranslations('ui')
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => drop(id), undo || bad ? 12_000 : 5000)
    return () => clearTimeout(timer)
  }, [held, id, undo, bad])
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
      {undo && (
        <Button
          small
          onPress={() => {
            drop(id)
            undo()
          }}
        >
          {t('undo')}
        </Button>
      )}
      <IconButton small icon={X} label={t('dismiss')} onPress={() => drop(id)} />
    </div>
  )
}

export const Toasts = () => {
  const t = useTranslations('ui')
  const shown = useSyncExternalStore(watch, () => toasts)
  return (
    // React Aria leaves what is marked as top layer reachable while a dialog is open
    <section
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
