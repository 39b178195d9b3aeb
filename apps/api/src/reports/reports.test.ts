import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { readRecordContext } from '../record-context.ts'
import { reportsToday } from './reports.service.ts'
import { LOGGED } from '../households/household.testing.ts'

const BACKFILL = {
  ...LOGGED,
  moveInMonth: '2022-03',
  programmeId: 'en-attraktiv-region',
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke'])
})
afterEach(() => api.close())

type CsvRow = Record<string, string>
async function rows(query: string, delimiter = ';'): Promise<CsvRow[]> {
  const { body } = await api.ask<string>('public', `/reports/2026${query}`)
  return parse(body, { columns: true, bom: true, delimiter, relax_column_count: false })
}
const t2 = async () =>
  (await rows('?format=csv&table=T2')).filter(({ matt }) => matt === 'inflyttade_hushall_via_samarbetet')
const pick = (table: CsvRow[], radtyp: string, ar: string, kommunkod = '') =>
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

  it('tells of one moment although somebody writes while it is read', async () => {
    const { db, clock } = api.deps
    const today = await reportsToday(api.deps, await readRecordContext(db, clock()))
    await api.ask('bracke', '/households', { method: 'POST', body: BACKFILL })
    const asked = { year: 2026, tables: undefined, municipality: undefined }
    const later = await reportsToday(api.deps, await readRecordContext(db, clock()))
    expect(await today.read(asked)).toEqual(await later.read(asked))
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
    ['/reports/2025?format=XLSX', 400],
    ['/reports/2025?format=xlsx,html', 400],
    ['/reports/2025?format=json-stat', 400],
    ['/reports/2025?format=json-stat&table=T1,T2', 400],
    ['/reports/2019?format=xlsx', 404],
    ['/reports/2025?municipality=9999', 400],
  ])('answers %s with %i', async (path, status) => {
    expect((await api.ask('public', path)).status).toBe(status)
  })
})

interface Row {
  municipalityCode: string | null
  measure: string
  rowType: string
  value: number | null
  status: string
  text: string | null
}

interface Cube {
  class: string
  value: Record<string, number | null>
  status: Record<string, string>
}

describe('the further formats', () => {
  const jsonRows = async () => {
    const { body } = await api.ask<{ tables: { id: string; rows: Row[] }[] }>('public', '/reports/2025')
    return body.tables
  }
  const bytesOf = async (path: string, headers?: Record<string, string>) => {
    const answer = await api.app.request(`/api/v1${path}`, headers ? { headers } : {})
    return {
      status: answer.status,
      headers: answer.headers,
      bytes: Buffer.from(await answer.arrayBuffer()),
    }
  }

  it('give a workbook of the same rows, the same bytes each time', async () => {
    await api.ask('bracke', '/households', { method: 'POST', body: BACKFILL })
    const { status, headers, bytes } = await bytesOf('/reports/2025?format=xlsx')
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'attachment; filename="inflyttning_2025.xlsx"',
    ])
    const sheets = await readXlsxFile(bytes)
    expect(
      sheets.slice(2).map(({ sheet, data }) => [sheet, data.slice(1).map((row) => row[7] ?? null)]),
    ).toEqual((await jsonRows()).map(({ id, rows: own }) => [id, own.map(({ value }) => value)]))
    // In other words, so that it is written anew and not what was kept.
    expect((await bytesOf('/reports/2025?&format=xlsx')).bytes.equals(bytes)).toBe(true)
  })

  it('give one table as a cube with the same values and statuses', async () => {
    const { status, headers, body } = await api.ask<Cube>(
      'public',
      '/reports/2025?format=json-stat&table=T2&municipality=2305',
    )
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json'])
    expect(headers.get('content-disposition')).toContain(
      'filename="inflyttning_braecke_2025_T2_json-stat.json"',
    )
    const { body: json } = await api.ask<{ tables: { rows: Row[] }[] }>(
      'public',
      '/reports/2025?table=T2&municipality=2305',
    )
    const figures = json.tables[0]!.rows.filter(({ text }) => text === null)
    const pairs = (values: (number | null | undefined)[], statuses: string[]) =>
      values.map((value, at) => `${value} ${statuses[at]}`).toSorted()
    expect(pairs(Object.values(body.value), Object.values(body.status))).toEqual(
      pairs(
        figures.map(({ value }) => value),
        figures.map((row) => row.status),
      ),
    )
  })

  it('say what their codes mean in a file of their own: every column, status and measure that they hold', async () => {
    const answered = await api.app.request('/api/v1/reports/2025/code-book')
    expect(answered.headers.get('content-disposition')).toBe(
      'attachment; filename="inflyttning_2025_kodbok.csv"',
    )
    const krokom = await api.ask('public', '/reports/2025/code-book?municipality=2309')
    expect(krokom.headers.get('content-disposition')).toBe(
      'attachment; filename="inflyttning_krokom_2025_kodbok.csv"',
    )
    const book = parse<Record<string, string>>(Buffer.from(await answered.arrayBuffer()), {
      bom: true,
      delimiter: ';',
      columns: true,
    })
    const codes = (part: string) => book.filter(({ del }) => del === part).map(({ kod }) => kod)
    const told = (await jsonRows()).flatMap(({ rows: own }) => own)
    expect(new Set(codes('matt'))).toEqual(new Set(told.map(({ measure }) => measure)))
    expect(codes('status')).toEqual(expect.arrayContaining(told.map(({ status }) => status)))
    expect(book.every(({ betydelse }) => betydelse !== '')).toBe(true)
    const csv = await (await api.app.request('/api/v1/reports/2025?format=csv')).text()
    expect(codes('kolumn')).toEqual(csv.split('\r\n')[0]?.split(';'))
  })

  it('are told before: what each table holds, and the same refusals', async () => {
    const contents = (query: string) =>
      api.ask<{ tables: { id: string; figures: number; hidden: number }[] }>(
        'public',
        `/reports/2025/contents${query}`,
      )
    const counted = (await jsonRows()).map(({ id, rows: own }) => {
      const figures = own.filter(({ text }) => text === null)
      return {
        id,
        figures: figures.length,
        hidden: figures.filter(({ status }) => status === 'visas_inte').length,
      }
    })
    const { body, headers } = await contents('')
    expect(body.tables.map(({ id, figures, hidden }) => ({ id, figures, hidden }))).toEqual(counted)
    const again = { headers: { 'If-None-Match': headers.get('etag') ?? '' } }
    expect((await api.ask('public', '/reports/2025/contents', again)).status).toBe(304)
    const refused = ['?municipality=9999', '?version=1', '?table=T2'].map(contents)
    expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([400, 404, 400])
  })

  it('name the parameter that a cube needs', async () => {
    const { status, body } = await api.ask('public', '/reports/2025?format=json-stat')
    expect(status).toBe(400)
    expect(body['detail']).toMatch(/^table: json-stat holds one table, so name one\. Allowed: T1, T2/)
  })

  it('name the draft of a decision by its place, as the other files', async () => {
    const { headers } = await bytesOf('/reports/2025/decision-paper?format=docx&municipality=2305')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="tjansteskrivelse_braecke_2025.docx"; filename*=UTF-8''tjansteskrivelse_br%C3%A4cke_2025.docx`,
    )
  })

  it('give the draft of a decision with its style for paper allowed by its hash', async () => {
    const { headers, bytes } = await bytesOf('/reports/2025/decision-paper?format=html')
    const [, style = ''] = /<style>([^<]*)<\/style>/u.exec(bytes.toString()) ?? []
    expect(style).toContain('@media print')
    expect(headers.get('content-security-policy')).toContain(
      createHash('sha256').update(style).digest('base64'),
    )
  })

  it('give a page whose one style the policy allows by its hash, and no other page', async () => {
    const { status, headers, bytes } = await bytesOf('/reports/2025?format=html')
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'inline; filename="inflyttning_2025.html"',
    ])
    const [, style = ''] = /<style>([^<]*)<\/style>/u.exec(bytes.toString()) ?? []
    const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`
    expect(headers.get('content-security-policy')).toContain(hash)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    const fonts = [...style.matchAll(/url\('([^']+)'\)/gu)].map(([, path]) => path ?? '')
    expect(fonts).toHaveLength(2)
    for (const path of fonts)
      expect((await api.app.request(path)).headers.get('content-type')).toBe('font/woff2')
    const other = await api.app.request('/api/v1/reports/2025')
    expect(other.headers.get('content-security-policy')).not.toContain(hash)
  })

  it('answer 304 while nothing has changed, and have a tag each', async () => {
    const tags = new Set<string | null>()
    for (const format of ['json', 'csv', 'csv-machine', 'xlsx', 'html', 'json-stat&table=T2']) {
      const path = `/reports/2025?format=${format}`
      const tag = (await bytesOf(path)).headers.get('etag')
      tags.add(tag)
      expect((await bytesOf(path, { 'If-None-Match': tag ?? '' })).status).toBe(304)
    }
    expect(tags.size).toBe(6)
  })

  it.each([
    ['xlsx', 'text/html', 406],
    ['xlsx', 'application/*', 200],
    ['html', 'application/json', 406],
    ['html', 'text/html,application/xhtml+xml,*/*;q=0.8', 200],
    ['json-stat&table=T1', 'text/csv', 406],
    ['csv', 'application/json', 406],
  ])('hold %s to what is accepted: %s is %i', async (format, accept, status) => {
    expect((await bytesOf(`/reports/2025?format=${format}`, { Accept: accept })).status).toBe(status)
  })
})
