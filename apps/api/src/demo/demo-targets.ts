import { putTarget, type Trx } from '@inflytt/db'
import { COUNTY_SCOPE, yearOf } from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import facts from './demo-facts.json' with { type: 'json' }

const FIRST_YEAR = 2024

// Made up: a county target each year, and those of some municipalities; the others have none.
const TARGETS: readonly (readonly [string, number])[] = [
  [COUNTY_SCOPE, 80],
  ['2305', 8],
  ['2321', 14],
  ['2380', 30],
]

export async function fillTargets(trx: Trx, context: RecordContext, at: string): Promise<void> {
  const last = yearOf(context.currentMonth) + 1
  for (let year = FIRST_YEAR; year <= last; year++) {
    for (const [scope, value] of TARGETS)
      await putTarget(
        trx,
        {
          scope,
          year,
          measure: 'households',
          version: 1,
          value: value + (scope === COUNTY_SCOPE ? (year - FIRST_YEAR) * 5 : year - FIRST_YEAR),
          decision: { body: facts.targetBody, date: `${year - 1}-11-18`, diaryRef: null },
          updatedAt: at,
          isDemo: true,
        },
        0,
      )
  }
}
