import type { ComponentProps } from 'react'
import { useText } from '../../strings/use-text.tsx'
import './button.css'

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: 'primary' | 'secondary' | 'plain'
  /** The action is under way: the button stays in place and focusable, but does nothing. */
  isPending?: boolean
}

export function Button({
  variant = 'secondary',
  isPending = false,
  className = '',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const text = useText()
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${variant} ${className}`}
      aria-disabled={isPending || rest['aria-disabled'] || undefined}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
    >
      {isPending ? text('action.working') : children}
    </button>
  )
}
