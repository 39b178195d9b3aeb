import { expect, it } from 'vitest'
import { changesBetween } from './changes.ts'
import { counterpartsOf } from './counterparts.ts'
import { toFixedReport } from './fixed-report.ts'
import { MONEY } from './answers.testing.ts'
import { aggregate, goldenLedger, reportInput } from './report-input.testing.ts'
import { buildReport } from './report.ts'
import { figureRow } from './tables/row.ts'

type Told = readonly [source: string, value: number]

const VERSION = {
  version: 1,
  fixedAt: '2026-03-18T08:00:00.000Z',
  decision: { body: 'Regionstyrelsen', date: '2026-03-17', diaryRef: 'RS/118/2026' },
}
const rowsOf = (told: readonly Told[]) =>
  told.map(([source, value]) =>
    figureRow({
      rowType: 'ofordelat',
      year: '2020-01--2024-10',
      municipality: 'Hela länet',
      measure: 'K1',
      status: 'ofordelat',
      source,
      value,
    }),
  )

it.each<[string, Told[], Told[], (number | undefined)[]]>([
  ['the one there is, whatever its source is called', [['A', 1]], [['B', 2]], [2]],
  [
    'each by its source',
    [
      ['A', 1],
      ['B', 2],
    ],
    [
      ['B', 3],
      ['A', 4],
    ],
    [4, 3],
  ],
  [
    'what stays where another is gone',
    [
      ['A', 1],
      ['B', 2],
    ],
    [['B', 3]],
    [undefined, 3],
  ],
  [
    'itself where another has come before it',
    [['B', 1]],
    [
      ['A', 2],
      ['B', 3],
    ],
    [3],
  ],
  [
    'what took its place',
    [
      ['A', 1],
      ['B', 2],
    ],
    [
      ['C', 3],
      ['B', 2],
    ],
    [3, 2],
  ],
  [
    'none where two may have',
    [['A', 1]],
    [
      ['B', 2],
      ['C', 3],
    ],
    [undefined],
  ],
  [
    'of one source each in its order',
    [
      ['A', 1],
      ['A', 2],
    ],
    [
      ['A', 3],
      ['A', 2],
    ],
    [3, 2],
  ],
  [
    'of one source what is as it was',
    [
      ['A', 1],
      ['A', 2],
      ['A', 3],
    ],
    [
      ['A', 2],
      ['A', 3],
    ],
    [undefined, 2, 3],
  ],
  [
    'of one source the first, where one has come',
    [['A', 1]],
    [
      ['A', 3],
      ['A', 4],
    ],
    [3],
  ],
  [
    'of one source none, where it may be either',
    [
      ['A', 1],
      ['A', 2],
    ],
    [['A', 3]],
    [undefined, undefined],
  ],
])('rows that are about the same meet %s', (_, before, now, met) => {
  const was = rowsOf(before)
  const counterparts = counterpartsOf(was, rowsOf(now))
  expect(was.map((row) => counterparts.get(row)?.value)).toEqual(met)
})

it('a party that gives by a second agreement too is met under its longer name, by its source', () => {
  const given = (category: string, source: string, value: number) =>
    figureRow({
      rowType: 'cell',
      status: 'bekraftad',
      year: '2025',
      municipality: 'Ingen kommun',
      measure: 'bidrag',
      category,
      source,
      value,
    })
  const alone = [given('Jämtkraft', 'A', 5), given('IUC', 'A', 6)]
  const both = [given('Jämtkraft, Avtal A', 'A', 4), given('Jämtkraft, Avtal B', 'B', 7)]
  expect([...counterpartsOf(alone, both)]).toEqual([[alone[0], both[0]]])
  expect([...counterpartsOf(both, alone)]).toEqual([[both[0], alone[0]]])
  const twice = [given('Jämtkraft, Avtal A', 'A', 4), given('Jämtkraft, Avtal B', 'A', 5)]
  expect([...counterpartsOf(alone, twice)]).toEqual([[alone[0], twice[1]]])
  const other = [given('Jämtkraft, Avtal A', 'A', 4), given('Jämtkraft, Avtal B', 'A', 7)]
  expect([...counterpartsOf(alone, other)]).toEqual([])
})

it('a change of the first of two aggregates, or of two contributions, alike in all but their source is told', () => {
  const [given] = MONEY.contributions
  const input = (households: number, amountSek: number) => {
    const ledger = goldenLedger()
    const beside = { programmeId: 'ta-steget', title: 'Ta steget, 50 hushåll', households: 50 }
    const aggregates = [aggregate({ allocated: 5, households }), aggregate({ id: 'beside', ...beside })]
    const contributions = [amountSek, 2].map((amount) => ({ ...given!, amountSek: amount }))
    return {
      ...reportInput({ ...ledger, aggregates }),
      money: { ...MONEY, contributions },
    }
  }
  const fixed = toFixedReport(buildReport(input(444, 1)), VERSION)
  const told = changesBetween(fixed, buildReport(input(450, 3))).filter(
    ({ before, tableId }) =>
      (tableId === 'T2' && before.rowType === 'ofordelat') ||
      (tableId === 'T11' && before.rowType === 'cell'),
  )
  expect(told.map(({ before, now }) => [before.value, now?.value])).toEqual(
    expect.arrayContaining([
      [439, 445],
      [1, 3],
    ]),
  )
  expect(told.every(({ before }) => before.value === 439 || before.value === 1)).toBe(true)
})
