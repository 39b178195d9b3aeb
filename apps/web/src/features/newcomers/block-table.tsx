import { AnnotationList } from '../../components/annotations/annotation-list.tsx'
import type { FigureAnnotations } from '../../components/annotations/use-annotations.ts'
import { classTextId } from '../../components/fixed-years/class-words.ts'
import { ChartActions } from '../../components/charts/frame/chart-actions.tsx'
import { MunicipalityLink } from '../../components/outcomes/municipality-link.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { CellValue, SignLegend } from '../../components/ui/figure/status-sign.tsx'
import { formatDate, formatYears } from '../../lib/text/format.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import type { YearRange } from '../../lib/address/year-search.ts'
import { text as word } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { blockCsv } from './block-csv.ts'
import { blockCell, blockRows, classesOf } from './block-rows.ts'
import type { BlockRow } from './block-rows.ts'
import type { NewcomerQuestion } from './questions.ts'

interface BlockTableProps {
  question: NewcomerQuestion
  block: YearRange
  outcome: OutcomeAnswer
  municipalities: readonly Municipality[]
  annotations: FigureAnnotations
}

/** A municipality a row, a class a column, and every way to take it along. */
export function BlockTable(props: BlockTableProps) {
  const { question, block, outcome, municipalities, annotations } = props
  const text = useText()
  const { dimension } = question
  const classes = classesOf(outcome.cells, dimension)
  const rows = blockRows(outcome.cells, municipalities)
  const caption = text('newcomers.blockCaption', {
    what: text(`newcomers.question.${dimension}`),
    years: formatYears(block.from, block.to),
  })
  const sourceLine = text('classes.blockSource', { date: formatDate(outcome.updatedAt) })
  return (
    <>
      <div className="fixed-few">
        <DataTable
          caption={caption}
          columns={columnsOf(dimension, classes, text('outcome.municipalityColumn'))}
          rows={rows}
          rowKey={({ code }) => code}
          initialSort={{ key: 'name', direction: 'ascending' }}
        />
      </div>
      <SignLegend signs={['zero', 'hidden']} />
      <AnnotationList annotations={annotations} />
      <p className="quiet small">{sourceLine}</p>
      <ChartActions
        id="kommunerna"
        title={caption}
        fileName={`kommunerna-${question.id}`}
        sourceLine={sourceLine}
        toCsv={csvOf(blockCsv(rows, dimension, classes, annotations.items))}
        basis={{ id: 'kommunerna', definition: 'K1', outcome }}
      />
    </>
  )
}

function columnsOf(
  dimension: NewcomerQuestion['dimension'],
  classes: readonly string[],
  municipality: string,
): Column<BlockRow>[] {
  return [
    {
      key: 'name',
      header: municipality,
      isRowHeader: true,
      cell: ({ code, name }) => <MunicipalityLink code={code} name={name} />,
      sortValue: ({ name }) => name,
    },
    ...classes.map((name): Column<BlockRow> => ({
      key: name,
      header: word(classTextId(dimension, name)),
      isNumeric: true,
      cell: (row) => {
        const cell = blockCell(row, dimension, name)
        return cell && <CellValue cell={cell} />
      },
      sortValue: (row) => blockCell(row, dimension, name)?.value ?? null,
    })),
  ]
}
