// A key or a chord, e.g. `Ctrl+K`, as it stands on the keyboard at hand.
import styles from './Badge.module.css'

const onMac = navigator.platform.startsWith('Mac')
const onMacName: Record<string, string> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }

export const Kbd = ({ children }: { children: string }) => (
  <span className={styles['keys']}>
    {children.split('+').map((key) => (
      <kbd key={key} className={styles['key']}>
        {onMac ? (onMacName[key] ?? key) : key}
      </kbd>
    ))}
  </span>
)
