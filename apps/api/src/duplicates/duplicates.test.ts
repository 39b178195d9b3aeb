import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type Answered, type TestApi, type TestRole } from '../api.testing.ts'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { demoHouseholds } from '../demo/demo-households.ts'
import { householdScope } from '../households/household-scope.ts'
import { createHousehold } from '../households/households.service.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { openPairId, sealPairId } from './pair-id.ts'
import { LOGGED } from '../households/household.testing.ts'

const HOUSEHOLD = { ...LOGGED, occupationField: 'it', housingType: 'rental' }

interface Warning {
  code: string
  householdRef?: string
  grounds?: string[]
}
interface Saved {
  ref: string
  countStatus: string
  voidReason: string | null
  _warnings: Warning[]
}
interface Pair {
  id: string
  etag: string
  reach: string
  grounds: string[]
  decision: string
  keptRef: string | null
  decidedAt: string | null
  households: (Saved & { municipalityCode: string; externalRef?: string })[]
}
interface Pairs {
  items: Pair[]
  _meta: { totalRecords: number }
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'partner'])
})
afterEach(() => api.close())

const post = async (over: object = {}, who: TestRole = 'bracke') =>
  (
    await api.ask<Saved>(who, '/households', {
      method: 'POST',
      body: { ...HOUSEHOLD, ...(who === 'ostersund' && { municipalityCode: '2380' }), ...over },
    })
  ).body
const duplicates = ({ _warnings }: Saved) =>
  _warnings.filter(({ code }) => code === 'possible-duplicate').map(({ householdRef }) => householdRef)
const pairs = async (who: TestRole, query = '') =>
  (await api.ask<Pairs>(who, `/possible-duplicates${query}`)).body.items
const patchHousehold = async (ref: string, body: object) => {
  const read = await api.ask('bracke', `/households/${ref}`)
  return api.ask<Saved>('bracke', `/households/${ref}`, {
    method: 'PATCH',
    body,
    headers: { 'If-Match': read.headers.get('etag') ?? '' },
  })
}
const decide = (who: TestRole, { id, etag }: Pair, body: object) =>
  api.ask<Pair>(who, `/possible-duplicates/${id}`, {
    method: 'PATCH',
    body,
    headers: { 'If-Match': etag },
  })
const statusOf = async (ref: string) => {
  const { body } = await api.ask<Saved>('coordinator', `/households/${ref}`)
  return `${body.countStatus} ${body.voidReason ?? ''}`.trim()
}
const codeOf = (answered: Answered<object>) =>
  String((answered.body as { type?: string }).type).split('#')[1]
const differences = async () => (await verifyStore(api.deps.db, api.deps.clock())).differences

describe('an entry like one of the own municipality', () => {
  it('is saved, and warned of with the own record', async () => {
    const first = await post()
    expect(duplicates(first)).toEqual([])
    const second = await post({ moveInMonth: '2026-04' })
    expect(second._warnings).toContainEqual(
      expect.objectContaining({
        code: 'possible-duplicate',
        householdRef: first.ref,
        grounds: ['occupation_and_housing'],
      }),
    )
    const third = await post({ moveInMonth: '2026-06' })
    expect(duplicates(third)).toEqual([])
  })

  it('is warned of by the case number alone', async () => {
    const unknown = { occupationField: 'unknown', housingType: 'unknown' }
    const first = await post({ ...unknown, externalRef: 'KS 1' })
    expect(duplicates(await post({ ...unknown, externalRef: 'KS 1' }))).toEqual([first.ref])
    expect(duplicates(await post({ ...unknown }))).toEqual([])
  })

  it('is warned of when a change makes it alike, and by no other change', async () => {
    const first = await post()
    const second = await post({ adults: 3 })
    expect(duplicates(second)).toEqual([])
    const changed = await patchHousehold(second.ref, { adults: 2 })
    expect(duplicates(changed.body)).toEqual([first.ref])
    const noted = await patchHousehold(second.ref, { note: 'ringde' })
    expect(duplicates(noted.body)).toEqual([])
  })

  it('is not warned of a household that is voided', async () => {
    const first = await post()
    await patchHousehold(first.ref, { countStatus: 'voided', voidReason: 'other' })
    expect(duplicates(await post())).toEqual([])
    expect(await pairs('coordinator')).toEqual([])
  })

  it('is shown before it is saved', async () => {
    const first = await post({ externalRef: 'KS 1' })
    const query = 'month=2026-04&adults=2&children=1&origin=rest_of_sweden'
    const ask = (who: TestRole, more: string) =>
      api.ask<{ items: Saved[] }>(who, `/possible-duplicates/candidates?${query}${more}`)
    const like = await ask('bracke', '&municipality=2305&occupationField=it&housing=rental')
    expect(like.body.items).toMatchObject([{ ref: first.ref, grounds: ['occupation_and_housing'] }])
    expect((await ask('bracke', '&municipality=2305')).body.items).toEqual([])
    expect((await ask('bracke', '&municipality=2305&externalRef=KS%201')).body.items).toHaveLength(1)
    const other = await ask('ostersund', '&municipality=2305&occupationField=it&housing=rental')
    const made = await ask('ostersund', '&municipality=9999&occupationField=it&housing=rental')
    const unlike = ({ status, body }: Answered<object>) => [status, { ...body, instance: '' }]
    expect(unlike(other)).toEqual(unlike(made))
    expect(other.status).toBe(400)
    expect((await ask('coordinator', '&municipality=2305')).status).toBe(403)
  })
})

describe('a pair across municipalities', () => {
  /** All that the officer of Bracke can learn, of a store with the same own household; what differs by chance is taken out. */
  async function learned(elsewhere: object) {
    await api.close()
    api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'partner'])
    // Drawn first, so that refs and ids drawn later are alike in both stores.
    await post(elsewhere, 'ostersund')
    const body = { ...HOUSEHOLD, externalRef: 'KS 1' }
    const saved = await api.ask<Saved>('bracke', '/households', { method: 'POST', body })
    const ref = saved.body.ref
    const changed = await patchHousehold(ref, { moveInMonth: '2026-04' })
    const candidates =
      '/candidates?municipality=2305&month=2026-04&adults=2&children=1&origin=rest_of_sweden&occupationField=it&housing=rental'
    const list = await api.ask<Pairs>('bracke', '/possible-duplicates')
    const like = await api.ask('bracke', `/possible-duplicates${candidates}`)
    const text = JSON.stringify([
      [saved, changed, list, like].map(({ status, body: answer, headers }) => [
        status,
        answer,
        headers.get('etag'),
      ]),
    ])
    return { text, ref }
  }

  it('is nothing that an officer can learn: every answer is the same with it and without', async () => {
    const alike = await learned({ externalRef: 'KS 1' })
    expect(await pairs('coordinator')).toHaveLength(1)
    const [pair] = await pairs('coordinator')
    for (const who of ['bracke', 'ostersund'] as const) {
      const read = await api.ask(who, `/possible-duplicates/${pair?.id}`)
      const unknown = await api.ask(who, '/possible-duplicates/AAAA')
      expect(read.status).toBe(404)
      expect({ ...read.body, instance: '' }).toEqual({ ...unknown.body, instance: '' })
      expect((await decide(who, pair as Pair, { decision: 'different_households' })).status).toBe(404)
    }
    const alone = await learned({ adults: 3 })
    expect(await pairs('coordinator')).toEqual([])
    expect(alike.text).toBe(alone.text)
  })

  it('is shown to the coordinator without notes and case numbers', async () => {
    await post({ externalRef: 'KS 1', note: 'ringde' })
    await post({ externalRef: 'KS 1', note: 'ringde' }, 'ostersund')
    const { body } = await api.ask<Pairs>('coordinator', '/possible-duplicates')
    expect(body.items).toMatchObject([
      { reach: 'across', decision: 'undecided', grounds: ['occupation_and_housing'] },
    ])
    expect(body.items[0]?.households.map(({ municipalityCode }) => municipalityCode)).toEqual([
      '2305',
      '2380',
    ])
    expect(JSON.stringify(body)).not.toMatch(/KS 1|ringde/)
    expect((await api.ask('partner', '/possible-duplicates')).status).toBe(403)
    expect((await api.ask('public', '/possible-duplicates')).status).toBe(401)
  })

  it('is decided, which voids the one that is not kept, and undone, which restores it', async () => {
    const here = await post({ evidence: 'none' })
    const there = await post({}, 'ostersund')
    const [pair] = (await pairs('coordinator')) as [Pair]
    const decided = await decide('coordinator', pair, {
      decision: 'same_household',
      keptRef: there.ref,
    })
    expect(decided.status).toBe(200)
    expect(decided.body).toMatchObject({ decision: 'same_household', keptRef: there.ref })
    expect(decided.headers.get('etag')).toBe(decided.body.etag)
    expect([await statusOf(here.ref), await statusOf(there.ref)]).toEqual([
      'voided duplicate',
      'confirmed',
    ])
    expect(await pairs('coordinator', '?decision=undecided')).toEqual([])
    expect(await pairs('coordinator', '?decision=same_household')).toHaveLength(1)
    expect(await differences()).toEqual([])
    const undone = await decide('coordinator', decided.body, { decision: 'undecided' })
    expect(undone.body).toMatchObject({
      id: pair.id,
      decision: 'undecided',
      keptRef: null,
      decidedAt: null,
    })
    expect([await statusOf(here.ref), await statusOf(there.ref)]).toEqual(['preliminary', 'confirmed'])
    expect(await pairs('coordinator', '?decision=undecided')).toHaveLength(1)
    expect(await differences()).toEqual([])
  })

  it('may be kept the other way round in one step', async () => {
    const here = await post()
    const there = await post({}, 'ostersund')
    const [pair] = (await pairs('coordinator')) as [Pair]
    const first = await decide('coordinator', pair, { decision: 'same_household', keptRef: there.ref })
    await decide('coordinator', first.body, { decision: 'same_household', keptRef: here.ref })
    expect([await statusOf(here.ref), await statusOf(there.ref)]).toEqual([
      'confirmed',
      'voided duplicate',
    ])
    expect(await differences()).toEqual([])
  })

  it('leaves what its own officer restored, when the decision is taken back', async () => {
    const here = await post()
    const there = await post({}, 'ostersund')
    const [pair] = (await pairs('coordinator')) as [Pair]
    await decide('coordinator', pair, { decision: 'same_household', keptRef: there.ref })
    await patchHousehold(here.ref, { countStatus: 'confirmed' })
    const [decided] = (await pairs('coordinator')) as [Pair]
    const undone = await decide('coordinator', decided, { decision: 'different_households' })
    expect(undone.status).toBe(200)
    expect(await statusOf(here.ref)).toBe('confirmed')
  })
})

describe('a decision', () => {
  it('of the own pair is remembered: neither list nor save asks again', async () => {
    const first = await post()
    const second = await post()
    const [pair] = (await pairs('bracke')) as [Pair]
    const decided = await decide('bracke', pair, { decision: 'different_households' })
    expect(decided.status).toBe(200)
    expect(await pairs('bracke', '?decision=undecided')).toEqual([])
    expect(await pairs('bracke', '?decision=different_households')).toHaveLength(1)
    const changed = await patchHousehold(second.ref, { moveInMonth: '2026-02' })
    expect(duplicates(changed.body)).toEqual([])
    expect(await pairs('ostersund')).toEqual([])
    const third = await post()
    expect(new Set(duplicates(third))).toEqual(new Set([first.ref, second.ref]))
  })

  it('rests on what was read of both records', async () => {
    await post()
    const second = await post()
    const [pair] = (await pairs('bracke')) as [Pair]
    await patchHousehold(second.ref, { note: 'ringde' })
    const stale = await decide('bracke', pair, { decision: 'different_households' })
    expect(stale.status).toBe(412)
    expect((stale.body as unknown as { current: Pair }).current.id).toBe(pair.id)
    const without = await api.ask('bracke', `/possible-duplicates/${pair.id}`, {
      method: 'PATCH',
      body: { decision: 'different_households' },
    })
    expect(without.status).toBe(428)
  })

  it.each([
    [{ decision: 'perhaps' }, '/decision'],
    [{ decision: 'same_household', keptRef: '2305-2026-ZZZZ' }, '/keptRef'],
    [{ decision: 'different_households', keptRef: '2305-2026-ZZZZ' }, '/keptRef'],
  ])('is refused as %j', async (body, pointer) => {
    await post()
    await post()
    const [pair] = (await pairs('bracke')) as [Pair]
    const refused = await decide('bracke', pair, body)
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ errors: [{ pointer }] })
    expect(await pairs('bracke', '?decision=undecided')).toHaveLength(1)
  })

  it('that would void a household of a closed period says so and changes nothing', async () => {
    const here = await post({ moveInMonth: '2026-03' })
    const there = await post({}, 'ostersund')
    await api.ask('bracke', '/period-reports/2305/2026-T1', {
      method: 'PUT',
      body: { state: 'closed' },
      headers: { 'If-None-Match': '*' },
    })
    const [pair] = (await pairs('coordinator')) as [Pair]
    const refused = await decide('coordinator', pair, {
      decision: 'same_household',
      keptRef: there.ref,
    })
    expect([refused.status, codeOf(refused)]).toEqual([409, 'period-closed'])
    expect(await statusOf(here.ref)).toBe('confirmed')
    expect(await pairs('coordinator', '?decision=undecided')).toHaveLength(1)
    const other = await decide('coordinator', pair, { decision: 'same_household', keptRef: here.ref })
    expect(other.status).toBe(200)
  })

  it('leaves an event in the trail, with who decided', async () => {
    await post()
    await post()
    const [pair] = (await pairs('bracke')) as [Pair]
    await decide('bracke', pair, { decision: 'different_households' })
    const events = await api.deps.db
      .selectFrom('audit_event')
      .selectAll()
      .where('record_type', '=', 'possible_duplicate')
      .execute()
    expect(events).toMatchObject([{ action: 'create', actor_role: 'officer' }])
  })
})

it('fewer than one entry in ten of a region of this size is warned of', async () => {
  const entries = demoHouseholds('2026-11').slice(0, 450)
  expect(entries).toHaveLength(450)
  let warned = 0
  for (const { input } of entries) {
    const { warnings } = await createHousehold(
      {
        deps: api.deps,
        caller: { ...PUBLIC_CALLER, role: 'officer' },
        remember: () => Promise.resolve(),
      },
      householdScope({ kind: 'all' }, 'own'),
      { ...input, programmeId: input.moveInMonth < '2024-11' ? 'en-attraktiv-region' : 'ta-steget' },
    )
    if (warnings.some(({ code }) => code === 'possible-duplicate')) warned++
  }
  expect(warned).toBeGreaterThan(0)
  expect(warned).toBeLessThan(45)
})

it('the id of a pair is the same either way round, and no other text opens as one', () => {
  const { config } = api.deps
  const id = sealPairId(config, ['2380-2026-BBBB', '2305-2026-AAAA'])
  expect(id).toBe(sealPairId(config, ['2305-2026-AAAA', '2380-2026-BBBB']))
  expect(openPairId(config, id)).toEqual(['2305-2026-AAAA', '2380-2026-BBBB'])
  expect(Buffer.from(id, 'base64url').toString('latin1')).not.toMatch(/2305|AAAA/)
  for (const other of ['', 'AAAA', `${id}A`, id.slice(1), id.toUpperCase()])
    expect(openPairId(config, other)).toBeUndefined()
})
