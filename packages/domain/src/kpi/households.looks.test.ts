import { expect, it } from 'vitest'
import { householdsOutcome } from './households.ts'
import { aggregate, COUNTY } from './ledger.testing.ts'

it('looks at each of many aggregates a few times, by programme too', () => {
  const programmes = Array.from({ length: 20 }, (_, index) => `programme-${index}`)
  let looks = 0
  // A whole and its nine parts of each programme.
  const aggregates = programmes.flatMap((programmeId) =>
    Array.from({ length: 10 }, (_, part) => ({
      ...aggregate({
        id: `${programmeId}-${part}`,
        programmeId,
        households: part === 0 ? 100 : 10,
        childrenHouseholds: part === 0 ? 90 : 0,
        ...(part > 0 && { municipalityCodes: [COUNTY[part % COUNTY.length]!] }),
      }),
      get parentId() {
        looks++
        return part === 0 ? null : `${programmeId}-0`
      },
      get households() {
        looks++
        return part === 0 ? 100 : 10
      },
    })),
  )
  const { cells, total } = householdsOutcome(
    {
      by: ['programme', 'year'],
      fromYear: 2005,
      toYear: 2024,
      municipalities: COUNTY,
      programmes: undefined,
      allProgrammes: programmes,
    },
    {
      counts: [],
      aggregates,
      uncounted: undefined,
      closed: new Set(),
      county: COUNTY,
      reportingFrom: '2025-T1',
      currentTertial: '2026-T3',
    },
  )
  expect(total.value).toBe(2000)
  expect(cells.filter(({ bound }) => bound === 'at_least').length).toBe(20 * 5)
  expect(looks).toBeLessThan(10 * aggregates.length)
})
