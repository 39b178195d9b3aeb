import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import JSONstat from 'jsonstat-toolkit'
import { describe, expect, it } from 'vitest'
import { MONEY } from '../answers.testing.ts'
import { addressesUnder } from './addresses.ts'
import type { Dataset, Row } from './dataset.ts'
import { toDatasetCsv } from './dataset-csv.ts'
import { METRIC, toDatasetCube } from './dataset-json-stat.ts'
import { toDatasetJson } from './dataset-json.ts'
import { DATASETS } from './datasets.ts'
import { datasetOf } from './source.testing.ts'
import { toTableSchema } from './table-schema.ts'
import { tableFaults } from './table-schema.testing.ts'

const addresses = addressesUnder('https://inflytt.example.se')
const named = (name: string) => DATASETS.find((one) => one.name === name)!
const recordsOf = (dataset: Dataset): string[][] => parse(toDatasetCsv(dataset))

describe.each(DATASETS.map((definition) => [definition.name, definition] as const))(
  '%s',
  (name, definition) => {
    it('has every cell of its CSV as its Table Schema says, with rows that differ by their key', async () => {
      const dataset = await datasetOf(definition)
      expect(dataset.rows.length).toBeGreaterThan(0)
      expect(tableFaults(recordsOf(dataset), toTableSchema(definition))).toEqual([])
    })

    it('has a Table Schema of no more than the profile that it names allows', () => {
      expect(toTableSchema(definition)).toEqual({
        $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
        fields: definition.columns.map((one) =>
          expect.objectContaining({ name: one.name, type: one.type }),
        ),
        primaryKey: definition.columns.flatMap((one) => (one.role === 'key' ? one.name : [])),
        missingValues: [''],
      })
    })

    it('holds the same rows as CSV and as JSON', async () => {
      const dataset = await datasetOf(definition)
      const [header = [], ...records] = recordsOf(dataset)
      const { rows } = toDatasetJson(dataset, addresses)
      expect(records).toEqual(rows.map((row) => header.map((column) => textOf(row[column]))))
      expect(rows).toEqual(dataset.rows.map((row) => expect.objectContaining(row)))
    })

    it('holds the same figures as JSON-stat, and why some are missing', async () => {
      const dataset = await datasetOf(definition)
      const cube = toDatasetCube(dataset, addresses)
      const read = JSONstat(cube)
      expect([read.class, read.n]).toEqual(['dataset', cube.size.reduce((all, one) => all * one, 1)])
      const keys = definition.columns.filter(({ role }) => role === 'key').map((one) => one.name)
      const figures = definition.columns.filter(({ role }) => role === 'figure')
      for (const row of dataset.rows)
        for (const figure of figures) {
          const place = Object.fromEntries(keys.map((one) => [one, String(row[one])]))
          const { value, status } = read.Data({ ...place, [METRIC]: figure.name })
          expect([place, figure.name, value, status]).toEqual([
            place,
            figure.name,
            row[figure.name],
            row[figure.status!],
          ])
        }
      expect(Object.keys(cube.value)).toHaveLength(dataset.rows.length * figures.length)
    })

    it('says why wherever a figure is missing, and gives a gap no bound', async () => {
      const { rows } = await datasetOf(definition)
      const GAPS = ['suppressed', 'unknown', 'not_reported', 'not_published', 'not_applicable']
      const figures = definition.columns.filter(({ role }) => role === 'figure')
      const missing = rows.flatMap((row) =>
        figures
          .filter((figure) => row[figure.name] === null)
          .map((figure) => [row[figure.status!], row[`${figure.name}Bound`] ?? null]),
      )
      expect(missing.filter(([status]) => !GAPS.includes(String(status)))).toEqual([])
      expect(missing.filter(([, bound]) => bound !== null)).toEqual([])
    })

    it('says DEMO in its data and words in a demo, and not otherwise', async () => {
      const demo = await datasetOf(definition, { isDemo: true })
      for (const row of demo.rows) expect(row['source']).toMatch(/^DEMO \u2013 /)
      const { dataset } = toDatasetJson(demo, addresses)
      const words = [dataset.title, dataset.description].flatMap(({ sv, en }) => [sv, en])
      expect(words.filter((text) => !text.startsWith('DEMO \u2013 '))).toEqual([])
      expect(toDatasetCube(demo, addresses).label).toMatch(/^DEMO \u2013 /)
      const real = await datasetOf(definition)
      expect(
        JSON.stringify([toDatasetJson(real, addresses), toDatasetCube(real, addresses)]),
      ).not.toMatch(/DEMO/)
      expect(toDatasetCsv(real)).not.toMatch(/DEMO/)
    })

    it('is a cube and a file of no rows where there is nothing', () => {
      const empty: Dataset = {
        definition,
        rows: [],
        isDemo: false,
        updatedAt: undefined,
        dataVersion: '0',
      }
      expect(recordsOf(empty)).toEqual([definition.columns.map((column) => column.name)])
      expect(Object.keys(toDatasetCube(empty, addresses).value)).toEqual([])
      expect(toDatasetJson(empty, addresses)).toMatchObject({
        rows: [],
        dataset: { name, updatedAt: null },
      })
    })
  },
)

const textOf = (value: Row[string] | undefined) => (value === null ? '' : String(value))

describe('persons', () => {
  it('asks of fixed years alone, and says of the others that they are not published', async () => {
    const asked: number[] = []
    const { rows } = await datasetOf(named('persons'), {
      ask: (question) => {
        asked.push(question.from, question.to)
        return Promise.reject(new Error('not asked for here'))
      },
      fixedYears: [],
    })
    expect(asked).toEqual([])
    expect(rows.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026])
    expect(new Set(rows.map(({ persons, personsStatus }) => `${persons} ${personsStatus}`))).toEqual(
      new Set(['null not_published']),
    )
    const some = await datasetOf(named('persons'))
    expect(some.rows.flatMap(({ year, persons }) => (persons === null ? [] : [year]))).toEqual([
      2023, 2024,
    ])
  })
})

describe('contributions', () => {
  it('of agreements of one name are approved where all are', async () => {
    const given = { ...MONEY.contributions[0]!, amountSek: 1000, decision: 'approved' as const }
    const { rows } = await datasetOf(named('agreement-contributions'), {
      contributions: () => Promise.resolve([given, { ...given, decision: 'not_handled' as const }]),
    })
    expect(rows).toMatchObject([
      { amountSek: 2000, amountSekStatus: 'preliminary', decision: 'not_handled' },
    ])
  })

  it('keep an unknown amount apart from none, and say at least where some are known', async () => {
    const [given] = MONEY.contributions
    const twice = [given!, { ...given!, amountSek: null, isApproximate: true }]
    const { rows } = await datasetOf(named('agreement-contributions'), {
      contributions: () => Promise.resolve([...twice, MONEY.contributions[1]!]),
    })
    expect(rows).toMatchObject([
      {
        amountSek: 45_711,
        amountSekBound: 'at_least',
        amountSekStatus: 'preliminary',
        isApproximate: true,
      },
      { amountSek: null, amountSekBound: null, amountSekStatus: 'unknown', municipalityCode: null },
    ])
  })
})

describe('the CSV', () => {
  it('is for programs: no byte order mark, comma, CR LF, codes as text, a negative number as it is', async () => {
    const households = toDatasetCsv(await datasetOf(named('households')))
    expect(households.charCodeAt(0)).toBe('m'.charCodeAt(0))
    expect(households.split('\r\n')[1]).toBe(
      '"2303",Ragunda,2020,5,at_least,confirmed,0,preliminary,inflytt: kommunernas och regionens egna uppgifter',
    )
    expect(households.endsWith('\r\n')).toBe(true)
    expect(toDatasetCsv(await datasetOf(named('agreement-balance')))).toMatch(/\r\n2020,-5,confirmed,/)
  })

  it('is read back whatever parties are called, and no name is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), async (name) => {
        const contributions = [{ ...MONEY.contributions[0]!, partyName: name }]
        const dataset = await datasetOf(named('agreement-contributions'), {
          contributions: () => Promise.resolve(contributions),
        })
        const [header = [], record = []] = recordsOf(dataset)
        const written = record[header.indexOf('party')] ?? ''
        expect([name, `'${name}`]).toContain(written)
        expect(written).not.toMatch(/^[=+\-@\t\r]/u)
      }),
    )
  })
})

it('would be faulted where a cell breaks its schema', async () => {
  const definition = named('households')
  const good = recordsOf(await datasetOf(definition))
  const broken = (column: string, text: string) => {
    const at = good[0]!.indexOf(column)
    return good.map((record, line) => (line === 1 ? record.with(at, text) : record))
  }
  const schema = toTableSchema(definition)
  for (const [column, text] of [
    ['municipalityCode', '23'],
    ['municipalityCode', ''],
    ['year', '20'],
    ['households', '-1'],
    ['households', '1.5'],
    ['householdsStatus', 'hidden'],
    ['householdsBound', 'about'],
  ] as const)
    expect([column, text, tableFaults(broken(column, text), schema).length]).toEqual([column, text, 1])
  expect(tableFaults([...good, good[1]!], schema)).toHaveLength(1)
})
