import { describe, expect, test } from 'vitest'
import { readChoice, reportHref, toSearch } from './report-choice.ts'
import { csvFileName, decisionPaperHref } from './report-files.ts'

const braecke = { code: '2305', name: 'Bräcke', population: null, populationYear: null }
const NOVEMBER = { today: '2026-11-24', currentTertial: '2026-T3' }
const read = (search: Record<string, string>, settings = NOVEMBER) =>
  readChoice(search, [braecke], settings)

describe('an address of the reports', () => {
  test('without anything is the current year of the county', () => {
    expect(read({})).toEqual({ choice: { year: 2026 }, faults: [] })
  })

  test('opens on the year before until a tertial of the new one is over', () => {
    const january = { today: '2027-01-05', currentTertial: '2027-T1' }
    expect(read({}, january)).toEqual({ choice: { year: 2026 }, faults: [] })
    expect(read({ ar: '2027' }, january)).toEqual({ choice: { year: 2027 }, faults: [] })
    const may = { today: '2027-05-02', currentTertial: '2027-T2' }
    expect(read({}, may).choice).toEqual({ year: 2027 })
  })

  test('names a year and a municipality, and leaves out what is the default', () => {
    const { choice } = read({ ar: '2024', kommun: '2305' })
    expect(choice).toEqual({ year: 2024, municipality: braecke })
    expect(toSearch(choice)).toEqual({ kommun: '2305' })
    expect(toSearch({})).toEqual({})
  })

  test.each([
    [{ ar: '2019' }, 'year'],
    [{ ar: '2027' }, 'year'],
    [{ ar: ' 2025' }, 'year'],
    [{ kommun: '0180' }, 'municipality'],
  ])('tells of %j and shows the default', (search, kind) => {
    const { choice, faults } = read(search)
    expect(choice).toEqual({ year: 2026 })
    expect(faults.map((fault) => fault.kind)).toEqual([kind])
  })
})

test('the file for Excel is the plain one, and says DEMO in demo mode', () => {
  const choice = { year: 2025, municipality: braecke }
  expect(reportHref(choice, 'csv')).toBe('/api/v1/reports/2025?format=csv&municipality=2305')
  expect(csvFileName({ year: 2025 }, false)).toBe('inflyttning_2025.csv')
  expect(csvFileName(choice, true)).toBe('DEMO_inflyttning_bräcke_2025.csv')
})

test('a fixed version is named in its address', () => {
  const choice = { year: 2025, municipality: braecke, version: 2 }
  expect(reportHref(choice, 'csv')).toBe('/api/v1/reports/2025?format=csv&municipality=2305&version=2')
  expect(decisionPaperHref({ year: 2025, version: 2 }, 'docx')).toBe(
    '/api/v1/reports/2025/decision-paper?format=docx&version=2',
  )
})
