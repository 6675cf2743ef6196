// A word that no onlooker should read: dots until she asks for it.
import { useState } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import { Button } from './Button.tsx'
import styles from './Masked.module.css'

interface MaskedProps {
  readonly label: string
  readonly text: string
  /** What the button says. */
  readonly show: string
  readonly hide: string
}

export const Masked = ({ label, text, show, hide }: MaskedProps) => {
  const [shown, setShown] = useState(false)
  return (
    <span className={styles['line']}>
      {label}
      {'\u00a0'}
      {shown ? text : '••••••'}
      <Button small variant="plain" icon={shown ? EyeOff : Eye} onPress={() => setShown(!shown)}>
        {shown ? hide : show}
      </Button>
    </span>
  )
}
