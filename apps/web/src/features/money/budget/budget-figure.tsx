import { ChartFrame } from '../../../components/charts/frame/chart-frame.tsx'
import { ClassBars } from '../../../components/charts/class-bars.tsx'
import { useDemoMode } from '../../../components/charts/frame/demo-mode.ts'
import { sumWords } from '../../../components/next-agreement/agreement-words.ts'
import { DataTable } from '../../../components/ui/table/data-table.tsx'
import { EmptyState } from '../../../components/ui/states/empty-state.tsx'
import { csvOf } from '../../../lib/text/table-csv.ts'
import { useText } from '../../../strings/use-text.tsx'
import {
  budgetBars,
  budgetCsv,
  budgetFinding,
  budgetRows,
  budgetSums,
  costsWords,
} from './budget-rows.ts'
import type { AgreementMoney } from '../queries.ts'

const ROOM_PER_CATEGORY = 30
const NAME_LINES = 40
// An amount, its budget and what is over it, beside the bar.
const LABEL_ROOM = 310

interface BudgetFigureProps {
  money: AgreementMoney
  year: number
  /** The year is not over. */
  isSoFar: boolean
}

/** What was meant for each category, and what has been booked of it. */
export function BudgetFigure({ money, year, isSoFar }: BudgetFigureProps) {
  const text = useText()
  const isDemo = useDemoMode()
  const rows = budgetRows(money)
  const all = budgetSums(money)
  const plain = text('money.budgetTable', { year: String(year) })
  const height = rows.length * ROOM_PER_CATEGORY + 24
  return (
    <ChartFrame
      id="budget"
      title={rows.length === 0 ? plain : budgetFinding(rows, all, { year, isSoFar })}
      subtitle={rows.length > 0 && text('money.budgetSubtitle', { year: String(year) })}
      state={rows.length === 0 ? 'empty' : 'ready'}
      empty={<EmptyState title={text('money.noBudget')}>{text('money.noBudgetNext')}</EmptyState>}
      minHeight={height}
      narrowMinHeight={height + rows.length * NAME_LINES}
      source={text(isDemo ? 'outcome.sourceDemo' : 'money.bookSource')}
      updatedAt={money.balance.updatedAt}
      definition="K11"
      fileName={`budget-${year}`}
      toCsv={csvOf(budgetCsv(rows, all))}
      table={
        <DataTable
          caption={plain}
          isCaptionHidden
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
              sortValue: ({ budget }) => budget.value,
            },
            {
              key: 'costs',
              header: text('money.column.costs'),
              isNumeric: true,
              cell: costsWords,
              sortValue: ({ costs, hasCosts }) => (hasCosts ? costs.value : null),
            },
          ]}
          rows={rows}
          rowKey={({ category }) => category}
          footer={[text('table.total'), sumWords(all.budget), costsWords(all)]}
        />
      }
    >
      <ClassBars rows={budgetBars(rows)} label={plain} labelRoom={LABEL_ROOM} />
    </ChartFrame>
  )
}
