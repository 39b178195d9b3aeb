import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { type OperatorsReport, reportAsOperator } from './report-as-operator.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi([])
})
afterEach(() => api.close())

const ASKED: OperatorsReport = {
  year: 2025,
  format: 'json',
  tables: ['T2'],
  municipality: undefined,
  version: undefined,
}

it.each(['xlsx', 'json', 'csv', 'csv-machine'] as const)('gives a file of %s', async (format) => {
  const { fileName, body } = await reportAsOperator(api.deps, { ...ASKED, format })
  expect(fileName).toContain('inflyttning_2025_T2')
  expect(body.length).toBeGreaterThan(500)
})

it.each([
  [{ year: 1999 }, 'There is no report for 1999, only for 2020 to '],
  [{ format: 'json-stat', tables: undefined }, 'table: json-stat holds one table, so name one.'],
  [{ municipality: '9999' }, 'municipality: unknown here. Allowed: 2303,'],
  [{ version: 7 }, 'The year 2025 has no fixed version 7.'],
] as const)('refuses %j with a sentence', async (over, sentence) => {
  await expect(reportAsOperator(api.deps, { ...ASKED, ...over })).rejects.toThrow(sentence)
})
