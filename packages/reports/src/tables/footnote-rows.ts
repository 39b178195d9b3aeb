import type { Footnote, Outcome, Unallocated } from '@inflytt/domain'
import type { ReportRow } from '../report-row.ts'
import { alphabet } from '../strings/alphabet.ts'
import { footnotes, sources } from '../strings/sv.ts'
import { measures } from './measures.ts'
import type { RowSetting } from './outcome-rows.ts'
import { nameOf, placeOf } from './place.ts'
import { textRow, yearsOf } from './row.ts'
import { aggregateSource, recordedSource } from './source.ts'

export function demoRow(): ReportRow {
  return textRow({ measure: measures.demo, source: sources.demo, text: footnotes.demo })
}

/** What must be said beside the figures of an outcome. */
export function footnoteRows(outcome: Outcome, setting: RowSetting): ReportRow[] {
  return [
    ...outcome.unallocated.map((item) => distributionRow(item, setting)),
    ...(outcome.cells.some(({ bound }) => bound === 'at_least')
      ? outcome.unallocated
          .filter(({ remaining }) => remaining > 0)
          .map((item) => lowerBoundRow(item, setting))
      : []),
    ...outcome.footnotes.map((footnote) => footnoteRow(footnote, outcome, setting)),
  ]
}

function aggregateRow(item: Unallocated, setting: RowSetting, text: string): ReportRow {
  return textRow({
    year: `${item.periodFrom}--${item.periodToLatest}`,
    ...placeOf(item.municipalities, setting.municipalities),
    measure: setting.measure,
    source: aggregateSource(item, setting.isDemo),
    text,
  })
}

function distributionRow(item: Unallocated, setting: RowSetting): ReportRow {
  return aggregateRow(item, setting, footnotes.distribution(item))
}

function lowerBoundRow(item: Unallocated, setting: RowSetting): ReportRow {
  return aggregateRow(item, setting, footnotes.cellsAtLeast(item))
}

function footnoteRow(footnote: Footnote, outcome: Outcome, setting: RowSetting): ReportRow {
  const { measure, place, isDemo, municipalities } = setting
  const beside = { year: yearsOf(outcome.period), ...place, measure, source: recordedSource(isDemo) }
  if (footnote.code === 'aggregate-outside') {
    const { value, status } = outcome.total
    const isHidden = status === 'suppressed'
    const asked = { value, isHidden, place: place.municipality, period: outcome.period }
    const text = footnotes.aggregateOutside(footnote, asked)
    return textRow({ ...beside, source: aggregateSource(footnote, isDemo), text })
  }
  if (footnote.code === 'coverage-undecided')
    return textRow({ ...beside, text: footnotes.undecided(footnote.households, outcome.unallocated) })
  if (footnote.code === 'definition-unknown') {
    const counted = outcome.unallocated.find(({ aggregateId }) => aggregateId === footnote.aggregateId)
    const text = footnotes.definitionUnknown(counted?.title ?? footnote.aggregateId)
    return counted ? aggregateRow(counted, setting, text) : textRow({ ...beside, text })
  }
  if (footnote.code !== 'not-reported')
    throw new Error(`No words of this table for the footnote ${footnote.code}`)
  const names = footnote.municipalities
    .map((code) => nameOf(code, municipalities))
    .toSorted((a, b) => alphabet.compare(a, b))
  return textRow({ ...beside, text: footnotes.notReported(names, footnote.periods) })
}

/** The rows without footnotes that another measure of the table has said already. */
export function saidOnce(rows: readonly ReportRow[]): ReportRow[] {
  const said = new Set<string>()
  return rows.filter(({ text }) => {
    if (text === null) return true
    if (said.has(text)) return false
    said.add(text)
    return true
  })
}
