import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dimension } from '../outcome/measures.ts'
import { aggregate, COUNTY, type Entry, entry, ledger, PROJECT, STEP } from './ledger.testing.ts'

const A1 = aggregate()
const CHILD = aggregate({
  id: 'child',
  households: 120,
  relation: 'part_of',
  parentId: 'A1',
  municipalityCodes: ['2305', '2380'],
  periodFrom: '2021-01',
  periodToEarliest: '2022-06',
  periodToLatest: '2022-12',
})

/** All of one municipality and year. */
const WITHIN = aggregate({
  id: 'within',
  households: 60,
  relation: 'part_of',
  parentId: 'A1',
  municipalityCodes: ['2305'],
  periodFrom: '2022-01',
  periodToEarliest: '2022-12',
  periodToLatest: '2022-12',
})

const month = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`)

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  municipalityCode: fc.constantFrom(...COUNTY),
  moveInMonth: month(2018, 2026),
  programmeId: fc.constantFrom(PROJECT, STEP),
  originType: fc.constantFrom('rest_of_sweden', 'world', 'own_county', 'unknown'),
  inclusionBasis: fc.constantFrom(
    'contact_before_move',
    'recruited_via_party',
    'contact_after_move',
    'unknown',
  ),
  countStatus: fc.constantFrom('confirmed', 'confirmed', 'preliminary', 'voided'),
  coverageDecision: fc.constantFrom(null, null, 'covered', 'new'),
})
const history = fc.array(anyEntry, { maxLength: 60 })
const aggregates = fc.constantFrom([], [A1], [A1, CHILD])
const years = fc
  .tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 0, max: 8 }))
  .map(([from, n]) => ({ from, to: Math.min(2026, from + n) }))
const by = fc.constantFrom<Dimension[][]>(
  [],
  ['year'],
  ['municipality'],
  ['municipality', 'year'],
  ['programme'],
  ['programme', 'year'],
)

describe('K1 over random histories', () => {
  it('cells and counted remainders add up to the total in every breakdown', () => {
    fc.assert(
      fc.property(history, aggregates, years, by, (entries, active, { from, to }, dimensions) => {
        const { cells, unallocated, total } = ledger(entries, active).ask(from, to, { by: dimensions })
        const sum = cells.reduce((all, { value }) => all + (value ?? 0), 0)
        const remaining = unallocated.reduce((all, item) => all + item.remaining, 0)
        expect(total.value ?? 0).toBe(sum + remaining)
      }),
    )
  })

  it('the total is the same whichever way it is broken down', () => {
    fc.assert(
      fc.property(history, aggregates, years, by, by, (entries, active, { from, to }, one, other) => {
        const book = ledger(entries, active)
        expect(book.ask(from, to, { by: one }).total).toEqual(book.ask(from, to, { by: other }).total)
      }),
    )
  })

  it('each cell of what is divided by is the total of its own question', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom([A1], [A1, WITHIN]),
        years,
        by,
        (entries, active, { from, to }, dimensions) => {
          const book = ledger(entries, active)
          const each = book.askEach(from, to, { by: dimensions })
          for (const { municipality, year, programme, ...told } of each.cells) {
            const { undecided: _, ...total } = book.ask(year ?? from, year ?? to, {
              by: [],
              ...(municipality !== undefined && { municipalities: [municipality] }),
              ...(programme !== undefined && { programmes: [programme] }),
            }).total
            expect(told).toEqual(total)
          }
        },
      ),
      { numRuns: 40 },
    )
    const { cells } = ledger([entry('2305', '2022-03')], [A1, WITHIN]).askEach(2022, 2022, {
      by: ['municipality'],
    })
    expect(cells[1]).toMatchObject({ value: 60, bound: 'exact', status: 'compiled' })
    expect(cells[0]).toMatchObject({ value: null, bound: 'at_least' })
  })

  it('a known household of the aggregate never changes the county total, whatever is decided of it', () => {
    fc.assert(
      fc.property(
        history,
        fc.constantFrom([A1], [A1, CHILD]),
        fc.constantFrom(...COUNTY),
        fc.record({
          moveInMonth: month(2020, 2023),
          coverageDecision: fc.constantFrom(null, 'new' as const, 'covered' as const),
        }),
        (entries, active, code, over) => {
          const known = entry(code, over.moveInMonth, over)
          const before = ledger(entries, active).ask(2018, 2026).total
          const after = ledger([...entries, known], active).ask(2018, 2026).total
          expect(after.value).toBe(before.value)
          expect(after.bound).toBe(before.bound)
          expect(after.preliminary).toBe(before.preliminary)
        },
      ),
    )
  })

  it('voiding and restoring leave no trace', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 40 }), aggregates, (entries, active) => {
        const [first, ...rest] = entries as [Entry, ...Entry[]]
        const voided = { ...first, countStatus: 'voided' as const }
        const restored = { ...voided, countStatus: first.countStatus }
        expect(ledger([voided, ...rest], active).ask(2018, 2026)).toEqual(
          ledger(rest, active).ask(2018, 2026),
        )
        expect(ledger([restored, ...rest], active).ask(2018, 2026)).toEqual(
          ledger(entries, active).ask(2018, 2026),
        )
      }),
    )
  })

  it('never says zero of a place and year that has not closed its periods', () => {
    fc.assert(
      fc.property(history, aggregates, (entries, active) => {
        const { cells } = ledger(entries, active, 'none').ask(2018, 2026, {
          by: ['municipality', 'year'],
        })
        expect(cells.filter(({ value }) => value === 0)).toEqual([])
      }),
    )
  })

  it('says at least exactly where a footnote names an aggregate outside', () => {
    fc.assert(
      fc.property(history, aggregates, years, (entries, active, { from, to }) => {
        const { total, footnotes } = ledger(entries, active).ask(from, to)
        expect(total.bound === 'at_least').toBe(
          footnotes.some(({ code }) => code === 'aggregate-outside'),
        )
      }),
    )
  })
})
