import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { LOGGED } from '../households/household.testing.ts'

const HOUSEHOLD = { ...LOGGED, occupationField: 'it', housingType: 'rental' }

interface Pair {
  id: string
  etag: string
  decision: string
  households: { ref: string; countStatus: string }[]
  _warnings?: { code: string; needId?: string }[]
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator'])
})
afterEach(() => api.close())

async function write<T>(who: TestRole, method: string, path: string, body: object) {
  const headers = method === 'POST' ? {} : { 'If-Match': '*' }
  const answered = await api.ask<T>(who, path, { method, body, headers })
  expect(answered.status, JSON.stringify(answered.body)).toBeLessThan(300)
  return answered.body
}
const log = (over: object = {}) =>
  write<{ ref: string }>('bracke', 'POST', '/households', { ...HOUSEHOLD, ...over })
const decide = (pair: Pair, body: object) =>
  write<Pair>('coordinator', 'PATCH', `/possible-duplicates/${pair.id}`, body)
const differences = async () => (await verifyStore(api.deps.db, api.deps.clock())).differences

/** Two alike, of which the first is matched to a need of one position, and decided to be the other. */
async function decided() {
  const [matched, kept] = [await log(), await log()]
  const need = await write<{ id: string }>('bracke', 'POST', '/recruitment-needs', {
    municipalityCode: '2305',
    employerSector: 'private',
    occupationField: 'it',
    positions: 1,
  })
  const address = `/recruitment-needs/${need.id}`
  const match = await write<{ id: string }>('bracke', 'POST', `${address}/matches`, {
    householdRef: matched.ref,
    who: 'second',
  })
  const { body } = await api.ask<{ items: Pair[] }>('coordinator', '/possible-duplicates')
  const pair = await decide(body.items[0]!, { decision: 'same_household', keptRef: kept.ref })
  const filled = async () =>
    (await api.ask<{ filledTotal: number; status: string }>('bracke', address)).body
  return { pair, matched, kept, address, match, needId: need.id, filled }
}

describe('a decision that voided a household, taken back', () => {
  it('gives the household back the position that it had', async () => {
    const { pair, filled } = await decided()
    expect(await filled()).toMatchObject({ filledTotal: 0, status: 'open' })
    const undone = await decide(pair, { decision: 'undecided' })
    expect(undone).toMatchObject({ decision: 'undecided', _warnings: [] })
    expect(undone.households.map(({ countStatus }) => countStatus)).toEqual(['confirmed', 'confirmed'])
    expect(await filled()).toMatchObject({ filledTotal: 1, status: 'filled' })
    expect(await differences()).toEqual([])
  })

  it('tells where the position has been taken since', async () => {
    const { pair, kept, address, needId, filled } = await decided()
    await write('bracke', 'POST', `${address}/matches`, { householdRef: kept.ref, who: 'first' })
    const undone = await decide(pair, { decision: 'undecided' })
    expect(undone._warnings).toMatchObject([{ code: 'match-not-restored', needId }])
    expect(await filled()).toMatchObject({ filledTotal: 1, status: 'filled' })
    expect(await differences()).toEqual([])
  })

  it('tells where the need has been withdrawn since', async () => {
    const { pair, address, filled } = await decided()
    await write('bracke', 'PATCH', address, { status: 'withdrawn' })
    const undone = await decide(pair, { decision: 'different_households' })
    expect(undone).toMatchObject({
      decision: 'different_households',
      _warnings: [{ code: 'match-not-restored' }],
    })
    expect(await filled()).toMatchObject({ filledTotal: 0, status: 'withdrawn' })
    expect(await differences()).toEqual([])
  })

  it('is taken back by restoring the household, whoever does it', async () => {
    const { matched, pair, filled } = await decided()
    const restored = await write<{ _warnings: unknown[] }>(
      'bracke',
      'PATCH',
      `/households/${matched.ref}`,
      { countStatus: 'confirmed' },
    )
    expect(restored._warnings).not.toContainEqual(
      expect.objectContaining({ code: 'match-not-restored' }),
    )
    expect(await filled()).toMatchObject({ filledTotal: 1 })
    const { body } = await api.ask<Pair>('coordinator', `/possible-duplicates/${pair.id}`)
    expect(body.decision).toBe('undecided')
    expect(await differences()).toEqual([])
  })

  it('gives the household back without the lead that is of another since, and tells so', async () => {
    const lead = await write<{ ref: string }>('bracke', 'POST', '/leads', {
      responsibleMunicipality: '2305',
      firstContactMonth: '2026-01',
    })
    const [named, kept] = [await log({ leadId: lead.ref }), await log()]
    const { body } = await api.ask<{ items: Pair[] }>('coordinator', '/possible-duplicates')
    const pair = await decide(body.items[0]!, { decision: 'same_household', keptRef: kept.ref })
    await write('bracke', 'PATCH', `/households/${kept.ref}`, { leadId: lead.ref })
    const undone = await decide(pair, { decision: 'undecided' })
    expect(undone._warnings).toMatchObject([{ code: 'lead-not-restored' }])
    const read = async (path: string) => (await api.ask('bracke', path)).body
    expect(await read(`/households/${named.ref}`)).toMatchObject({
      countStatus: 'confirmed',
      leadId: null,
    })
    expect(await read(`/leads/${lead.ref}`)).toMatchObject({ stage: 'moved', householdRef: kept.ref })
    expect(await differences()).toEqual([])
  })

  it('can be turned round in one step', async () => {
    const { pair, matched, kept, filled } = await decided()
    const turned = await decide(pair, { decision: 'same_household', keptRef: matched.ref })
    const standing = turned.households.filter(({ countStatus }) => countStatus !== 'voided')
    expect(standing.map(({ ref }) => ref)).toEqual([matched.ref])
    expect(await filled()).toMatchObject({ filledTotal: 1 })
    expect(await differences()).toEqual([])
    await write('bracke', 'PATCH', `/households/${kept.ref}`, { countStatus: 'confirmed' })
    expect(await differences()).toEqual([])
  })
})

describe('a household that two decisions say is another one', () => {
  async function decidedTwice() {
    const first = await decided()
    const undone = await decide(first.pair, { decision: 'undecided' })
    const third = await log()
    const { body } = await api.ask<{ items: Pair[] }>(
      'coordinator',
      '/possible-duplicates?decision=undecided',
    )
    const others = body.items.find(({ households }) =>
      [first.matched.ref, third.ref].every((ref) => households.some((one) => one.ref === ref)),
    )
    const different = await decide(others!, { decision: 'different_households' })
    const pair = await decide(undone, { decision: 'same_household', keptRef: first.kept.ref })
    const second = await decide(different, { decision: 'same_household', keptRef: third.ref })
    return { ...first, pair, second }
  }
  const statusOf = async (ref: string) =>
    (await api.ask<{ countStatus: string }>('bracke', `/households/${ref}`)).body.countStatus

  it('stays voided while one of them stands, and comes back with the last', async () => {
    const { pair, second, matched, filled } = await decidedTwice()
    await decide(pair, { decision: 'undecided' })
    expect(await statusOf(matched.ref)).toBe('voided')
    expect(await differences()).toEqual([])
    await decide(second, { decision: 'undecided' })
    expect(await statusOf(matched.ref)).toBe('confirmed')
    expect(await filled()).toMatchObject({ filledTotal: 1 })
    expect(await differences()).toEqual([])
  })

  it('takes both back when it is restored', async () => {
    const { pair, second, matched } = await decidedTwice()
    await write('bracke', 'PATCH', `/households/${matched.ref}`, { countStatus: 'confirmed' })
    for (const { id } of [pair, second]) {
      const { body } = await api.ask<Pair>('coordinator', `/possible-duplicates/${id}`)
      expect(body.decision).toBe('undecided')
    }
    expect(await differences()).toEqual([])
  })
})

describe('inflytt verify', () => {
  it.each([
    ['stands for a household that is not voided', { voided_ref: 'kept' }],
    ['keeps a household that is none of the two', { kept_ref: '2305-2026-ZZZZ' }],
    ['voids without one being kept', { kept_ref: null }],
    ['is taken back and stands for a voided household still', { decision: 'undecided' }],
    ['has forgotten what the household was', { voided_from: null }],
    ['holds matches of no voided household', { voided_ref: null, voided_from: null }],
  ])('tells a decision that %s', async (_, said: Record<string, string | null>) => {
    const { kept } = await decided()
    expect(await differences()).toEqual([])
    const values = Object.entries(said).map(([name, value]) => [
      name,
      value === 'kept' ? kept.ref : value,
    ])
    await api.deps.db.updateTable('duplicate_decision').set(Object.fromEntries(values)).execute()
    expect((await differences()).map(({ what }) => what)).toContain('duplicate')
  })

  it('tells a household that came back behind the decision, and a match of it', async () => {
    const { matched, match } = await decided()
    const { db } = api.deps
    await db.updateTable('recruitment_match').set({ is_voided: 0 }).where('id', '=', match.id).execute()
    const before = await differences()
    expect(before.filter(({ what }) => what === 'duplicate')).toHaveLength(1)
    await db
      .updateTable('household')
      .set({ count_status: 'confirmed' })
      .where('ref', '=', matched.ref)
      .execute()
    expect((await differences()).filter(({ what }) => what === 'duplicate')).toHaveLength(2)
  })
})
