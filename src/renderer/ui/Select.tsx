// One of a few: a list that opens below its field.
import { ChevronDown } from 'lucide-react'
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  type SelectProps as AriaSelectProps
} from 'react-aria-components'
import { faulty, FieldLabel, FieldNotes, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'

export interface Choice<K extends string = string> {
  readonly id: K
  readonly name: string
  readonly hint?: string
}

type SelectProps<K extends string> = FieldWords &
  Omit<
    AriaSelectProps<Choice<K>>,
    'className' | 'style' | 'children' | 'isInvalid' | 'value' | 'onChange' | 'selectedKey' | 'onSelectionChange'
  > & {
    readonly choices: readonly Choice<K>[]
    readonly value: K
    onChange(value: K): void
  }

export const Select = <K extends string>({ label, about, error, optional, choices, value, onChange, ...props }: SelectProps<K>) => (
  <AriaSelect {...props} {...faulty(error)} value={value} onChange={(key) => key !== null && onChange(key as K)}>
    <FieldLabel label={label} optional={optional} />
    <Button className={`${styles['input']} ${styles['trigger']}`}>
      <SelectValue className={styles['value']} />
      <ChevronDown size={16} aria-hidden />
    </Button>
    <FieldNotes label={label} about={about} error={error} />
    <Popover className={styles['popover']} offset={4}>
      <ListBox className={styles['list']} items={choices}>
        {(choice) => (
          <ListBoxItem className={styles['option']} textValue={choice.name}>
            {choice.name}
            {choice.hint && <span className={styles['hint']}>{choice.hint}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
)
