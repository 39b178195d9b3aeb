import { expect, test } from 'vitest'
import { hiddenFigures } from './hidden-figures.ts'
import type { ReportAnswer, ReportRow } from './queries.ts'

const REPORT = { year: 2026, isDemo: false, generatedAt: '2026-11-23T09:00:00Z' }
const row = (over: Partial<ReportRow> = {}): ReportRow => ({
  rowType: 'cell',
  year: '2026',
  municipalityCode: '2305',
  municipality: 'Bräcke',
  measure: 'inflyttade_hushall_via_samarbetet',
  value: 7,
  status: 'bekraftad',
  bound: 'exact',
  text: null,
  ...over,
})
const hidden = row({ value: null, status: 'visas_inte' })
const note = row({ rowType: 'fotnot', value: null, status: 'ej_tillampligt', text: 'Metod.' })

function counted(tables: Record<string, ReportRow[]>) {
  const answer: ReportAnswer = {
    report: REPORT,
    tables: Object.entries(tables).map(([id, rows]) => ({ id, title: id, rows })),
  }
  const { total, tables: with_, fuller } = hiddenFigures(answer)
  return { total, tables: with_.map((table) => [table.id, table.hidden]), fuller: fuller?.id }
}

test('counts what is hidden, table by table, and names the one that hides none', () => {
  expect(counted({ T1: [row(), note], T2: [row(), hidden, hidden], T15: [note] })).toEqual({
    total: 2,
    tables: [['T2', 2]],
    fuller: 'T1',
  })
})

test('names the table that shows the most where all hide something', () => {
  expect(counted({ T2: [row(), hidden], T4: [row(), row(), row(), hidden] })).toMatchObject({
    total: 2,
    fuller: 'T4',
  })
})

test('names none where nothing is hidden, nor where no table shows more', () => {
  expect(counted({ T1: [row()], T2: [row()] })).toEqual({ total: 0, tables: [], fuller: undefined })
  expect(counted({ T2: [row(), hidden] }).fuller).toBeUndefined()
})

test('a gap is not hidden', () => {
  const gaps = ['ej_rapporterat', 'okand', 'ej_tillampligt'].map((status) =>
    row({ value: null, status }),
  )
  expect(counted({ T2: gaps }).total).toBe(0)
})
