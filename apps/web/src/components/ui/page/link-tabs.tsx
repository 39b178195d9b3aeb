import type { ComponentProps, ReactNode } from 'react'
import { createLink } from '@tanstack/react-router'
import './link-tabs.css'

/** Views of one page, each with an address of its own: a row of `LinkTab`s, one of them current. */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="link-tabs">{children}</ul>
    </nav>
  )
}

interface TabAnchorProps extends ComponentProps<'a'> {
  isCurrent: boolean
}

// The router would call every tab the current page, since they share a path.
function TabAnchor({ isCurrent, className: _className, children, ...rest }: TabAnchorProps) {
  return (
    <li>
      <a {...rest} className="link-tab" aria-current={isCurrent ? 'page' : undefined}>
        {children}
      </a>
    </li>
  )
}

export const LinkTab = createLink(TabAnchor)
