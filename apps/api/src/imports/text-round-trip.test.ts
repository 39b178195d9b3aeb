import { afterEach, beforeEach, expect, it } from 'vitest'
import { householdIn } from '../access/matrix.testing.ts'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { importing } from './imports.testing.ts'

let api: TestApi
let files: ReturnType<typeof importing>
beforeEach(async () => {
  api = await createTestApi(['bracke'])
  files = importing(api)
})
afterEach(() => api.close())

/** What means something else in a list of somebody's own: marks, totals, errors, formulas and numbers. */
const TEXTS = [
  '"',
  '""',
  "''",
  '- " -',
  'd.o.',
  'dito',
  'summa',
  'Totalt',
  'Delsumma',
  '#N/A',
  '#SAKNAS!',
  '#REF!',
  '####',
  '?',
  '-',
  'null',
  'ut',
  'utflyttad',
  'nej',
  'mars 2022',
  '=1+1',
  '="2"',
  "'=2",
  "'",
  '+46',
  '@a',
  'a;b,c\td|e',
  'sep=,',
  '_x0041_',
  '_x000D_',
  '007',
  '1,50',
  '1E5',
  '2022-03-01',
  '44634',
  '12 %',
  'ett\ntv\u00e5\n\ntre',
  'a "b" c',
  '" a',
  'a "',
  '\u00e9\u0301 \ud83d\ude00 \u4e2d',
  'a\u00a0b',
  '<b>&amp;</b>',
  'Inflyttad;Vuxna;Barn',
]

it.each(['csv', 'xlsx'])(
  'what people have written comes back as it is from a list as %s',
  async (format) => {
    for (const text of TEXTS) {
      const { status } = await api.ask('bracke', '/households', {
        method: 'POST',
        body: householdIn('2305', { note: text, externalRef: text }),
      })
      expect([text, status]).toEqual([text, 201])
    }
    const { ok, ...answer } = await list(format)
    expect(ok).toBe(true)
    const { body } = await files.upload(answer.bytes)
    const rows = await files.rows(body.id)
    expect(rows).toHaveLength(TEXTS.length)
    const others = rows.filter(({ status, messages }) => status !== 'unchanged' || messages.length > 0)
    expect(
      others.map(({ row, status, messages, changes }) => [
        row,
        status,
        ...messages.map(({ code, cell }) => [code, cell]),
        ...changes,
      ]),
    ).toEqual([])
  },
)

async function list(format: string) {
  const response = await api.app.request(`/api/v1/households?format=${format}`, {
    headers: api.cookieOf('bracke'),
  })
  return { ok: response.ok, bytes: new Uint8Array(await response.arrayBuffer()) }
}
