import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { CellValue, SignLegend } from '../ui/figure/status-sign.tsx'
import type { Sign } from '../ui/figure/status-sign.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import type { Column } from '../ui/table/data-table.tsx'
import { describeOf } from './class-measure.ts'
import type { ClassMeasure } from './class-measure.ts'
import type { ClassYears } from './class-rows.ts'
import { classSigns } from './class-signs.ts'

interface ClassTableProps {
  caption: string
  /** What the classes are of. */
  header: string
  measure: ClassMeasure
  years: readonly number[]
  rows: readonly ClassYears[]
  cells: OutcomeAnswer['cells']
}

/** A class a row, a fixed year a column. */
export function ClassTable({ caption, header, measure, years, rows, cells }: ClassTableProps) {
  return (
    <>
      <DataTable
        caption={caption}
        columns={columnsOf(years, header, measure)}
        rows={rows}
        rowKey={({ key }) => key}
      />
      <SignLegend signs={[...new Set<Sign>(['zero', ...classSigns(cells), 'hidden'])]} />
    </>
  )
}

function columnsOf(
  years: readonly number[],
  header: string,
  measure: ClassMeasure,
): Column<ClassYears>[] {
  const describe = describeOf(measure)
  const inYear = ({ cells }: ClassYears, year: number) => cells.find((cell) => cell.year === year)
  return [
    {
      key: 'name',
      header,
      isRowHeader: true,
      cell: ({ name }) => name,
      sortValue: ({ name }) => name,
    },
    ...years.map((year): Column<ClassYears> => ({
      key: String(year),
      header: String(year),
      isNumeric: true,
      cell: (row) => {
        const cell = inYear(row, year)
        return cell && <CellValue cell={cell} describe={describe} />
      },
      sortValue: (row) => inYear(row, year)?.value ?? null,
    })),
  ]
}
