import {
  addMonths,
  awaitedMilestones,
  FOLLOW_UP_NOT_SAID,
  FOLLOW_UP_OUTCOMES,
  type FollowUp,
  type Household,
  MILESTONES,
  type Month,
  whereabouts,
} from '@inflytt/domain'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countDueByMonth, type DueFollowUp, listDueFollowUps } from './due-follow-ups.queries.ts'
import { insertFollowUp, listHouseholdsFollowedUp } from './follow-ups.queries.ts'
import { household, insertSurroundings } from './household.testing.ts'
import { findHousehold, insertHouseholds, setFollowedUp, updateHousehold } from './households.queries.ts'
import { up } from '../migrations/0026-awaited-milestones.ts'
import type { Store } from '../store/store.ts'
import { createTestStore, ENGINES } from '../testing/test-store.ts'

const HOUSEHOLDS = 400
const CODES = ['2305', '2380']
const UNTIL = '2026-11'
const NO_LIMIT = { skip: 0, limit: HOUSEHOLDS * MILESTONES.length }

/** Numbers that look random and are the same each time. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >> 8) % below
  }
}

function madeUp(random: (below: number) => number): { household: Household; followUps: FollowUp[] }[] {
  return Array.from({ length: HOUSEHOLDS }, (_, i) => {
    const one = household({
      ref: `2305-2025-${String(i).padStart(4, '0')}`,
      municipalityCode: CODES[random(2)]!,
      moveInMonth: `${2022 + random(5)}-${String(1 + random(12)).padStart(2, '0')}`,
      moveInPrecision: random(10) === 0 ? 'year' : 'month',
      countStatus: random(10) === 0 ? 'preliminary' : 'confirmed',
    })
    const followUps = MILESTONES.filter(() => random(3) === 0).map((milestone): FollowUp => ({
      ...FOLLOW_UP_NOT_SAID,
      id: `${one.ref}-${milestone}`,
      version: 1,
      householdRef: one.ref,
      milestone,
      source: 'phone',
      outcome: FOLLOW_UP_OUTCOMES[random(FOLLOW_UP_OUTCOMES.length)]!,
      newMunicipalityCode: CODES[random(2)]!,
      answeredMonth: addMonths(one.moveInMonth, milestone),
      isVoided: random(4) === 0,
      createdAt: one.createdAt,
      updatedAt: one.updatedAt,
    }))
    const standing = followUps.filter(({ isVoided }) => !isVoided)
    const currentMunicipalityCode = whereabouts(one.municipalityCode, standing)
    return { household: { ...one, currentMunicipalityCode }, followUps }
  })
}

/** What is due by the rule itself, from the records alone. */
function dueOf(records: ReturnType<typeof madeUp>, codes: readonly string[]): [string, string, Month][] {
  return records
    .filter(
      ({ household: one }) =>
        codes.includes(one.municipalityCode) &&
        one.countStatus === 'confirmed' &&
        one.moveInPrecision === 'month' &&
        one.currentMunicipalityCode !== null,
    )
    .flatMap(({ household: { ref, moveInMonth }, followUps }) =>
      MILESTONES.filter((milestone) => {
        const isPassed = followUps.some(
          (one) =>
            !one.isVoided &&
            (one.milestone === milestone ||
              (one.milestone > milestone && !['unreachable', 'declined'].includes(one.outcome))),
        )
        return !isPassed && addMonths(moveInMonth, milestone) <= UNTIL
      }).map((milestone) => ({ ref, milestone, due: addMonths(moveInMonth, milestone) })),
    )
    .toSorted((a, b) =>
      a.due === b.due
        ? a.ref < b.ref
          ? -1
          : a.ref > b.ref
            ? 1
            : b.milestone - a.milestone
        : a.due < b.due
          ? 1
          : -1,
    )
    .map(({ ref, milestone, due }) => [ref, String(milestone), due])
}

const told = (items: readonly DueFollowUp[]) =>
  items.map(({ householdRef, milestone, moveInMonth }) => [
    householdRef,
    String(milestone),
    addMonths(moveInMonth, milestone),
  ])

describe.each(ENGINES)('what is due on %s', (engine) => {
  const records = madeUp(drawing(1))
  let store: Store

  beforeAll(async () => {
    store = await createTestStore(engine)
    await insertSurroundings(store.db)
    await insertHouseholds(
      store.db,
      records.map((one) => one.household),
    )
    for (const { household: one, followUps } of records) {
      for (const followUp of followUps) await insertFollowUp(store.db, followUp)
      await setFollowedUp(store.db, one.ref, {
        currentMunicipalityCode: one.currentMunicipalityCode,
        awaitedMilestones: awaitedMilestones(followUps.filter(({ isVoided }) => !isVoided)),
      })
    }
  })
  afterAll(() => store.close())

  const kept = async () =>
    (await listHouseholdsFollowedUp(store.db, '', 1000)).map((one) => [one.ref, one.awaitedMilestones])

  it('is what the records tell, in counts, whole lists and pages', async () => {
    for (const codes of [CODES, ['2380'], []]) {
      const due = dueOf(records, codes)
      const counts = await countDueByMonth(store.db, { municipalities: codes, until: UNTIL })
      const expected = Map.groupBy(due, ([, , month]) => month)
      expect(Object.fromEntries(counts)).toEqual(
        Object.fromEntries([...expected].map(([month, all]) => [month, all.length])),
      )
      const whole = { from: '2022-01', to: UNTIL, ...NO_LIMIT }
      expect(told(await listDueFollowUps(store.db, codes, whole))).toEqual(due)
    }
    const [, , middle] = dueOf(records, CODES)[150]!
    const within = dueOf(records, CODES).filter(([, , month]) => month === middle)
    const place = { from: middle, to: middle, skip: 1, limit: 2 }
    expect(told(await listDueFollowUps(store.db, CODES, place))).toEqual(within.slice(1, 3))
  })

  it('is gone through in slices, each with its own follow-ups', async () => {
    const whole = await listHouseholdsFollowedUp(store.db, '', 1000)
    const sliced = []
    for (let after = ''; ; after = sliced.at(-1)!.ref) {
      const slice = await listHouseholdsFollowedUp(store.db, after, 7)
      if (slice.length === 0) break
      sliced.push(...slice)
    }
    expect(sliced).toEqual(whole)
    const answered = records.filter(({ followUps }) => followUps.some(({ isVoided }) => !isVoided))
    expect(whole.length).toBeGreaterThanOrEqual(answered.length)
    for (const { household: one, followUps } of answered)
      expect(whole.find(({ ref }) => ref === one.ref)?.followUps).toHaveLength(
        followUps.filter(({ isVoided }) => !isVoided).length,
      )
  })

  it('stays what the follow-ups told when the household is changed', async () => {
    const before = await kept()
    const { ref } = records.find(({ followUps }) =>
      followUps.some(({ isVoided }) => !isVoided),
    )!.household
    const stored = (await findHousehold(store.db, ref))!
    expect(await updateHousehold(store.db, { ...stored, adults: 1, version: 2 }, 1)).toBe(true)
    expect(await kept()).toEqual(before)
  })

  it('is the same in a store that is brought up', async () => {
    const before = await kept()
    expect(new Set(before.map(([, milestones]) => String(milestones))).size).toBeGreaterThan(8)
    await store.db.schema.dropIndex('household_awaited').execute()
    await store.db.schema.alterTable('household').dropColumn('awaited_milestones').execute()
    await up(store.db as unknown as Kysely<unknown>, engine)
    expect(await kept()).toEqual(before)
  })
})
