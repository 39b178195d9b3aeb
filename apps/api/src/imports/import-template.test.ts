import { expect, it } from 'vitest'
import type { ImportKind } from '@inflytt/domain'
import { unpack, zipEntries } from './files/zip-entries.ts'
import { zipOf } from './files/workbook.testing.ts'
import { xlsxTemplate } from './import-template.ts'
import { openForFiles } from './imports.testing.ts'

const { api, files } = await openForFiles()

async function partsOf(kind: ImportKind): Promise<Record<string, string>> {
  const bytes = Buffer.from(await xlsxTemplate(kind))
  const parts: Record<string, string> = {}
  for (const [name, entry] of zipEntries(bytes)) {
    parts[name] = ''
    for await (const piece of unpack(bytes, entry)) parts[name] += piece
  }
  return parts
}

/** The template with cells of its list filled in, as a program does that keeps the rest. */
async function filled(kind: ImportKind, cells: Record<string, string | number>) {
  const parts = await partsOf(kind)
  const name = 'xl/worksheets/sheet1.xml'
  let sheet = parts[name] ?? ''
  for (const [place, value] of Object.entries(cells)) {
    const empty = new RegExp(`<c r="${place}"( s="\\d+")?[^>]*?/>`, 'u')
    expect(sheet).toMatch(empty)
    const content =
      typeof value === 'number' ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`
    sheet = sheet.replace(empty, `<c r="${place}"$1${content}`)
  }
  return zipOf({ ...parts, [name]: sheet })
}

it('is read back with every column known, every word that it explains understood', async () => {
  const words = ['\u00d6vriga EU, EES och Schweiz', 'Kontakt f\u00f6re flytten', 'Folkbokf\u00f6ringen']
  const more = ['Lugn, trygghet, livsstil', 'IT', 'Eget hus', 'Telefon eller e-post', 'KS 2025/7']
  const values = ['2022-03', 2, 0, ...words, ...more]
  const cells = Object.fromEntries(values.map((value, at) => [`${'ABCDEFGHIJK'[at]}2`, value]))
  const { body } = await files.upload(await filled('households', cells))
  expect(body).toMatchObject({ sheet: 'Lista', missingFields: [], counts: { rows: 1 } })
  expect(body.columns.slice(0, -1).every(({ field }) => field !== null)).toBe(true)
  const [row] = await files.rows(body.id)
  expect(row?.record).toMatchObject({
    moveInMonth: '2022-03',
    adults: 2,
    children: 0,
    originType: 'eu',
    inclusionBasis: 'contact_before_move',
    evidence: 'register',
    mainReason: 'lifestyle',
    occupationField: 'it',
    housingType: 'own_house',
    firstChannel: 'phone_email',
    externalRef: 'KS 2025/7',
  })
})

it('takes counts as well', async () => {
  const cells = { A2: 'Br\u00e4cke', B2: 'jan-okt 2024', C2: 4, A3: 'Br\u00e4cke', B3: '2021', C3: 7 }
  const { body } = await files.upload(await filled('counts', cells), 'municipality=2305&kind=counts')
  expect((await files.rows(body.id)).map(({ status }) => status)).toEqual(['covered', 'covered'])
})

it.each(['households', 'counts'] as const)(
  'holds nothing of %s that could be recorded',
  async (kind) => {
    const { status, body } = await files.upload(
      new Uint8Array(await xlsxTemplate(kind)),
      `municipality=2305&kind=${kind}`,
    )
    expect({ status, reason: body.reason }).toEqual({ status: 422, reason: 'no-rows' })
  },
)

it('keeps its headings in view, types its columns, and explains every one of them', async () => {
  const parts = await partsOf('households')
  expect(parts['xl/worksheets/sheet1.xml']).toContain('state="frozen"')
  const told = `${parts['xl/sharedStrings.xml']}${parts['xl/worksheets/sheet2.xml']}`
  expect(told).toContain('Rekryterad med samarbetets hj\u00e4lp')
  expect(told).toContain('Noll skrivs som 0')
})

it('is a workbook over HTTP, for those who may import', async () => {
  const { status, headers } = await api.ask('bracke', '/imports/template.xlsx?kind=counts')
  expect({ status, type: headers.get('Content-Type') }).toEqual({
    status: 200,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
  expect((await api.ask('public', '/imports/template.xlsx')).status).toBe(401)
})
