// A key or a chord, e.g. `Ctrl+K`, as it stands on the keyboard at hand.
import { useTranslations } from 'use-intl'
import styles from './Badge.module.css'

const onMac = navigator.platform.startsWith('Mac')
const onMacName: Record<string, string> = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }

export const Kbd = ({ children }: { children: string }) => {
  const t = useTranslations('ui.keyNames')
  const names: Record<string, string> = onMac ? onMacName : { Shift: t('shift'), Enter: t('enter') }
  return (
    <span className={styles['keys']}>
      {children.split('+').map((key) => (
        <kbd key={key} className={styles['key']}>
          {names[key] ?? key}
        </kbd>
      ))}
    </span>
  )
}
