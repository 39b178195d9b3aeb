import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { computeOutcome } from '../outcomes/outcomes.service.ts'
import { readRecordContext } from '../record-context.ts'
import { LOGGED } from '../households/household.testing.ts'

interface Table {
  key: string
  cells: { value: number | null; status: string }[]
}

interface Row {
  rowType: string
  measure: string
  value: number | null
  status: string
}

const COUNTS = [
  ['leadsClosed', 'closeReason'],
  ['householdsLeft', 'leaveReason'],
  ['needsFilledByNewcomers', 'occupationField'],
] as const
const UNKNOWN = { value: null, status: 'unknown' }
const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }

let api: TestApi
beforeAll(async () => {
  api = await createTestApi(['both', 'coordinator'])
}, 30_000)
afterAll(() => api.close())

async function post<T = { ref: string }>(path: string, body: object, who: 'both' | 'coordinator') {
  const answer = await api.ask<T>(who, path, { method: 'POST', body })
  expect(answer.status).toBe(201)
  return answer.body
}
const fix = (year: number) =>
  post<{ id: string }>('/report-versions', { year, decision: DECISION }, 'coordinator')
const log = (municipalityCode: string) =>
  post(
    '/households',
    {
      ...LOGGED,
      municipalityCode,
      moveInMonth: '2022-03',
      adults: 1,
      children: 0,
      programmeId: 'en-attraktiv-region',
    },
    'both',
  )
const answer = (ref: string, answeredMonth: string) =>
  post(`/households/${ref}/follow-ups`, { milestone: 12, outcome: 'stayed', answeredMonth }, 'both')
async function closeLead(firstContactMonth: string, stageMonth: string, closeReason: string) {
  const { ref } = await post('/leads', { responsibleMunicipality: '2305', firstContactMonth }, 'both')
  const { status } = await api.ask('both', `/leads/${ref}`, {
    method: 'PATCH',
    body: { stage: 'closed', closeReason, stageMonth },
    headers: { 'If-Match': '*' },
  })
  expect(status).toBe(200)
}

async function told(measure: string, year: number, by = 'year') {
  const query = `measure=${measure}&by=${by}&from=${year}&to=${year}`
  const { body } = await api.ask<Table>('public', `/outcomes?${query}`)
  return body.cells.map(({ value, status }) => ({ value, status }))
}
async function computed(measure: (typeof COUNTS)[number][0], year: number) {
  const context = await readRecordContext(api.deps.db, api.deps.clock())
  const asked = { measure, by: ['year'], from: year, to: year }
  const { cells } = await computeOutcome(api.deps.db, context, asked)
  return cells.map(({ value, status }) => ({ value, status }))
}

describe(
  'a fixed year in which nobody has recorded any lead, answer or need',
  { timeout: 60_000 },
  () => {
    it('is unknown, as the figures have it, and stays so in its version when something is recorded', async () => {
      for (const place of ['2305', '2305', '2305', '2305', '2305', '2380', '2380', '2380', '2380'])
        await log(place)
      const first = await fix(2022)
      for (const [measure, by] of COUNTS) {
        expect([measure, await told(measure, 2022)]).toEqual([measure, [UNKNOWN]])
        expect(await computed(measure, 2022)).toEqual([UNKNOWN])
        const classes = await told(measure, 2022, by)
        expect(new Set(classes.map((cell) => JSON.stringify(cell)))).toEqual(
          new Set([JSON.stringify(UNKNOWN)]),
        )
      }
      const before = await api.ask<{ tables: Table[] }>('public', `/report-versions/${first.id}`)
      for (const why of ['no_job', 'no_housing'])
        for (let count = 0; count < 5; count += 1) await closeLead('2022-02', '2022-09', why)
      await fix(2022)
      expect(await told('leadsClosed', 2022)).toEqual([{ value: 10, status: 'confirmed' }])
      expect(await told('householdsLeft', 2022)).toEqual([UNKNOWN])
      const after = await api.ask<{ tables: Table[] }>('public', `/report-versions/${first.id}`)
      expect(after.body).toEqual(before.body)
    })

    it('has no class of households that nobody recorded, and no half of the year', async () => {
      await fix(2021)
      const query = 'measure=personsBeforeNovember&from=2021&to=2021'
      const { body } = await api.ask<Table>('public', `/outcomes?${query}`)
      expect(body.cells).toMatchObject([UNKNOWN])
      expect(body.cells[0]).not.toHaveProperty('after')
      const classes = await told('households', 2021, 'mainReason')
      expect(new Set(classes.map((cell) => JSON.stringify(cell)))).toEqual(
        new Set([JSON.stringify(UNKNOWN)]),
      )
      const report = await api.ask<{ tables: { rows: Row[] }[] }>('public', '/reports/2021?table=T5')
      const rows = report.body.tables[0]!.rows.filter(({ measure }) => measure === 'hushall_efter_skal')
      const figures = rows.filter(({ rowType }) => rowType !== 'fotnot')
      expect(figures.map(({ rowType }) => rowType)).toContain('summa')
      for (const figure of figures) expect(figure).toMatchObject({ value: null, status: 'okand' })
      // The block is of three years, one of which has households.
      await fix(2020)
      const block = await api.ask<Table>(
        'public',
        '/outcomes?measure=households&by=municipality,mainReason&from=2020&to=2022',
      )
      const of = (code: string) =>
        (block.body.cells as (Table['cells'][number] & { municipality: string })[])
          .filter(({ municipality }) => municipality === code)
          .map(({ value, status }) => ({ value, status }))
      expect(of('2361')).toEqual([UNKNOWN, UNKNOWN, UNKNOWN])
      // All in one class: hidden, but not unknown.
      expect(new Set(of('2305').map(({ status }) => status))).toEqual(new Set(['suppressed']))
    })

    it('is none where a lead had been met, a household answered and a need reported by then', async () => {
      const ref = (await log('2380')).ref
      await answer(ref, '2023-04')
      const need = { municipalityCode: '2305', employerSector: 'private', occupationField: 'it' }
      await post('/recruitment-needs', { ...need, positions: 1, reportedMonth: '2023-05' }, 'both')
      await fix(2023)
      for (const [measure] of COUNTS) {
        const none = [{ value: 0, status: 'confirmed' }]
        expect([measure, await computed(measure, 2023)]).toEqual([measure, none])
        // Five and five: whose answer it is, nobody can tell.
        expect([measure, await told(measure, 2023)]).toEqual([measure, none])
      }
    })
  },
)

describe('none that left', () => {
  it('tells the officers of a municipality of no few others that they answered', async () => {
    const small = await createTestApi(['both', 'coordinator'])
    const large = api
    api = small
    try {
      for (const place of ['2305', '2305', '2305', '2305', '2305', '2305']) await log(place)
      await answer((await log('2380')).ref, '2023-04')
      await fix(2023)
      expect(await computed('householdsLeft', 2023)).toEqual([{ value: 0, status: 'confirmed' }])
      expect(await told('householdsLeft', 2023)).toEqual([UNKNOWN])
    } finally {
      api = large
      await small.close()
    }
  }, 30_000)
})
