import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../api.testing.ts'
import { readReportMoney } from '../reports/report-money.reader.ts'
import { LOGGED } from '../households/household.testing.ts'

let api: TestApi
beforeEach(async () => {
  api = await createTestApi(['bracke', 'coordinator', 'partner', 'admin'])
})
afterEach(() => api.close())

type Body = Record<string, unknown> & {
  id: string
  type: string
  detail: string
  errors?: { pointer: string }[]
}
interface Scenario {
  totalSek: number
  populationDate: string
  parts: {
    municipalityCode: string
    amountSek: number
    sekPerInhabitant: number
    households: number | null
    sekPerHousehold: number | null
    sekPerHouseholdNote?: string
    householdsStatus: string
  }[]
  errors?: { pointer: string; detail: string }[]
}
interface Figure {
  total: Record<string, unknown>
  cells: Record<string, unknown>[]
}

const add = (path: string, body: object, who: TestRole | 'public' = 'coordinator') =>
  api.ask<Body>(who, path, { method: 'POST', body })
const change = (path: string, body: object, tag = '*') =>
  api.ask<Body>('coordinator', path, { method: 'PATCH', body, headers: { 'If-Match': tag } })
const list = async (path: string) => (await api.ask<{ items: Body[] }>('public', path)).body.items
const scenario = (body: object, id = 'agreement-2025') =>
  api.ask<Scenario>('public', `/agreements/${id}/scenarios`, { method: 'POST', body })
const figure = async (measure: string, query = '') =>
  (await api.ask<Figure>('public', `/outcomes?measure=${measure}&from=2025&to=2025${query}`)).body
const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) =>
  body.errors?.map(({ pointer }) => pointer)
const codeOf = ({ status, body }: { status: number; body: Body }) => [status, body.type.split('#')[1]]

const CARRY_OVER = {
  fromYear: 2025,
  toYear: 2026,
  totalSek: 5,
  lines: [
    { category: 'personnel', amountSek: 2 },
    { category: 'activities', amountSek: 3 },
  ],
}

async function budgetLine(): Promise<string> {
  const { body } = await add('/budget-lines', {
    agreementId: 'agreement-2025',
    category: 'activities',
    amountSek: 180_000,
  })
  return body.id
}

describe('the agreements', () => {
  it('hold the facts, read by all, and say what is unknown', async () => {
    const { body } = await api.ask<Body & { summary: Record<string, unknown> }>(
      'public',
      '/agreements/agreement-2025',
    )
    expect(body.summary).toMatchObject({
      cash: { value: null, known: 45_711, unknown: 8, approved: 0 },
      carriedInSek: 310_000,
      checks: [{ code: 'amounts-unknown' }],
    })
    // Nothing is recorded of who paid that year, which is not that nobody did.
    const before = await api.ask<typeof body>('public', '/agreements/agreement-2024')
    expect(before.body.summary).toMatchObject({
      cash: { value: null, known: 0, unknown: 0, approved: 0 },
    })
    const bracke = await api.ask('public', '/agreements/agreement-2025/parties/kommun-2305')
    expect(bracke.body).toMatchObject({ status: 'not_handled', decisionDate: null })
    const contributions = await list('/agreements/agreement-2025/contributions')
    expect(contributions).toHaveLength(9)
    expect(contributions.find(({ partyId }) => partyId === 'kommun-2305')).toMatchObject({
      amountSek: 45_711,
    })
    expect((await list('/carry-overs'))[0]).toMatchObject({ totalSek: 310_000, toYear: 2025 })
  })

  it('are unknown in sum while nothing is told of what a party gives, and the files say of whom', async () => {
    const { body } = await add('/agreements', { name: 'Avtal', year: 2026 })
    const path = `/agreements/${body.id}`
    for (const partyId of ['kommun-2305', 'kommun-2380', 'jamtkraft'])
      await add(`${path}/parties`, { partyId, status: 'approved' })
    await add(`${path}/contributions`, { partyId: 'kommun-2305', kind: 'cash', amountSek: 100 })
    await add(`${path}/contributions`, { partyId: 'jamtkraft', kind: 'in_kind', amountSek: 9 })
    const read = await api.ask<{ summary: object }>('public', path)
    expect(read.body.summary).toMatchObject({
      cash: { value: null, known: 100, unknown: 1, approved: 100 },
      checks: [{ code: 'amounts-unknown' }],
    })
    const { contributions } = await readReportMoney(api.deps.db)
    expect(
      contributions
        .filter(({ year }) => year === 2026)
        .map(({ municipalityCode, kind, amountSek }) =>
          JSON.stringify([municipalityCode, kind, amountSek]),
        )
        .toSorted(),
    ).toEqual(['["2305","cash",100]', '["2380","cash",null]', '[null,"in_kind",9]'])
  })

  it('are written by the coordinator alone', async () => {
    const body = { name: 'Avtal', year: 2026 }
    expect((await add('/agreements', body, 'bracke')).status).toBe(403)
    expect((await add('/agreements', body, 'partner')).status).toBe(403)
    expect((await add('/agreements', body, 'public')).status).toBe(401)
    const made = await add('/agreements', body)
    expect([made.status, made.body]).toMatchObject([201, { splitMethod: 'other', programmeIds: [] }])
    const path = `/agreements/${made.body.id}`
    const read = await api.ask('public', path)
    const tag = read.headers.get('etag') ?? ''
    expect(tag).toBe(made.headers.get('etag'))
    expect((await change(path, { year: 2027 }, '"9-public"')).status).toBe(412)
    expect((await change(path, { year: 2027 }, tag)).body['year']).toBe(2027)
    expect((await api.ask('coordinator', path, { method: 'PATCH', body: {} })).status).toBe(428)
  })

  it('hold no decision of a day to come', async () => {
    const path = '/agreements/agreement-2025/parties'
    const party = { partyId: 'jamtkraft', status: 'approved' }
    expect(pointers(await add(path, { ...party, decisionDate: '2026-11-24' }))).toEqual([
      '/decisionDate',
    ])
    expect((await add(path, { ...party, decisionDate: '2026-11-23' })).status).toBe(201)
    const later = await change(`${path}/jamtkraft`, { decisionDate: '2030-01-01' })
    expect(pointers(later)).toEqual(['/decisionDate'])
    const carryOver = {
      fromYear: 2025,
      toYear: 2026,
      totalSek: 10,
      lines: [{ category: 'travel', amountSek: 10 }],
    }
    const refused = await add('/carry-overs', { ...carryOver, decisionDate: '2026-11-24' })
    expect(pointers(refused)).toEqual(['/decisionDate'])
    expect((await add('/carry-overs', { ...carryOver, decisionDate: '2026-11-23' })).status).toBe(201)
  })

  it('hold a party once, and its contributions', async () => {
    const path = '/agreements/agreement-2025/parties'
    expect(codeOf(await add(path, { partyId: 'kommun-2305' }))).toEqual([409, 'conflict'])
    expect(pointers(await add(path, { partyId: 'nobody' }))).toEqual(['/partyId'])
    expect((await add(path, { partyId: 'jamtkraft', status: 'approved' })).status).toBe(201)
    const contribution = { partyId: 'jamtkraft', kind: 'in_kind', amountSek: 60_000 }
    const contributions = '/agreements/agreement-2025/contributions'
    const made = await add(contributions, contribution)
    expect([made.status, made.body['agreementId']]).toEqual([201, 'agreement-2025'])
    expect(codeOf(await change(`${path}/jamtkraft`, { isVoided: true }))).toEqual([409, 'conflict'])
    expect((await change(`${contributions}/${made.body.id}`, { isVoided: true })).status).toBe(200)
    expect((await change(`${path}/jamtkraft`, { isVoided: true })).status).toBe(200)
    expect((await add('/agreements/none/parties', { partyId: 'jamtkraft' })).status).toBe(404)
    expect((await add(contributions, { ...contribution, partyId: 'iuc-z-group' })).status).toBe(422)
  })

  it('are told to the coordinator alone once they are voided, with what is theirs', async () => {
    const { body: agreement } = await add('/agreements', { name: 'Avtal', year: 2026 })
    const contributions = `/agreements/${agreement.id}/contributions`
    await add(`/agreements/${agreement.id}/parties`, { partyId: 'jamtkraft', status: 'approved' })
    const text = { partyId: 'jamtkraft', kind: 'in_kind', amountSek: 1, accountText: 'Anna Ek' }
    const { body: made } = await add(contributions, text)
    const of = (path: string) => async (who: 'public' | 'bracke' | 'coordinator') =>
      (await api.ask(who, path)).status
    const seen = (path: string) =>
      Promise.all((['public', 'bracke', 'coordinator'] as const).map(of(path)))
    expect(await seen(`${contributions}/${made.id}`)).toEqual([200, 200, 200])
    await change(`${contributions}/${made.id}`, { isVoided: true })
    expect(await seen(`${contributions}/${made.id}`)).toEqual([404, 404, 200])
    expect(await seen(`${contributions}?isVoided=true`)).toEqual([401, 403, 200])
    expect(await seen(contributions)).toEqual([200, 200, 200])
    await change(`/agreements/${agreement.id}`, { isVoided: true })
    expect(await seen(`/agreements/${agreement.id}`)).toEqual([404, 404, 200])
    expect(await seen(`/agreements/${agreement.id}/parties`)).toEqual([404, 404, 200])
    expect(await seen(`/agreements/${agreement.id}/parties/jamtkraft`)).toEqual([404, 404, 200])
    const split = { method: 'POST', body: { splitMethod: 'fixed', totalSek: 100 } }
    expect((await api.ask('public', `/agreements/${agreement.id}/scenarios`, split)).status).toBe(404)
  })

  it('take nothing more once they are voided', async () => {
    const path = `/agreements/${(await add('/agreements', { name: 'Avtal', year: 2026 })).body.id}`
    const party = { partyId: 'jamtkraft', status: 'approved' }
    expect((await add(`${path}/parties`, party)).status).toBe(201)
    const contribution = { partyId: 'jamtkraft', kind: 'cash', amountSek: 1000 }
    const given = await add(`${path}/contributions`, contribution)
    const own = `${path}/contributions/${given.body.id}`
    await change(own, { isVoided: true })
    expect((await change(path, { isVoided: true })).status).toBe(200)
    const refusals = [
      await add(`${path}/contributions`, contribution),
      await add(`${path}/parties`, { ...party, partyId: 'kommun-2305' }),
      await change(own, { isVoided: false }),
    ]
    for (const refused of refusals) expect(codeOf(refused)).toEqual([409, 'conflict'])
    expect((await change(path, { isVoided: false })).status).toBe(200)
    expect((await change(own, { isVoided: false })).status).toBe(200)
  })
})

describe('bad money', () => {
  it.each([
    ['negative', { amountSek: -1 }, ['/amountSek']],
    ['in \u00f6re', { amountSek: 45_711.5 }, ['/amountSek']],
    ['per inhabitant of nobody', { perCapitaSek: 7.5 }, ['/population', '/populationDate']],
    ['a share over the whole', { sharePct: 100.02 }, ['/sharePct']],
  ])('is refused: %s', async (_name, over, expected) => {
    const path = '/agreements/agreement-2025/contributions'
    const before = await list(path)
    const refused = await add(path, { partyId: 'kommun-2305', kind: 'cash', ...over })
    expect([refused.status, pointers(refused)]).toEqual([422, expected])
    expect(await list(path)).toEqual(before)
  })

  it.each([
    ['/budget-lines', { agreementId: 'agreement-2025', category: 'other', amountSek: -1 }, '/amountSek'],
    ['/costs', { budgetLineId: 'of-the-facts', month: '2025-05', amountSek: -1 }, '/amountSek'],
    ['/carry-overs', { ...CARRY_OVER, totalSek: -5 }, '/totalSek'],
    [
      '/carry-overs',
      { ...CARRY_OVER, totalSek: -1, lines: [{ category: 'personnel', amountSek: -1 }] },
      '/lines/0/amountSek',
    ],
  ])('is refused where it is negative: %s %j', async (path, body, pointer) => {
    const before = await list(path)
    const refused = await add(path, body)
    expect([refused.status, pointers(refused)]).toMatchObject([422, expect.arrayContaining([pointer])])
    expect(await list(path)).toEqual(before)
  })

  it('is what one of the engines cannot hold, and the most that both can is kept', async () => {
    const line = { agreementId: 'agreement-2025', category: 'other' }
    expect((await add('/budget-lines', { ...line, amountSek: 2_000_000_000 })).status).toBe(201)
    const more = await add('/budget-lines', { ...line, amountSek: 2_000_000_001 })
    expect([more.status, pointers(more)]).toEqual([422, ['/amountSek']])
  })

  it('of a line or a cost that rests on nothing is refused', async () => {
    const line = { agreementId: 'none', category: 'activities', amountSek: -5 }
    expect(pointers(await add('/budget-lines', line))).toEqual(['/amountSek', '/agreementId'])
    const cost = { budgetLineId: 'none', month: '2026-12', amountSek: 1 }
    expect(pointers(await add('/costs', cost))).toEqual(['/budgetLineId', '/month'])
    const negative = { budgetLineId: await budgetLine(), month: '2026-10', amountSek: -1 }
    expect(pointers(await add('/costs', negative))).toEqual(['/amountSek'])
    expect(await list('/costs')).toEqual([])
  })

  it('of a carry-over whose lines do not sum, or that is used twice', async () => {
    expect(pointers(await add('/carry-overs', { ...CARRY_OVER, totalSek: 6 }))).toEqual(['/totalSek'])
    const both = await Promise.all([add('/carry-overs', CARRY_OVER), add('/carry-overs', CARRY_OVER)])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]))
    const before = await list('/carry-overs')
    expect(before.filter(({ fromYear }) => fromYear === 2025)).toHaveLength(1)
    const again = { ...CARRY_OVER, fromYear: 2024, toYear: 2026 }
    expect(codeOf(await add('/carry-overs', again))).toEqual([409, 'conflict'])
    const negative = { ...CARRY_OVER, fromYear: 2023, lines: [{ category: 'other', amountSek: -5 }] }
    expect((await add('/carry-overs', negative)).status).toBe(422)
    expect(await list('/carry-overs')).toEqual(before)
    const [, standing] = await list('/carry-overs')
    const path = `/carry-overs/${standing?.id}`
    expect((await change(path, { isVoided: true })).status).toBe(200)
    expect((await add('/carry-overs', CARRY_OVER)).status).toBe(201)
    expect(codeOf(await change(path, { isVoided: false }))).toEqual([409, 'conflict'])
  })
})

describe('the history of money', () => {
  it('tells the coordinator who wrote which amount, and nobody else', async () => {
    const path = '/agreements/agreement-2025/contributions'
    const [first] = await list(path)
    await change(`${path}/${first?.id}`, { amountSek: 30_000, isApproximate: true })
    const history = (who: TestRole | 'public', of = `${path}/${first?.id}`) =>
      api.ask<{ items: { fields: string[] }[] }>(who, `${of}/history`)
    expect((await history('coordinator')).body.items).toMatchObject([
      { action: 'change', by: { role: 'coordinator' }, fields: ['amountSek', 'isApproximate'] },
    ])
    for (const who of ['bracke', 'partner', 'admin'] as const)
      expect((await history(who)).status).toBe(403)
    expect((await history('public')).status).toBe(401)
    expect((await history('coordinator', `${path}/none`)).status).toBe(404)
    expect((await history('coordinator', '/agreements/agreement-2025')).status).toBe(200)
    const party = '/agreements/agreement-2025/parties/kommun-2305'
    await change(party, { status: 'approved', decisionBody: 'Kommunstyrelsen' })
    expect((await history('coordinator', party)).body.items[0]?.fields).toEqual([
      'decisionBody',
      'status',
    ])
  })
})

describe('the split calculator', () => {
  it.each([
    ['2023-12-31', 46_005],
    ['2024-12-31', 45_431],
  ])('per inhabitant on %s gives Br\u00e4cke %i kr of a million', async (populationDate, expected) => {
    const { status, body } = await scenario({
      splitMethod: 'per_capita',
      totalSek: 1_000_000,
      populationDate,
    })
    expect(status).toBe(200)
    expect(body.parts).toHaveLength(8)
    expect(body.parts.find(({ municipalityCode }) => municipalityCode === '2305')?.amountSek).toBe(
      expected,
    )
    expect(body.totalSek).toBe(1_000_000)
    expect(body.parts.reduce((sum, { amountSek }) => sum + amountSek, 0)).toBe(1_000_000)
  })

  it('takes 31 December before the decision unless it is told another day', async () => {
    const { body } = await scenario({ splitMethod: 'per_capita', perCapitaSek: 7.49 })
    expect(body.populationDate).toBe('2023-12-31')
    expect(body.parts.find(({ municipalityCode }) => municipalityCode === '2305')).toMatchObject({
      amountSek: 45_682,
      sekPerInhabitant: 7.49,
    })
  })

  it('notes what rests on fewer than five households, and on those that are preliminary', async () => {
    const household = {
      ...LOGGED,
      moveInMonth: '2025-03',
      adults: 1,
      children: 0,
    }
    const notes = []
    const statuses = async () => {
      const { body } = await scenario({ splitMethod: 'per_capita', totalSek: 1_000_000 })
      return new Set(body.parts.map(({ householdsStatus }) => householdsStatus))
    }
    expect(await statuses()).toEqual(new Set(['not_reported']))
    for (let count = 1; count <= 5; count += 1) {
      expect((await add('/households', household, 'bracke')).status).toBe(201)
      const { body } = await scenario({ splitMethod: 'per_capita', totalSek: 1_000_000 })
      const part = body.parts.find(({ municipalityCode }) => municipalityCode === '2305')
      notes.push([part?.households, part?.sekPerHouseholdNote])
    }
    expect(await statuses()).toEqual(new Set(['preliminary', 'not_reported']))
    expect(notes).toEqual([1, 2, 3, 4, 5].map((count) => [count, count < 5 ? 'small_base' : undefined]))
  })

  it('divides by the households that are known only together as well', async () => {
    const together = {
      title: 'Br\u00e4cke 2025, only known together',
      programmeId: 'ta-steget',
      relation: 'root',
      definitionNote: 'not known',
      sourceTitle: 'a list',
      periodFrom: '2025-01',
      periodToEarliest: '2025-12',
      periodToLatest: '2025-12',
      municipalityCodes: ['2305'],
      households: 40,
    }
    const answer = await add('/aggregate-outcomes', together)
    expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    const { body } = await scenario({ splitMethod: 'per_capita', totalSek: 1_000_000 })
    const part = body.parts.find(({ municipalityCode }) => municipalityCode === '2305')
    expect([part?.households, part?.sekPerHousehold]).toEqual([40, Math.round(part!.amountSek / 40)])
  })

  it.each([
    ['99.98', 49.98, 422, ['/shares']],
    ['99.99', 49.99, 200, undefined],
    ['100.01', 50.01, 200, undefined],
    ['100.02', 50.02, 422, ['/shares']],
  ])('shares of %s', async (_name, second, expected, faults) => {
    const shares = [
      { partyId: 'kommun-2305', sharePct: 50 },
      { partyId: 'kommun-2380', sharePct: second },
    ]
    const answer = await scenario({ splitMethod: 'shares', totalSek: 1000, shares })
    expect([answer.status, pointers(answer)]).toEqual([expected, faults])
  })

  it('refuses a day of which nobody knows the population, and an agreement that is not there', async () => {
    const asked = { splitMethod: 'per_capita', totalSek: 10 }
    expect(pointers(await scenario({ ...asked, populationDate: '2023-06-30' }))).toEqual([
      '/populationDate',
    ])
    expect((await scenario(asked, 'none')).status).toBe(404)
    expect(pointers(await scenario({ ...asked, totalSek: -10 }))).toEqual(['/totalSek'])
  })
})

describe('a year without an agreement', () => {
  it('is said to have none in the report, which waits for no contribution or cost of it', async () => {
    const { body } = await api.ask<{
      tables: {
        rows: { year: string; measure: string; value: number | null; text: string | null }[]
      }[]
    }>('public', '/reports/2025?format=json&table=T10')
    const rows = body.tables.flatMap((table) => table.rows)
    const ofYear = (year: string) =>
      Object.fromEntries(
        rows
          .filter((row) => row.year === year && row.text === null && /okanda_antal/.test(row.measure))
          .map(({ measure, value }) => [measure, value]),
      )
    expect(ofYear('2023')).toEqual({
      avstamning_kronor_bidrag_okanda_antal: 0,
      avstamning_kronor_kostnader_okanda_antal: 0,
    })
    expect(ofYear('2025')).toMatchObject({ avstamning_kronor_bidrag_okanda_antal: 8 })
    const said = rows.flatMap(({ year, text }) => (year === '2023' && text !== null ? [text] : []))
    expect(said).toContain(
      'Hela l\u00e4net 2023: inget avtal \u00e4r registrerat f\u00f6r \u00e5ret; det \u00e4r inte noll kronor.',
    )
    expect(said.filter((text) => text.includes('minst ett belopp'))).toEqual([])
  })
})

describe('the figures of money', () => {
  it('say what is unknown, and tell it when it is known', async () => {
    expect((await figure('balance')).total).toMatchObject({
      value: null,
      note: 'amount_unknown',
      knownSek: 45_711,
      money: { openingSek: 310_000, unknownContributions: 8, costsSek: null, unknownCosts: 1 },
    })
    const own = await figure('sekPerInhabitant', '&by=municipality,year&municipality=2305')
    expect(own.cells[0]).toMatchObject({ value: 7.49, base: 6099, populationYear: 2023 })
    // The population of the year before the decision, whichever that is.
    await change('/agreements/agreement-2025', { sourceDate: '2012-01-15', sourceTitle: 'Protokoll' })
    const early = await figure('sekPerInhabitant', '&by=municipality,year&municipality=2305')
    expect(early.cells[0]).toMatchObject({ populationYear: 2011, base: 6750 })
    expect((await figure('costPerHousehold')).total).toMatchObject({
      value: null,
      note: 'amount_unknown',
    })

    const path = '/agreements/agreement-2025/contributions'
    for (const { id, amountSek } of await list(path))
      if (amountSek === null) await change(`${path}/${id}`, { amountSek: 100_000 })
    const line = await budgetLine()
    const cost = await add('/costs', { budgetLineId: line, month: '2025-05', amountSek: 90_001 })
    expect((await figure('balance')).total['value']).toBe(310_000 + 845_711 - 90_001)
    expect((await figure('costPerHousehold')).total).toMatchObject({
      status: 'not_reported',
      note: 'households_unknown',
    })
    for (let i = 0; i < 2; i++)
      await api.ask('bracke', '/households', {
        method: 'POST',
        body: {
          ...LOGGED,
          moveInMonth: '2025-03',
          originType: 'world',
        },
      })
    expect((await figure('costPerHousehold')).total).toMatchObject({
      value: 45_001,
      // Of the other municipalities nothing is known, and the costs are of all.
      bound: 'at_most',
      note: 'small_base',
    })
    const cells = (await figure('costPerHousehold', '&by=municipality,year&municipality=2305')).cells
    expect(cells[0]).toMatchObject({ value: 22_856, note: 'small_base' })
    await change(`/costs/${cost.body.id}`, { isVoided: true })
    expect((await figure('balance')).total['value']).toBeNull()
    expect((await change(`/budget-lines/${line}`, { isVoided: true })).status).toBe(200)
  })
})
