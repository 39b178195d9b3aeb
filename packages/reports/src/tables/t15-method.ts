import type { Unallocated } from '@inflytt/domain'
import type { ReportInput } from '../report-input.ts'
import { REPORT_STATUSES, type ReportRow, ROW_TYPES } from '../report-row.ts'
import { definitions } from '../strings/definitions.ts'
import { method } from '../strings/sv.ts'
import { annotationRows } from './annotation-rows.ts'
import { figureTableRows } from './figure-rows.ts'
import { textRow } from './row.ts'
import { aggregateSource, recordedSource } from './source.ts'

/**
 * T15: how complete the record is, how it is counted, what the signs mean, what is not known and what has changed.
 * @param changes sentences
 */
export function methodRows(input: ReportInput, changes: readonly string[]): ReportRow[] {
  const { isDemo, reportingFrom, generatedAt, dataVersion } = input
  const source = recordedSource(isDemo)
  const say = (topic: string, texts: readonly string[]) =>
    texts.map((text) => textRow({ measure: topic, source, text }))
  return [
    ...figureTableRows('T15', input),
    ...say('definition', method.definition),
    ...say(
      'definition',
      Object.entries(definitions).map(([kpi, told]) => method.definitionOf(kpi, told)),
    ),
    ...say('samlat_resultat', method.envelope),
    ...aggregatesOf(input).map((item) => aggregateRow(item, isDemo)),
    ...say('minst', method.atLeast),
    ...say('skydd', input.isStrict === true ? method.strict : []),
    ...say('rapportering', method.reporting(reportingFrom)),
    ...say('kolumner', method.columns),
    ...say(
      'radtyp',
      ROW_TYPES.map((rowType) => `${rowType}: ${method.rowTypes[rowType]}`),
    ),
    ...say(
      'status',
      REPORT_STATUSES.map((status) => `${status}: ${method.statuses[status]}`),
    ),
    ...say('status', method.totalStatus),
    ...say('tecken', method.signs),
    ...say('kallor', method.sources),
    ...say('okant', unknownsOf(input)),
    ...say('andringar', changes),
    ...annotationRows(input, { measure: 'anteckningar' }),
    ...say('framtagen', [method.generated(generatedAt, dataVersion)]),
  ]
}

/** Every aggregate that the report counts, once. */
function aggregatesOf({ byMunicipalityAndYear, county }: ReportInput): Unallocated[] {
  const counted = [...county.byYear.unallocated, ...byMunicipalityAndYear.unallocated]
  return [...new Map(counted.map((item) => [item.aggregateId, item])).values()]
}

function aggregateRow(item: Unallocated, isDemo: boolean): ReportRow {
  return textRow({
    year: `${item.periodFrom}--${item.periodToLatest}`,
    measure: 'samlat_resultat',
    source: aggregateSource(item, isDemo),
    text: method.aggregate(item),
  })
}

function unknownsOf(input: ReportInput): string[] {
  const aggregates = aggregatesOf(input)
  const withoutDefinition = new Set(
    [input.county.byYear, input.byMunicipalityAndYear]
      .flatMap(({ footnotes }) => footnotes)
      .flatMap((footnote) => (footnote.code === 'definition-unknown' ? [footnote.aggregateId] : [])),
  )
  return [
    ...aggregates
      .filter(({ aggregateId }) => withoutDefinition.has(aggregateId))
      .map(({ title }) => method.definitionUnknown(title)),
    ...aggregates
      .filter(({ periodToEarliest, periodToLatest }) => periodToEarliest !== periodToLatest)
      .map((item) => method.endUnknown(item)),
    ...aggregates
      .filter(({ remaining }) => remaining > 0)
      .map(({ title }) => method.splitUnknown(title)),
    ...method.unknown,
  ]
}
