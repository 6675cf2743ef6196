// Fields of text: one line, several lines, and the passphrase that can be shown.
import { useState, type Ref } from 'react'
import { Eye, EyeOff } from 'lucide-react'
import {
  Group,
  Input,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps
} from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { IconButton } from './Button.tsx'
import { faulty, FieldLabel, FieldNotes, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'

export type TextFieldProps = FieldWords &
  Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> & {
    readonly placeholder?: string
    readonly inputRef?: Ref<HTMLInputElement>
  }

export const TextField = ({ label, about, error, optional, placeholder, inputRef, ...props }: TextFieldProps) => (
  <AriaTextField autoComplete="off" {...props} {...faulty(error)}>
    <FieldLabel label={label} optional={optional} />
    <Input ref={inputRef} className={styles['input']} placeholder={placeholder} spellCheck={false} />
    <FieldNotes label={label} about={about} error={error} />
  </AriaTextField>
)

export const TextArea = ({ label, about, error, optional, placeholder, ...props }: Omit<TextFieldProps, 'inputRef'>) => (
  <AriaTextField autoComplete="off" {...props} {...faulty(error)}>
    <FieldLabel label={label} optional={optional} />
    <AriaTextArea className={`${styles['input']} ${styles['area']}`} placeholder={placeholder} spellCheck={false} />
    <FieldNotes label={label} about={about} error={error} />
  </AriaTextField>
)

interface PassphraseProps extends Omit<TextFieldProps, 'type' | 'placeholder'> {
  /** It is no passphrase: its label says what is shown. */
  readonly other?: boolean
}

export const PassphraseField = ({ label, about, error, optional, inputRef, other = false, ...props }: PassphraseProps) => {
  const [shown, setShown] = useState(false)
  const t = useTranslations('ui.passphrase')
  return (
    <AriaTextField autoComplete="off" {...props} {...faulty(error)} type={shown ? 'text' : 'password'}>
      <FieldLabel label={label} optional={optional} />
      <Group className={`${styles['box']} ${styles['mono']}`} isInvalid={Boolean(error)}>
        <Input ref={inputRef} spellCheck={false} />
        <IconButton
          small
          icon={shown ? EyeOff : Eye}
          label={other ? t(shown ? 'hideOther' : 'showOther', { what: label }) : t(shown ? 'hide' : 'show')}
          onPress={() => setShown(!shown)}
        />
      </Group>
      <FieldNotes label={label} about={about} error={error} />
    </AriaTextField>
  )
}
