import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { LinkProps } from '@tanstack/react-router'
import { useText } from '../../../strings/use-text.tsx'
import { Button } from '../button.tsx'
import { LanguageLink } from './language-link.tsx'
import { useMediaQuery } from '../use-media-query.ts'
import './shell.css'
import './site-header.css'

export interface NavItem {
  to: NonNullable<LinkProps['to']>
  label: string
}

export interface Account {
  name: string
  onSignOut: () => Promise<void>
}

interface SiteHeaderProps {
  items: readonly NavItem[]
  /** The pages of the one who is signed in, on a line of their own. */
  workItems: readonly NavItem[]
  /** Undefined until it is known who is reading; `null` when no one is signed in. */
  account: Account | null | undefined
  /** Changes with the address, and closes the menu. */
  path: string
}

const WIDE = '(min-width: 71rem)'

export function SiteHeader({ items, workItems, account, path }: SiteHeaderProps) {
  const text = useText()
  const isWide = useMediaQuery(WIDE)
  const lists = [
    <NavList key="main" label={text('nav.main')} items={items} />,
    workItems.length > 0 && <NavList key="work" label={text('nav.work')} items={workItems} isWork />,
  ]
  return (
    <header className="site-header">
      <div className="page-width site-bar">
        <Link to="/" className="site-name" aria-label={text('nav.home')}>
          {text('app.name')}
        </Link>
        <Menu path={path} isWide={isWide}>
          {/* On a phone the work of who is signed in is not below the fold. */}
          {isWide ? lists : lists.toReversed()}
          <AccountArea account={account} />
        </Menu>
        <LanguageLink />
      </div>
    </header>
  )
}

// On a narrow screen the menu is the browser's own disclosure; on a wide one it always stands open.
function Menu({ path, isWide, children }: { path: string; isWide: boolean; children: ReactNode }) {
  const text = useText()
  // Which page it was opened on, so that it is closed on the next.
  const [openedOn, setOpenedOn] = useState<string>()
  const menu = useRef<HTMLDetailsElement>(null)
  const isOpen = !isWide && openedOn === path

  useEffect(() => {
    const element = menu.current
    if (!isOpen || !element) return undefined
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpenedOn(undefined)
      element.querySelector('summary')?.focus()
    }
    element.addEventListener('keydown', close)
    return () => element.removeEventListener('keydown', close)
  }, [isOpen])

  return (
    <details
      ref={menu}
      className="site-menu"
      open={isWide || isOpen}
      onToggle={(event) => {
        if (!isWide) setOpenedOn(event.currentTarget.open ? path : undefined)
      }}
    >
      <summary className="site-menu-button" hidden={isWide}>
        {text('nav.menu')}
      </summary>
      {/* What nobody has opened a phone need not draw before its page. */}
      {(isWide || openedOn !== undefined) && <div className="site-menu-content">{children}</div>}
    </details>
  )
}

function NavList({
  label,
  items,
  isWork,
}: {
  label: string
  items: readonly NavItem[]
  isWork?: boolean
}) {
  return (
    <nav aria-label={label} className={isWork ? 'site-work' : 'site-nav'}>
      <ul className="nav-list">
        {items.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              className="nav-link"
              activeOptions={{ exact: item.to === '/', includeSearch: false }}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function AccountArea({ account }: { account: Account | null | undefined }) {
  const text = useText()
  return (
    <div className="site-account">
      {account === null && (
        <Link to="/logga-in" className="nav-link">
          {text('page.signIn')}
        </Link>
      )}
      {account && (
        <>
          <Link to="/konto" className="nav-link">
            <span className="visually-hidden">{text('nav.signedInAs', { name: '' })}</span>
            {account.name}
          </Link>
          <Button variant="plain" className="nav-link" onClick={account.onSignOut}>
            {text('nav.signOut')}
          </Button>
        </>
      )}
    </div>
  )
}
