import {
  type AggregateCreate,
  DomainError,
  type HouseholdCreate,
  type HouseholdPatch,
} from '@inflytt/domain'
import { afterEach, describe, expect, it } from 'vitest'
import { PUBLIC_CALLER } from '../access/caller.ts'
import { changeAggregate, createAggregate } from '../aggregates/aggregates.service.ts'
import { pickWeighted, seededRandom } from '../demo/demo-random.ts'
import { seedFacts } from '../facts/seed-facts.ts'
import { createTestDeps, type TestDeps } from '../http/deps.testing.ts'
import { householdScope } from '../households/household-scope.ts'
import { changeHousehold, createHousehold } from '../households/households.service.ts'
import { readOutcome } from '../outcomes/outcomes.service.ts'
import { sayPeriod } from '../periods/periods.service.ts'
import { readRecordContext } from '../record-context.ts'
import { verifyStore } from './verify.service.ts'
import { LOGGED } from '../households/household.testing.ts'

const OPERATIONS = 10_000
const EXPECTED = new Set([
  'envelope-exceeded',
  'aggregates-overlap',
  'coverage-fixed',
  'validation-failed',
  'conflict',
  'not-found',
  'period-closed',
])
const CODES = ['2303', '2305', '2309', '2313', '2321', '2326', '2361', '2380']

let deps: TestDeps
afterEach(() => deps.store.close())

/** A run of random writes through the services, as an officer of every municipality and a coordinator would make. */
async function run(seed: number): Promise<Record<string, number>> {
  const random = seededRandom(seed)
  const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T
  const month = () => `${2019 + random(8)}-${String(1 + random(9)).padStart(2, '0')}`
  const write = {
    deps,
    caller: { ...PUBLIC_CALLER, role: 'officer' as const, userId: 'u', municipalityCodes: CODES },
    remember: () => Promise.resolve(),
  }
  const scope = householdScope({ kind: 'all' }, 'own')
  const accept = () => Promise.resolve()
  const refs: string[] = []
  const parts: string[] = []
  const seen: Record<string, number> = {}
  const fields = (): HouseholdCreate => ({
    municipalityCode: pick(CODES),
    moveInMonth: month(),
    adults: pick([1, 2, null]),
    children: pick([0, 2, null]),
    originType: pick(['rest_of_sweden', 'rest_of_sweden', 'world', 'own_county', 'unknown']),
    inclusionBasis: pick([
      'contact_before_move',
      'recruited_via_party',
      'contact_after_move',
      'unknown',
    ]),
    evidence: pick(['household', 'employer', 'none']),
    programmeId: pick(['en-attraktiv-region', 'en-attraktiv-region', 'ta-steget']),
  })
  const patch = (): HouseholdPatch =>
    pick<() => HouseholdPatch>([
      () => ({ countStatus: 'voided', voidReason: 'duplicate' }),
      () => ({ countStatus: 'confirmed' }),
      () => ({ evidence: pick(['household', 'none']) }),
      () => ({ moveInMonth: month() }),
      () => ({ municipalityCode: pick(CODES) }),
      () => ({ coverage: 'covered' }),
      () => ({ coverage: 'new', coverageReason: 'counted beside it' }),
      () => ({ inclusionBasis: pick(['contact_before_move', 'contact_after_move']) }),
      () => ({ programmeId: pick(['en-attraktiv-region', 'ta-steget']) }),
      () => ({ adults: pick([1, 2, 3, null]) }),
    ])()
  const part = (): AggregateCreate => ({
    title: 'part',
    programmeId: 'en-attraktiv-region',
    relation: 'part_of',
    parentId: 'en-attraktiv-region-444',
    municipalityCodes: [pick(CODES)],
    periodFrom: `${2020 + random(3)}-01`,
    periodToEarliest: '2022-12',
    periodToLatest: pick(['2022-12', '2023-06']),
    households: 1 + random(30),
    definitionNote: 'not known',
    sourceTitle: 'a list',
  })
  const steps = {
    create: async () => void refs.push((await createHousehold(write, scope, fields())).household.ref),
    change: async () => {
      if (refs.length > 0)
        await changeHousehold(write, scope, { ref: pick(refs), patch: patch(), expect: accept })
    },
    part: async () => void parts.push((await createAggregate(write, { kind: 'all' }, part())).id),
    dropPart: async () => {
      const id = parts.splice(random(parts.length), 1)[0]
      if (id !== undefined)
        await changeAggregate(write, { kind: 'all' }, { id, patch: { isVoided: true }, expect: accept })
    },
    say: async () => {
      const state = pick(['closed', 'closed', 'closed_nothing', 'open'] as const)
      await sayPeriod(
        write,
        { kind: 'all' },
        {
          municipality: pick(CODES),
          period: `${2019 + random(8)}-T${1 + random(3)}`,
          said: { state, reopenReason: state === 'open' ? 'one more' : null },
          expect: accept,
        },
      )
    },
    moveEnd: async () => {
      const periodToEarliest = pick(['2023-06', '2023-12', '2024-10'])
      await changeAggregate(
        write,
        { kind: 'all' },
        { id: 'en-attraktiv-region-444', patch: { periodToEarliest }, expect: accept },
      )
    },
  }
  for (let i = 0; i < OPERATIONS; i++) {
    const name = pickWeighted(random, [
      ['create', 300],
      ['change', 680],
      ['part', 8],
      ['dropPart', 8],
      ['moveEnd', 4],
      ['say', 8],
    ] as const)
    try {
      await steps[name]()
      seen[name] = (seen[name] ?? 0) + 1
    } catch (error) {
      if (!(error instanceof DomainError) || !EXPECTED.has(error.code)) throw error
      seen[error.code] = (seen[error.code] ?? 0) + 1
    }
  }
  return seen
}

describe('inflytt verify', () => {
  it(
    'finds no difference after ten thousand random operations, refused ones among them',
    { timeout: 240_000 },
    async () => {
      deps = { ...(await createTestDeps()), random: seededRandom(7) }
      await seedFacts(deps)
      const seen = await run(20_261_123)
      expect(seen['envelope-exceeded']).toBeGreaterThan(0)
      expect(seen['coverage-fixed']).toBeGreaterThan(0)
      expect(seen['create']).toBeGreaterThan(1000)
      expect(seen['period-closed']).toBeGreaterThan(0)
      const { differences, households } = await verifyStore(deps.db, deps.clock())
      expect(differences).toEqual([])
      expect(households).toBe(seen['create'])
      const context = await readRecordContext(deps.db, deps.clock())
      const asked = await readOutcome(deps.db, context, {
        measure: 'households',
        by: ['municipality', 'year'],
        from: 2019,
        to: 2026,
      })
      const sum = asked.cells.reduce((all, { value }) => all + (value ?? 0), 0)
      const remaining = asked.unallocated.reduce((all, item) => all + item.remaining, 0)
      expect(asked.total.value).toBe(sum + remaining)
    },
  )

  it('tells a count that does not agree with the records', async () => {
    deps = { ...(await createTestDeps()), random: seededRandom(7) }
    await seedFacts(deps)
    const write = { deps, caller: PUBLIC_CALLER, remember: () => Promise.resolve() }
    const { household } = await createHousehold(write, householdScope({ kind: 'all' }, 'own'), {
      ...LOGGED,
      moveInMonth: '2022-03',
      children: 0,
      originType: 'world',
      programmeId: 'en-attraktiv-region',
    })
    await deps.db
      .updateTable('household')
      .set({ coverage: 'new', aggregate_id: null })
      .where('ref', '=', household.ref)
      .execute()
    const { differences } = await verifyStore(deps.db, deps.clock())
    expect(differences.map(({ what }) => what).toSorted()).toEqual([
      'allocated',
      'count',
      'count',
      'coverage',
    ])
  })
})
