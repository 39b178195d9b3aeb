import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import { createTestApi, type TestApi } from '../api.testing.ts'

const BACKFILL = {
  municipalityCode: '2305',
  moveInMonth: '2022-03',
  adults: 2,
  children: 1,
  originType: 'rest_of_sweden',
  inclusionBasis: 'contact_before_move',
  evidence: 'household',
  programmeId: 'en-attraktiv-region',
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke'])
})
afterEach(() => api.close())

type Row = Record<string, string>
async function rows(query: string, delimiter = ';'): Promise<Row[]> {
  const { body } = await api.ask<string>('public', `/reports/2026${query}`)
  return parse(body, { columns: true, bom: true, delimiter, relax_column_count: false })
}
const t2 = async () =>
  (await rows('?format=csv&table=T2')).filter(({ matt }) => matt === 'inflyttade_hushall_via_samarbetet')
const pick = (table: Row[], radtyp: string, ar: string, kommunkod = '') =>
  table.find((row) => row['radtyp'] === radtyp && row['ar'] === ar && row['kommunkod'] === kommunkod)

describe('the yearly report over HTTP', () => {
  it('carries a backfilled household: at least one in its cell, one less not distributed, the same sum', async () => {
    const before = await t2()
    expect(pick(before, 'ofordelat', '2020-01--2024-10')?.['varde']).toBe('444')
    expect(pick(before, 'cell', '2022', '2305')).toMatchObject({ varde: '', status: 'okand' })
    expect((await api.ask('bracke', '/households', { method: 'POST', body: BACKFILL })).status).toBe(201)
    const after = await t2()
    expect(pick(after, 'cell', '2022', '2305')).toMatchObject({
      varde: '1',
      kategori: 'minst',
      status: 'bekraftad',
    })
    expect(pick(after, 'ofordelat', '2020-01--2024-10')?.['varde']).toBe('443')
    expect(pick(after, 'summa', '2020--2026')?.['varde']).toBe('444')
  })

  it('holds the same rows for Excel and for programs', async () => {
    const excel = await rows('?format=csv')
    const machine = await rows('?format=csv-machine', ',')
    const figures = excel.map((row) => ({ ...row, varde: row['varde']!.replace(',', '.') }))
    expect(machine.map((row) => Object.values(row))).toEqual(figures.map((row) => Object.values(row)))
    expect(Object.keys(excel[0] ?? {}).join(';')).toBe(
      'tabell;radtyp;ar;kommunkod;kommun;matt;kategori;varde;status;kalla;sifferkod;rapportversion',
    )
  })

  it('is a file with a name, and does not say DEMO of real figures', async () => {
    const { headers, body } = await api.ask<string>(
      'public',
      '/reports/2025?format=csv&municipality=2305',
    )
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="inflyttning_braecke_2025.csv"; filename*=UTF-8\'\'inflyttning_br%C3%A4cke_2025.csv',
    )
    expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(body).not.toContain('DEMO')
  })

  it('answers 304 while nothing has changed', async () => {
    const path = '/reports/2025?format=csv'
    const { headers } = await api.ask('public', path)
    const again = { headers: { 'If-None-Match': headers.get('etag') ?? '' } }
    expect((await api.ask('public', path, again)).status).toBe(304)
    await api.ask('bracke', '/households', { method: 'POST', body: BACKFILL })
    expect((await api.ask('public', path, again)).status).toBe(200)
  })

  it.each([
    ['/reports/2019', 404],
    ['/reports/2027', 404],
    ['/reports/x', 404],
    ['/reports/2025?version=1', 404],
    ['/reports/2025?format=docx', 400],
    ['/reports/2025?table=T99', 400],
    ['/reports/2025?municipality=9999', 400],
  ])('answers %s with %i', async (path, status) => {
    expect((await api.ask('public', path)).status).toBe(status)
  })
})
