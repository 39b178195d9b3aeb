import { describe, expect, it } from 'vitest'
import type { Outcome } from '../outcome/outcome.ts'
import { aggregate, entry, type Entry, G1, G2, ledger, PROJECT, STEP } from './ledger.testing.ts'

const A1 = aggregate()
const BRACKE = { municipalities: ['2305'] }
const BOTH = { municipalities: ['2305', '2380'] }

/** A figure as the golden table writes it: `at least 11 (+1), undecided 2, remaining 439`. */
function written({ total, unallocated }: Outcome): string {
  const parts = [
    `${total.bound === 'at_least' ? 'at least ' : ''}${total.value}${(total.preliminary ?? 0) > 0 ? ` (+${total.preliminary})` : ''}`,
    ...(total.undecided > 0 ? [`undecided ${total.undecided}`] : []),
    ...unallocated.map(({ aggregateId, remaining }) => `${aggregateId} remaining ${remaining}`),
  ]
  return parts.join(', ')
}

describe('the golden table of K1', () => {
  const g1 = ledger(G1, [A1])
  const g2 = ledger(G2, [A1])

  it.each([
    [
      'county 2020-2026',
      2020,
      2026,
      {},
      '444, undecided 2, A1 remaining 439',
      '451 (+1), undecided 2, A1 remaining 439',
    ],
    [
      'county 2020-2024',
      2020,
      2024,
      {},
      '444, undecided 2, A1 remaining 439',
      '444, undecided 2, A1 remaining 439',
    ],
    ['county 2020-2023', 2020, 2023, {}, 'at least 3', 'at least 3'],
    ['county 2022', 2022, 2022, {}, 'at least 3', 'at least 3'],
    ['Bracke 2022', 2022, 2022, BRACKE, 'at least 3', 'at least 3'],
    ['Bracke 2020-2026', 2020, 2026, BRACKE, 'at least 4', 'at least 11 (+1)'],
    ['county 2024', 2024, 2024, {}, 'at least 2', 'at least 2'],
    ['county 2024-2025', 2024, 2025, {}, 'at least 2', 'at least 9 (+1)'],
    ['county 2025-2026', 2025, 2026, {}, '0', '7 (+1)'],
    ['county 2021-2026', 2021, 2026, {}, 'at least 5', 'at least 12 (+1)'],
    ['Bracke and Ostersund 2020-2026', 2020, 2026, BOTH, 'at least 5', 'at least 12 (+1)'],
    [
      'programme En attraktiv region',
      2020,
      2026,
      { programmes: [PROJECT] },
      '444, undecided 2, A1 remaining 439',
      '444, undecided 2, A1 remaining 439',
    ],
    ['programme Ta steget', 2020, 2026, { programmes: [STEP] }, '0', '7 (+1)'],
  ])('%s', (_name, from, to, over, expectedG1, expectedG2) => {
    expect(written(g1.ask(from, to, over))).toBe(expectedG1)
    expect(written(g2.ask(from, to, over))).toBe(expectedG2)
  })

  it('has one total, with its status, whichever way it is broken down', () => {
    const silent = ledger(G2, [A1], 'none')
    const byYear = silent.ask(2025, 2025, BRACKE).total
    expect(byYear.status).toBe('preliminary')
    expect(silent.ask(2025, 2025, { ...BRACKE, by: ['programme', 'year'] }).total).toEqual(byYear)
  })

  it('has no footnote where nothing reaches in', () => {
    expect(g1.ask(2025, 2026).footnotes).toEqual([])
  })

  it('names who has not reported a tertial that has ended, and never the one that is running', () => {
    const silent = ledger(G1, [A1], 'none').ask(2026, 2026, BRACKE)
    expect(silent.footnotes).toEqual([
      { code: 'not-reported', municipalities: ['2305'], periods: ['2026-T1', '2026-T2'] },
    ])
  })

  it('names the aggregate outside, and never adds it', () => {
    const outcome = g1.ask(2022, 2022, BRACKE)
    expect(outcome.unallocated).toEqual([])
    expect(outcome.footnotes).toMatchObject([
      {
        code: 'aggregate-outside',
        aggregateId: 'A1',
        households: 444,
        allocated: 5,
        remaining: 439,
        allocatedInQuery: 3,
      },
    ])
  })
})

describe('changes from G2', () => {
  const county = (entries: Entry[]) => ledger(entries, [A1]).ask(2020, 2026)
  const without = (index: number) => G2.filter((_, i) => i !== index)
  const decide = (coverageDecision: 'covered' | 'new') =>
    G2.map((item) => (item.moveInMonth === '2024-05' ? { ...item, coverageDecision } : item))
  const child = aggregate({
    id: 'child',
    households: 21,
    relation: 'part_of',
    parentId: 'A1',
    municipalityCodes: ['2305'],
    periodToLatest: '2023-12',
  })

  it('a confirmed backfill is carved out of the aggregate', () => {
    expect(written(county([...G2, entry('2309', '2021-03')]))).toBe(
      '451 (+1), undecided 2, A1 remaining 438',
    )
  })

  it('a preliminary backfill reserves its place and is not among the preliminary', () => {
    const backfilled = ledger([...G2, entry('2309', '2021-03', { countStatus: 'preliminary' })], [A1])
    expect(written(backfilled.ask(2020, 2026))).toBe('451 (+1), undecided 2, A1 remaining 439')
    expect(backfilled.aggregates[0]?.reserved).toBe(1)
  })

  it('voiding gives the place back', () => {
    expect(written(county(without(0)))).toBe('451 (+1), undecided 2, A1 remaining 440')
    expect(written(ledger(without(0), [A1]).ask(2022, 2022, BRACKE))).toBe('at least 2')
  })

  it('deciding the undecided covered leaves the total', () => {
    expect(written(county(decide('covered')))).toBe('451 (+1), A1 remaining 439')
  })

  it('deciding the undecided new raises it by as many', () => {
    expect(written(county(decide('new')))).toBe('453 (+1), A1 remaining 441')
    expect(written(ledger(decide('new'), [A1]).ask(2024, 2025))).toBe('at least 9 (+1)')
  })

  it('a household after the latest end is new', () => {
    const later = ledger([...G2, entry('2380', '2024-11', { programmeId: STEP })], [A1])
    expect(later.ask(2020, 2026).total.value).toBe(452)
    expect(later.ask(2020, 2024).total).toMatchObject({ value: 445, bound: 'exact' })
  })

  it('a household that had its first contact after the move changes nothing', () => {
    expect(
      county([...G2, entry('2305', '2022-04', { inclusionBasis: 'contact_after_move' })]).total.value,
    ).toBe(451)
  })

  it('a move within the county is no arrival', () => {
    expect(county([...G2, entry('2305', '2022-04', { originType: 'own_county' })]).total.value).toBe(451)
  })

  it('a child takes its households out of the parent', () => {
    const parts = ledger(G2, [A1, child])
    expect(written(parts.ask(2020, 2026))).toBe(
      '451 (+1), undecided 2, A1 remaining 421, child remaining 18',
    )
    expect(written(parts.ask(2020, 2026, BRACKE))).toBe('at least 29 (+1), child remaining 18')
    expect(written(parts.ask(2020, 2023, BRACKE))).toBe('21, child remaining 18')
    expect(written(parts.ask(2022, 2022, BRACKE))).toBe('at least 3')
    expect(written(parts.ask(2020, 2023))).toBe('at least 21, child remaining 18')
  })
})
