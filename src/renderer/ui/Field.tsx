// What surrounds every field: its label, a word of explanation, and what is wrong with it, said beside it.
import type { ReactNode } from 'react'
import { CircleAlert } from 'lucide-react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import styles from './Field.module.css'

export interface FieldWords {
  readonly label: string
  /** A hint below the field. */
  readonly about?: ReactNode
  /** What is wrong, in words; nothing when all is well. */
  readonly error?: string | undefined
  /** Says "optional" beside the label. */
  readonly optional?: boolean
}

export const FieldLabel = ({ label, optional = false }: FieldWords) => {
  const t = useTranslations('ui')
  return (
    <Label className={styles['label']}>
      {label}
      {optional && <span className={styles['optional']}> · {t('optional')}</span>}
    </Label>
  )
}

export const FieldNotes = ({ about, error }: FieldWords) => (
  <>
    {about && !error && (
      <Text slot="description" className={styles['about']}>
        {about}
      </Text>
    )}
    <FieldError className={styles['error']}>
      <CircleAlert size={15} aria-hidden />
      {error}
    </FieldError>
  </>
)

/** Every field says its fault itself; the browser's bubbles stay out of it. */
export const faulty = (error: string | undefined) => ({
  isInvalid: Boolean(error),
  validationBehavior: 'aria' as const,
  className: styles['field']
})
