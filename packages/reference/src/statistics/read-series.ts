import type { Fetching } from '../fetching/fetch-json.ts'
import { readKoladaSeries } from '../kolada/kolada-client.ts'
import { readScbSeries } from '../scb/scb-client.ts'
import type { Asked, FetchedFigure } from './fetched-figure.ts'
import type { StatisticSeries } from './series.ts'

/** Where the sources answer. */
export interface SourceAddresses {
  scbUrl: string
  koladaUrl: string
}

/**
 * All figures of one series, or none.
 * @throws SourceError
 */
export function readSeries(
  series: StatisticSeries,
  asked: Asked,
  { scbUrl, koladaUrl, fetching }: SourceAddresses & { fetching: Fetching },
): Promise<FetchedFigure[]> {
  return series.source === 'SCB'
    ? readScbSeries(series, asked, { baseUrl: scbUrl, fetching })
    : readKoladaSeries(series, asked, { baseUrl: koladaUrl, fetching })
}
