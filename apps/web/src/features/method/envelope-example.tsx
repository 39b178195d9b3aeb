import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { formatBoundValue, formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'

interface Step {
  event: TextId
  county: number
  remaining: number
  place: number | null
  all: number
}

/** Ten households known together: what each event does to the figures (docs/calculations.md, K1). */
const STEPS: readonly Step[] = [
  { event: 'method.example1', county: 10, remaining: 10, place: null, all: 10 },
  { event: 'method.example2', county: 10, remaining: 7, place: 3, all: 10 },
  { event: 'method.example3', county: 10, remaining: 8, place: 2, all: 10 },
  { event: 'method.example4', county: 10, remaining: 8, place: 2, all: 11 },
]

export function EnvelopeExample() {
  const word = useText()
  return (
    <div className="method-example">
      <h3>{word('method.example')}</h3>
      <p>{word('method.exampleText')}</p>
      <DataTable
        caption={word('method.exampleTable')}
        isCaptionHidden
        columns={toColumns()}
        rows={STEPS}
        rowKey={(step) => step.event}
      />
      <p>{word('method.exampleEnd')}</p>
    </div>
  )
}

function toColumns(): Column<Step>[] {
  return [
    {
      key: 'event',
      header: text('method.exampleEvent'),
      cell: ({ event }) => text(event),
      isRowHeader: true,
    },
    {
      key: 'county',
      header: text('method.exampleCounty'),
      cell: ({ county }) => formatNumber(county),
      isNumeric: true,
    },
    {
      key: 'remaining',
      header: text('method.exampleRemaining'),
      cell: ({ remaining }) => formatNumber(remaining),
      isNumeric: true,
    },
    {
      key: 'place',
      header: text('method.examplePlace'),
      cell: ({ place }) =>
        formatBoundValue({
          value: place,
          preliminary: 0,
          bound: 'at_least',
          status: place === null ? 'unknown' : 'confirmed',
        }),
      isNumeric: true,
    },
    {
      key: 'all',
      header: text('method.exampleAll'),
      cell: ({ all }) => formatNumber(all),
      isNumeric: true,
    },
  ]
}
