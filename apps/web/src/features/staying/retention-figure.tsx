import { annotationsAt, withLetters } from '../../components/annotations/figure-annotations.ts'
import { useAnnotations } from '../../components/annotations/use-annotations.ts'
import { ChartFrame } from '../../components/charts/frame/chart-frame.tsx'
import { ClassBars } from '../../components/charts/class-bars.tsx'
import { hiddenSign, SIGN_ROOM } from '../../components/charts/hidden-sign.ts'
import { useFixedFigures, useFixedSpan } from '../../components/fixed-years/fixed-years-queries.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { useSource } from '../../components/outcomes/use-source.ts'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import { formatNumber, formatPercent } from '../../lib/text/format.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { yearsOf } from '../../lib/address/year-search.ts'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import { text as word } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { retentionCsv } from './retention-csv.ts'
import { retentionFinding, retentionRows, shareWords } from './retention-rows.ts'

interface RetentionFigureProps {
  id: string
  measure: 'retention12' | 'retention24' | 'retention36'
  months: number
  later: string
}

// For a share and the two that bound it.
const LABEL_ROOM = 124

const COLUMNS = ['year', 'share', 'lower', 'upper', 'answered', 'base', 'noted'] as const

// As many signs as the shares of most years have.
const LIKELY = (months: number) => ({
  years: months / 12,
  year: '2025',
  share: formatPercent(90),
  lower: formatPercent(50),
  upper: formatPercent(90),
})

type Row = Record<(typeof COLUMNS)[number], string> & { cell: OutcomeAnswer['cells'][number] }

/** K7 of each cohort of a fixed year: the share of those who answered, with what the silent may make of it. */
export function RetentionFigure({ id, measure, months, later }: RetentionFigureProps) {
  const text = useText()
  const source = useSource()
  const { isPending, error, figures, retry } = useFixedFigures([measure])
  const [outcome] = figures
  const cells = outcome?.cells ?? []
  // Known before the figure is, so that there is room for a bar a year and for what is noted of them.
  const { span } = useFixedSpan()
  const years = span === undefined ? [] : yearsOf(span)
  const annotations = useAnnotations({
    measures: [measure],
    years,
  })
  const notedAt = (year: string) => annotationsAt(annotations.items, Number(year))
  const rows = retentionRows(cells).map((row) => ({
    ...row,
    annotations: notedAt(row.key),
    words: withLetters(row.words, notedAt(row.key)),
  }))
  const plain = text('staying.plain', { years: months / 12 })
  const state = isPending ? 'pending' : error ? 'error' : outcome === undefined ? 'empty' : 'ready'
  const table = cells.map((cell): Row => ({
    cell,
    year: String(cell.year),
    share: shareWords(cell),
    lower: besideOf(cell, cell.lower, formatPercent),
    upper: besideOf(cell, cell.upper, formatPercent),
    answered: besideOf(cell, cell.responseRate, formatPercent),
    base: besideOf(cell, cell.base, formatNumber),
    noted: notedAt(String(cell.year))
      .map(({ when, text: said }) => `${when}: ${said}`)
      .join(' '),
  }))
  const headers = [
    text('staying.cohortHeader'),
    text('staying.shareHeader'),
    text('staying.lowerHeader'),
    text('staying.upperHeader'),
    text('staying.answeredHeader'),
    text('staying.baseHeader'),
    text('annotation.column'),
  ]
  const keys = COLUMNS.filter((key) => key !== 'noted' || annotations.items.length > 0)
  return (
    <ChartFrame
      id={id}
      title={sentenceText(retentionFinding(cells, months))}
      likelyTitle={text('staying.findingBetween', LIKELY(months))}
      subtitle={text('staying.subtitle')}
      state={state}
      error={error}
      onRetry={retry}
      empty={<p>{later}</p>}
      minHeight={state === 'empty' ? 48 : years.length * 30 + SIGN_ROOM + 24}
      narrowMinHeight={state === 'empty' ? 72 : years.length * 50 + SIGN_ROOM + 24}
      legend={hiddenSign(cells)}
      source={source}
      updatedAt={outcome?.updatedAt}
      definition="K7"
      outcome={outcome}
      fileName={id}
      toCsv={outcome && csvOf(retentionCsv(cells, annotations.items))}
      annotations={annotations}
      table={
        <DataTable
          caption={plain}
          isCaptionHidden
          columns={keys.map((key, index) => ({
            key,
            header: headers[index] ?? '',
            isRowHeader: key === 'year',
            isNumeric: key !== 'year' && key !== 'noted',
            isNote: key === 'noted',
            cell: (row: Row) => cellOf(row, key),
            ...(key !== 'noted' && { sortValue: ({ cell }: Row) => sortValueOf(cell, key) }),
          }))}
          rows={table}
          rowKey={({ year }) => year}
        />
      }
    >
      <ClassBars rows={rows} label={plain} maxValue={100} labelRoom={LABEL_ROOM} />
    </ChartFrame>
  )
}

/** What stands beside the share: hidden with it, and nothing while it is too early to ask. */
function besideOf(
  cell: OutcomeAnswer['cells'][number],
  value: number | null | undefined,
  format: (value: number) => string,
): string {
  if (cell.status === 'suppressed') return word('sign.hidden')
  if (value !== null && value !== undefined) return format(value)
  return cell.note === 'not_mature' ? '' : word('sign.missing')
}

function sortValueOf(
  { year = 0, value, lower, upper, responseRate, base }: OutcomeAnswer['cells'][number],
  key: Exclude<(typeof COLUMNS)[number], 'noted'>,
): number | null {
  return { year, share: value, lower, upper, answered: responseRate, base }[key] ?? null
}

// What is noted is in the language that it was written in.
function cellOf(row: Row, key: (typeof COLUMNS)[number]) {
  return key === 'noted' && row.noted !== '' ? <span lang="sv">{row.noted}</span> : row[key]
}
