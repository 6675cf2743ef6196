// Yes or no, and one of a few that all stay in sight.
import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import {
  Checkbox as AriaCheckbox,
  Radio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  type CheckboxProps as AriaCheckboxProps,
  type SwitchProps as AriaSwitchProps
} from 'react-aria-components'
import { faulty, FieldLabel, FieldNotes, type FieldWords } from './Field.tsx'
import type { Choice } from './Select.tsx'
import styles from './Field.module.css'

const Words = ({ children, about }: { children: ReactNode; about?: ReactNode }) => (
  <span className={styles['words']}>
    <span>{children}</span>
    {about && <span className={styles['about']}>{about}</span>}
  </span>
)

type Labelled = { readonly children: ReactNode; readonly about?: ReactNode }

export const Switch = ({ children, about, ...props }: Omit<AriaSwitchProps, 'className' | 'style' | 'children'> & Labelled) => (
  <AriaSwitch {...props} className={styles['check']}>
    <span className={styles['switch']} aria-hidden />
    <Words about={about}>{children}</Words>
  </AriaSwitch>
)

export const Checkbox = ({ children, about, ...props }: Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> & Labelled) => (
  <AriaCheckbox {...props} className={styles['check']}>
    <span className={styles['mark']} aria-hidden>
      <Check size={14} strokeWidth={3} />
    </span>
    <Words about={about}>{children}</Words>
  </AriaCheckbox>
)

interface RadioGroupProps<K extends string> extends FieldWords {
  readonly choices: readonly Choice<K>[]
  readonly value: K
  onChange(value: K): void
  readonly name?: string
  /** Side by side instead of one below the other. */
  readonly inline?: boolean
}

export const RadioGroup = <K extends string>({
  label,
  about,
  error,
  choices,
  value,
  onChange,
  name,
  inline = false
}: RadioGroupProps<K>) => (
  <AriaRadioGroup {...faulty(error)} name={name} value={value} onChange={(key) => onChange(key as K)}>
    <FieldLabel label={label} />
    <div className={inline ? `${styles['choices']} ${styles['inline']}` : styles['choices']}>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className={`${styles['check']} ${styles['radio']}`}>
          <span className={styles['mark']} aria-hidden />
          <Words about={choice.hint}>{choice.name}</Words>
        </Radio>
      ))}
    </div>
    <FieldNotes label={label} about={about} error={error} />
  </AriaRadioGroup>
)
