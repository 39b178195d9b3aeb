import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApi, type TestApi, type TestRole } from '../../api.testing.ts'
import { LOGGED } from '../../households/household.testing.ts'

const DECISION = { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' }
const OF_2022 = { moveInMonth: '2022-03', programmeId: 'en-attraktiv-region' }
const VOIDED = { countStatus: 'voided', voidReason: 'did_not_move' }

let api: TestApi
let minute: number
beforeEach(async () => {
  api = await createTestApi(['bracke', 'both', 'coordinator'])
  minute = 0
}, 30_000)
afterEach(() => api.close())

async function log(over: object = {}): Promise<string> {
  const sent = { method: 'POST', body: { ...LOGGED, ...OF_2022, ...over } }
  const { status, body } = await api.ask<{ ref: string }>('bracke', '/households', sent)
  expect(status).toBe(201)
  return body.ref
}

async function change(ref: string, body: object, who: TestRole = 'bracke') {
  const sent = { method: 'PATCH', body, headers: { 'If-Match': '*' } }
  expect((await api.ask(who, `/households/${ref}`, sent)).status).toBe(200)
}

async function fix(year: number): Promise<string> {
  const sent = { method: 'POST', body: { year, decision: DECISION } }
  const { status, body } = await api.ask<{ id: string }>('coordinator', '/report-versions', sent)
  expect(status).toBe(201)
  later()
  return body.id
}

/** What is done now is done after what was done before. */
function later() {
  minute += 1
  api.deps.setNow(`2026-11-23T13:${String(minute).padStart(2, '0')}:00.000Z`)
}

/** Why figures of the households are told otherwise, each once; none where no figure is. */
async function why(id: string): Promise<string[]> {
  interface Changes {
    items: { tableId: string; reasons: { recordType: string; action: string }[] }[]
  }
  const { body } = await api.ask<Changes>('public', `/report-versions/${id}/changes`)
  const told = body.items
    .filter(({ tableId }) => tableId === 'T2')
    .flatMap(({ reasons }) => reasons.map(({ recordType, action }) => `${recordType} ${action}`))
  return [...new Set(told)].toSorted()
}

describe('why an open figure has changed since a year was fixed', { timeout: 60_000 }, () => {
  it('is of what such a figure holds, and of nothing that happened to others', async () => {
    const counted: string[] = []
    for (let count = 0; count < 7; count += 1) counted.push(await log())
    const fromHere = await log({ originType: 'own_county' })
    const afterMove = await log({ inclusionBasis: 'contact_after_move' })
    const id = await fix(2022)
    await log()
    expect(await why(id)).toEqual(['household create'])
    later()
    // Whoever knows these reads that nothing was done to them.
    await change(fromHere, VOIDED)
    await change(afterMove, { inclusionBasis: 'unknown', countStatus: 'preliminary' })
    await change(afterMove, { originType: 'own_county' })
    expect(await why(id)).toEqual(['household create'])
    later()
    await change(counted[0]!, { occupationField: 'it' })
    await change(counted[1]!, { originType: 'eu' })
    await change(counted[2]!, { moveInMonth: '2022-05' })
    expect(await why(id)).toEqual(['household create'])
    later()
    await change(await log({ moveInMonth: '2025-03', programmeId: 'ta-steget' }), VOIDED)
    await change(await log(), VOIDED)
    expect(await why(id)).toEqual(['household create'])
  })

  it('is not that two households were told apart, or why one is no longer counted', async () => {
    const same = { occupationField: 'it', housingType: 'rental' }
    for (let count = 0; count < 5; count += 1) await log()
    const [kept, twice] = [await log(same), await log(same)]
    const id = await fix(2022)
    const pairOf = async (ref: string) => {
      const { body } = await api.ask<{
        items: { id: string; etag: string; households: { ref: string }[] }[]
      }>('bracke', '/possible-duplicates')
      return body.items.find(({ households }) => households.some((one) => one.ref === ref))!
    }
    const decide = async (body: object) => {
      const pair = await pairOf(twice)
      const path = `/possible-duplicates/${pair.id}`
      const sent = { method: 'PATCH', body, headers: { 'If-Match': pair.etag } }
      expect((await api.ask('bracke', path, sent)).status).toBe(200)
    }
    await decide({ decision: 'different_households' })
    await log()
    expect(await why(id)).toEqual(['household create'])
    later()
    await decide({ decision: 'same_household', keptRef: kept })
    await log()
    expect(await why(id)).toEqual(['household create', 'household void'])
  })

  it('is of one that a figure held then, or holds now, and of none that it holds as before', async () => {
    const refs: string[] = []
    for (let count = 0; count < 8; count += 1) refs.push(await log())
    const ineligible = await log({ originType: 'own_county' })
    const id = await fix(2022)
    await change(refs[0]!, { originType: 'own_county' })
    expect(await why(id)).toEqual(['household change'])
    later()
    await change(refs[0]!, { originType: 'rest_of_sweden' })
    expect(await why(id)).toEqual([])
    later()
    await change(refs[1]!, VOIDED)
    later()
    await change(refs[1]!, { countStatus: 'confirmed', voidReason: null })
    await change(ineligible, { originType: 'rest_of_sweden' })
    expect(await why(id)).toEqual(['household change'])
    later()
    await change(refs[2]!, { municipalityCode: '2380' }, 'both')
    await change(refs[3]!, { moveInMonth: '2023-01' })
    expect(await why(id)).toEqual(['household change'])
  })
})
