import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../../strings/english.testing.ts'
import { budgetBars, budgetCsv, budgetFinding, budgetRows, budgetSums } from './budget-rows.ts'

type Line = ['personnel' | 'travel' | 'activities', number | null, (number | null)[]]

function bookOf(...told: Line[]) {
  const lines = told.map(([category, amountSek], index) => ({
    id: `line-${index}`,
    category,
    amountSek,
  }))
  const costs = told.flatMap(([, , amounts], index) =>
    amounts.map((amountSek) => ({ budgetLineId: `line-${index}`, amountSek })),
  )
  const book = { lines, costs } as unknown as Parameters<typeof budgetSums>[0]
  return { rows: budgetRows(book), all: budgetSums(book) }
}

const finding = ({ rows, all }: ReturnType<typeof bookOf>, isSoFar = true) =>
  budgetFinding(rows, all, { year: 2026, isSoFar }).replaceAll('\u00a0', ' ')

const WITHIN = bookOf(['personnel', 520_000, [400_000, 71_467]], ['travel', 40_000, [34_233]])
const OVER = bookOf(['personnel', 500, [400]], ['activities', 300, [380]])
const PARTLY = bookOf(['personnel', 500, [400, null]], ['travel', 40, []], ['activities', null, [70]])

describe('budget and costs of an agreement', () => {
  it('are bars in the order of the vocabulary, against what was meant', () => {
    const bars = budgetBars(bookOf(['travel', 40, [34]], ['personnel', 500, [520]]).rows)
    expect(bars.map(({ key, value, limit }) => [key, value, limit])).toEqual([
      ['personnel', 520, 500],
      ['travel', 34, 40],
    ])
    expect(bars.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
      '520 kr av 500 kr (20 kr över)',
      '34 kr av 40 kr',
    ])
  })

  it('draw no bar where nothing is booked, an open one where a cost is unknown, no line without a budget', () => {
    const bars = budgetBars(PARTLY.rows)
    expect(bars.map(({ value, isAtLeast, limit }) => [value, isAtLeast, limit])).toEqual([
      [400, true, 500],
      [70, undefined, undefined],
      [null, undefined, 40],
    ])
    expect(bars.map(({ label }) => label.replaceAll('\u00a0', ' '))).toEqual([
      'minst 400 kr av 500 kr',
      '70 kr, budget okänd',
      'inget bokfört av 40 kr',
    ])
  })

  it('draw no bar of costs that are all unknown', () => {
    const [bar] = budgetBars(bookOf(['personnel', 500, [null]]).rows)
    expect([bar?.value, bar?.label.replaceAll('\u00a0', ' ')]).toEqual([null, 'okänt av 500 kr'])
  })

  it('are told with the items over their budget, and only as far as they are known', async () => {
    expect(finding(WITHIN)).toBe('505 700 kr är bokfört hittills 2026, av en budget på 560 000 kr')
    expect(finding(OVER, false)).toBe(
      '780 kr är bokfört 2026, av en budget på 800 kr; Aktiviteter är 80 kr över sin post',
    )
    expect(finding(bookOf(['personnel', 1, [2]], ['travel', 1, [2]]))).toContain('; 2 poster är över')
    expect(finding(bookOf(['personnel', 500, [400, null]]))).toBe(
      'Minst 400 kr är bokfört hittills 2026, av en budget på 500 kr',
    )
    expect(finding(bookOf(['personnel', 500, []]))).toBe(
      'Inget är bokfört hittills 2026, av en budget på 500 kr',
    )
    expect(finding(bookOf(['personnel', 500, [null]]))).toBe('Budget och kostnader 2026')
    expect(finding(PARTLY)).toBe('Budget och kostnader 2026')
    await inEnglish(() =>
      expect(finding(OVER)).toBe(
        'SEK 780 has been booked so far in 2026, of a budget of SEK 800; Activities is SEK 80 over its item',
      ),
    )
  })

  it('are a file in which an unknown amount is empty, with what is known of it beside', () => {
    const { header, rows } = budgetCsv(PARTLY.rows, PARTLY.all)
    expect([header, ...rows].map((row) => row.join(' | '))).toEqual([
      'Post | Budget (kronor) | Budget, det som är känt (kronor) | Bokfört (kronor) | Bokfört, det som är känt (kronor)',
      'Personal | 500 | 500 |  | 400',
      'Aktiviteter |  |  | 70 | 70',
      'Resor | 40 | 40 |  | ',
      'Summa |  | 540 |  | 470',
    ])
  })
})
