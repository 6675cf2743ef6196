// Buttons: one primary a screen, the rest quiet; an icon alone always carries a name.
import type { ComponentType, ReactNode } from 'react'
import {
  Button as AriaButton,
  Link as AriaLink,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
  type LinkProps as AriaLinkProps
} from 'react-aria-components'
import { Spinner } from './Progress.tsx'
import styles from './Button.module.css'

export type Icon = ComponentType<{ size?: number | string; 'aria-hidden'?: boolean; strokeWidth?: number | string }>

interface Looks {
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger'
  readonly small?: boolean
  readonly icon?: Icon
}

const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
const iconSize = (small: boolean) => (small ? 15 : 17)

type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & Looks & { readonly children: ReactNode }

export const Button = ({ variant = 'quiet', small = false, icon: Shape, children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={classes(styles['button'], styles[variant], small && styles['small'])}>
    {props.isPending ? <Spinner small /> : Shape && <Shape size={iconSize(small)} aria-hidden />}
    {children}
  </AriaButton>
)

/** A link that looks like a button, for what leads to another screen. */
export const ButtonLink = ({
  variant = 'quiet',
  small = false,
  icon: Shape,
  children,
  ...props
}: Omit<AriaLinkProps, 'className' | 'children'> & Looks & { children: ReactNode }) => (
  <AriaLink {...props} className={classes(styles['button'], styles[variant], small && styles['small'])}>
    {Shape && <Shape size={iconSize(small)} aria-hidden />}
    {children}
  </AriaLink>
)

type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> &
  Looks & { readonly label: string; readonly icon: Icon }

export const IconButton = ({ variant = 'plain', small = false, icon: Shape, label, ...props }: IconButtonProps) => (
  <TooltipTrigger delay={500}>
    <AriaButton
      {...props}
      aria-label={label}
      className={classes(styles['button'], styles['icon'], styles[variant], small && styles['small'])}
    >
      <Shape size={iconSize(small)} aria-hidden />
    </AriaButton>
    <Tooltip className={styles['tooltip']} offset={6}>
      {label}
    </Tooltip>
  </TooltipTrigger>
)
