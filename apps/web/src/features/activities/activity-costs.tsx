import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sumKnown } from '@inflytt/domain'
import { sumWords } from '../../components/next-agreement/agreement-words.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { formatMonth, formatSek } from '../../lib/text/format.ts'
import { agreementsQuery, budgetLinesQuery, costsQuery } from '../../lib/queries/money-queries.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { useText } from '../../strings/use-text.tsx'

interface ActivityCostsProps {
  activityId: string
  /** Whether the reader may book a cost on it. */
  mayBook: boolean
}

/** What an activity has cost, and on which line of which agreement. */
export function ActivityCosts({ activityId, mayBook }: ActivityCostsProps) {
  const text = useText()
  const results = useQueries({ queries: [costsQuery, budgetLinesQuery, agreementsQuery] })
  const [costs, lines, agreements] = results
  const { error, retry } = neededTogether(results)
  const isReady = costs.data && lines.data && agreements.data
  const own = costs.data?.filter((cost) => cost.activityId === activityId) ?? []
  const lineOf = (id: string) => lines.data?.find((line) => line.id === id)
  const agreementOf = (id: string) =>
    agreements.data?.find((agreement) => agreement.id === lineOf(id)?.agreementId)?.name ?? ''
  return (
    <PageSection title={text('activities.costs')}>
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && !isReady && <Pending minHeight={160} />}
      <div className="activities-list">
        {isReady && own.length === 0 && (
          <EmptyState title={text('activities.noCosts')}>
            {text(mayBook ? 'activities.noCostsNext' : 'activities.noCostsReader')}
          </EmptyState>
        )}
        {isReady && own.length > 0 && (
          <DataTable
            caption={text('activities.costs')}
            isCaptionHidden
            columns={[
              {
                key: 'line',
                header: text('money.column.category'),
                isRowHeader: true,
                cell: ({ budgetLineId }) => {
                  const category = lineOf(budgetLineId)?.category
                  return category === undefined ? '' : text(`money.category.${category}`)
                },
              },
              {
                key: 'agreement',
                header: text('money.year'),
                cell: ({ budgetLineId }) => agreementOf(budgetLineId),
              },
              {
                key: 'month',
                header: text('moneyEdit.month'),
                cell: ({ month }) => formatMonth(month),
              },
              {
                key: 'amount',
                header: text('money.column.costs'),
                isNumeric: true,
                cell: ({ amountSek }) =>
                  amountSek === null ? text('money.unknown') : formatSek(amountSek),
              },
            ]}
            rows={own}
            rowKey={({ id }) => id}
            footer={[
              text('table.total'),
              '',
              '',
              sumWords(sumKnown(own.map(({ amountSek }) => amountSek))),
            ]}
          />
        )}
        {mayBook && (
          <p className="no-print">
            <Link to="/admin/ekonomi" search={{ aktivitet: activityId }}>
              {text('activities.bookCost')}
            </Link>
          </p>
        )}
      </div>
    </PageSection>
  )
}
