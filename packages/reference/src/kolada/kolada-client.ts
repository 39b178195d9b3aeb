import { isPerturbed } from '@inflytt/domain'
import { fetchJson, type Fetching } from '../fetching/fetch-json.ts'
import { SourceError, unexpected } from '../fetching/source-error.ts'
import type { Asked, FetchedFigure } from '../statistics/fetched-figure.ts'
import { type KoladaSeries, nameOf } from '../statistics/series.ts'

const MOST_PAGES = 20

interface Page {
  values: unknown[]
  next: string | null
}

/**
 * One key figure of Kolada's API v3, for some municipalities, page by page.
 * @throws SourceError where it cannot be had, or answers for other places than were asked for
 */
export async function readKoladaSeries(
  series: KoladaSeries,
  { municipalities, currentYear }: Asked,
  { baseUrl, fetching }: { baseUrl: string; fetching: Fetching },
): Promise<FetchedFigure[]> {
  const name = nameOf(series)
  const years = Array.from(
    { length: currentYear - series.firstYear + 1 },
    (_, index) => series.firstYear + index,
  )
  let url = new URL(
    `${baseUrl.replace(/\/$/, '')}/data/kpi/${series.table}/municipality/${municipalities.join()}/year/${years.join()}`,
  )
  const figures: FetchedFigure[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { values, next } = readPage(name, await fetchJson({ name, url }, fetching))
    figures.push(...values.flatMap((row) => toFigures(series, municipalities, row)))
    if (next === null) {
      if (figures.length === 0) throw unexpected(name, 'no figures')
      return figures
    }
    url = nextUrl(name, next, url)
  }
  throw unexpected(name, 'more pages than there can be')
}

/** A next page lies at the source itself: an address of another host would be asked on its word alone. */
function nextUrl(name: string, next: string, from: URL): URL {
  const url = URL.canParse(next, from.href) ? new URL(next, from) : undefined
  if (url?.origin !== from.origin)
    throw new SourceError('redirected', `${name} names a next page elsewhere, which is not followed.`)
  return url
}

function readPage(name: string, body: unknown): Page {
  const { values, next_url: next } = record(body)
  const isNext = next === null || next === undefined || typeof next === 'string'
  if (!Array.isArray(values) || !isNext) throw unexpected(name, 'another form than expected')
  return { values, next: next ?? null }
}

/** The total of both sexes; a value that is missing or withheld is a gap. */
function toFigures(
  series: KoladaSeries,
  municipalities: readonly string[],
  given: unknown,
): FetchedFigure[] {
  const name = nameOf(series)
  const row = record(given)
  const { kpi, period, municipality, values } = row
  const isAsked =
    kpi === series.table && Number.isInteger(period) && municipalities.includes(String(municipality))
  if (!isAsked || !Array.isArray(values))
    throw unexpected(name, 'a place, key figure or year that was not asked for')
  const value = values.map(record).find(({ gender }) => gender === 'T')?.['value']
  if (value === null || value === undefined) return []
  if (!Number.isFinite(value)) throw unexpected(name, 'a value that is no number')
  const { measure, source, table } = series
  const year = Number(period)
  return [
    {
      measure,
      municipalityCode: String(municipality),
      year,
      value: Number(value),
      source,
      table,
      isPerturbed: isPerturbed(measure, year),
    },
  ]
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
