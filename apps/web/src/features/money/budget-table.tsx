import { sumKnown } from '@inflytt/domain'
import { MONEY_CATEGORIES } from '@inflytt/domain/vocabularies'
import { sumWords } from '../../components/next-agreement/agreement-words.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { AgreementMoney } from './queries.ts'

/** What was meant for each category, and what has been spent of it. */
export function BudgetTable({ money, year }: { money: AgreementMoney; year: number }) {
  const text = useText()
  const rows = MONEY_CATEGORIES.flatMap((category) => {
    const lines = money.lines.filter((line) => line.category === category)
    if (lines.length === 0) return []
    const ids = new Set(lines.map(({ id }) => id))
    const costs = money.costs.filter(({ budgetLineId }) => ids.has(budgetLineId))
    return [
      {
        category,
        budget: sumKnown(lines.map(({ amountSek }) => amountSek)),
        costs: sumKnown(costs.map(({ amountSek }) => amountSek)),
        hasCosts: costs.length > 0,
      },
    ]
  })
  if (rows.length === 0)
    return <EmptyState title={text('money.noBudget')}>{text('money.noBudgetNext')}</EmptyState>
  return (
    <DataTable
      caption={text('money.budgetTable', { year: String(year) })}
      columns={[
        {
          key: 'category',
          header: text('money.column.category'),
          isRowHeader: true,
          cell: ({ category }) => text(`money.category.${category}`),
        },
        {
          key: 'budget',
          header: text('money.column.budget'),
          isNumeric: true,
          cell: ({ budget }) => sumWords(budget),
        },
        {
          key: 'costs',
          header: text('money.column.costs'),
          isNumeric: true,
          cell: ({ costs, hasCosts }) => (hasCosts ? sumWords(costs) : text('money.notBooked')),
        },
      ]}
      rows={rows}
      rowKey={({ category }) => category}
    />
  )
}
