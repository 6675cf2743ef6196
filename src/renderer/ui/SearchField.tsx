// Search as you type; Escape empties the field.
import type { Ref } from 'react'
import { Search, X } from 'lucide-react'
import { Group, Input, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { IconButton } from './Button.tsx'
import styles from './Field.module.css'

type SearchFieldProps = Omit<AriaSearchFieldProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  readonly label: string
  readonly placeholder?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

export const SearchField = ({ label, placeholder, inputRef, ...props }: SearchFieldProps) => {
  const t = useTranslations('ui')
  return (
    <AriaSearchField autoComplete="off" {...props} aria-label={label} className={styles['field']}>
      {({ isEmpty }) => (
        <Group className={styles['box']}>
          <Search size={16} aria-hidden />
          <Input ref={inputRef} placeholder={placeholder ?? label} spellCheck={false} />
          {!isEmpty && <IconButton small icon={X} label={t('clear')} />}
        </Group>
      )}
    </AriaSearchField>
  )
}
