import JSONstat from 'jsonstat-toolkit'
import { describe, expect, it } from 'vitest'
import type { Report, ReportRow, ReportTable } from '../report-row.ts'
import { categoryOf } from './columns.ts'
import { toJsonStat } from './json-stat.ts'
import { sampleReports } from './read-back.testing.ts'

const tables = sampleReports().flatMap(([name, report]) =>
  report.tables.map((table): [string, Report, ReportTable] => [`${table.id} of ${name}`, report, table]),
)

/** The cube as a reader of the format sees it, after it has been sent. */
const read = (report: Report, table: ReportTable) =>
  JSONstat(JSON.parse(JSON.stringify(toJsonStat(report, table))))

function coordinates(row: ReportRow, category = categoryOf(row) ?? 'alla') {
  return {
    radtyp: row.rowType,
    matt: row.measure,
    kommun: row.municipalityCode ?? (row.municipality || 'alla'),
    ar: row.year || 'utan-ar',
    kategori: category,
  }
}

describe.each(tables)('%s', (_name, report, table) => {
  it('is read as a dataset with time, place and measure', () => {
    const cube = read(report, table)
    expect(cube.class).toBe('dataset')
    expect(cube.role).toMatchObject({ time: ['ar'], geo: ['kommun'], metric: ['matt'] })
    expect(cube.n).toBe(cube.size.reduce((product: number, length: number) => product * length, 1))
    expect(cube.size).not.toContain(0)
  })

  it('holds the value and the status of every row, and no other', () => {
    const cube = read(report, table)
    const rows = table.rows.filter(({ text }) => text === null)
    const seen = new Map<string, number>()
    for (const row of rows) {
      const at = JSON.stringify(coordinates(row))
      const earlier = seen.get(at) ?? 0
      seen.set(at, earlier + 1)
      const category = `${categoryOf(row) ?? 'alla'}${earlier === 0 ? '' : ` #${earlier + 1}`}`
      const { value, status } = cube.Data(coordinates(row, category))
      expect({ value, status }, at).toEqual({ value: row.value, status: row.status })
    }
    const { status } = toJsonStat(report, table)
    expect(Object.keys(status)).toHaveLength(rows.length)
  })

  it('keeps the sentences as notes of their measure', () => {
    const cube = read(report, table)
    for (const [measure, rows] of Map.groupBy(
      table.rows.filter(({ text }) => text !== null),
      (row) => row.measure,
    ))
      expect(cube.Dimension('matt').Category(measure).note).toEqual(rows.map(({ text }) => text))
  })

  it('keeps the source and the code of every figure', () => {
    const { extension } = toJsonStat(report, table)
    const rows = table.rows.filter(({ text }) => text === null)
    expect(Object.values(extension.source).toSorted()).toEqual(
      rows.map(({ source }) => source).toSorted(),
    )
    expect(Object.values(extension.figureCode).toSorted()).toEqual(
      rows.flatMap(({ figureCode }) => figureCode ?? []).toSorted(),
    )
  })
})

it('tells two results of the same place and period apart by their source', () => {
  const [, report] = sampleReports().find(([name]) => name === 'two aggregates')!
  const table = report.tables.find(({ id }) => id === 'T2')!
  const { category } = toJsonStat(report, table).dimension.kategori
  expect(category.label['alla #2']).toMatch(/^Alla \(Ett annat resultat; källa: .+\)$/)
})

it('says of demo that it is demo', () => {
  const [, report] = sampleReports().find(([name]) => name === 'demo')!
  expect(toJsonStat(report, report.tables[0]!).note[0]).toMatch(/^DEMO/)
})
