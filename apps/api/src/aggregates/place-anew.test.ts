import {
  adjustHouseholdCounts,
  findHousehold,
  hashValues,
  insertAuditEvents,
  insertHouseholds,
  listHouseholdsWithin,
} from '@inflytt/db'
import type { Household } from '@inflytt/domain'
import { PARTICIPATING_CODES } from '@inflytt/reference'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApi, type TestApi } from '../api.testing.ts'
import { LOGGED } from '../households/household.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
})
afterEach(() => api.close())

const PATH = '/aggregate-outcomes'
const AGGREGATE = {
  title: 'Many',
  programmeId: 'ta-steget',
  municipalityCodes: [] as string[],
  periodFrom: '2025-01',
  periodToEarliest: '2025-04',
  periodToLatest: '2025-08',
  households: 2000,
  definitionNote: 'not known',
  isDefinitionKnown: false,
  relation: 'root',
  sourceTitle: 'a list',
  sourceDate: '2026-01-01',
  certainty: 'unclear',
}
const MONTHS = ['2025-01', '2025-04', '2025-05', '2025-08', '2025-09']
const ALL = { from: '2025-01', to: '2025-12' }

/** As many households as take several slices, of all municipalities and in no order. */
async function logMany(count: number): Promise<void> {
  const { body } = await api.ask<{ ref: string }>('bracke', '/households', {
    method: 'POST',
    body: { ...LOGGED, programmeId: 'ta-steget', moveInMonth: '2025-01' },
  })
  const { db, newId } = api.deps
  const one = (await findHousehold(db, body.ref))!
  const many = Array.from({ length: count }, (_, i): Household => {
    const municipalityCode = PARTICIPATING_CODES[i % PARTICIPATING_CODES.length]!
    return {
      ...one,
      ref: `${municipalityCode}-2025-${String((i * 7919) % 10_007).padStart(5, '0')}`,
      municipalityCode,
      currentMunicipalityCode: municipalityCode,
      moveInMonth: MONTHS[i % MONTHS.length]!,
      children: i % 3,
      countStatus: i % 11 === 0 ? 'preliminary' : 'confirmed',
    }
  })
  await insertHouseholds(db, many)
  await adjustHouseholdCounts(
    db,
    many.map((after) => ({ before: undefined, after })),
  )
  await insertAuditEvents(
    db,
    many.map(({ ref }) => ({
      id: newId(),
      at: one.createdAt,
      actorId: null,
      actorRole: 'officer',
      action: 'create',
      recordType: 'household',
      recordId: ref,
      recordVersion: 1,
      changes: { municipalityCode: { after: ref.slice(0, 4) } },
      salt: 'salt',
    })),
  )
}

const readAll = async () =>
  new Map(
    (await listHouseholdsWithin(api.deps.db, PARTICIPATING_CODES, ALL)).map((each) => [each.ref, each]),
  )

/** All that the trail has of a write, by household. */
async function eventsSince(before: ReadonlySet<string>) {
  const rows = await api.deps.db
    .selectFrom('audit_event')
    .innerJoin('revision', 'revision.event_id', 'audit_event.id')
    .selectAll('audit_event')
    .select(['changes', 'salt', 'revision.record_id as of'])
    .where('action', '=', 'recover')
    .execute()
  return rows.filter(({ id }) => !before.has(id))
}

async function change(write: () => Promise<{ status: number }>) {
  const [before, known] = [await readAll(), new Set((await eventsSince(new Set())).map(({ id }) => id))]
  expect((await write()).status).toBeLessThan(300)
  const after = await readAll()
  const events = await eventsSince(known)
  const changed = [...after.values()].filter(({ ref, version }) => version !== before.get(ref)?.version)
  expect(events.map(({ record_id }) => record_id).toSorted()).toEqual(changed.map(({ ref }) => ref))
  for (const event of events) {
    const [was, is] = [before.get(event.record_id)!, after.get(event.record_id)!]
    const fields = (['coverage', 'coveredByAggregateId'] as const).filter((f) => was[f] !== is[f])
    expect(fields).not.toEqual([])
    expect(event).toMatchObject({ of: is.ref, record_version: was.version + 1, at: is.updatedAt })
    expect(JSON.parse(event.fields)).toEqual(fields)
    expect(JSON.parse(event.changes)).toEqual(
      Object.fromEntries(fields.map((f) => [f, { before: was[f], after: is[f] }])),
    )
    expect(event.values_hash).toBe(hashValues(event.salt, event.changes))
    const { coverage, coveredByAggregateId, updatedAt } = is
    expect(is).toEqual({
      ...was,
      coverage,
      coveredByAggregateId,
      updatedAt,
      version: was.version + 1,
    })
  }
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
  return changed.length
}

const create = (body: object) => api.ask<{ id: string }>('coordinator', PATH, { method: 'POST', body })
const patch = (id: string, body: object) =>
  api.ask('coordinator', `${PATH}/${id}`, { method: 'PATCH', body, headers: { 'If-Match': '*' } })
const only = async (title: string) => {
  const { body } = await api.ask<{ items: { id: string; title: string }[] }>('coordinator', PATH)
  return body.items.find((item) => item.title === title)!.id
}

it('leaves one exact event of each household that moves, and counts that agree', async () => {
  await logMany(1203)
  // Four of five months lie within: those of the first household beside.
  const within = 1203 - Math.floor(1203 / 5) + 1
  expect(await change(() => create(AGGREGATE))).toBe(within)
  const first = await only('Many')
  expect(await change(() => create({ ...AGGREGATE, title: 'Anew', replacesId: first }))).toBe(within)
  const anew = await only('Anew')
  // Open months are decided by the end.
  expect(
    await change(() => patch(anew, { periodToLatest: '2025-08', periodToEarliest: '2025-08' })),
  ).toBe(481)
  expect(await change(() => patch(anew, { isVoided: true }))).toBe(within)
  expect(await change(() => patch(anew, { isVoided: false }))).toBe(within)
  // Of few municipalities they are looked up by municipality.
  const part = { ...AGGREGATE, title: 'Part', relation: 'part_of', parentId: anew, households: 900 }
  const codes = PARTICIPATING_CODES.slice(0, 2)
  const held = await change(() =>
    create({ ...part, municipalityCodes: codes, periodToEarliest: '2025-08' }),
  )
  expect(held).toBeGreaterThan(200)
  expect(await change(async () => patch(await only('Part'), { isVoided: true }))).toBe(held)
})

it('changes nothing at all where a household would be left outside', async () => {
  await logMany(1203)
  await create(AGGREGATE)
  const before = await readAll()
  const events = (await eventsSince(new Set())).length
  const narrower = {
    ...AGGREGATE,
    title: 'Narrow',
    replacesId: await only('Many'),
    periodFrom: '2025-04',
  }
  expect((await create(narrower)).status).toBe(409)
  expect(await readAll()).toEqual(before)
  expect(await eventsSince(new Set())).toHaveLength(events)
  expect((await verifyStore(api.deps.db, api.deps.clock())).differences).toEqual([])
})
