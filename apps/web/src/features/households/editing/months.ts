import { monthFromIndex, monthIndex } from '@inflytt/domain/period'

/** Every month that a household can have moved in, newest first. */
export function monthsDown({
  earliestMonth,
  currentMonth,
}: {
  earliestMonth: string
  currentMonth: string
}): string[] {
  const count = monthIndex(currentMonth) - monthIndex(earliestMonth) + 1
  return Array.from({ length: count }, (_, back) => monthFromIndex(monthIndex(currentMonth) - back))
}
