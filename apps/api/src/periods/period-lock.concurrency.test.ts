import {
  countHouseholdsWithin,
  findHousehold,
  findLateness,
  findPeriodReport,
  type Store,
} from '@inflytt/db'
import { createTestStore, ENGINES } from '@inflytt/db/testing'
import { type DomainError, type Household, tertialMonths } from '@inflytt/domain'
import { afterEach, describe, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { seededRandom } from '../demo/demo-random.ts'
import { seedFacts } from '../facts/seed-facts.ts'
import { createTestDeps } from '../http/deps.testing.ts'
import { householdScope } from '../households/household-scope.ts'
import { changeHousehold, createHousehold } from '../households/households.service.ts'
import { sayPeriod } from './periods.service.ts'
import { LOGGED } from '../households/household.testing.ts'

let store: Store
afterEach(() => store.close())

const scope = householdScope({ kind: 'all' }, 'own')
const accept = () => Promise.resolve()
const refusals = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.flatMap((each) => (each.status === 'rejected' ? [(each.reason as DomainError).code] : []))

describe.each(ENGINES)('klart and a save at once on %s', (engine) => {
  async function open() {
    const made = await createTestDeps()
    await made.store.close()
    store = await createTestStore(engine)
    const deps = { ...made, store, db: store.db, random: seededRandom(3) }
    await seedFacts(deps)
    const caller = {
      ...PUBLIC_CALLER,
      role: 'officer' as const,
      userId: 'u',
      municipalityCodes: ['2305'],
    }
    const write = { deps, caller, remember: () => Promise.resolve() }
    const log = async (moveInMonth: string): Promise<Household> => {
      const saved = await createHousehold(write, scope, {
        ...LOGGED,
        moveInMonth,
        children: 0,
      })
      return saved.household
    }
    const say = (period: string, state: 'closed' | 'closed_nothing') =>
      sayPeriod(
        write,
        { kind: 'all' },
        { municipality: '2305', period, said: { state }, expect: accept },
      )
    const setAdults = (ref: string, adults = 1) =>
      changeHousehold(write, scope, { ref, patch: { adults }, expect: accept })
    return { log, say, setAdults }
  }

  it('a new household is there before klart, or comes late: nothing is never said of something', async () => {
    const { log, say } = await open()
    for (const period of ['2024-T3', '2025-T1', '2025-T2', '2025-T3', '2026-T1']) {
      const months = tertialMonths(period)
      const [said, ...logged] = await Promise.allSettled([
        say(period, 'closed_nothing'),
        log(months.from),
        log(months.to),
      ])
      const households = logged.map((each) => (each as PromiseFulfilledResult<Household>).value)
      expect(await countHouseholdsWithin(store.db, '2305', months)).toBe(2)
      const isSaid = said.status === 'fulfilled'
      expect(refusals([said])).toEqual(isSaid ? [] : ['conflict'])
      expect(households.map(({ isLate }) => isLate)).toEqual([isSaid, isSaid])
      const late = await Promise.all(households.map(({ ref }) => findLateness(store.db, ref)))
      const key = { municipalityCode: '2305', period, periodVersion: 1 }
      expect(late).toEqual(isSaid ? [key, key] : [undefined, undefined])
    }
  })

  it('a change is stored before klart, or refused', async () => {
    const { log, say, setAdults } = await open()
    for (const period of ['2024-T3', '2025-T1', '2025-T2', '2025-T3', '2026-T1']) {
      const { ref } = await log(tertialMonths(period).from)
      const [said, changed] = await Promise.allSettled([say(period, 'closed'), setAdults(ref)])
      expect(said.status).toBe('fulfilled')
      expect((await findPeriodReport(store.db, '2305', period))?.state).toBe('closed')
      const isChanged = changed.status === 'fulfilled'
      expect(refusals([changed])).toEqual(isChanged ? [] : ['period-closed'])
      expect((await findHousehold(store.db, ref))?.adults).toBe(isChanged ? 1 : 2)
      await expect(setAdults(ref, 3)).rejects.toMatchObject({ code: 'period-closed' })
    }
  })
})
