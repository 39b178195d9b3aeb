import { type CellKey, municipalitiesAt, openKeyOf, yearsAt } from '../outcome/grid.ts'
import type { CellNote, Outcome, OutcomeTotal } from '../outcome/outcome.ts'
import { type Month, yearOf } from '../period/period.ts'
import { COUNTY_SCOPE } from '../target/target.ts'
import type { HouseholdsQuestion } from './households.ts'
import { ratio } from './rounding.ts'

const MONTHS_OF_YEAR = 12

export interface TargetRecord {
  /** The target for households of a scope and year; undefined where none is set. */
  targetOf: (scope: string, year: number) => number | undefined
  county: readonly string[]
  /** The one that is running: it has not passed. */
  currentMonth: Month
}

type Figure = Pick<OutcomeTotal, 'value' | 'bound' | 'status'>

/**
 * K4: `targetShare` = K1 / target in percent; `runRate` (takt) = K1 / (target x months passed / 12),
 * where the current year has passed as far as its whole months. `households` is K1's answer to the same question.
 */
export function targetOutcome(
  measure: 'targetShare' | 'runRate',
  households: Outcome,
  question: HouseholdsQuestion,
  record: TargetRecord,
): Outcome {
  const compute = (figure: Figure, key: CellKey) =>
    figureOf(measure, figure, {
      target: aimOf('targetShare', key, question, record),
      twelfths: aimOf(measure, key, question, record),
    })
  const { total, cells, period, footnotes } = households
  return {
    measure,
    unit: 'percent',
    by: question.by,
    period,
    cells: cells.map((cell) => ({ ...openKeyOf(cell), ...compute(cell, openKeyOf(cell)) })),
    unallocated: [],
    total: { ...compute(total, {}), undecided: 0 },
    footnotes,
    definition: { id: 'K4', version: 1 },
  }
}

/** What is, or by now was, to be reached, in twelfths; null without a target for every scope and year. */
function aimOf(
  measure: 'targetShare' | 'runRate',
  key: CellKey,
  question: HouseholdsQuestion,
  { targetOf, county, currentMonth }: TargetRecord,
): number | null {
  // Targets are set for all programmes together.
  if (key.programme !== undefined || question.programmes !== undefined) return null
  const municipalities = municipalitiesAt(key, question)
  const scopes = municipalities.length === county.length ? [COUNTY_SCOPE] : municipalities
  const aims = yearsAt(key, question).flatMap((year) => {
    const months = measure === 'runRate' ? monthsPassed(year, currentMonth) : MONTHS_OF_YEAR
    return scopes.map((scope) => {
      const target = targetOf(scope, year)
      return target === undefined || target === 0 ? null : target * months
    })
  })
  return aims.reduce((sum, aim) => (sum === null || aim === null ? null : sum + aim), 0)
}

function monthsPassed(year: number, currentMonth: Month): number {
  const thisYear = yearOf(currentMonth)
  if (year !== thisYear) return year < thisYear ? MONTHS_OF_YEAR : 0
  return Number(currentMonth.slice(5, 7)) - 1
}

function figureOf(
  measure: 'targetShare' | 'runRate',
  { value: households, bound, status }: Figure,
  { target, twelfths }: { target: number | null; twelfths: number | null },
) {
  const told = (value: number | null, note?: CellNote) => ({
    value,
    target: target === null ? null : target / MONTHS_OF_YEAR,
    preliminary: 0,
    bound,
    status,
    ...(note && { note }),
  })
  if (twelfths === null) return told(null, 'target_missing')
  if (twelfths === 0) return told(null, 'not_mature')
  // A pace of what is only a lower bound would say that somebody lags who may not.
  if (households === null || (measure === 'runRate' && bound === 'at_least')) return told(null)
  return told(ratio(households, twelfths, { factor: 100 * MONTHS_OF_YEAR, decimals: 1 }))
}
