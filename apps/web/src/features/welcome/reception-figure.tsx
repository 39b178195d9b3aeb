import { annotationColumn } from '../../components/annotations/annotation-column.tsx'
import { annotationsAt, withLetters } from '../../components/annotations/figure-annotations.ts'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { ClassBars } from '../../components/charts/class-bars.tsx'
import { hiddenSign, SIGN_ROOM } from '../../components/charts/hidden-sign.ts'
import { fixedCsv } from '../../components/fixed-years/fixed-csv.ts'
import { fixedRows } from '../../components/fixed-years/fixed-rows.ts'
import { useFixedFigures, useFixedSpan } from '../../components/fixed-years/fixed-years-queries.ts'
import { useSource } from '../../components/outcomes/use-source.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import { formatPercent } from '../../lib/text/format.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { yearsOf } from '../../lib/address/year-search.ts'
import { useText } from '../../strings/use-text.tsx'
import { receptionBars, receptionFinding, shareText } from './reception-rows.ts'

const MEASURE = 'welcomedShare'
const ROOM_PER_YEAR = 30
const NAME_LINE = 20
// A share and how many households it is of, beside the bar.
const LABEL_ROOM = 110

/** K19 of every fixed year: the share that was received by the common process. */
export function ReceptionFigure() {
  const text = useText()
  const source = useSource()
  const { isPending, error, figures, retry } = useFixedFigures([MEASURE])
  const [outcome] = figures
  const rows = fixedRows(figures)
  // Known before the figure is, so that there is room for a bar a year.
  const { span } = useFixedSpan()
  const years = span === undefined ? [] : yearsOf(span)
  const annotations = useAnnotations({ measures: [MEASURE], years })
  const bars = receptionBars(rows).map((bar) => {
    const noted = annotationsAt(annotations.items, Number(bar.key))
    return { ...bar, annotations: noted, words: withLetters(bar.words, noted) }
  })
  const plain = text('reception.shareCaption')
  const state = isPending ? 'pending' : error ? 'error' : outcome === undefined ? 'empty' : 'ready'
  const height = years.length * ROOM_PER_YEAR + SIGN_ROOM + 24
  const columns = [{ measure: MEASURE, header: text('reception.shareHeader') }] as const
  return (
    <ChartFrame
      id="mottagna"
      title={receptionFinding(rows)}
      likelyTitle={text('reception.finding', { share: formatPercent(40), year: '2025' })}
      subtitle={plain}
      state={state}
      error={error}
      onRetry={retry}
      empty={<p>{text('reception.later')}</p>}
      minHeight={state === 'empty' ? 48 : height}
      narrowMinHeight={state === 'empty' ? 72 : height + years.length * NAME_LINE}
      legend={hiddenSign(outcome?.cells ?? [])}
      source={source}
      updatedAt={outcome?.updatedAt}
      definition="K19"
      outcome={outcome}
      fileName="mottagna"
      toCsv={csvOf(fixedCsv(columns, rows, annotations.items))}
      annotations={annotations}
      table={
        <DataTable
          caption={plain}
          isCaptionHidden
          columns={[
            {
              key: 'year',
              header: text('fixed.year'),
              isRowHeader: true,
              cell: ({ year }) => String(year),
              sortValue: ({ year }) => year,
            },
            {
              key: 'share',
              header: text('reception.shareHeader'),
              isNumeric: true,
              cell: shareText,
              sortValue: ({ cells }) => cells[MEASURE]?.value ?? null,
            },
            ...annotationColumn<(typeof rows)[number]>(annotations.items, (row) => row),
          ]}
          rows={rows}
          rowKey={({ year }) => String(year)}
          initialSort={{ key: 'year', direction: 'descending' }}
        />
      }
    >
      <ClassBars rows={bars} label={plain} maxValue={100} labelRoom={LABEL_ROOM} />
    </ChartFrame>
  )
}
