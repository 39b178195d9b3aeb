import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Search } from '../../lib/address/search.ts'
import { useText } from '../../strings/use-text.tsx'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/link.tsx'
import { EmptyState } from '../ui/states/empty-state.tsx'
import './list-pages.css'

interface ListPagesProps {
  /** Counted from 1, as `?sida=` has it; one that lies after the last leads back to the last. */
  page: number
  /** How many there are in all, and on a page. */
  total: number
  pageSize: number
  /** Turns to a page that the address does not have, as of a list within another page. */
  onTurn?: ((page: number) => void) | undefined
}

/** The ways to the page before and the page after, of a list that has more than one. */
export function ListPages({ page, total, pageSize, onTurn }: ListPagesProps) {
  const text = useText()
  const pages = Math.ceil(total / pageSize)
  if (pages < 2) return null
  return (
    <nav className="list-pages no-print" aria-label={text('listPages.label')}>
      {page > 1 && (
        <PageLink page={Math.min(page - 1, pages)} rel="prev" onTurn={onTurn}>
          {text('listPages.previous')}
        </PageLink>
      )}
      <span>{text('listPages.page', { page, pages })}</span>
      {page < pages && (
        <PageLink page={page + 1} rel="next" onTurn={onTurn}>
          {text('listPages.next')}
        </PageLink>
      )}
    </nav>
  )
}

/** Stands where a list has no such page: the address is old, or the last of the page was dealt with. */
export function PageGone({ total, pageSize }: Pick<ListPagesProps, 'total' | 'pageSize'>) {
  const text = useText()
  return (
    <EmptyState
      title={text('listPages.gone')}
      action={
        <ButtonLink to="." search={(search: Search) => ({ ...search, sida: undefined })}>
          {text('listPages.first')}
        </ButtonLink>
      }
    >
      {text('listPages.goneNext', { pages: Math.ceil(total / pageSize) })}
    </EmptyState>
  )
}

interface PageLinkProps extends Pick<ListPagesProps, 'page' | 'onTurn'> {
  rel: 'prev' | 'next'
  children: ReactNode
}

function PageLink({ page, rel, onTurn, children }: PageLinkProps) {
  if (onTurn !== undefined)
    return (
      <Button variant="plain" onClick={() => onTurn(page)}>
        {children}
      </Button>
    )
  const sida = page === 1 ? undefined : String(page)
  return (
    <Link to="." search={(search: Search) => ({ ...search, sida })} rel={rel}>
      {children}
    </Link>
  )
}
