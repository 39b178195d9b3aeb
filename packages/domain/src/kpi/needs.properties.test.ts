import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPositions } from '../need/need.ts'
import { yearOf } from '../period/period.ts'
import { askNeeds, type RecordedNeed } from './needs.testing.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 2023, max: 2026 }), fc.constantFrom('01', '06', '12'))
  .map((parts) => parts.join('-'))

const anyState = fc.record({
  needId: fc.constant('need'),
  month: anyMonth,
  positions: fc.integer({ min: 1, max: 5 }),
  filledTotal: fc.integer({ min: 0, max: 5 }),
  isWithdrawn: fc.boolean(),
})

/** Each as reported, then in other months in no order, as a change of the reported month can leave it. */
const anyNeed: fc.Arbitrary<RecordedNeed> = fc.record({
  municipalityCode: fc.constantFrom('2305', '2380'),
  reportedMonth: anyMonth,
  occupationField: fc.constantFrom('it' as const, 'education' as const),
  employerSector: fc.constantFrom('municipal' as const, 'private' as const),
  isHardToFill: fc.constantFrom(true, false, null),
  positions: fc.integer({ min: 1, max: 5 }),
  filledTotal: fc.integer({ min: 0, max: 5 }),
  filledByNewcomers: fc.integer({ min: 0, max: 5 }),
  status: fc.constantFrom('open' as const, 'withdrawn' as const),
  isVoided: fc.constantFrom(false, false, false, true),
  isDemo: fc.constant(false),
  states: fc.uniqueArray(anyState, { selector: ({ month }) => month, maxLength: 6 }),
})

/** K14a by its words, from the needs themselves. */
function openAtTheEndOf(year: number, needs: readonly RecordedNeed[]): number {
  return needs.reduce((sum, { states }) => {
    const until = states.filter(({ month }) => yearOf(month) <= year)
    const last = until.toSorted((a, b) => (a.month < b.month ? -1 : 1)).at(-1)
    return sum + (last === undefined ? 0 : openPositions(last))
  }, 0)
}

describe('K14 from counts', () => {
  it('is what the needs and their months say, of each place, class and year', () => {
    fc.assert(
      fc.property(fc.array(anyNeed, { maxLength: 8 }), (needs) => {
        const standing = needs.filter(({ isVoided }) => !isVoided)
        for (const by of [
          ['municipality', 'year'],
          ['employerSector', 'year'],
          ['isHardToFill'],
        ] as const) {
          const question = {
            by: [...by],
            fromYear: 2023,
            toYear: 2026,
            municipalities: ['2305', '2380'],
          }
          const open = askNeeds({ measure: 'needsOpen', ...question }, needs)
          const newcomers = askNeeds({ measure: 'needsFilledByNewcomers', ...question }, needs)
          for (const [place, cell] of [...open.cells, open.total].entries()) {
            const { municipality, employerSector, isHardToFill, year = 2026 } = { ...open.cells[place] }
            const there = standing.filter(
              (need) => municipality === undefined || need.municipalityCode === municipality,
            )
            const own = there.filter(
              (need) =>
                (employerSector === undefined || need.employerSector === employerSector) &&
                (isHardToFill === undefined || String(need.isHardToFill ?? 'unknown') === isHardToFill),
            )
            const isKnown = there.some(({ reportedMonth }) => yearOf(reportedMonth) <= year)
            expect(cell.value).toBe(isKnown ? openAtTheEndOf(year, own) : null)
            const isReported = ({ reportedMonth }: RecordedNeed) =>
              open.cells[place]?.year === undefined || yearOf(reportedMonth) === year
            const matched = own.filter(isReported).reduce((sum, one) => sum + one.filledByNewcomers, 0)
            const told = newcomers.cells[place] ?? newcomers.total
            expect(told.value).toBe(there.some(isReported) ? matched : null)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
