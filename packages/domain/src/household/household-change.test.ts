import { describe, expect, it } from 'vitest'
import { aggregate, COUNTY, PROJECT, STEP } from '../kpi/ledger.testing.ts'
import { DomainError } from '../errors.ts'
import { changedHousehold, newHousehold } from './household-change.ts'
import type { HouseholdCreate } from './household.schema.ts'

const AROUND = { currentMonth: '2026-11', county: COUNTY, activeAggregates: [aggregate()] }
const BORN = { ref: '2305-2022-7Q4K', isLate: false, isDemo: false, createdAt: '2026-11-23T10:00:00Z' }
const AT = '2026-11-23T11:00:00Z'

function input(over: Partial<HouseholdCreate> = {}): HouseholdCreate {
  return {
    municipalityCode: '2305',
    moveInMonth: '2022-03',
    adults: 2,
    children: 1,
    originType: 'rest_of_sweden',
    inclusionBasis: 'contact_before_move',
    evidence: 'household',
    programmeId: PROJECT,
    ...over,
  }
}
const create = (over: Partial<HouseholdCreate> = {}) => newHousehold(input(over), BORN, AROUND)

function codeOf(run: () => unknown): string {
  try {
    run()
    return 'nothing thrown'
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error)
  }
}

describe('a new household', () => {
  it('is confirmed at once when all that confirming needs is known', () => {
    expect(create()).toMatchObject({
      countStatus: 'confirmed',
      coverage: 'covered',
      coveredByAggregateId: 'A1',
    })
  })

  it.each([
    { evidence: 'none' as const },
    { originType: 'unknown' as const },
    { inclusionBasis: 'unknown' as const },
  ])('is preliminary with %j', (over) => {
    expect(create(over).countStatus).toBe('preliminary')
  })

  it('stays preliminary where that was asked for', () => {
    expect(create({ countStatus: 'preliminary' }).countStatus).toBe('preliminary')
  })

  it.each([
    ['after the latest end', { moveInMonth: '2024-11', programmeId: STEP }, 'new', null],
    ['between the earliest and the latest end', { moveInMonth: '2024-05' }, 'undecided', 'A1'],
    ['of another programme', { programmeId: STEP }, 'undecided', 'A1'],
    ['from the own county', { originType: 'own_county' as const }, 'not_applicable', null],
    [
      'with contact after the move',
      { inclusionBasis: 'contact_after_move' as const },
      'not_applicable',
      null,
    ],
  ])('%s is %s', (_name, over, coverage, aggregateId) => {
    expect(create(over)).toMatchObject({ coverage, coveredByAggregateId: aggregateId })
  })

  it('cannot be called new inside the aggregate', () => {
    expect(codeOf(() => create({ coverage: 'new', coverageReason: 'counted twice otherwise' }))).toBe(
      'coverage-fixed',
    )
  })

  it('can be decided new where the rules leave it open, and must say why', () => {
    const decided = create({
      moveInMonth: '2024-05',
      coverage: 'new',
      coverageReason: 'moved after the project',
    })
    expect(decided).toMatchObject({ coverage: 'new', coveredByAggregateId: null })
    expect(codeOf(() => create({ moveInMonth: '2024-05', coverage: 'new' }))).toBe('validation-failed')
  })

  it('falls back to the whole when it is decided not to be of a part', () => {
    const part = aggregate({
      id: 'part',
      parentId: 'A1',
      relation: 'part_of',
      municipalityCodes: ['2305'],
      periodToEarliest: '2022-06',
      periodToLatest: '2022-12',
    })
    const decided = newHousehold(
      input({
        moveInMonth: '2022-09',
        coverage: 'new',
        coverageReason: 'not on the list of the municipality',
      }),
      BORN,
      { ...AROUND, activeAggregates: [aggregate(), part] },
    )
    expect(decided).toMatchObject({ coverage: 'covered', coveredByAggregateId: 'A1' })
  })

  it('moves to the programme of the aggregate when it is decided covered', () => {
    expect(create({ programmeId: STEP, coverage: 'covered' })).toMatchObject({
      coverage: 'covered',
      programmeId: PROJECT,
    })
  })
})

describe('a changed household', () => {
  const change = (current: ReturnType<typeof create>, patch: Parameters<typeof changedHousehold>[1]) =>
    changedHousehold(current, patch, AT, AROUND)

  it('is confirmed when the last thing missing comes', () => {
    expect(change(create({ evidence: 'none' }), { evidence: 'employer' }).countStatus).toBe('confirmed')
  })

  it('stays preliminary by choice when something else changes', () => {
    expect(change(create({ countStatus: 'preliminary' }), { note: 'called' }).countStatus).toBe(
      'preliminary',
    )
  })

  it('falls back to preliminary when what confirmed it is withdrawn', () => {
    expect(change(create(), { evidence: 'none' }).countStatus).toBe('preliminary')
  })

  it('comes back from void as it was, with the decision on its coverage', () => {
    const decided = create({
      moveInMonth: '2024-05',
      coverage: 'new',
      coverageReason: 'moved after the project',
    })
    const voided = change(decided, { countStatus: 'voided', voidReason: 'duplicate' })
    expect(voided).toMatchObject({ coverage: 'not_applicable', voidReason: 'duplicate' })
    const restored = change(voided, { countStatus: 'confirmed' })
    expect(restored).toEqual({ ...decided, version: 3, updatedAt: AT })
  })

  it('loses the decision when it moves to another month', () => {
    const decided = create({
      moveInMonth: '2024-05',
      coverage: 'new',
      coverageReason: 'moved after the project',
    })
    expect(change(decided, { moveInMonth: '2024-06' })).toMatchObject({
      coverage: 'undecided',
      coverageReason: null,
    })
  })

  it('keeps its ref when municipality and month are corrected', () => {
    expect(change(create(), { municipalityCode: '2380', moveInMonth: '2025-02' }).ref).toBe(
      '2305-2022-7Q4K',
    )
  })
})
