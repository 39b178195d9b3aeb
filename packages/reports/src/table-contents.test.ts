import { expect, test } from 'vitest'
import { goldenLedger, reportInput } from './report-input.testing.ts'
import { buildReport } from './report.ts'
import type { ReportRow } from './report-row.ts'
import { tableContents } from './table-contents.ts'

const built = buildReport(reportInput(goldenLedger()), ['T2', 'T15'])
const [households, method] = built.tables
const figure = households!.rows.find(({ rowType }) => rowType === 'cell')!

function countedOf(rows: ReportRow[]) {
  return tableContents({ tables: [{ ...households!, rows }] })
}

test('counts the figures of each table in their order; a sentence is none', () => {
  const sentences = method!.rows.filter(({ text }) => text !== null)
  expect(sentences.length).toBeGreaterThan(0)
  expect(tableContents(built)).toEqual([
    {
      id: 'T2',
      title: households!.title,
      figures: households!.rows.filter(({ rowType }) => rowType !== 'fotnot').length,
      hidden: 0,
    },
    { id: 'T15', title: method!.title, figures: method!.rows.length - sentences.length, hidden: 0 },
  ])
})

test('counts what is hidden, and no gap as hidden', () => {
  const gaps = (['ej_rapporterat', 'okand', 'ej_tillampligt', 'ofordelat'] as const).map(
    (status): ReportRow => ({ ...figure, value: null, status }),
  )
  const hidden: ReportRow = { ...figure, value: null, status: 'visas_inte' }
  expect(countedOf([figure, ...gaps, hidden, hidden])).toMatchObject([{ figures: 7, hidden: 2 }])
})
