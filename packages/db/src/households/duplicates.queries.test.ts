import { type DuplicateDecision, duplicateGrounds, type Household } from '@inflytt/domain'
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

  it('are counted without being made, and read a page at a time, whatever is asked for', async () => {
    const places = ['2305', '2380', '2305']
    const drawn = Array.from({ length: 36 }, (_, i) =>
      known(`R${String(i).padStart(2, '0')}`, {
        municipalityCode: places[i % 3]!,
        moveInMonth: ['2025-11', '2025-12', '2026-01', '2026-03'][i % 4]!,
        adults: i % 7 === 0 ? null : 1 + (i % 2),
        externalRef: i % 5 === 0 ? `KS ${i % 2}` : null,
        housingType: i % 11 === 0 ? 'unknown' : 'rental',
      }),
    )
    await insert(...drawn)
    const decide = (pair: readonly [string, string], decision: DuplicateDecision) =>
      putDuplicateDecision(store.db, {
        id: pair.join(),
        version: 1,
        refs: pair,
        decision,
        keptRef: null,
        voidedRef: null,
        voidedFrom: null,
        releasedMatches: [],
        decidedAt: '2026-11-23T10:00:00.000Z',
      })
    const all = (await listDuplicatePairs(store.db, {}, PAGE)).items
    const alike = (at: number) => all[at]!.households.map(({ ref }) => ref) as [string, string]
    await decide(alike(3), 'different_households')
    await decide(alike(20), 'same_household')
    await decide(alike(40), 'undecided')
    await decide(['R00', 'R03'], 'different_households')
    await sql`update household set count_status = 'voided' where ref = ${alike(20)[1]}`.execute(store.db)

    const where: DuplicateFilter[] = [
      {},
      { reach: 'within' },
      { reach: 'across' },
      { within: ['2305', '2380'] },
      { within: ['2380'] },
      { within: ['2305'], reach: 'across' },
    ]
    const sums: number[] = []
    for (const place of where)
      for (const municipalities of [undefined, ['2380'], []])
        for (const decisions of [
          undefined,
          ['undecided'],
          ['same_household', 'different_households'],
          [],
        ] as const) {
          const filter = { ...place, municipalities, decisions }
          const { rows } = await sql<{
            pair: string
          }>`select pair.ref_a || ' ' || pair.ref_b as pair ${fromDuplicatePairs(filter)}
            order by pair.month desc, pair.ref_a, pair.ref_b`.execute(store.db)
          const made = rows.map(({ pair }) => pair)
          const read: string[] = []
          for (let page = 1; read.length < made.length || page === 1; page++) {
            const found = await listDuplicatePairs(store.db, filter, { page, limit: 25 })
            expect(found.totalRecords).toBe(made.length)
            if (found.items.length === 0) break
            read.push(...found.items.map(({ households }) => households.map(({ ref }) => ref).join(' ')))
          }
          expect(read).toEqual(made)
          sums.push(made.length)
        }
    expect(sums.filter((sum) => sum > 0).length).toBeGreaterThan(20)
    expect(Math.max(...sums)).toBeGreaterThan(60)
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
  const selects = [sql`select *`, sql`select count(*)`]
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
  const questions = filters.flatMap((filter) => selects.map((select) => ({ filter, select })))
  for (const { filter, select } of questions) {
    const { rows } = await sql<{
      detail: string
    }>`explain query plan ${select} ${fromDuplicatePairs(filter)}`.execute(store.db)
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
