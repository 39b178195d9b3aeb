import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { ClassBars } from '../../components/charts/class-bars.tsx'
import { useFixedFigures } from '../../components/fixed-years/fixed-years-queries.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { DataTable } from '../../components/ui/data-table.tsx'
import { formatNumber, formatPercent } from '../../lib/format.ts'
import { tableCsvHref } from '../../lib/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import { retentionFinding, retentionRows } from './retention-rows.ts'

interface RetentionFigureProps {
  id: string
  measure: 'retention12' | 'retention24' | 'retention36'
  months: number
  later: string
}

/** K7 of each cohort of a fixed year: the share of those who answered, with what the silent may make of it. */
export function RetentionFigure({ id, measure, months, later }: RetentionFigureProps) {
  const text = useText()
  const source = useSource()
  const { isPending, error, figures, retry } = useFixedFigures([measure])
  const [outcome] = figures
  const cells = outcome?.cells ?? []
  const rows = retentionRows(cells)
  const plain = text('staying.plain', { years: months / 12 })
  const state = isPending ? 'pending' : error ? 'error' : outcome === undefined ? 'empty' : 'ready'
  const shareOf = (value: number | null | undefined) =>
    typeof value === 'number' ? formatPercent(value) : text('sign.missing')
  const table = cells.map((cell) => ({
    year: String(cell.year),
    share: rows.find(({ key }) => key === String(cell.year))?.label ?? '',
    lower: shareOf(cell.lower),
    upper: shareOf(cell.upper),
    answered: shareOf(cell.responseRate),
    base: cell.base === undefined ? text('sign.missing') : formatNumber(cell.base),
  }))
  const headers = [
    text('staying.cohortHeader'),
    text('staying.shareHeader'),
    text('staying.lowerHeader'),
    text('staying.upperHeader'),
    text('staying.answeredHeader'),
    text('staying.baseHeader'),
  ]
  const keys = ['year', 'share', 'lower', 'upper', 'answered', 'base'] as const
  return (
    <ChartFrame
      id={id}
      title={sentenceText(retentionFinding(cells, months))}
      subtitle={text('staying.subtitle')}
      state={state}
      error={error}
      onRetry={retry}
      empty={<p>{later}</p>}
      minHeight={state === 'empty' ? 48 : Math.max(1, rows.length || 6) * 30 + 24}
      narrowMinHeight={state === 'empty' ? 72 : Math.max(1, rows.length || 6) * 50 + 24}
      source={source}
      updatedAt={outcome?.updatedAt}
      definition="K7"
      outcome={outcome}
      fileName={id}
      csvHref={
        outcome &&
        tableCsvHref(
          headers,
          table.map((row) => keys.map((key) => row[key])),
        )
      }
      table={
        <DataTable
          caption={plain}
          isCaptionHidden
          columns={keys.map((key, index) => ({
            key,
            header: headers[index] ?? '',
            isRowHeader: key === 'year',
            isNumeric: key !== 'year',
            cell: (row: (typeof table)[number]) => row[key],
          }))}
          rows={table}
          rowKey={({ year }) => year}
        />
      }
    >
      <ClassBars rows={rows} label={plain} maxValue={100} />
    </ChartFrame>
  )
}
