import { expect, it } from 'vitest'
import { goldenLedger, reportInput } from '../report-input.testing.ts'
import { TABLE_IDS } from '../report-row.ts'
import { buildReport } from '../report.ts'
import { toJson } from './json.ts'

it('says what the report is of and keeps the bound a member of its own', () => {
  const { report, tables } = toJson(
    buildReport(reportInput(goldenLedger(), { municipalityCode: '2305' })),
  )
  expect(report).toEqual({
    year: 2025,
    scope: { municipalityCode: '2305' },
    isDemo: false,
    generatedAt: '2026-11-23T08:00:00Z',
    dataVersion: '17',
    version: null,
  })
  expect(tables.map(({ id }) => id)).toEqual(TABLE_IDS)
  expect(tables[1]?.title).toBe('Inflyttade hushåll via samarbetet per kommun och år')
  const cell = tables[1]?.rows.find(({ rowType, year }) => rowType === 'cell' && year === '2022')
  expect(cell).toMatchObject({
    municipalityCode: '2305',
    value: 3,
    bound: 'at_least',
    category: null,
    text: null,
  })
})

it('says that a report is of the county', () => {
  expect(toJson(buildReport(reportInput(goldenLedger()))).report.scope).toBe('county')
})
