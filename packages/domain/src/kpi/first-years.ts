import { type CellKey, municipalitiesAt } from '../outcome/grid.ts'

interface Recorded {
  municipality: string
  year: number
}

/**
 * From which year on something is recorded at all of each municipality, so that a count of it which is none is known to
 * be none; before it, it is unknown (decision 0060).
 */
export function firstYears(recorded: readonly Recorded[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const { municipality, year } of recorded)
    first.set(municipality, Math.min(year, first.get(municipality) ?? year))
  return first
}

/** Whether something is recorded by the end of what a cell is of. */
export function isRecordedBy(
  first: ReadonlyMap<string, number>,
  key: CellKey,
  asked: { municipalities: readonly string[]; toYear: number },
): boolean {
  const until = key.year ?? asked.toYear
  return municipalitiesAt(key, asked).some((place) => (first.get(place) ?? Infinity) <= until)
}
