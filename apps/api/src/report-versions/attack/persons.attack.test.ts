import { listPublishedTables } from '@inflytt/db'
import type { Household } from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../../api.testing.ts'
import { LOGGED } from '../../households/household.testing.ts'
import { createHighsSolver } from '../solver/highs-solver.ts'
import { attackAttribute, narrowedBy, type Snapshot, solvedBy } from './attribute-attack.testing.ts'

const BLOCK = { from: 2023, to: 2025 }
const THRESHOLD = 5
const PLACES = { bracke: '2305', krokom: '2309', ostersund: '2380' } as const
const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }

const solver = await createHighsSolver()
let api: TestApi
let logged: Household[]
let snapshots: Snapshot[]
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
  logged = []
  snapshots = []
  const { db } = api.deps
  const officer = await db
    .selectFrom('user_municipality')
    .select('user_id')
    .where('municipality_code', '=', PLACES.bracke)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('user_municipality')
    .values(
      [PLACES.krokom, PLACES.ostersund].map((municipality_code) => ({ ...officer, municipality_code })),
    )
    .execute()
}, 30_000)
afterEach(() => api.close())

/** So many households of a kind in 2025. */
async function log(count: number, [adults, children]: [number, number], where: keyof typeof PLACES) {
  for (let index = 0; index < count; index += 1) {
    const { status, body } = await api.ask<Household>('bracke', '/households', {
      method: 'POST',
      body: {
        ...LOGGED,
        municipalityCode: PLACES[where],
        moveInMonth: '2025-03',
        adults,
        children,
      },
    })
    expect(status).toBe(201)
    logged.push(body)
  }
}

/** Nobody has to say klart before 2025 is fixed. */
async function expectReportsLater() {
  const { headers } = await api.ask('coordinator', '/settings')
  const { status } = await api.ask('coordinator', '/settings', {
    method: 'PATCH',
    body: { reportingFrom: '2026-T1' },
    headers: { 'If-Match': headers.get('etag')! },
  })
  expect(status).toBe(200)
}

async function fix(year: number) {
  const { status, body } = await api.ask<{ id: string }>('coordinator', '/report-versions', {
    method: 'POST',
    body: { year, decision: DECISION },
  })
  expect(status).toBe(201)
  snapshots.push({ reportVersionId: body.id, households: [...logged] })
}

async function attack(insider?: string) {
  const county = (
    await api.ask<{ items: { code: string }[] }>('public', '/municipalities')
  ).body.items.map(({ code }) => code)
  const tables = await listPublishedTables(api.deps.db, { isDemo: false })
  return attackAttribute(
    { county, tables, snapshots },
    { name: 'householdType', block: BLOCK, ...(insider !== undefined && { insider }) },
    solver,
  )
}
const told = async () =>
  (
    await api.ask<{ cells: { value: number | null; children?: number }[] }>(
      'public',
      '/outcomes?measure=persons&by=year&from=2025&to=2025',
    )
  ).body.cells.map(({ value, children }) => [value, children])

describe('the persons of a year beside its kinds of households', { timeout: 60_000 }, () => {
  beforeEach(expectReportsLater)

  it('tell not that few live alone, by being no more than two in each other household', async () => {
    await log(3, [1, 0], 'ostersund')
    await log(7, [2, 0], 'ostersund')
    await fix(2025)
    expect(narrowedBy(await attack(), THRESHOLD)).toEqual([])
    expect(await told()).toEqual([[null, undefined]])
  })

  it('tell it not to who knows that they are told only where none or enough are beyond that', async () => {
    await log(3, [1, 0], 'ostersund')
    await log(5, [2, 1], 'ostersund')
    await log(7, [2, 0], 'ostersund')
    await fix(2025)
    expect(narrowedBy(await attack(), THRESHOLD)).toEqual([])
  })

  it('tell the officers of a municipality with every child not that nobody else has one', async () => {
    await log(5, [2, 1], 'ostersund')
    await log(5, [2, 2], 'ostersund')
    await log(5, [1, 0], 'ostersund')
    await log(4, [2, 0], 'bracke')
    await log(3, [2, 0], 'krokom')
    for (const year of [2023, 2024, 2025]) await fix(year)
    const found = solvedBy('2380', await attack('2380'), THRESHOLD)
    // That of nobody something is unknown is told by K2's bound (docs/disclosure.md).
    expect(found.filter((one) => !one.endsWith(' unknown'))).toEqual([])
  })
})
