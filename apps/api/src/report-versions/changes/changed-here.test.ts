import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { readRecordContext } from '../../record-context.ts'
import { isChangedHere } from './changed-here.ts'
import { LOGGED } from '../../households/household.testing.ts'

const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }

let api: TestApi
let ofYear: string[]
let later: string[]
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
  ofYear = await log('2022-03', 6)
  later = await log('2025-03', 2)
  await fix(2022)
}, 60_000)
afterEach(() => api.close())

async function log(moveInMonth: string, count: number): Promise<string[]> {
  const refs: string[] = []
  for (let index = 0; index < count; index += 1) {
    const { body } = await api.ask<{ ref: string }>('bracke', '/households', {
      method: 'POST',
      body: {
        ...LOGGED,
        moveInMonth,
        adults: 1,
        children: 0,
        programmeId: moveInMonth < '2025' ? 'en-attraktiv-region' : 'ta-steget',
      },
    })
    refs.push(body.ref)
  }
  return refs
}
async function fix(year: number) {
  const sent = { method: 'POST', body: { year, decision: DECISION } }
  expect((await api.ask('coordinator', '/report-versions', sent)).status).toBe(201)
}
async function change(ref: string, body: object) {
  const sent = { method: 'PATCH', body, headers: { 'If-Match': '*' } }
  expect((await api.ask('bracke', `/households/${ref}`, sent)).status).toBe(200)
}

/** The answer, and the refs that were read for it. */
async function ask() {
  const read = new Set<unknown>()
  const db = api.deps.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      for (const { ref } of result.rows) read.add(ref)
      return result
    },
  })
  const isChanged = await isChangedHere(db, await readRecordContext(db, api.deps.clock()), 2022)
  return {
    isChanged,
    ofYear: ofYear.some((ref) => read.has(ref)),
    later: later.some((ref) => read.has(ref)),
  }
}

describe('whether anything has changed behind a fixed year', () => {
  it('is asked of its own records, one that was voided among them', async () => {
    expect(await ask()).toEqual({ isChanged: false, ofYear: true, later: false })
    await change(ofYear[0]!, { countStatus: 'voided', voidReason: 'duplicate' })
    expect(await ask()).toEqual({ isChanged: true, ofYear: true, later: false })
  })

  it('is known of one that was moved to a year far from it, but not of one that retention has taken', async () => {
    const moved = api.deps.db.updateTable('household').where('ref', '=', ofYear[0]!)
    await moved.set({ move_in_precision: 'year', move_in_month: '2022-01' }).execute()
    expect(await ask()).toMatchObject({ isChanged: false, later: false })
    await change(ofYear[1]!, { moveInMonth: '2025-03', programmeId: 'ta-steget' })
    expect(await ask()).toMatchObject({ isChanged: true, later: true })
  })

  it('is told under another tag than before, though no open figure has changed by it', async () => {
    type Versions = { items: { id: string }[] }
    const { body: versions } = await api.ask<Versions>('public', '/report-versions')
    const path = `/report-versions/${versions.items[0]?.id}/changes`
    const read = (known = '"none"') =>
      api.ask<{ isChangedAfterFixing: boolean }>('public', path, { headers: { 'If-None-Match': known } })
    const before = await read()
    const tag = before.headers.get('etag') ?? ''
    expect([before.body.isChangedAfterFixing, (await read(tag)).status]).toEqual([false, 304])
    await change(ofYear[0]!, { occupationField: 'it' })
    const after = await read(tag)
    expect([after.status, after.body.isChangedAfterFixing]).toEqual([200, true])
  })
})
