import type { Sentence } from '../../components/outcomes/sentence.tsx'
import { describeHouseholds, formatNumber } from '../../lib/text/format.ts'
import type { BesideItem, BesideRow, MovesMeasure } from './beside-rows.ts'

interface Known {
  item: BesideItem
  row: BesideRow
  value: number
}

/** The title of the figure: the latest year that SCB has told of every municipality. Nothing is added up or divided. */
export function besideFinding(items: readonly BesideItem[], measure: MovesMeasure): Sentence {
  const year = latestWholeYear(items, measure)
  const known = year === undefined ? [] : knownIn(items, measure, year)
  const [first, ...rest] = known
  if (year === undefined || !first) return { id: 'statistics.findingNone', values: {} }
  const most = rest.reduce((a, b) => (b.value > a.value ? b : a), first)
  if (measure === 'netMigration') {
    // Signs are not counted: of a figure with noise near zero the sign itself is uncertain.
    const least = rest.reduce((a, b) => (b.value < a.value ? b : a), first)
    const households = known.map(({ row }) => row.households)
    return {
      id: 'statistics.findingNet',
      values: {
        year: String(year),
        low: formatNumber(least.value),
        lowName: least.item.name,
        high: formatNumber(most.value),
        highName: most.item.name,
        reached: households.filter(({ value }) => (value ?? 0) > 0).length,
        // Where nothing is reported no household is counted, which is not to say that none came.
        isReported: String(households.some(({ value }) => value !== null)),
        isComplete: String(
          households.every(({ status }) => status === 'confirmed' || status === 'compiled'),
        ),
      },
    }
  }
  return {
    id: measure === 'inMigrants' ? 'statistics.findingIn' : 'statistics.findingOut',
    values: {
      year: String(year),
      name: most.item.name,
      moves: formatNumber(most.value),
      households: describeHouseholds(most.row.households),
    },
  }
}

function latestWholeYear(items: readonly BesideItem[], measure: MovesMeasure): number | undefined {
  return items[0]?.rows
    .map(({ year }) => year)
    .findLast((year) => knownIn(items, measure, year).length === items.length)
}

function knownIn(items: readonly BesideItem[], measure: MovesMeasure, year: number): Known[] {
  return items.flatMap((item) => {
    const row = item.rows.find((each) => each.year === year)
    const value = row?.moves[measure].value
    return row && value !== null && value !== undefined ? [{ item, row, value }] : []
  })
}
