import type { Municipality, Programme } from '../../lib/queries/reference-queries.ts'
import type { Session } from '../../lib/session/session.ts'
import type { ImportBatch } from './queries.ts'

/** What codes of a file stand for. */
export interface ImportNames {
  municipalities: readonly Municipality[]
  programmes: readonly Programme[]
}

export interface ImportAround {
  names: ImportNames
  session: Session
  /** Those that the user writes of. */
  own: readonly Municipality[]
  /** In demo mode the demo ones, which stand in for the real. */
  programmes: readonly Programme[]
}

export const placeName = (code: string, { municipalities }: ImportNames) =>
  municipalities.find((each) => each.code === code)?.name ?? code

/** How many households are known together in what the batch carves from; undefined of none, or of several. */
export function wholeOf({ aggregates }: Pick<ImportBatch, 'aggregates'>): number | undefined {
  const [one, ...others] = aggregates
  return others.length === 0 ? one?.households : undefined
}
