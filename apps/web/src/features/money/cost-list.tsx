import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { DataTable } from '../../components/ui/data-table.tsx'
import type { Column } from '../../components/ui/data-table.tsx'
import { PageSection } from '../../components/ui/page-header.tsx'
import { showToast } from '../../components/ui/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { formatMonth, formatSek } from '../../lib/format.ts'
import type { BudgetLineRecord, CostRecord } from '../../lib/money-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { useMoneySave } from './use-money-save.ts'

interface CostListProps {
  lines: readonly BudgetLineRecord[]
  costs: readonly CostRecord[]
}

const SHOWN = 12

/** The latest costs of the agreement, each of which can be taken away. */
export function CostList({ lines, costs }: CostListProps) {
  const text = useText()
  const { change, isPending } = useMoneySave()
  const [showsAll, setShowsAll] = useState(false)
  const nameOf = new Map(lines.map(({ id, category }) => [id, text(`money.category.${category}`)]))
  const own = costs.filter(({ budgetLineId }) => nameOf.has(budgetLineId)).toReversed()
  if (own.length === 0) return null
  async function remove(id: string) {
    const path = `/costs/${id}`
    const error = await change([{ path, patch: { isVoided: true }, before: { isVoided: false } }])
    if (error !== undefined) showToast({ message: problemText(error) })
  }
  return (
    <PageSection title={text('moneyEdit.costs')}>
      <DataTable
        caption={text('moneyEdit.costsTable')}
        columns={toColumns(text, nameOf, isPending ? undefined : (id) => void remove(id))}
        rows={showsAll ? own : own.slice(0, SHOWN)}
        rowKey={({ id }) => id}
      />
      {own.length > SHOWN && !showsAll && (
        <Button onClick={() => setShowsAll(true)}>
          {text('moneyEdit.showAll', { count: own.length })}
        </Button>
      )}
    </PageSection>
  )
}

function toColumns(
  text: ReturnType<typeof useText>,
  nameOf: ReadonlyMap<string, string>,
  onRemove: ((id: string) => void) | undefined,
): Column<CostRecord>[] {
  return [
    {
      key: 'line',
      header: text('moneyEdit.line'),
      isRowHeader: true,
      cell: ({ budgetLineId }) => nameOf.get(budgetLineId),
    },
    { key: 'month', header: text('moneyEdit.month'), cell: ({ month }) => formatMonth(month) },
    {
      key: 'amount',
      header: text('moneyEdit.amount'),
      isNumeric: true,
      cell: ({ amountSek }) => (amountSek === null ? text('money.unknown') : formatSek(amountSek)),
    },
    {
      key: 'remove',
      header: text('moneyEdit.remove'),
      cell: ({ id, budgetLineId, month }) => (
        <Button variant="plain" disabled={onRemove === undefined} onClick={() => onRemove?.(id)}>
          {text('moneyEdit.remove')}
          <span className="visually-hidden">
            {', '}
            {text('moneyEdit.ofCost', {
              category: nameOf.get(budgetLineId) ?? '',
              month: formatMonth(month),
            })}
          </span>
        </Button>
      ),
    },
  ]
}
