import { sumKnown } from '@inflytt/domain'
import type { PartlyKnown } from '@inflytt/domain'
import { MONEY_CATEGORIES } from '@inflytt/domain/vocabularies'
import type { ClassRow } from '../../../components/charts/class-bars.tsx'
import { sumWords } from '../../../components/next-agreement/agreement-words.ts'
import { csvNumber } from '../../../components/outcomes/csv-cells.ts'
import { formatSek } from '../../../lib/text/format.ts'
import type { CsvTable } from '../../../lib/text/table-csv.ts'
import { text } from '../../../strings/text.ts'
import type { AgreementMoney } from '../queries.ts'

type Category = (typeof MONEY_CATEGORIES)[number]
type Book = Pick<AgreementMoney, 'lines' | 'costs'>

/** What was meant for a category, or for all of them, and what has been booked of it. Kronor. */
export interface BudgetSums {
  budget: PartlyKnown
  costs: PartlyKnown
  /** Nothing booked is not zero kronor. */
  hasCosts: boolean
}

export interface BudgetRow extends BudgetSums {
  category: Category
}

/** The categories that have a budget, in the order of the vocabulary. */
export function budgetRows({ lines, costs }: Book): BudgetRow[] {
  return MONEY_CATEGORIES.flatMap((category) => {
    const own = lines.filter((line) => line.category === category)
    return own.length === 0 ? [] : [{ category, ...budgetSums({ lines: own, costs }) }]
  })
}

export function budgetSums({ lines, costs }: Book): BudgetSums {
  const ids = new Set(lines.map(({ id }) => id))
  const booked = costs.filter(({ budgetLineId }) => ids.has(budgetLineId))
  return {
    budget: sumKnown(lines.map(({ amountSek }) => amountSek)),
    costs: sumKnown(booked.map(({ amountSek }) => amountSek)),
    hasCosts: booked.length > 0,
  }
}

export const costsWords = ({ costs, hasCosts }: BudgetSums) =>
  hasCosts ? sumWords(costs) : text('money.notBooked')

/** A bar of what is booked a category, against its budget. */
export function budgetBars(rows: readonly BudgetRow[]): ClassRow[] {
  return rows.map(({ category, budget, costs, hasCosts }) => {
    const isAllKnown = costs.value !== null
    const over = isAllKnown && budget.value !== null ? costs.known - budget.value : 0
    const booked = bookedKind({ costs, hasCosts })
    const words = text('money.bookedOf', {
      booked,
      amount: formatSek(costs.known),
      budget: budget.value === null ? 'none' : formatSek(budget.value),
      over: over > 0 ? formatSek(over) : 'none',
    })
    return {
      key: category,
      name: text(`money.category.${category}`),
      value: booked === 'nothing' || booked === 'unknown' ? null : costs.known,
      ...(!isAllKnown && { isAtLeast: true }),
      ...(budget.value !== null && { limit: budget.value }),
      label: words,
      words,
    }
  })
}

function bookedKind({ costs, hasCosts }: Omit<BudgetSums, 'budget'>) {
  if (!hasCosts) return 'nothing'
  if (costs.value !== null) return 'all'
  return costs.known > 0 ? 'some' : 'unknown'
}

interface About {
  /** A year such as 2026. */
  year: number
  /** The year is not over. */
  isSoFar: boolean
}

/** How much of the budget is booked, and which items are over theirs; what it is of alone, where that is not known. */
export function budgetFinding(rows: readonly BudgetRow[], all: BudgetSums, about: About): string {
  const year = String(about.year)
  if (all.budget.value === null || bookedKind(all) === 'unknown')
    return text('money.budgetTable', { year })
  const over = rows.filter(
    ({ budget, costs }) => costs.value !== null && budget.value !== null && costs.value > budget.value,
  )
  const [only] = over
  return text('money.budgetFinding', {
    year,
    isSoFar: String(about.isSoFar),
    booked: bookedKind(all),
    amount: formatSek(all.costs.known),
    budget: formatSek(all.budget.value),
    over: over.length,
    category: only === undefined ? '' : text(`money.category.${only.category}`),
    excess: formatSek((only?.costs.known ?? 0) - (only?.budget.known ?? 0)),
  })
}

/** The table as a file, the sum last: an amount that is not known in full stands in the column of what is known alone. */
export function budgetCsv(rows: readonly BudgetRow[], all: BudgetSums): CsvTable {
  const krona = (header: string) => text('csv.kronorColumn', { header })
  const budget = text('money.column.budget')
  const costs = text('money.column.costs')
  const cells = (name: string, sums: BudgetSums) => [
    name,
    ...amountCells(sums.budget),
    ...(sums.hasCosts ? amountCells(sums.costs) : ['', '']),
  ]
  return {
    header: [
      text('money.column.category'),
      krona(budget),
      krona(text('money.column.knownOf', { header: budget })),
      krona(costs),
      krona(text('money.column.knownOf', { header: costs })),
    ],
    rows: [
      ...rows.map((row) => cells(text(`money.category.${row.category}`), row)),
      cells(text('table.total'), all),
    ],
  }
}

function amountCells({ value, known }: PartlyKnown): string[] {
  const isNothingKnown = value === null && known === 0
  return [csvNumber(value), csvNumber(isNothingKnown ? null : known)]
}
