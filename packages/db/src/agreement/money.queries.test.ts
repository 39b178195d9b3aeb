import {
  type Agreement,
  AGREEMENT_NOT_SAID,
  AGREEMENT_PARTY_NOT_SAID,
  type CarryOver,
  CONTRIBUTION_NOT_SAID,
} from '@inflytt/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertSurroundings } from '../households/household.testing.ts'
import { insertParties, listCosts, MONEY_WRITERS, readMoneyBook, type Store } from '../index.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const updatedAt = '2026-11-23T10:00:00.000Z'
const kept = { version: 1, isVoided: false, updatedAt }
const agreement: Agreement = {
  ...AGREEMENT_NOT_SAID,
  version: 1,
  isVoided: false,
  id: 'a',
  name: 'Avtal',
  year: 2025,
  programmeIds: ['ta-steget'],
  isDemo: false,
}
const carryOver = (id: string): CarryOver & { updatedAt: string } => ({
  ...kept,
  id,
  fromYear: 2024,
  toYear: 2025,
  totalSek: 3,
  lines: [{ category: 'personnel' as const, amountSek: 3, isApproximate: true }],
  decisionBody: null,
  decisionDate: null,
  decisionNote: null,
  isDemo: false,
})

describe.each(ENGINES)('money on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
    await insertParties(store.db, [
      { id: 'p', name: 'Part', type: 'municipality', municipalityCode: '2305', isDemo: false },
    ])
    await MONEY_WRITERS.agreement.insert(store.db, { ...agreement, updatedAt })
  })
  afterEach(() => store.close())
  const book = () => readMoneyBook(store.db, { isDemo: false })
  const costs = () => listCosts(store.db, { isDemo: false, isVoided: false }, { page: 1, limit: 20 })

  it('comes back as it was written, and changes only from what was read', async () => {
    const { db } = store
    const party = { ...AGREEMENT_PARTY_NOT_SAID, ...kept, id: 'a/p', agreementId: 'a', partyId: 'p' }
    expect(await MONEY_WRITERS.agreement_party.insert(db, party)).toBe(true)
    expect(await MONEY_WRITERS.agreement_party.insert(db, party)).toBe(false)
    const contribution = {
      ...CONTRIBUTION_NOT_SAID,
      ...kept,
      id: 'c',
      agreementId: 'a',
      partyId: 'p',
      kind: 'cash' as const,
      amountSek: 45_711,
      perCapitaSek: 7.49,
      sharePct: 12.3456,
      population: 6099,
      populationDate: '2023-12-31',
    }
    await MONEY_WRITERS.contribution.insert(db, contribution)
    const line = { ...kept, id: 'l', agreementId: 'a', category: 'travel' as const, amountSek: null }
    await MONEY_WRITERS.budget_line.insert(db, line)
    const cost = {
      ...kept,
      id: 'k',
      budgetLineId: 'l',
      activityId: null,
      month: '2025-03',
      amountSek: 5,
    }
    await MONEY_WRITERS.cost.insert(db, cost)
    const bare = <T extends { updatedAt: string }>({ updatedAt: _at, ...rest }: T) => rest
    expect(await book()).toEqual({
      agreements: [agreement],
      agreementParties: [bare(party)],
      contributions: [bare(contribution)],
      budgetLines: [bare(line)],
      carryOvers: [],
    })
    expect(await costs()).toEqual({ items: [bare(cost)], totalRecords: 1 })
    const changed = { ...cost, version: 2, amountSek: 7 }
    expect(await MONEY_WRITERS.cost.update(db, { ...changed, version: 9 })).toBe(false)
    expect(await MONEY_WRITERS.cost.update(db, changed)).toBe(true)
    expect((await costs()).items[0]?.amountSek).toBe(7)
    const renamed = { ...agreement, version: 2, programmeIds: [], updatedAt }
    expect(await MONEY_WRITERS.agreement.update(db, renamed)).toBe(true)
    expect((await book()).agreements[0]?.programmeIds).toEqual([])
    expect((await readMoneyBook(db, { isDemo: true })).agreements).toEqual([])
  })

  it('is carried over once, also when two say so at once', async () => {
    const both = await Promise.all(
      ['x', 'y'].map((id) => MONEY_WRITERS.carry_over.insert(store.db, carryOver(id))),
    )
    expect(new Set(both)).toEqual(new Set([true, false]))
    const [standing] = (await book()).carryOvers
    expect(standing?.lines).toEqual([{ category: 'personnel', amountSek: 3, isApproximate: true }])
    const voided = { ...carryOver(standing?.id ?? ''), version: 2, isVoided: true }
    expect(await MONEY_WRITERS.carry_over.update(store.db, voided)).toBe(true)
    expect(await MONEY_WRITERS.carry_over.insert(store.db, carryOver('z'))).toBe(true)
  })
})
