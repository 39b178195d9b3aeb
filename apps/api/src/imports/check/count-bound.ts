import { monthIndex, type MonthRange } from '@inflytt/domain'
import { POPULATIONS } from '@inflytt/reference'

const MONTHS_IN_YEAR = 12
// Of the years on file most moved in to Are in 2024, who were 9 persons of 100, and fewer households.
const MOST_OF_INHABITANTS = 0.1

const INHABITANTS = new Map<string, number>()
for (const { municipalityCode, population } of POPULATIONS)
  INHABITANTS.set(municipalityCode, Math.max(population, INHABITANTS.get(municipalityCode) ?? 0))

/** Whether a number is more than the households that can have moved to a municipality in these months, as all that live there are. */
export function isBeyondPlace(
  households: number,
  municipalityCode: string,
  { from, to }: MonthRange,
): boolean {
  const inhabitants = INHABITANTS.get(municipalityCode)
  const years = Math.ceil((monthIndex(to) - monthIndex(from) + 1) / MONTHS_IN_YEAR)
  return inhabitants !== undefined && households > inhabitants * MOST_OF_INHABITANTS * years
}
