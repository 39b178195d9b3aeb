import { duplicateGrounds, type Household } from '@inflytt/domain'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DuplicateFilter, fromDuplicatePairs } from './duplicate-pairs.ts'
import {
  findDuplicatePair,
  listDecidedWith,
  listDuplicatePairs,
  listLikeHouseholds,
  putDuplicateDecision,
} from './duplicates.queries.ts'
import { household, insertSurroundings } from './household.testing.ts'
import { insertHousehold } from './households.queries.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/index.ts'

const PAGE = { page: 1, limit: 500 }
const known = (ref: string, over: Partial<Household> = {}) =>
  household({ ref, occupationField: 'it', housingType: 'rental', ...over })

describe.each(ENGINES)('possible duplicates on %s', (engine) => {
  let store: Store
  beforeEach(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
  })
  afterEach(() => store.close())

  const insert = async (...households: Household[]) => {
    for (const each of households) await insertHousehold(store.db, each)
  }
  const refs = async (filter: Parameters<typeof listDuplicatePairs>[1] = {}) =>
    (await listDuplicatePairs(store.db, filter, PAGE)).items.map(({ households }) =>
      households.map(({ ref }) => ref).join(' '),
    )

  it('are exactly those of the rule, over every combination', async () => {
    const drawn: Household[] = []
    for (const municipalityCode of ['2305', '2380'])
      for (const moveInMonth of ['2025-12', '2026-01', '2026-03'])
        for (const adults of [null, 2])
          for (const housingType of ['unknown', 'rental'] as const)
            for (const externalRef of [null, 'KS 1'])
              for (const countStatus of ['confirmed', 'voided'] as const)
                drawn.push(
                  household({
                    ref: `2305-2025-${String(drawn.length).padStart(4, '0')}`,
                    municipalityCode,
                    moveInMonth,
                    adults,
                    housingType,
                    externalRef,
                    countStatus,
                    voidReason: countStatus === 'voided' ? 'other' : null,
                    occupationField: 'it',
                  }),
                )
    await insert(...drawn)
    const standing = drawn.filter(({ countStatus }) => countStatus !== 'voided')
    const expected = standing.flatMap((one) =>
      standing
        .filter((other) => one.ref < other.ref && duplicateGrounds(one, other).length > 0)
        .map((other) => `${one.ref} ${other.ref}`),
    )
    const found = await refs()
    expect(found.toSorted()).toEqual(expected.toSorted())
    expect(found.length).toBeGreaterThan(20)
    for (const one of standing) {
      const like = await listLikeHouseholds(store.db, one, one.ref)
      const own = standing.filter(
        (other) =>
          other.ref !== one.ref &&
          other.municipalityCode === one.municipalityCode &&
          duplicateGrounds(one, other).length > 0,
      )
      expect(like.map(({ ref }) => ref)).toEqual(own.map(({ ref }) => ref))
    }
  })

  it('are told within a municipality, across, or by where one of them is', async () => {
    await insert(known('A'), known('B'), known('C', { municipalityCode: '2380' }))
    expect(await refs()).toEqual(['A B', 'A C', 'B C'])
    expect(await refs({ within: ['2305'] })).toEqual(['A B'])
    expect(await refs({ within: [] })).toEqual([])
    expect(await refs({ reach: 'across' })).toEqual(['A C', 'B C'])
    expect(await refs({ reach: 'within', municipalities: ['2380'] })).toEqual([])
  })

  it('are looked for by index: no household is set beside every other', async () => {
    // PostgreSQL chooses by what it knows of the rows.
    await insert(
      ...Array.from({ length: 200 }, (_, i) =>
        known(`R${i}`, { externalRef: `KS 2025/${i}`, adults: i }),
      ),
    )
    const plan = await store.db.transaction().execute(async (trx) => {
      // Of a table as small as this PostgreSQL would rather read all of it.
      if (engine === 'postgres') {
        await sql`analyze household`.execute(trx)
        await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
          set_config('enable_mergejoin', 'off', true), set_config('enable_bitmapscan', 'off', true)`.execute(
          trx,
        )
      }
      const explain = engine === 'postgres' ? sql`explain` : sql`explain query plan`
      const { rows } = await sql<object>`${explain} select * ${fromDuplicatePairs({})}`.execute(trx)
      return rows.map((row) => Object.values(row).at(-1) as string)
    })
    const looks =
      engine === 'postgres'
        ? [/Index Only Scan using household_likeness on household b/, /household_case on household b/]
        : [
            /SEARCH b USING COVERING INDEX household_likeness \(adults=\? AND children=\? AND origin_type=\? AND occupation_field=\? AND housing_type=\? AND move_in_month=\?/,
            /SEARCH b USING INDEX household_case \(external_ref=\? AND municipality_code=\?\)/,
          ]
    for (const look of looks) expect(plan.join('\n')).toMatch(look)
    expect(plan.filter((step) => /^SCAN b\b|Seq Scan/.test(step))).toEqual([])
  })

  it('stay where they were decided, also when they are no longer alike', async () => {
    await insert(known('A'), known('B'))
    const decision = {
      id: 'd1',
      version: 1,
      refs: ['A', 'B'] as const,
      decision: 'different_households' as const,
      keptRef: null,
      voidedRef: null,
      voidedFrom: null,
      releasedMatches: [],
      decidedAt: '2026-11-23T10:00:00.000Z',
    }
    expect(await putDuplicateDecision(store.db, decision)).toBe(true)
    expect(await putDuplicateDecision(store.db, { ...decision, id: 'd2' })).toBe(false)
    expect((await findDuplicatePair(store.db, ['A', 'B']))?.decision).toEqual(decision)
    expect(await refs({ decisions: ['undecided'] })).toEqual([])
    await sql`update household set count_status = 'voided' where ref = 'B'`.execute(store.db)
    expect(await refs({ decisions: ['different_households'] })).toEqual(['A B'])
    expect(await listDecidedWith(store.db, 'B')).toEqual(new Set(['A']))
    const undone = { ...decision, version: 2, decision: 'undecided' as const }
    expect(await putDuplicateDecision(store.db, undone)).toBe(true)
    expect(await putDuplicateDecision(store.db, undone)).toBe(false)
    expect(await listDecidedWith(store.db, 'B')).toEqual(new Set())
    expect(await refs()).toEqual([])
  })
})

it('possible duplicates on SQLite are looked for by likeness within a municipality too', async () => {
  const store = await createTestStore('sqlite')
  const many = Array.from({ length: 100 }, (_, i) => String(1000 + i))
  const own = { within: ['2305'], municipalities: ['2305'] }
  const filters: DuplicateFilter[] = [
    { within: ['2305'] },
    own,
    { ...own, reach: 'within' },
    { ...own, decisions: ['undecided'] },
    { ...own, reach: 'within', decisions: ['undecided', 'same_household'] },
    { within: ['2305', '2380'], municipalities: ['2380'] },
    { within: many },
    { within: many, municipalities: ['1000'] },
    { reach: 'within' },
    { reach: 'within', municipalities: ['2305'] },
  ]
  for (const filter of filters) {
    const { rows } = await sql<{
      detail: string
    }>`explain query plan select * ${fromDuplicatePairs(filter)}`.execute(store.db)
    const steps = rows.map(({ detail }) => detail)
    // Whichever of the two is found first, the other is looked up by what is rare.
    const looked = steps.filter((step) => /^(?:SCAN|SEARCH) [ab] /.test(step))
    const second = looked.filter((_, place) => place % 2 === 1)
    expect(second.filter((step) => !/household_likeness|household_case|\(ref=\?\)/.test(step))).toEqual(
      [],
    )
    expect(
      steps.filter((step) => /^SEARCH b .*household_likeness .*municipality_code=/.test(step)),
    ).toHaveLength(2)
  }
  await store.close()
})
