// A button that opens a few further actions.
import { Ellipsis } from 'lucide-react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button, IconButton, type Icon } from './Button.tsx'
import { Kbd } from './Kbd.tsx'
import field from './Field.module.css'
import styles from './Menu.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly icon?: Icon
  readonly shortcut?: string
  readonly danger?: boolean
  readonly isDisabled?: boolean
  run(): void
}

interface MenuButtonProps {
  readonly label: string
  readonly actions: readonly MenuAction[]
  /** Shows the label instead of three dots. */
  readonly worded?: boolean
  readonly icon?: Icon
  readonly small?: boolean
}

export const MenuButton = ({ label, actions, worded = false, icon, small = false }: MenuButtonProps) => (
  <MenuTrigger>
    {worded ? (
      <Button small={small} icon={icon}>
        {label}
      </Button>
    ) : (
      <IconButton variant="quiet" small={small} icon={icon ?? Ellipsis} label={label} />
    )}
    <Popover className={field['popover']} placement="bottom end" offset={4}>
      <AriaMenu className={styles['menu']} aria-label={label}>
        {actions.map(({ id, label: words, icon: Shape, shortcut, danger, isDisabled, run }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={words}
            onAction={run}
            isDisabled={isDisabled}
            className={danger ? `${styles['item']} ${styles['danger']}` : styles['item']}
          >
            {Shape && <Shape size={16} aria-hidden />}
            {words}
            {shortcut && <Kbd>{shortcut}</Kbd>}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
