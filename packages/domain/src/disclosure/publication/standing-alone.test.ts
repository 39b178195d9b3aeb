import { expect, it } from 'vitest'
import { companionOf } from './standing-alone.ts'
import type { YearRecord } from './contributors.ts'

/** A year in which so many came from the county, were first met after the move, and closed leads there were. */
function year(counts: { own: number; after: number; closed: number }): YearRecord {
  const times = <T>(count: number, make: (at: number) => T) =>
    Array.from({ length: count }, (_, at) => make(at))
  const household = (over: object) => ({ countStatus: 'confirmed', municipalityCode: '2305', ...over })
  return {
    year: 2022,
    county: ['2305'],
    matches: [],
    departed: { households: [], followUps: new Map() },
    logged: {
      households: [
        ...times(counts.own, (at) => household({ ref: `o${at}`, originType: 'own_county' })),
        ...times(counts.after, (at) =>
          household({ ref: `a${at}`, originType: 'eu', inclusionBasis: 'contact_after_move' }),
        ),
      ],
    },
    leads: times(counts.closed, (at) => ({
      ref: `l${at}`,
      responsibleMunicipality: '2305',
      firstContactMonth: '2022-01',
      stage: 'closed',
      closeReason: 'no_work',
      stageHistory: [{ stage: 'closed', month: '2022-05', reason: null }],
    })),
  } as unknown as YearRecord
}

it.each([
  [{ own: 3, after: 8, closed: 20 }, 'contactAfterMove'],
  [{ own: 7, after: 2, closed: 20 }, 'fromOwnCounty'],
  // Of two the smaller.
  [{ own: 7, after: 6, closed: 4 }, 'contactAfterMove'],
  // Company there is already, or nobody to hide.
  [{ own: 3, after: 4, closed: 20 }, undefined],
  [{ own: 7, after: 6, closed: 5 }, undefined],
  [{ own: 0, after: 0, closed: 0 }, undefined],
  // Of none there is nothing to hide behind: it could not be five.
  [{ own: 3, after: 0, closed: 20 }, undefined],
] as const)('of %o, %s is hidden for the sake of another', (counts, expected) => {
  expect(companionOf(year(counts), 5)).toBe(expected)
})
