import type { Programme } from '../../../lib/queries/reference-queries.ts'

/** The programmes to choose among: in demo mode the demo ones, else the real. */
export function eligibleProgrammes(programmes: readonly Programme[], isDemo: boolean): Programme[] {
  return programmes.filter((programme) => programme.isDemo === isDemo)
}
