import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answered, createTestApi, type TestApi } from '../api.testing.ts'
import { LOGGED } from './household.testing.ts'

const BACKFILL = { ...LOGGED, moveInMonth: '2022-03', programmeId: 'en-attraktiv-region' }

interface Saved {
  ref: string
  countStatus: string
  coverage: string
  note: string | null
  _warnings: { code: string; remainingBefore?: number; remainingAfter?: number }[]
  _figure: { value: number | null; preliminary: number; bound: string }
}

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'ostersund', 'coordinator', 'partner'])
})
afterEach(() => api.close())

const post = (body: object, who: 'bracke' | 'ostersund' = 'bracke', headers = {}) =>
  api.ask<Saved>(who, '/households', { method: 'POST', body, headers })

const patch = (
  ref: string,
  body: object,
  etag: string | null,
  who: 'bracke' | 'ostersund' | 'coordinator' = 'bracke',
) =>
  api.ask<Saved>(who, `/households/${ref}`, {
    method: 'PATCH',
    body,
    headers: etag === null ? {} : { 'If-Match': etag },
  })

const countOf = async () =>
  (await api.ask<{ _meta: { totalRecords: number } }>('coordinator', '/households')).body._meta
    .totalRecords

const county = async () => {
  const { body } = await api.ask<{
    total: { value: number }
    unallocated: { remaining: number }[]
  }>('public', '/outcomes?from=2020&to=2026')
  return { total: body.total.value, remaining: body.unallocated[0]?.remaining }
}

const pointers = (answered: Answered) =>
  (answered.body as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer)
const codeOf = (answered: Answered) => String((answered.body as { type?: string }).type).split('#')[1]

describe('logging a household', () => {
  it('answers 201 with the record, where it is, its tag and its figure', async () => {
    const { status, headers, body } = await post(LOGGED)
    expect(status).toBe(201)
    expect(body.ref).toMatch(/^2305-2026-[A-HJKMNP-Z2-9]{4}$/)
    expect(headers.get('location')).toBe(`/api/v1/households/${body.ref}`)
    expect(headers.get('etag')).toBe('"1-own"')
    expect(body).toMatchObject({
      countStatus: 'confirmed',
      coverage: 'new',
      _figure: { value: 1, preliminary: 0 },
    })
  })

  it('leaves the county total when it is backfilled, and says what happened to the 444', async () => {
    const before = await county()
    const { body } = await post(BACKFILL)
    expect(body._warnings).toMatchObject([
      { code: 'inside-aggregate', remainingBefore: 444, remainingAfter: 443 },
    ])
    expect(body._figure).toMatchObject({ value: 1, bound: 'at_least' })
    expect(await county()).toEqual({ total: before.total, remaining: 443 })
  })

  it('gives the place back when it is voided, and takes it again when restored', async () => {
    const { body, headers } = await post(BACKFILL)
    const voided = await patch(
      body.ref,
      { countStatus: 'voided', voidReason: 'duplicate' },
      headers.get('etag'),
    )
    expect(voided.body).toMatchObject({ countStatus: 'voided', coverage: 'not_applicable' })
    expect(await county()).toEqual({ total: 444, remaining: 444 })
    const restored = await patch(body.ref, { countStatus: 'confirmed' }, voided.headers.get('etag'))
    expect(restored.body).toMatchObject({
      countStatus: 'confirmed',
      coverage: 'covered',
      voidReason: null,
    })
    expect(await county()).toEqual({ total: 444, remaining: 443 })
  })

  it.each([
    ['an unknown municipality', { municipalityCode: '9999' }, '/municipalityCode'],
    ['another municipality', { municipalityCode: '2380' }, '/municipalityCode'],
    ['a month in the future', { moveInMonth: '2027-01' }, '/moveInMonth'],
    ['a month before the first', { moveInMonth: '2014-12' }, '/moveInMonth'],
    ['no adults', { adults: 0 }, '/adults'],
    ['fewer than no children', { children: -1 }, '/children'],
    ['a string for a number', { adults: '2' }, '/adults'],
    ['a fraction of a child', { children: 1.5 }, '/children'],
    ['an unknown programme', { programmeId: 'nothing' }, '/programmeId'],
    ['more children by age than children', { childrenSchool: 3 }, '/childrenPreschool'],
    ['a lead that is not there', { leadId: 'I-2305-AAAAAA' }, '/leadId'],
    ['an unknown occupation', { occupationSsyk: '9998' }, '/occupationSsyk'],
  ])('refuses %s and stores nothing', async (_name, over, pointer) => {
    const answered = (await post({ ...LOGGED, ...over })) as unknown as Answered
    expect(answered.status).toBe(422)
    expect(codeOf(answered)).toBe('validation-failed')
    expect(pointers(answered)).toEqual([pointer])
    expect(await countOf()).toBe(0)
  })

  it('tells every fault at once, those of the schema and those of the surroundings', async () => {
    const answered = (await post({
      ...LOGGED,
      municipalityCode: '9999',
      moveInMonth: '2027-01',
      adults: 0,
    })) as unknown as Answered
    expect(pointers(answered)?.toSorted()).toEqual(['/adults', '/moveInMonth', '/municipalityCode'])
  })

  it('refuses a member it does not know', async () => {
    const answered = (await post({ ...LOGGED, isDemo: true })) as unknown as Answered
    expect([answered.status, codeOf(answered)]).toEqual([422, 'unknown-member'])
  })

  it('refuses a personal number in the note without repeating it', async () => {
    const answered = (await post({ ...LOGGED, note: 'ring 19121212-1212' })) as unknown as Answered
    expect([answered.status, codeOf(answered)]).toEqual([422, 'personal-number'])
    expect(JSON.stringify(answered.body)).not.toContain('1212')
    expect(await countOf()).toBe(0)
  })

  it('saves an e-mail address in the note and warns of it', async () => {
    const { status, body } = await post({ ...LOGGED, note: 'skriv till anna@example.org' })
    expect(status).toBe(201)
    expect(body._warnings).toMatchObject([{ code: 'email-in-note' }])
  })

  it('refuses to be called new where the coverage is fixed', async () => {
    const answered = (await post({
      ...BACKFILL,
      coverage: 'new',
      coverageReason: 'x',
    })) as unknown as Answered
    expect([answered.status, codeOf(answered)]).toEqual([409, 'coverage-fixed'])
    expect(await countOf()).toBe(0)
  })

  it('answers the same to the same key, and refuses the key with another body', async () => {
    const first = await post(LOGGED, 'bracke', { 'Idempotency-Key': 'abc' })
    const again = await post(LOGGED, 'bracke', { 'Idempotency-Key': 'abc' })
    expect(again.body).toEqual(first.body)
    expect(again.status).toBe(201)
    const other = (await post({ ...LOGGED, adults: 1 }, 'bracke', {
      'Idempotency-Key': 'abc',
    })) as unknown as Answered
    expect([other.status, codeOf(other)]).toEqual([422, 'idempotency-key-reused'])
    expect(await countOf()).toBe(1)
  })
})

describe('changing a household', () => {
  it('needs the tag of what was read', async () => {
    const { body, headers } = await post(LOGGED)
    const without = (await patch(body.ref, { adults: 1 }, null)) as unknown as Answered
    expect([without.status, codeOf(without)]).toEqual([428, 'precondition-required'])
    await patch(body.ref, { adults: 3 }, headers.get('etag'))
    const stale = (await patch(body.ref, { adults: 1 }, headers.get('etag'))) as unknown as Answered<{
      current: { adults: number }
    }>
    expect(stale.status).toBe(412)
    expect(stale.body.current.adults).toBe(3)
  })

  it('confirms when what was missing comes', async () => {
    const { body, headers } = await post({ ...LOGGED, evidence: 'none' })
    expect(body).toMatchObject({ countStatus: 'preliminary', _figure: { value: null, preliminary: 1 } })
    const changed = await patch(body.ref, { evidence: 'household' }, headers.get('etag'))
    expect(changed.body).toMatchObject({
      countStatus: 'confirmed',
      _figure: { value: 1, preliminary: 0 },
    })
  })

  it('says why it cannot be confirmed yet', async () => {
    const { body, headers } = await post({ ...LOGGED, evidence: 'none', originType: 'unknown' })
    const answered = (await patch(
      body.ref,
      { countStatus: 'confirmed' },
      headers.get('etag'),
    )) as unknown as Answered
    expect(pointers(answered)).toEqual(['/originType', '/evidence'])
  })

  it('needs a reason to void', async () => {
    const { body, headers } = await post(LOGGED)
    const answered = (await patch(
      body.ref,
      { countStatus: 'voided' },
      headers.get('etag'),
    )) as unknown as Answered
    expect(pointers(answered)).toEqual(['/voidReason'])
  })

  it('keeps who changed what, newest first', async () => {
    const { body, headers } = await post({ ...LOGGED, evidence: 'none' })
    await patch(body.ref, { evidence: 'employer', note: 'ringde tillbaka' }, headers.get('etag'))
    type History = {
      items: {
        action: string
        by: { role: string }
        fields: string[]
        changes: { field: string; before?: unknown; after: unknown }[]
      }[]
    }
    const own = await api.ask<History>('bracke', `/households/${body.ref}/history`)
    expect(own.body.items.map(({ action }) => action)).toEqual(['confirm', 'create'])
    expect(own.body.items[0]?.changes).toContainEqual({
      field: 'evidence',
      before: 'none',
      after: 'employer',
    })
    expect(own.body.items[0]?.fields).toContain('note')
    const seen = await api.ask<History>('coordinator', `/households/${body.ref}/history`)
    expect(JSON.stringify(seen.body)).not.toMatch(/note|ringde/)
  })
})

describe('who sees a household', () => {
  it('answers another municipality as if there were none', async () => {
    const { body, headers } = await post(LOGGED)
    const unlike = ({ status, body: problem }: Answered) => [status, { ...problem, instance: undefined }]
    for (const path of ['', '/history']) {
      const other = await api.ask('ostersund', `/households/${body.ref}${path}`)
      const unknown = await api.ask('ostersund', `/households/2380-2020-ZZZZ${path}`)
      expect(unlike(other)).toEqual(unlike(unknown))
      expect(other.status).toBe(404)
    }
    const changed = await patch(body.ref, { adults: 1 }, headers.get('etag'), 'ostersund')
    expect(changed.status).toBe(404)
    expect((await api.ask<{ items: unknown[] }>('ostersund', '/households')).body.items).toEqual([])
    const filtered = await api.ask('ostersund', '/households?municipality=2305')
    const made = await api.ask('ostersund', '/households?municipality=9999')
    expect(unlike(filtered)).toEqual(unlike(made))
    expect(filtered.status).toBe(400)
    const backwards = await api.ask('ostersund', '/households?from=2025-02&to=2025-01')
    expect(backwards.status).toBe(400)
  })

  it('shows the coordinator neither note nor case number', async () => {
    const { body } = await post({ ...LOGGED, note: 'ringde', externalRef: 'KS 2026/1' })
    const seen = await api.ask('coordinator', `/households/${body.ref}`)
    expect(seen.status).toBe(200)
    expect(Object.keys(seen.body)).not.toEqual(expect.arrayContaining(['note']))
    expect(JSON.stringify(seen.body)).not.toMatch(/ringde|KS 2026/)
    expect(
      (await api.ask<{ items: unknown[] }>('coordinator', '/households?q=KS%202026')).body.items,
    ).toEqual([])
    expect(
      (await api.ask<{ items: unknown[] }>('bracke', '/households?q=ks%202026')).body.items,
    ).toHaveLength(1)
  })

  it('lets the coordinator decide coverage and nothing else', async () => {
    const { body } = await post({ ...BACKFILL, moveInMonth: '2024-05' })
    expect(body.coverage).toBe('undecided')
    const { headers } = await api.ask('coordinator', `/households/${body.ref}`)
    const other = await patch(body.ref, { adults: 1 }, headers.get('etag'), 'coordinator')
    expect(other.status).toBe(403)
    const decided = await patch(
      body.ref,
      { coverage: 'new', coverageReason: 'efter projektet' },
      headers.get('etag'),
      'coordinator',
    )
    expect(decided.body.coverage).toBe('new')
    expect(await county()).toEqual({ total: 445, remaining: 444 })
  })

  it('is closed to partners and to the public, before the body is read', async () => {
    expect((await api.ask('partner', '/households')).status).toBe(403)
    expect((await api.ask('public', '/households')).status).toBe(401)
    expect(
      (await api.ask('public', '/households', { method: 'POST', body: { nonsense: true } })).status,
    ).toBe(401)
  })
})

describe('the file of households', () => {
  it('is headed, holds every matching household, and leaves an event in the trail', async () => {
    await post({ ...LOGGED, note: '=1+1', otherReasons: ['nature', 'family'] })
    await post(BACKFILL)
    const { status, headers, body } = await api.ask<string>('bracke', '/households?format=csv')
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    const [heading, columns, ...rows] = body.split('\r\n')
    expect(heading).toMatch(/^"Uppgifter om enskilda hush\u00e5ll\. Sekretesspr\u00f6va/u)
    expect(columns?.split(';').slice(0, 4)).toEqual([
      '"ref"',
      '"version"',
      '"municipalityCode"',
      '"moveInMonth"',
    ])
    expect(rows.filter((row) => row !== '')).toHaveLength(2)
    expect(body).toContain("'=1+1")
    expect(body).toContain('nature family')
    const events = await api.deps.db
      .selectFrom('audit_event')
      .select('action')
      .where('action', '=', 'export')
      .execute()
    expect(events).toHaveLength(1)
  })

  it('holds each household once, for one municipality and for all', async () => {
    const saved = [await post(LOGGED), await post({ ...LOGGED, municipalityCode: '2380' }, 'ostersund')]
    const { id } = await api.deps.db
      .selectFrom('app_user')
      .select('id')
      .where('email', '=', 'bracke@example.invalid')
      .executeTakeFirstOrThrow()
    const others = await api.deps.db
      .selectFrom('municipality')
      .select('code')
      .where('code', '!=', '2305')
      .execute()
    await api.deps.db
      .insertInto('user_municipality')
      .values(others.map(({ code }) => ({ user_id: id, municipality_code: code })))
      .execute()
    const refsIn = async (query: string) =>
      (await api.ask<string>('bracke', `/households?format=csv${query}`)).body.match(/^"2\d{3}-[^"]+/gmu)
    const refs = saved.map(({ body: { ref } }) => `"${ref}`)
    expect((await refsIn(''))?.toSorted()).toEqual(refs.toSorted())
    expect(await refsIn('&municipality=2380')).toEqual([refs[1]])
  })

  it('is the municipality\u2019s own to take', async () => {
    await post(LOGGED)
    expect((await api.ask<string>('ostersund', '/households?format=csv')).body).not.toContain('2305')
    expect((await api.ask('coordinator', '/households?format=csv')).status).toBe(403)
  })
})

describe('a change that changes nothing', () => {
  it('leaves no new version, no trail and no new figures', async () => {
    const { body, headers } = await post(LOGGED)
    const figures = async () => (await api.ask('public', '/outcomes')).headers.get('etag')
    const before = await figures()
    const changed = await patch(body.ref, { adults: 2 }, headers.get('etag'))
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"1-own"'])
    expect(await figures()).toBe(before)
    const { body: history } = await api.ask<{ items: unknown[] }>(
      'bracke',
      `/households/${body.ref}/history`,
    )
    expect(history.items).toHaveLength(1)
  })

  it('nor does what the open figures leave out tell by their tag that it was logged', async () => {
    const figures = async () => (await api.ask('public', '/outcomes')).headers.get('etag')
    const before = await figures()
    await post({ ...LOGGED, inclusionBasis: 'contact_after_move' })
    await post({ ...LOGGED, originType: 'own_county' })
    expect(await figures()).toBe(before)
    await post(LOGGED)
    expect(await figures()).not.toBe(before)
  })

  it('and clearing a member takes back what was said', async () => {
    const { body, headers } = await post({ ...LOGGED, localTie: 'studied', otherReasons: ['nature'] })
    const changed = await patch(body.ref, { localTie: null, otherReasons: null }, headers.get('etag'))
    expect(changed.body).toMatchObject({ localTie: 'unknown', otherReasons: [] })
  })
})
