import { isPerturbed } from '@inflytt/domain'
import { fetchJson, type Fetching } from '../fetching/fetch-json.ts'
import { unexpected } from '../fetching/source-error.ts'
import type { Asked, FetchedFigure } from '../statistics/fetched-figure.ts'
import { nameOf, type ScbSeries } from '../statistics/series.ts'
import { readJsonStat, type StatCell } from './json-stat.ts'

const REGION = 'Region'
const CONTENTS = 'ContentsCode'
const YEAR = 'Tid'

/**
 * One table of SCB's PxWebApi 2, for some municipalities.
 * @throws SourceError where it cannot be had, or answers for other places, contents or years than were asked for
 */
export async function readScbSeries(
  series: ScbSeries,
  { municipalities }: Asked,
  { baseUrl, fetching }: { baseUrl: string; fetching: Fetching },
): Promise<FetchedFigure[]> {
  const name = nameOf(series)
  const url = new URL(
    `${baseUrl.replace(/\/$/, '')}/tables/${series.table}/data?lang=sv&outputFormat=json-stat2`,
  )
  const body = { selection: selectionOf(series, municipalities) }
  const cells = readJsonStat(name, await fetchJson({ name, url, body }, fetching))
  const groups = Map.groupBy(cells, ({ codes }) =>
    [codes[REGION], codes[CONTENTS], codes[YEAR]].join(' '),
  )
  const figures = [...groups.values()].map((parts) => toFigure(series, municipalities, parts))
  // A content that is missing whole would take away what was fetched of it before.
  const measures = new Set(figures.map(({ measure }) => measure))
  if (!Object.values(series.contents).every((measure) => measures.has(measure)))
    throw unexpected(name, 'no figures of something that was asked for')
  return figures
}

function selectionOf(series: ScbSeries, municipalities: readonly string[]) {
  const codes = {
    [REGION]: municipalities,
    ...series.selection,
    [CONTENTS]: Object.keys(series.contents),
    [YEAR]: series.years,
  }
  return Object.entries(codes).map(([variableCode, valueCodes]) => ({ variableCode, valueCodes }))
}

function toFigure(
  series: ScbSeries,
  municipalities: readonly string[],
  parts: readonly StatCell[],
): FetchedFigure {
  const { source, table, contents, selection } = series
  const name = nameOf(series)
  const codes = parts[0]?.codes ?? {}
  const municipalityCode = codes[REGION] ?? ''
  const measure = contents[codes[CONTENTS] ?? '']
  const year = Number(codes[YEAR])
  if (
    measure === undefined ||
    !municipalities.includes(municipalityCode) ||
    !/^\d{4}$/.test(codes[YEAR] ?? '')
  )
    throw unexpected(name, 'a place, content or year that was not asked for')
  const expected = Object.values(selection).reduce((product, { length }) => product * length, 1)
  if (parts.length !== expected) throw unexpected(name, 'a total that lacks a part')
  const perturbed = isPerturbed(measure, year)
  if (perturbed && parts.length > 1)
    throw unexpected(name, 'parts that carry noise, which must not be added')
  return {
    measure,
    municipalityCode,
    year,
    value: parts.reduce((sum, { value }) => sum + value, 0),
    source,
    table,
    isPerturbed: perturbed,
  }
}
