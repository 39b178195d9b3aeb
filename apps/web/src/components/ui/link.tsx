import type { ComponentProps } from 'react'
import { createLink } from '@tanstack/react-router'
import './button.css'

function SecondaryAnchor({ className = '', children, ...rest }: ComponentProps<'a'>) {
  return (
    <a {...rest} className={`button button-secondary ${className}`}>
      {children}
    </a>
  )
}

function PrimaryAnchor({ className = '', children, ...rest }: ComponentProps<'a'>) {
  return (
    <a {...rest} className={`button button-primary ${className}`}>
      {children}
    </a>
  )
}

/** A link to one of the app's pages that looks like a button; the router's `Link` is the ordinary link. */
export const ButtonLink = createLink(SecondaryAnchor)
export const PrimaryButtonLink = createLink(PrimaryAnchor)
