import { Link } from '@tanstack/react-router'
import { formatList } from '../../../lib/text/format.ts'
import type { AskedPart, Search } from '../../../lib/address/search.ts'
import { useText } from '../../../strings/use-text.tsx'
import { Notice } from '../states/notice.tsx'

/** What of the address means nothing on this page, and the way to the same page without it. */
export function LeftOutNotice({ parts }: { parts: readonly AskedPart[] }) {
  const text = useText()
  if (parts.length === 0) return null
  return (
    <Notice>
      {text('address.leftOut', {
        asked: formatList(parts.map(([name, value]) => (value === '' ? name : `${name}=${value}`))),
        count: parts.length,
      })}{' '}
      <Link to="." search={(search: Search) => without(search, parts)} className="no-print">
        {text('address.leaveOut')}
      </Link>
    </Notice>
  )
}

function without(search: Search, parts: readonly AskedPart[]): Search {
  const names = new Set(parts.map(([name]) => name))
  return Object.fromEntries(Object.entries(search).filter(([name]) => !names.has(name)))
}
