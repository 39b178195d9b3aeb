import { useQuery } from '@tanstack/react-query'
import { csvOf } from '../../lib/text/table-csv.ts'
import { formatYears } from '../../lib/text/format.ts'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import type { FixedDimension } from '../../lib/queries/outcome-queries.ts'
import type { TextId } from '../../strings/text.ts'
import { yearsOf } from '../../lib/address/year-search.ts'
import { useText } from '../../strings/use-text.tsx'
import { AnnotationList } from '../annotations/annotation-list.tsx'
import { annotationLine, annotationsAt } from '../annotations/figure-annotations.ts'
import { useAnnotations } from '../annotations/use-annotations.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { ClassBars } from '../charts/class-bars.tsx'
import { SIGN_ROOM } from '../charts/hidden-sign.ts'
import { sentenceText } from '../outcomes/sentence.tsx'
import { useSource } from '../outcomes/use-source.ts'
import { DataTable } from '../ui/table/data-table.tsx'
import type { Column } from '../ui/table/data-table.tsx'
import { CellValue, SignLegend, signItems } from '../ui/figure/status-sign.tsx'
import type { Sign } from '../ui/figure/status-sign.tsx'
import {
  classCsv,
  classFinding,
  classRows,
  classYears,
  commonestOf,
  describeLeads,
} from './class-rows.ts'
import type { ClassYears } from './class-rows.ts'
import { CLASS_COUNT } from './class-words.ts'
import { useFixedTable } from './fixed-table-query.ts'

export interface ClassFigureProps {
  /** Also the figure's address on the page. */
  id: string
  /** K1 if left out. */
  measure?: 'households' | 'leadsClosed' | 'householdsLeft'
  dimension: FixedDimension
  definition: string
  /** The title where nothing is surely commonest; takes `year`. */
  plainId: TextId
  /** Said while no year is fixed. */
  later: string
}

const ROOM_PER_CLASS = 30

/** The county by one attribute: a bar a class of the last fixed year, and every fixed year as a table. */
export function ClassFigure(props: ClassFigureProps) {
  const { id, measure = 'households', dimension, definition, plainId, later } = props
  const text = useText()
  const source = useSource()
  const { isPending, error, outcome, span, retry } = useFixedTable(measure, dimension)
  // Known before the figure is, so that there is room for what is noted of them.
  const years = span === undefined ? [] : yearsOf(span).toReversed()
  const [last] = years
  const annotations = useAnnotations({ measures: [measure], years })
  const ofLast = {
    ...annotations,
    items: last === undefined ? [] : annotationsAt(annotations.items, last),
  }
  const header = text(`classes.class.${dimension}`)
  const isOfHouseholds = measure === 'households'
  const unit = measure === 'leadsClosed' ? 'leads' : 'households'
  const describe = measure === 'leadsClosed' ? describeLeads : undefined
  const county = useQuery({
    ...outcomesQuery({ from: last ?? 0, to: last ?? 0 }),
    enabled: isOfHouseholds && last !== undefined,
  })
  const table = outcome === undefined ? [] : classYears(outcome, dimension)
  const rows = last === undefined ? [] : classRows(table, last, describe)
  const open = county.data?.cells[0]
  const title = sentenceText(
    last === undefined
      ? { id: plainId, values: { year: '' } }
      : classFinding(commonestOf(rows, isOfHouseholds ? (open?.value ?? undefined) : undefined), {
          year: last,
          isExact: !isOfHouseholds || open?.bound === 'exact',
          plainId,
          dimension,
          unit,
        }),
  )
  const state = isPending ? 'pending' : error ? 'error' : outcome === undefined ? 'empty' : 'ready'
  const height = CLASS_COUNT[dimension] * ROOM_PER_CLASS + SIGN_ROOM + 24
  const likelyTitle = text(`classes.finding.${dimension}`, {
    year: '2025',
    key: 'none',
    name: header,
    value: 20,
    total: text('classes.count', { unit, count: 60 }),
  })
  const plainTitle = text(plainId, { year: last === undefined ? '' : String(last) })
  return (
    <ChartFrame
      id={id}
      title={title}
      likelyTitle={likelyTitle}
      subtitle={text(`classes.subtitle.${measure}`)}
      state={state}
      error={error}
      onRetry={retry}
      empty={<p>{later}</p>}
      minHeight={state === 'empty' ? 48 : height}
      narrowMinHeight={state === 'empty' ? 72 : height + CLASS_COUNT[dimension] * 20}
      legend={signItems(signsOf(outcome?.cells.filter(({ year }) => year === last) ?? []))}
      source={source}
      updatedAt={outcome?.updatedAt}
      definition={definition}
      outcome={outcome}
      question={
        last === undefined ? undefined : { measure, by: `${dimension},year`, from: last, to: last }
      }
      annotations={ofLast}
      fileName={`${id}-${last ?? ''}`}
      toCsv={
        outcome &&
        csvOf({
          ...classCsv(table, years, { header, unit: text('classes.unitColumn', { unit }) }),
          notes: annotations.items.map(annotationLine),
        })
      }
      table={
        <>
          <DataTable
            caption={text('classes.table', {
              what: text(plainId, { year: formatYears(years.at(-1) ?? 0, last ?? 0) }),
              unit,
            })}
            columns={columnsOf(years, header, describe)}
            rows={table}
            rowKey={({ key }) => key}
          />
          <SignLegend signs={[...new Set<Sign>(['zero', ...signsOf(outcome?.cells ?? []), 'hidden'])]} />
          <AnnotationList annotations={annotations} />
        </>
      }
    >
      <ClassBars rows={rows} label={plainTitle} />
    </ChartFrame>
  )
}

/** The signs that stand in place of a bar: of none, of what nobody has recorded, and of what is hidden. */
function signsOf(cells: readonly { value: number | null; status: string }[]): Sign[] {
  const has = (wanted: string) => cells.some(({ status }) => status === wanted)
  return [
    ...(cells.some(({ value }) => value === 0) ? ['zero' as const] : []),
    ...(has('unknown') ? ['missing' as const] : []),
    ...(has('suppressed') ? ['hidden' as const] : []),
  ]
}

function columnsOf(
  years: readonly number[],
  header: string,
  describe: typeof describeLeads | undefined,
): Column<ClassYears>[] {
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
