import { Link } from '@tanstack/react-router'
import { useText } from '../../../strings/use-text.tsx'
import { toSearch } from './filter.ts'
import type { HouseholdFilter } from './filter.ts'

export function ListPages({ filter, pages }: { filter: HouseholdFilter; pages: number }) {
  const text = useText()
  if (pages < 2) return null
  const { sida: page } = filter
  return (
    <nav className="list-pages no-print" aria-label={text('households.pages')}>
      {page > 1 && (
        <Link to="/hushall" search={toSearch({ ...filter, sida: page - 1 })} rel="prev">
          {text('households.previous')}
        </Link>
      )}
      <span>{text('households.page', { page, pages })}</span>
      {page < pages && (
        <Link to="/hushall" search={toSearch({ ...filter, sida: page + 1 })} rel="next">
          {text('households.next')}
        </Link>
      )}
    </nav>
  )
}
