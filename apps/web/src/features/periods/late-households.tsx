import { Link } from '@tanstack/react-router'
import { formatMonth } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import type { LateHousehold } from './queries.ts'

/** The households that came after klart, each a link to its own page. */
export function LateHouseholds({ households }: { households: readonly LateHousehold[] }) {
  const text = useText()
  if (households.length === 0) return null
  return (
    <div className="period-late">
      <p className="small">
        <strong>{text('households.privacy')}</strong>
      </p>
      <p>{text('periods.late', { count: households.length })}</p>
      <ul>
        {households.map(({ ref, moveInMonth }) => (
          <li key={ref}>
            <Link to="/hushall/$ref" params={{ ref }}>
              {ref}
            </Link>{' '}
            <span className="quiet">{formatMonth(moveInMonth)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
