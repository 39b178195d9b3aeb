import type { CellStatus } from '../outcome/outcome.ts'
import { type Tertial, tertialsOfYear } from '../period/period.ts'

/** What is known of one municipality and year: its confirmed households, and whether it has said klart. */
export interface Part {
  value: number | null
  status: CellStatus
}

const STATUS_ORDER: readonly CellStatus[] = ['not_reported', 'preliminary', 'compiled', 'confirmed']

/** The tertials of a year from which reports are expected; none before `reportingFrom`. */
export function expectedTertials(year: number, reportingFrom: Tertial): Tertial[] {
  return tertialsOfYear(year).filter((tertial) => tertial >= reportingFrom)
}

/**
 * One municipality and year (docs/calculations.md). Zero is said only where every expected tertial is closed;
 * before reports were expected nothing recorded is unknown.
 */
export function partOf(
  confirmedHouseholds: number,
  expected: readonly Tertial[],
  closed: ReadonlySet<Tertial>,
): Part {
  if (expected.length === 0)
    return confirmedHouseholds > 0
      ? { value: confirmedHouseholds, status: 'confirmed' }
      : { value: null, status: 'unknown' }
  if (expected.every((tertial) => closed.has(tertial)))
    return { value: confirmedHouseholds, status: 'confirmed' }
  return confirmedHouseholds > 0
    ? { value: confirmedHouseholds, status: 'preliminary' }
    : { value: null, status: 'not_reported' }
}

/** The status of the weakest; unknown parts are passed over unless all are unknown. */
export function weakestStatus(statuses: readonly CellStatus[]): CellStatus {
  return STATUS_ORDER.find((status) => statuses.includes(status)) ?? 'unknown'
}

/** The sum of the known parts; `null` when none is known. */
export function sumOfParts(parts: readonly Part[]): number | null {
  const known = parts.filter((part) => part.value !== null)
  return known.length === 0 ? null : known.reduce((sum, part) => sum + (part.value ?? 0), 0)
}
