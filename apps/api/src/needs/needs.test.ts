import { listHistory, putNeedState, recountNeed } from '@inflytt/db'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { verifyStore } from '../verify/verify.service.ts'
import { LOGGED } from '../households/household.testing.ts'

const ROLES = ['bracke', 'ostersund', 'coordinator', 'partner', 'admin'] as const
let api: TestApi
let parties: string[]
beforeEach(async () => {
  api = await createTestApi(ROLES)
  const { db } = api.deps
  const rows = await db.selectFrom('party').select('id').orderBy('id').limit(2).execute()
  parties = rows.map(({ id }) => id)
  await db.updateTable('app_user').set({ party_id: parties[0]! }).where('role', '=', 'partner').execute()
})
afterEach(() => api.close())

interface Need {
  id: string
  status: string
  positions: number
  filledTotal: number
  filledByNewcomers?: number
  employerName?: string | null
  closedMonth: string | null
  occupationField: string
  reportedByPartyId: string | null
  type?: string
  detail?: string
  errors?: { pointer: string }[]
}
interface List {
  items: Need[]
  _meta: { totalRecords: number }
}

const NEED = {
  municipalityCode: '2305',
  employerSector: 'municipal',
  occupationSsyk: '2221',
  positions: 2,
  reportedMonth: '2026-03',
  employerName: 'Byskolan',
}
const HOUSEHOLD = {
  ...LOGGED,
  municipalityCode: '2380',
  moveInMonth: '2025-02',
  partnerSeeksWork: 'yes',
}

const post = <T = Need>(who: TestRole, path: string, body: object) =>
  api.ask<T>(who, path, { method: 'POST', body })
const need = async (over: object = {}, who: TestRole = 'bracke') =>
  (await post(who, '/recruitment-needs', { ...NEED, ...over })).body
const household = async (over: object = {}) =>
  (await post<{ ref: string }>('ostersund', '/households', { ...HOUSEHOLD, ...over })).body.ref
const match = (id: string, householdRef: string, who = 'second', as: TestRole = 'ostersund') =>
  post(as, `/recruitment-needs/${id}/matches`, { householdRef, who })
const read = async (id: string, who: TestRole = 'bracke') =>
  (await api.ask<Need>(who, `/recruitment-needs/${id}`)).body
async function patch(path: string, body: object, who: TestRole = 'bracke') {
  const parent = path.includes('/matches/') ? '"1-own"' : undefined
  const tag = parent ?? (await api.ask(who, path)).headers.get('etag') ?? ''
  return api.ask<Need>(who, path, { method: 'PATCH', body, headers: { 'If-Match': tag } })
}
const differences = async () => (await verifyStore(api.deps.db, api.deps.clock())).differences

describe('a recruitment need', () => {
  it('is recorded by the quick form: occupation, number, sector and municipality', async () => {
    const { status, body, headers } = await post('bracke', '/recruitment-needs', {
      municipalityCode: '2305',
      employerSector: 'private',
      occupationSsyk: '2221',
      positions: 3,
    })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/v1/recruitment-needs/${body.id}`)
    expect(body).toMatchObject({ status: 'open', filledTotal: 0, occupationField: 'health_care' })
    expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })

  it('names every fault at once', async () => {
    const { status, body } = await post('bracke', '/recruitment-needs', {
      municipalityCode: '9999',
      employerSector: 'x',
      positions: 0,
      occupationSsyk: '22',
      sniSection: 'Z',
      reportedMonth: '2030-01',
      reportedByPartyId: 'nobody',
    })
    expect(status).toBe(422)
    expect(body.errors?.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/employerSector',
      '/municipalityCode',
      '/occupationSsyk',
      '/positions',
      '/reportedByPartyId',
      '/reportedMonth',
      '/sniSection',
    ])
    const bare = { ...NEED, occupationSsyk: undefined }
    expect((await post('bracke', '/recruitment-needs', bare)).body.errors).toEqual([
      { pointer: '/occupationField', detail: expect.any(String) },
    ])
  })

  it('has the status its numbers give it, and closes when it is filled or withdrawn', async () => {
    const { id } = await need()
    const path = `/recruitment-needs/${id}`
    expect((await patch(path, { filledTotal: 1 })).body.status).toBe('partly_filled')
    const filled = await patch(path, { filledTotal: 2 })
    expect(filled.body).toMatchObject({ status: 'filled', closedMonth: '2026-11' })
    const reopened = await patch(path, { positions: 3 })
    expect(reopened.body).toMatchObject({ status: 'partly_filled', closedMonth: null })
    expect((await patch(path, { status: 'withdrawn' })).body.closedMonth).toBe('2026-11')
    expect((await patch(path, { status: 'open' })).body.status).toBe('partly_filled')
    expect((await patch(path, { status: 'filled' })).body.errors?.[0]?.pointer).toBe('/status')
    expect((await patch(path, { positions: 1 })).body.errors?.[0]?.pointer).toBe('/positions')
    expect((await patch(path, { filledTotal: 4 })).body.errors?.[0]?.pointer).toBe('/filledTotal')
    expect(await read(id)).toMatchObject({ positions: 3, filledTotal: 2 })
    const history = await api.ask<{ items: { fields: string[] }[] }>('bracke', `${path}/history`)
    expect(history.body.items).toHaveLength(6)
    expect(history.body.items[1]?.fields).toContain('status')
    expect(await differences()).toEqual([])
  })

  it('is read by every officer without the employer, and written by its own alone', async () => {
    const { id } = await need()
    expect(await read(id, 'bracke')).toHaveProperty('employerName', 'Byskolan')
    expect(await read(id, 'ostersund')).not.toHaveProperty('employerName')
    expect(await read(id, 'ostersund')).not.toHaveProperty('filledByNewcomers')
    expect((await patch(`/recruitment-needs/${id}`, { positions: 5 }, 'ostersund')).status).toBe(403)
    expect((await post('ostersund', '/recruitment-needs', NEED)).body.errors?.[0]?.pointer).toBe(
      '/municipalityCode',
    )
    expect((await patch(`/recruitment-needs/${id}`, { positions: 5 }, 'coordinator')).status).toBe(200)
    const ask = (who: TestRole | 'public') => api.ask(who, '/recruitment-needs')
    expect([(await ask('admin')).status, (await ask('public')).status]).toEqual([403, 401])
  })

  it('keeps the employer from other municipalities, in lists, history and refusals alike', async () => {
    const { id } = await need()
    await patch(`/recruitment-needs/${id}`, { employerName: 'Byskolan i byn' })
    for (const path of ['', `/${id}`, `/${id}/history`]) {
      const [own, others] = await Promise.all(
        (['bracke', 'ostersund'] as const).map((who) => api.ask(who, `/recruitment-needs${path}`)),
      )
      expect(JSON.stringify(own?.body)).toContain('Byskolan')
      expect(JSON.stringify(others?.body)).not.toMatch(/Byskolan|employerName/)
    }
    const stale = (who: TestRole) =>
      api.ask(who, `/recruitment-needs/${id}`, {
        method: 'PATCH',
        body: { positions: 6 },
        headers: { 'If-Match': '"1-own.0.0"' },
      })
    const [own, others] = [await stale('bracke'), await stale('ostersund')]
    expect(own.body['current']).toMatchObject({ employerName: 'Byskolan i byn', positions: 2 })
    expect([own.status, others.status]).toEqual([412, 403])
    expect(JSON.stringify(others.body)).not.toContain('Byskolan')
  })

  it('of a partner is the own party\u2019s, told by the server', async () => {
    const mine = await need({}, 'partner')
    expect(mine.reportedByPartyId).toBe(parties[0])
    const other = await need({ reportedByPartyId: parties[1] })
    const list = (await api.ask<List>('partner', '/recruitment-needs')).body
    expect(list.items.map(({ id }) => id)).toEqual([mine.id])
    const [unseen, unknown] = await Promise.all(
      [other.id, 'nothing'].map((id) => api.ask('partner', `/recruitment-needs/${id}`)),
    )
    expect([unseen?.status, unknown?.status]).toEqual([404, 404])
    const asOther = (reportedByPartyId: string) =>
      post('partner', '/recruitment-needs', { ...NEED, reportedByPartyId })
    const [theirs, none] = [await asOther(parties[1]!), await asOther('nobody')]
    expect(theirs.status).toBe(422)
    expect(theirs.body.errors).toEqual(none.body.errors)
    expect((await api.ask('partner', `/recruitment-needs?party=${parties[1]}`)).status).toBe(400)
    expect((await api.ask('partner', `/recruitment-needs/${mine.id}/matches`)).status).toBe(403)
    const kept = await patch(`/recruitment-needs/${mine.id}`, { reportedByPartyId: null }, 'partner')
    expect([kept.status, kept.body.reportedByPartyId]).toEqual([200, parties[0]])
  })

  it('is found by municipality, status, field, sector, hard to fill and words', async () => {
    await need({ isHardToFill: true })
    await need({ occupationSsyk: '5343', employerSector: 'private', filledTotal: 2 })
    const count = async (query: string) =>
      (await api.ask<List>('bracke', `/recruitment-needs?${query}`)).body._meta.totalRecords
    expect(await count('municipality=2305')).toBe(2)
    expect(await count('status=filled,withdrawn')).toBe(1)
    expect(await count('employerSector=private')).toBe(1)
    expect(await count('isHardToFill=true')).toBe(1)
    expect(await count('q=2221')).toBe(1)
    expect(await count('q=Byskolan')).toBe(0)
    expect((await api.ask('bracke', '/recruitment-needs?municipality=9')).status).toBe(400)
  })

  it('entered by mistake is voided and restored', async () => {
    const { id } = await need()
    await patch(`/recruitment-needs/${id}`, { isVoided: true })
    expect((await api.ask<List>('bracke', '/recruitment-needs')).body.items).toEqual([])
    expect(await differences()).toEqual([])
    await patch(`/recruitment-needs/${id}`, { isVoided: false })
    expect((await api.ask<List>('bracke', '/recruitment-needs')).body.items).toHaveLength(1)
    await patch(`/recruitment-needs/${id}`, { reportedMonth: '2025-11', municipalityCode: '2305' })
    await patch(`/recruitment-needs/${id}`, { employerSector: 'private', isHardToFill: true })
    expect(await differences()).toEqual([])
  })

  it('that was changed while the clock was ahead stands as it was changed last', async () => {
    const { id, positions } = await need()
    const ahead = { needId: id, month: '2027-01', positions, filledTotal: 0, isWithdrawn: false }
    await recountNeed(api.deps.db, id, () => putNeedState(api.deps.db, ahead))
    await patch(`/recruitment-needs/${id}`, { filledTotal: positions })
    expect(await differences()).toEqual([])
    const ref = await household()
    const other = await need()
    await recountNeed(api.deps.db, other.id, () =>
      putNeedState(api.deps.db, { ...ahead, needId: other.id }),
    )
    await match(other.id, ref)
    expect(await differences()).toEqual([])
  })
})

describe('a match', () => {
  it('fills a need in another municipality by a second adult, and is freed again', async () => {
    const { id } = await need()
    const ref = await household()
    const made = await match(id, ref)
    expect(made.status).toBe(201)
    expect(await read(id)).toMatchObject({
      status: 'partly_filled',
      filledTotal: 1,
      filledByNewcomers: 1,
    })
    const path = `/recruitment-needs/${id}/matches`
    const [own, others] = await Promise.all(
      (['ostersund', 'bracke'] as const).map((who) => api.ask<List>(who, path)),
    )
    expect([own?.body.items.length, others?.body.items.length]).toEqual([1, 0])
    // Where it was made it is read, with the tag that voiding asks for, by those whose household it is.
    const address = made.headers.get('location') ?? ''
    const [mine, theirs] = await Promise.all(
      (['ostersund', 'bracke'] as const).map((who) => api.ask(who, address)),
    )
    expect(mine).toMatchObject({ status: 200, body: made.body })
    expect(mine?.headers.get('etag')).toBe(made.headers.get('etag'))
    expect(theirs?.status).toBe(404)
    expect((await patch(`${path}/${made.body.id}`, { isVoided: true }, 'bracke')).status).toBe(404)
    expect((await patch(`${path}/${made.body.id}`, { isVoided: true }, 'ostersund')).status).toBe(200)
    expect(await read(id)).toMatchObject({ status: 'open', filledTotal: 0 })
    expect(await differences()).toEqual([])
  })

  it('stands in the history of the need, for those whose household it is alone', async () => {
    const { id } = await need()
    const ref = await household()
    const made = await match(id, ref)
    const path = `/recruitment-needs/${id}`
    await patch(`${path}/matches/${made.body.id}`, { isVoided: true }, 'ostersund')
    type Event = { action: string; match?: { householdRef: string; who: string } }
    const told = async (who: TestRole) =>
      (await api.ask<{ items: Event[] }>(who, `${path}/history`)).body.items
        .filter((item) => item.match !== undefined)
        .map(({ action, match: of }) => [action, of?.householdRef, of?.who])
    expect(await told('ostersund')).toEqual([
      ['void', ref, 'second'],
      ['create', ref, 'second'],
    ])
    expect(await told('bracke')).toEqual([])
    await api.deps.db
      .updateTable('recruitment_need')
      .set({ reported_by_party_id: parties[0]! })
      .where('id', '=', id)
      .execute()
    const partner = await api.ask('partner', `${path}/history`)
    expect([partner.status, JSON.stringify(partner.body).includes(ref)]).toEqual([200, false])
  })

  it('that overfills is a conflict and stores nothing; several households share a need', async () => {
    const { id } = await need()
    const refs = [await household(), await household(), await household()]
    expect((await match(id, refs[0]!)).status).toBe(201)
    expect((await match(id, refs[1]!)).status).toBe(201)
    const { status, body } = await match(id, refs[2]!)
    expect([status, body.type?.split('#')[1]]).toEqual([409, 'conflict'])
    expect(body.detail).toContain('2 positions are filled')
    expect(await read(id)).toMatchObject({ status: 'filled', filledTotal: 2, filledByNewcomers: 2 })
    expect(
      (await api.ask<List>('ostersund', `/recruitment-needs/${id}/matches`)).body.items,
    ).toHaveLength(2)
    expect(await differences()).toEqual([])
  })

  it('never overfills when many are made at once', async () => {
    const { id } = await need()
    const refs = [await household(), await household(), await household(), await household()]
    const answers = await Promise.all(refs.map((ref) => match(id, ref)))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 409, 409])
    expect(await read(id)).toMatchObject({ filledTotal: 2 })
    expect(await differences()).toEqual([])
  })

  it('takes an adult once', async () => {
    const [one, two] = [await need(), await need()]
    const ref = await household()
    const at = await Promise.all([match(one.id, ref), match(two.id, ref)])
    expect(at.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect((await match(two.id, ref, 'first')).status).toBe(201)
    expect(await differences()).toEqual([])
  })

  it('of what one may not see answers as what there is not', async () => {
    const { id } = await need()
    const [theirs, none] = [await household(), '2380-2025-ZZZZ']
    const [asTheirs, asNone] = [
      await match(id, theirs, 'first', 'bracke'),
      await match(id, none, 'first', 'bracke'),
    ]
    expect(asTheirs.status).toBe(422)
    expect(asTheirs.body.errors).toEqual(asNone.body.errors)
    const single = await household({ adults: 1 })
    expect((await match(id, single)).body.errors?.[0]?.pointer).toBe('/who')
    expect((await match('nothing', theirs)).status).toBe(404)
  })

  it('is refused on a need that is withdrawn', async () => {
    const { id } = await need()
    await patch(`/recruitment-needs/${id}`, { status: 'withdrawn' })
    expect((await match(id, await household())).status).toBe(409)
  })

  it('is freed when its household is voided', async () => {
    const { id } = await need()
    const ref = await household()
    await match(id, ref)
    await patch(`/households/${ref}`, { countStatus: 'voided', voidReason: 'duplicate' }, 'ostersund')
    expect(await read(id)).toMatchObject({ filledTotal: 0, filledByNewcomers: 0, status: 'open' })
    expect(await differences()).toEqual([])
  })

  describe('of a household that is voided and restored by hand', () => {
    type Restored = Need & { _warnings: { code: string; needId?: string; detail: string }[] }
    const voidIt = (ref: string) =>
      patch(`/households/${ref}`, { countStatus: 'voided', voidReason: 'did_not_move' }, 'ostersund')
    const restore = async (ref: string, said: object = {}) => {
      const body = { countStatus: 'confirmed', ...said }
      const answer = await patch(`/households/${ref}`, body, 'ostersund')
      return (answer.body as Restored)._warnings
    }
    const filledOf = async (...ids: string[]) =>
      (await Promise.all(ids.map((id) => read(id)))).map(({ filledTotal }) => filledTotal)

    it('comes back with it, time after time, but not what was voided by itself before', async () => {
      const [second, first] = [await need(), await need()] as const
      const ref = await household()
      const alone = await match(second.id, ref, 'first')
      await patch(
        `/recruitment-needs/${second.id}/matches/${alone.body.id}`,
        { isVoided: true },
        'ostersund',
      )
      const { body: given } = await match(second.id, ref)
      await match(first.id, ref, 'first')
      const start = api.deps.clock().getTime()
      for (const seconds of [1, 2]) {
        api.deps.setNow(new Date(start + seconds * 1000).toISOString())
        await voidIt(ref)
        expect(await filledOf(second.id, first.id)).toEqual([0, 0])
        expect(await restore(ref)).toEqual([])
        expect(await filledOf(second.id, first.id)).toEqual([1, 1])
        expect(await differences()).toEqual([])
      }
      const history = await listHistory(api.deps.db, 'recruitment_match', given.id)
      const actions = ['create', 'void', 'restore', 'void', 'restore']
      expect(history.map(({ action }) => action)).toEqual(actions)
    })

    it('is told of where its position, or its adult, is there no more', async () => {
      const [taken, alone] = [await need({ positions: 1 }), await need()] as const
      const ref = await household()
      await match(taken.id, ref, 'first')
      await match(alone.id, ref)
      await voidIt(ref)
      await match(taken.id, await household())
      const told = (await restore(ref, { adults: 1 })).map(({ code, needId, detail }) => ({
        code,
        needId,
        hasPosition: !detail.includes('no position'),
      }))
      expect(told.toSorted((a, b) => Number(a.hasPosition) - Number(b.hasPosition))).toEqual([
        { code: 'match-not-restored', needId: taken.id, hasPosition: false },
        { code: 'match-not-restored', needId: alone.id, hasPosition: true },
      ])
      expect(await filledOf(taken.id, alone.id)).toEqual([1, 0])
      expect(await differences()).toEqual([])
    })
  })

  it('keeps its household from having one adult', async () => {
    const { id } = await need()
    const ref = await household()
    const made = await match(id, ref)
    const refused = await patch(`/households/${ref}`, { adults: 1 }, 'ostersund')
    expect([refused.status, refused.body.errors?.map(({ pointer }) => pointer)]).toEqual([
      422,
      ['/adults'],
    ])
    await patch(`/recruitment-needs/${id}/matches/${made.body.id}`, { isVoided: true }, 'ostersund')
    expect((await patch(`/households/${ref}`, { adults: 1 }, 'ostersund')).status).toBe(200)
  })

  it('keeps positions from going below it', async () => {
    const { id } = await need()
    await match(id, await household())
    const { body } = await patch(`/recruitment-needs/${id}`, { filledTotal: 0 })
    expect(body.errors?.[0]?.pointer).toBe('/filledTotal')
    expect((await patch(`/recruitment-needs/${id}`, { isVoided: true })).status).toBe(422)
  })

  it('is suggested for second adults who look for work, until they are matched', async () => {
    const { id } = await need()
    const ref = await household({ externalRef: 'KS 2026/117' })
    await household({ partnerSeeksWork: 'no' })
    const ask = async (who: TestRole) =>
      (await api.ask<{ items: object[] }>(who, `/recruitment-needs/${id}/suggestions`)).body.items
    expect(await ask('ostersund')).toEqual([
      expect.objectContaining({
        householdRef: ref,
        externalRef: 'KS 2026/117',
        who: 'second',
        because: 'seeks_work',
      }),
    ])
    expect(await ask('bracke')).toEqual([])
    await match(id, ref)
    expect(await ask('ostersund')).toEqual([])
  })
})

describe('what is kept beside needs', () => {
  it('is recomputed: a tampered number is found', async () => {
    const { id } = await need()
    await match(id, await household())
    const { db } = api.deps
    await db
      .updateTable('recruitment_need')
      .set({ filled_by_newcomers: 0 })
      .where('id', '=', id)
      .execute()
    const found = await differences()
    expect(found[0]).toEqual({ what: 'need', where: id, kept: 0, recomputed: 1 })
    // Of its year and of all years, at each of five levels.
    expect(found.slice(1).map(({ what }) => what)).toEqual(Array(10).fill('need_count'))
  })

  it('is recomputed: a wrong count is found, and one of a need that is not there', async () => {
    await need({ filledTotal: 1 })
    const { db } = api.deps
    const total = db.updateTable('need_count').where('level', '=', 'total')
    await total.set({ positions: 3 }).where('year', '=', 2026).execute()
    await total.set({ municipality_code: '2380' }).where('year', '=', 9999).execute()
    const counted = 'needs 1, positions 2, filledTotal 1, openChange 1'
    const differs = (where: string, kept: string, recomputed: string) => ({
      what: 'need_count',
      where,
      kept,
      recomputed,
    })
    expect(await differences()).toEqual([
      differs('0/total/2305/2026///', counted.replace('positions 2', 'positions 3'), counted),
      differs('0/total/2380/9999///', counted, ''),
      differs('0/total/2305/9999///', '', counted),
    ])
  })
})

describe('the figures of needs', () => {
  interface Cells {
    cells: { value: number | null; employerSector?: string }[]
    total: { value: number | null }
    nearest?: string
  }
  const ask = (query: string) => api.ask<Cells>('public', `/outcomes?${query}`)

  it('are open, by sector too, and by newcomers of the first tier', async () => {
    await need({ positions: 4, filledTotal: 1 })
    await need({ employerSector: 'private' })
    const open = await ask('measure=needsOpen&by=employerSector&from=2026&to=2026')
    const of = (sector: string) =>
      open.body.cells.find(({ employerSector }) => employerSector === sector)
    expect([of('municipal')?.value, of('private')?.value, open.body.total.value]).toEqual([3, 2, 5])
    const share = await ask('measure=needsFilledShare&by=isHardToFill,year&from=2026')
    expect(share.body.total.value).toBe(16.7)
    for (const refused of [
      'measure=needsFilledByNewcomers',
      'measure=needsOpen&by=origin',
      'measure=needsOpen&by=programme',
      'measure=households&by=employerSector',
    ])
      expect((await ask(refused)).status).toBe(403)
  })
})
