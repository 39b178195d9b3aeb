import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../fetching/fetch-json.ts'
import { PARTICIPATING_CODES } from '../municipalities.ts'
import {
  json,
  modelledAnswer,
  recorded,
  type ReplayServer,
  startReplayServer,
} from '../testing/replay-server.testing.ts'
import { readSeries } from './read-series.ts'
import { type KoladaSeries, type ScbSeries, STATISTIC_SERIES, type StatisticSeries } from './series.ts'
import { STATISTICS_SNAPSHOT } from './snapshot.ts'

let server: ReplayServer
beforeEach(async () => {
  server = await startReplayServer()
})
afterEach(() => server.close())

const read = (series: StatisticSeries) =>
  readSeries(
    series,
    { municipalities: PARTICIPATING_CODES, currentYear: 2026 },
    {
      scbUrl: `${server.url}/api/v2/`,
      koladaUrl: `${server.url}/v3`,
      fetching: {
        limits: { ...DEFAULT_LIMITS, attempts: 1 },
        userAgent: 'inflytt-test',
        now: () => new Date(),
        random: () => 0,
        wait: () => Promise.resolve(),
      },
    },
  )

const scbSeries = (table: string) =>
  STATISTIC_SERIES.find((series) => series.table === table) as ScbSeries
const NET_2025: ScbSeries = { ...scbSeries('TAB6640'), contents: { '00000868': 'netMigration' } }
const POPULATION_KPI: KoladaSeries = {
  source: 'Kolada',
  table: 'N01951',
  measure: 'population',
  firstYear: 2025,
}

const replay = (body: string) => server.answer((_received, response) => json(response, body))
const keyed = (figures: readonly { municipalityCode: string; year: number; value: number }[]) =>
  figures.map(({ municipalityCode, year, value }) => [municipalityCode, year, value])
const copied = (measure: string, year: number) =>
  keyed(STATISTICS_SNAPSHOT.filter((figure) => figure.measure === measure && figure.year === year))

describe('the recorded answers', () => {
  it.each([
    ['SCB TAB6640', NET_2025, 'scb-v2-TAB6640-data-jamtland.trimmed', 'netMigration'],
    ['SCB TAB5557', scbSeries('TAB5557'), 'scb-v2-TAB5557-data-jamtland.trimmed', 'population'],
    ['Kolada N01951', POPULATION_KPI, 'kolada-v3-data-N01951-2025.modelled', 'population'],
  ] as const)('%s agrees with the copy', async (_name, series, file, measure) => {
    replay(recorded(file))
    const figures = await read(series)
    expect(keyed(figures)).toEqual(copied(measure, 2025))
    expect(figures).toHaveLength(8)
    expect(figures.every(({ isPerturbed, table }) => isPerturbed && table === series.table)).toBe(true)
  })

  it('of other places is refused whole', async () => {
    replay(recorded('scb-v2-TAB6471-data'))
    await expect(read(NET_2025)).rejects.toMatchObject({ fault: 'unexpected' })
  })

  it('asks TAB1212 as it was recorded', async () => {
    await read(scbSeries('TAB1212'))
    expect(server.received).toMatchObject([
      {
        method: 'POST',
        path: '/api/v2/tables/TAB1212/data?lang=sv&outputFormat=json-stat2',
        body: JSON.parse(recorded('scb-v2-TAB1212-request')) as unknown,
      },
    ])
  })
})

describe('a series of SCB', () => {
  it('adds men and women where they are exact', async () => {
    const figures = await read(scbSeries('TAB1212'))
    expect(figures).toHaveLength(3 * 8 * 10)
    const net = figures.filter(({ measure }) => measure === 'netMigration')
    const inCopy = STATISTICS_SNAPSHOT.filter(
      ({ measure, year }) => measure === 'netMigration' && year >= 2015 && year <= 2024,
    )
    expect(keyed(net)).toEqual(keyed(inCopy))
  })

  it('never adds parts that carry noise', async () => {
    await expect(
      read({ ...NET_2025, selection: { Alder: ['tot'], Kon: ['1', '2'] } }),
    ).rejects.toMatchObject({ fault: 'unexpected' })
  })

  it('is refused when a part of a total is a gap', async () => {
    server.answer((received, response) => {
      const end = response.end.bind(response)
      response.end = ((body: string) => end(body.replace(/"value":\[-?\d+/, '"value":[null'))) as never
      return modelledAnswer(received, response)
    })
    await expect(read(scbSeries('TAB1212'))).rejects.toMatchObject({ fault: 'unexpected' })
  })

  it('is refused when something asked for is missing whole', async () => {
    replay(recorded('scb-v2-TAB6640-data-jamtland.trimmed'))
    await expect(read(scbSeries('TAB6640'))).rejects.toMatchObject({ fault: 'unexpected' })
  })

  it.each([
    ['not an object', '[]'],
    ['an error in JSON', '{"type":"Parameter error","status":200}'],
    ['a set of no dimensions', '{"class":"dataset","version":"2.0","id":[],"size":[],"value":[]}'],
    ['fewer values than cells', recorded('scb-v2-TAB6640-data-jamtland.trimmed').replace('  85,\n', '')],
    ['words for values', recorded('scb-v2-TAB6640-data-jamtland.trimmed').replace('  85,', '  "85",')],
    [
      'two codes in one place',
      recorded('scb-v2-TAB6640-data-jamtland.trimmed').replace('"2305": 1', '"2305": 0'),
    ],
  ])('is refused as %s', async (_what, body) => {
    replay(body)
    await expect(read(NET_2025)).rejects.toMatchObject({ fault: 'unexpected' })
  })

  it('reads the place of a value by its position, not by the order of the codes', async () => {
    const answer = JSON.parse(recorded('scb-v2-TAB6640-data-jamtland.trimmed')) as {
      dimension: { Region: { category: { index: Record<string, number> } } }
    }
    const { category } = answer.dimension.Region
    category.index = Object.fromEntries(Object.entries(category.index).toReversed())
    replay(JSON.stringify(answer))
    expect(keyed(await read(NET_2025))).toEqual(copied('netMigration', 2025))
  })

  it('leaves a cell without value out: a gap is no zero', async () => {
    replay(recorded('scb-v2-TAB6640-data-jamtland.trimmed').replace('  85,', '  null,'))
    const figures = await read(NET_2025)
    expect(figures.map(({ municipalityCode }) => municipalityCode)).not.toContain('2309')
    expect(figures).toHaveLength(7)
  })
})

describe('a key figure of Kolada', () => {
  const page = (values: unknown[], next: string | null) => ({ values, next_url: next })
  const row = (municipality: string, value: number | null) => ({
    kpi: 'N01951',
    period: 2025,
    municipality,
    values: [
      { gender: 'K', value: 1 },
      { gender: 'T', value },
    ],
  })

  it('is read to its last page', async () => {
    server.answer(({ path }, response) => {
      const isFirst = !path.includes('page=2')
      const next = isFirst ? `${server.url}${path}?page=2` : null
      return json(response, page([row(isFirst ? '2303' : '2305', 5)], next))
    })
    expect(keyed(await read(POPULATION_KPI))).toEqual([
      ['2303', 2025, 5],
      ['2305', 2025, 5],
    ])
    expect(server.received[0]?.path).toBe(
      `/v3/data/kpi/N01951/municipality/${PARTICIPATING_CODES.join()}/year/2025,2026`,
    )
  })

  it('is not read from another host, nor for ever', async () => {
    replay(JSON.stringify(page([row('2303', 5)], 'http://localhost:1/next')))
    await expect(read(POPULATION_KPI)).rejects.toMatchObject({ fault: 'redirected' })
    replay(JSON.stringify(page([row('2303', 5)], `${server.url}/again`)))
    await expect(read(POPULATION_KPI)).rejects.toMatchObject({ fault: 'unexpected' })
  })

  it.each([
    ['another shape', { detail: 'gone' }],
    ['another place', page([row('0180', 5)], null)],
    ['nothing', page([], null)],
    ['nothing but gaps', page([row('2303', null)], null)],
  ])('is refused when it is %s', async (_what, body) => {
    replay(JSON.stringify(body))
    await expect(read(POPULATION_KPI)).rejects.toMatchObject({ fault: 'unexpected' })
  })

  it('has gaps where a value is withheld', async () => {
    replay(JSON.stringify(page([row('2303', null), row('2305', 5)], null)))
    expect(keyed(await read(POPULATION_KPI))).toEqual([['2305', 2025, 5]])
  })
})
