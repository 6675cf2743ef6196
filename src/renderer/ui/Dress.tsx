// The buttons above a text that is written: its dress, and the way back and forth.
import { Redo2, Undo2 } from 'lucide-react'
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { IconButton, type Icon } from './Button.tsx'
import styles from './Dress.module.css'

interface DressProps {
  readonly label: string
  readonly icon: Icon
  readonly isOn: boolean
  onToggle(): void
}

export const Dress = ({ label, icon: Shape, isOn, onToggle }: DressProps) => (
  <TooltipTrigger delay={500}>
    <ToggleButton className={styles['dress']} aria-label={label} isSelected={isOn} onChange={onToggle} preventFocusOnPress>
      <Shape size={17} aria-hidden />
    </ToggleButton>
    <Tooltip className={styles['tip']} offset={6}>
      {label}
    </Tooltip>
  </TooltipTrigger>
)

interface BackAndForthProps {
  readonly canUndo: boolean
  readonly canRedo: boolean
  onUndo(): void
  onRedo(): void
}

export const BackAndForth = ({ canUndo, canRedo, onUndo, onRedo }: BackAndForthProps) => {
  const t = useTranslations('ui.writing')
  return (
    <>
      <IconButton small icon={Undo2} label={t('undo')} isDisabled={!canUndo} onPress={onUndo} preventFocusOnPress />
      <IconButton small icon={Redo2} label={t('redo')} isDisabled={!canRedo} onPress={onRedo} preventFocusOnPress />
    </>
  )
}
