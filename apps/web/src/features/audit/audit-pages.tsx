import { Link } from '@tanstack/react-router'
import { readPage } from '../../lib/search.ts'
import type { Search } from '../../lib/search.ts'
import { useText } from '../../strings/use-text.tsx'

export function AuditPages({ search, pages }: { search: Search; pages: number }) {
  const text = useText()
  const page = readPage(search)
  if (pages < 2) return null
  return (
    <nav className="audit-pages no-print" aria-label={text('audit.pages')}>
      {page > 1 && (
        <Link to="/admin/logg" search={{ ...search, sida: String(page - 1) }} rel="prev">
          {text('audit.previous')}
        </Link>
      )}
      <span>{text('audit.page', { page, pages })}</span>
      {page < pages && (
        <Link to="/admin/logg" search={{ ...search, sida: String(page + 1) }} rel="next">
          {text('audit.next')}
        </Link>
      )}
    </nav>
  )
}
