import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { gapWords } from '../../components/data-controllers/gap-words.ts'
import { Notice } from '../../components/ui/states/notice.tsx'
import { dataControllersQuery, mayChangeController } from '../../lib/queries/data-controller-queries.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'

/** What the page that the card leads to does not say of the municipality, told while nothing is lost by leaving. */
export function InformationGap({ code }: { code: string }) {
  const text = useText()
  const { data: session } = useQuery(sessionQuery)
  const { data: controllers } = useQuery(dataControllersQuery)
  const missing = controllers?.find(({ scope }) => scope === code)?.missing ?? []
  if (missing.length === 0) return null
  return (
    <div className="welcome-gap">
      <Notice>
        {text('card.gap', { what: gapWords(missing) })}{' '}
        {mayChangeController(session, code) && (
          <Link to="/admin/installningar" search={{ kommun: code }}>
            {text('card.fillIn')}
          </Link>
        )}
      </Notice>
    </div>
  )
}
