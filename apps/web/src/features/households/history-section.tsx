import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { formatDateTime } from '../../lib/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { codeLabel } from './describe-field.ts'
import type { Names } from './describe-field.ts'
import { HistoryChanges } from './history-changes.tsx'
import type { HistoryItem } from './household.ts'
import { householdHistoryQuery } from './queries.ts'

/** What has happened to the household, newest first. */
export function HistorySection({ householdRef, names }: { householdRef: string; names: Names }) {
  const text = useText()
  const history = useQuery(householdHistoryQuery(householdRef))
  return (
    <PageSection title={text('household.section.history')}>
      {history.data === undefined && history.isError && (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.data === undefined && !history.isError && <Pending minHeight={160} />}
      {history.data && (
        <ol className="history">
          {history.data.items.map((item) => (
            <li key={item.at + item.action}>
              <HistoryEvent item={item} names={names} />
            </li>
          ))}
        </ol>
      )}
    </PageSection>
  )
}

function HistoryEvent({ item, names }: { item: HistoryItem; names: Names }) {
  const text = useText()
  const { at, action, by } = item
  const time = formatDateTime(at)
  const who = by.id === null ? text('household.history.bySystem') : codeLabel('role', by.role)
  return (
    <>
      <h3 className="history-head">
        {text(`household.history.${action}`)}{' '}
        <span className="history-when">
          <time dateTime={at}>{time}</time>
          {` \u00b7 ${who}`}
        </span>
      </h3>
      <HistoryChanges item={item} time={time} names={names} />
    </>
  )
}
