import type { Aggregate } from '../aggregate/aggregate.ts'
import { coverageOf, defaultCoverage } from '../aggregate/coverage.ts'
import { lockedCoverage } from '../aggregate/locked-coverage.ts'
import { DomainError } from '../errors.ts'
import { fillIn } from '../fill-in.ts'
import type { Month } from '../period/period.ts'
import type { CountStatus, Coverage } from '../vocabularies.ts'
import { missingToConfirm, statusByRules } from './counting-rules.ts'
import type { Household, HouseholdFields } from './household.ts'
import { type HouseholdCreate, type HouseholdPatch, NOT_ASKED } from './household.schema.ts'

/** What decides how a household counts, beyond its own fields. */
export interface Surroundings {
  currentMonth: Month
  county: readonly string[]
  activeAggregates: readonly Aggregate[]
}

interface Asked {
  countStatus?: CountStatus | undefined
  coverage?: Coverage | undefined
  coverageReason?: string | null | undefined
}

/** What the server knows of a new household: identity, time and the mode of the store. */
export type Born = Pick<Household, 'ref' | 'isLate' | 'isDemo' | 'createdAt'>

const DECIDES_COVERAGE = [
  'municipalityCode',
  'moveInMonth',
  'programmeId',
  'originType',
  'inclusionBasis',
] as const

/**
 * A new household with its status and coverage settled by the rules, or as asked where they leave a choice.
 * @throws DomainError `coverage-fixed` or `validation-failed`
 */
export function newHousehold(input: HouseholdCreate, born: Born, around: Surroundings): Household {
  const { countStatus, coverage, coverageReason, ...fields } = input
  const draft: Household = {
    ...(fillIn(cleared(fields), NOT_ASKED) as HouseholdFields),
    ...born,
    version: 1,
    moveInPrecision: 'month',
    updatedAt: born.createdAt,
    currentMunicipalityCode: input.municipalityCode,
    countStatus: 'preliminary',
    voidReason: null,
    coverage: 'not_applicable',
    coverageDecision: null,
    coverageReason: null,
    coveredByAggregateId: null,
  }
  const status = countStatus ?? statusByRules(draft, around.currentMonth)
  return settleCoverage({ ...draft, countStatus: status }, { coverage, coverageReason }, around)
}

/**
 * The household after a change. A decision on coverage falls when what it rested on changes.
 * @throws DomainError `coverage-fixed` or `validation-failed`
 */
export function changedHousehold(
  current: Household,
  patch: HouseholdPatch,
  at: string,
  around: Surroundings,
): Household {
  const { countStatus, voidReason, coverage, coverageReason, ...fields } = patch
  const written = { ...current, ...cleared(fields) }
  const isMoved = DECIDES_COVERAGE.some((field) => written[field] !== current[field])
  const draft: Household = {
    ...written,
    version: current.version + 1,
    updatedAt: at,
    coverageDecision: isMoved ? null : current.coverageDecision,
    coverageReason: isMoved ? null : current.coverageReason,
  }
  const status = countStatus ?? statusAfterChange(current, draft, around.currentMonth)
  const kept = status === 'voided' ? current.voidReason : null
  const reason = voidReason === undefined ? kept : voidReason
  return settleCoverage(
    { ...draft, countStatus: status, voidReason: reason },
    { coverage, coverageReason },
    around,
  )
}

type Placed = Parameters<typeof lockedCoverage>[0] & Pick<Household, 'moveInPrecision'>

/** The household with coverage derived anew, after the aggregates around it have changed. */
export function recovered<T extends Placed>(household: T, around: Surroundings): T {
  const derive = household.moveInPrecision === 'year' ? lockedCoverage : coverageOf
  const { coverage, aggregateId } = derive(household, around.activeAggregates, around.county)
  return { ...household, coverage, coveredByAggregateId: aggregateId }
}

function statusAfterChange(current: Household, next: Household, currentMonth: Month): CountStatus {
  if (current.countStatus === 'voided') return 'voided'
  const couldBefore = missingToConfirm(current, currentMonth).length === 0
  const canNow = statusByRules(next, currentMonth)
  // A household kept preliminary by choice stays so; one that lacked something is confirmed when it comes.
  return current.countStatus === 'preliminary' && couldBefore ? 'preliminary' : canNow
}

function settleCoverage(draft: Household, asked: Asked, around: Surroundings): Household {
  if (asked.coverage === undefined) {
    const reason =
      asked.coverageReason === undefined ? draft.coverageReason : asked.coverageReason || null
    return recovered({ ...draft, coverageReason: reason }, around)
  }
  const byRule = defaultCoverage(draft, around.activeAggregates, around.county)
  const reason = asked.coverageReason || null
  if (asked.coverage === byRule.coverage)
    return recovered({ ...draft, coverageDecision: null, coverageReason: reason }, around)
  if (byRule.coverage !== 'undecided' || asked.coverage === 'not_applicable')
    throw coverageFixed(byRule.coverage)
  if (asked.coverage === 'new' && reason === null) throw reasonMissing()
  const aggregate = around.activeAggregates.find(({ id }) => id === byRule.aggregateId)
  const programmeId =
    asked.coverage === 'covered' ? (aggregate?.programmeId ?? draft.programmeId) : draft.programmeId
  const coverageDecision = asked.coverage === 'new' ? 'new' : 'covered'
  return recovered({ ...draft, programmeId, coverageDecision, coverageReason: reason }, around)
}

function coverageFixed(coverage: Coverage): DomainError {
  return new DomainError(
    'coverage-fixed',
    `The coverage of this household follows from its municipality, month, programme and contact: it is ${coverage}. Only an undecided one can be decided.`,
  )
}

function reasonMissing(): DomainError {
  return new DomainError('validation-failed', 'One fault in the body; nothing was saved. See errors.', {
    faults: [
      {
        pointer: '/coverageReason',
        detail: 'Say why the household is to be counted beside the aggregate.',
      },
    ],
  })
}

type Written = Partial<HouseholdFields>

/** What was written, with text that was emptied and members that were cleared back at "not known". */
function cleared(fields: Readonly<Record<string, unknown>>): Written {
  const notAsked: Readonly<Record<string, unknown>> = NOT_ASKED
  const written: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    const isCleared = (value === null || value === '') && Object.hasOwn(notAsked, name)
    written[name] = isCleared ? notAsked[name] : value
  }
  return written
}
