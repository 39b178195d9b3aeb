import type { ReferenceStatistic } from '@inflytt/domain'

/** A figure as a source gave it. */
export type FetchedFigure = Omit<ReferenceStatistic, 'origin' | 'fetchedAt'>

/** What asking a source needs. */
export interface Asked {
  municipalities: readonly string[]
  currentYear: number
}
