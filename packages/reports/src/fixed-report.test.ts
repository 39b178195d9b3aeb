import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes.ts'
import { readFigureCode, toFixedReport } from './fixed-report.ts'
import { aggregate, goldenLedger, reportInput } from './report-input.testing.ts'
import { buildReport } from './report.ts'

const VERSION = {
  version: 1,
  fixedAt: '2026-03-18T08:00:00.000Z',
  decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' },
}
const county = toFixedReport(buildReport(reportInput(goldenLedger())), VERSION)
const bracke = toFixedReport(
  buildReport(reportInput(goldenLedger(), { municipalityCode: '2305' })),
  VERSION,
)

describe('the code of a figure', () => {
  const codes = [county, bracke].flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap(({ figureCode }) => figureCode ?? [])),
  )

  it('is its own in the county and in every municipality', () => {
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes[0]).toBe('R2025-v1-T1-r1')
    expect(codes).toContain('R2025-v1-2305-T1-r1')
  })

  it('leads back to its row, in large letters or small', () => {
    for (const report of [county, bracke])
      for (const { id, rows } of report.tables)
        for (const [index, { figureCode }] of rows.entries()) {
          if (figureCode === null) continue
          const found = {
            year: 2025,
            version: 1,
            municipalityCode: report.municipalityCode,
            tableId: id,
            row: index + 1,
          }
          expect(readFigureCode(figureCode)).toEqual(found)
          expect(readFigureCode(` ${figureCode.toLowerCase()} `)).toEqual(found)
        }
  })

  it.each([
    '',
    'R2025',
    'R2025-v1-T2',
    'R25-v1-T2-r4',
    'R2025-v1-T2-r4-r5',
    '../R2025-v1-T2-r4',
    'R2025-v1-T200-r4',
  ])('is not %j', (text) => expect(readFigureCode(text)).toBeUndefined())

  it('belongs to figures alone; a sentence has the version', () => {
    for (const { rows } of county.tables)
      for (const row of rows) {
        expect(row.figureCode === null).toBe(row.rowType === 'fotnot')
        expect(row.reportVersion).toBe('v1')
      }
  })
})

describe('what has changed since', () => {
  const later = { ...goldenLedger(), aggregates: [aggregate({ allocated: 5, households: 450 })] }
  const now = buildReport(reportInput(later, { previous: county }))

  it('is every figure that both tell, and tell otherwise', () => {
    const changes = changesBetween(county, now)
    const sum = changes.find(
      ({ before }) =>
        before.measure === 'inflyttade_hushall_via_samarbetet' && before.rowType === 'summa',
    )
    expect(sum).toMatchObject({ tableId: 'T2', before: { value: 451 }, now: { value: 457 } })
    expect(changesBetween(county, county)).toEqual([])
  })

  it('is told as nothing where the same report tells it no longer, and of another year not at all', () => {
    const aggregates = [aggregate({ allocated: 5, periodToLatest: '2024-09' })]
    const moved = reportInput({ ...goldenLedger(), aggregates })
    const gone = (report: ReturnType<typeof buildReport>) =>
      changesBetween(county, report).flatMap(({ tableId, before, now: today }) =>
        today === null ? [[tableId, before.rowType, before.year, before.value]] : [],
      )
    const unallocated = ['ofordelat', '2020-01--2024-10', 439]
    const [inSummary, ...others] = gone(buildReport(moved))
    expect(inSummary).toEqual(['T1', ...unallocated])
    expect(new Set(others.map(String))).toEqual(new Set([`T2,${unallocated.join()}`]))
    expect(gone(buildReport(moved, ['T1']))).toEqual([inSummary])
    expect(gone({ ...buildReport(moved), year: 2026 })).toEqual([])
    const told = buildReport({ ...moved, previous: county }, ['T15'])
    expect(JSON.stringify(told)).toMatch(/R2025-v1-T2-r\d+ [^"]*: 439 → finns inte längre\./u)
  })

  it('is told in the method, by the code of what was fixed', () => {
    const texts = now.tables
      .at(-1)!
      .rows.filter(({ measure }) => measure === 'andringar')
      .map(({ text }) => text)
    expect(texts[0]).toMatch(/^\d+ tal har ändrats sedan R2025-v1 fastställdes\.$/u)
    expect(texts).toContainEqual(
      expect.stringMatching(/^R2025-v1-T2-r\d+ Hela länet 2020--2025, .*: 451 → 457\.$/u),
    )
    const same = buildReport(reportInput(goldenLedger(), { previous: county }), ['T15'])
    expect(JSON.stringify(same)).toContain('Inget av talen har ändrats sedan R2025-v1 fastställdes.')
  })
})
