// A filter of a list: one of a few, moved through with the arrow keys.
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Choice } from './Select.tsx'
import styles from './Chips.module.css'

interface ChipsProps<K extends string> {
  readonly label: string
  readonly choices: readonly Choice<K>[]
  /** Null as long as none is chosen. */
  readonly value: K | null
  onChange(value: K): void
}

export const Chips = <K extends string>({ label, choices, value, onChange }: ChipsProps<K>) => (
  <ToggleButtonGroup
    className={styles['chips']}
    aria-label={label}
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={value === null ? [] : [value]}
    onSelectionChange={(keys) => {
      for (const key of keys) onChange(key as K)
    }}
  >
    {choices.map((choice) => (
      <ToggleButton key={choice.id} id={choice.id} className={styles['chip']}>
        {choice.name}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
)
