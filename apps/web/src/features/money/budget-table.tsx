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
    return lines.length === 0 ? [] : [{ category, ...sumsOf(lines, money.costs) }]
  })
  const all = sumsOf(money.lines, money.costs)
  const costWords = ({ costs, hasCosts }: Sums) => (hasCosts ? sumWords(costs) : text('money.notBooked'))
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
          cell: costWords,
        },
      ]}
      rows={rows}
      rowKey={({ category }) => category}
      footer={[text('table.total'), sumWords(all.budget), costWords(all)]}
    />
  )
}

type Sums = ReturnType<typeof sumsOf>

function sumsOf(lines: AgreementMoney['lines'], booked: AgreementMoney['costs']) {
  const ids = new Set(lines.map(({ id }) => id))
  const costs = booked.filter(({ budgetLineId }) => ids.has(budgetLineId))
  return {
    budget: sumKnown(lines.map(({ amountSek }) => amountSek)),
    costs: sumKnown(costs.map(({ amountSek }) => amountSek)),
    hasCosts: costs.length > 0,
  }
}
