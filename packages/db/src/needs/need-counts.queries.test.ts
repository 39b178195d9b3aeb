import { EVER, type Need, NEED_NOT_SAID, NEED_SUMS } from '@inflytt/domain'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertSurroundings } from '../households/household.testing.ts'
import {
  addNeedTo,
  findNeed,
  insertNeed,
  listNeedCounts,
  listStoredNeedCounts,
  moveNeedStates,
  type NeedCheck,
  type NeedCounts,
  putNeedState,
  recountNeed,
  type Store,
  updateNeed,
  walkNeedChecks,
} from '../index.ts'
import { fillNeedCounts } from '../migrations/0028-need-counts.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

async function checksOf({ db }: Store): Promise<NeedCheck[]> {
  const all: NeedCheck[] = []
  for await (const checks of walkNeedChecks(db)) all.push(...checks)
  return all
}

const AT = '2026-11-23T10:00:00.000Z'

function need(over: Partial<Need> = {}): Need {
  return {
    ...NEED_NOT_SAID,
    id: 'need-1',
    version: 1,
    municipalityCode: '2305',
    reportedMonth: '2025-03',
    employerSector: 'municipal',
    positions: 5,
    status: 'open',
    filledByNewcomers: 0,
    closedMonth: null,
    isVoided: false,
    isDemo: false,
    createdAt: AT,
    updatedAt: AT,
    ...over,
  }
}

const anyMonth = fc.constantFrom('2024-11', '2025-03', '2025-12', '2026-01', '2026-11')
const anyNeed = fc.record({
  municipalityCode: fc.constantFrom('2305', '2380'),
  reportedMonth: anyMonth,
  occupationField: fc.constantFrom('it' as const, 'education' as const),
  employerSector: fc.constantFrom('municipal' as const, 'private' as const),
  isHardToFill: fc.constantFrom(true, false, null),
  filledTotal: fc.integer({ min: 2, max: 5 }),
  filledByNewcomers: fc.integer({ min: 0, max: 2 }),
  status: fc.constantFrom('open' as const, 'withdrawn' as const),
  isVoided: fc.constantFrom(false, false, true),
  isDemo: fc.boolean(),
})

describe.each(ENGINES)('kept counts of needs on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
  })
  afterEach(() => store.close())

  async function write(id: string, over: Partial<Need>, month: string): Promise<void> {
    const { db } = store
    const stored = await findNeed(db, id)
    const after = need({ id, ...over })
    await recountNeed(db, id, async () => {
      if (stored === undefined) await insertNeed(db, after, '')
      else {
        await updateNeed(db, after, stored, '')
        if (after.reportedMonth !== stored.reportedMonth)
          await moveNeedStates(db, id, after.reportedMonth)
      }
      const { positions, filledTotal, status } = after
      const isWithdrawn = status === 'withdrawn'
      await putNeedState(db, { needId: id, month, positions, filledTotal, isWithdrawn })
    })
  }

  /** Without what came back to zero. */
  const counted = (counts: NeedCounts) =>
    new Map([...counts].filter(([, count]) => NEED_SUMS.some((one) => count[one] !== 0)))

  it('agree with a recount whatever is written and moved, and with what the migration fills in', async () => {
    const { db } = store
    const step = fc.tuple(fc.integer({ min: 0, max: 3 }), anyNeed, anyMonth)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await db.deleteFrom('recruitment_need').execute()
        await db.deleteFrom('need_count').execute()
        for (const [slot, over, month] of steps) await write(`need-${slot}`, over, month)
        const recounted: NeedCounts = new Map()
        for (const { need: one, states } of await checksOf(store)) addNeedTo(recounted, one, states)
        expect(counted(await listStoredNeedCounts(db))).toEqual(counted(recounted))
        await db.deleteFrom('need_count').execute()
        await fillNeedCounts(db)
        expect(counted(await listStoredNeedCounts(db))).toEqual(counted(recounted))
      }),
      { numRuns: engine === 'sqlite' ? 60 : 8 },
    )
  })

  it('are checked a page at a time, each with its own states', async () => {
    const ids = Array.from({ length: 1001 }, (_, number) => `n${String(number).padStart(4, '0')}`)
    for (const id of ids) await write(id, {}, '2025-03')
    const checked = await checksOf(store)
    expect(checked.map((check) => check.need.id)).toEqual(ids)
    expect(
      checked.map(({ need: { id }, states }) => states.map((state) => state.needId === id)),
    ).toEqual(ids.map(() => [true]))
  })

  it('are read for a region, added up by what is asked by, as numbers', async () => {
    await write('a', { occupationField: 'it', filledTotal: 1 }, '2025-03')
    await write('b', { employerSector: 'private', occupationField: 'it' }, '2026-01')
    await write('c', { municipalityCode: '2380', reportedMonth: '2026-01', isDemo: true }, '2026-01')
    const total = { level: 'total' as const }
    const [ofField, ofSector] = [
      { level: 'occupationField' as const },
      { level: 'employerSector' as const },
    ]
    const region = { isDemo: false, municipalities: ['2305', '2380'], fromYear: 2025, toYear: EVER }
    const reported = { needs: 2, positions: 10, filledTotal: 1, filledByNewcomers: 0 }
    const byYear = (rows: { year: number }[]) => rows.toSorted((a, b) => a.year - b.year)
    expect(byYear(await listNeedCounts(store.db, { ...region, ...total, by: [] }))).toEqual([
      { year: 2025, ...reported, openChange: 4 },
      { year: 2026, needs: 0, positions: 0, filledTotal: 0, filledByNewcomers: 0, openChange: 5 },
      { year: EVER, ...reported, openChange: 9 },
    ])
    const ever = { ...region, fromYear: EVER }
    expect(
      await listNeedCounts(store.db, { ...ever, ...ofField, by: ['municipality', 'occupationField'] }),
    ).toEqual([{ year: EVER, municipality: '2305', occupationField: 'it', ...reported, openChange: 9 }])
    expect(
      await listNeedCounts(store.db, { ...ever, ...ofSector, by: ['employerSector'] }),
    ).toHaveLength(2)
    expect(
      await listNeedCounts(store.db, { ...ever, ...total, municipalities: ['2380'], by: [] }),
    ).toEqual([])
    expect(await listNeedCounts(store.db, { ...ever, ...total, municipalities: [], by: [] })).toEqual([])
  })
})
