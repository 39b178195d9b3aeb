import { carryOverWords } from '../../../components/next-agreement/agreement-words.ts'
import { formatDate, formatList, formatSek } from '../../../lib/text/format.ts'
import type { CarryOverRecord } from '../../../lib/queries/money-queries.ts'
import type { OutcomeAnswer } from '../../../lib/queries/outcome-queries.ts'
import { text } from '../../../strings/text.ts'

/**
 * What is carried over, a sentence each: how much, for what, who backs it, and how it stands to the balance of
 * `year`, which is worked out and need not agree with what was decided.
 */
export function carryOverSentences(
  carryOver: CarryOverRecord,
  balance: Pick<OutcomeAnswer['total'], 'value'>,
  year: number,
): string[] {
  const { decisionBody, decisionDate, decisionNote, lines } = carryOver
  return [
    carryOverWords(carryOver),
    ...(lines.length === 0
      ? []
      : [text('money.carriedFor', { lines: formatList(lines.map(lineWords)) })]),
    decisionBody === null
      ? text('money.carriedBackedUnknown')
      : text('money.carriedBacked', {
          body: decisionBody,
          date: decisionDate === null ? 'none' : formatDate(decisionDate),
          note: decisionNote ?? 'none',
        }),
    ...(carryOver.toYear === year ? [text('money.carriedIn', { to: String(year) })] : []),
    ...(carryOver.fromYear === year ? besideBalance(carryOver, balance.value) : []),
  ]
}

/** The whole, which is about what it says where one of its lines is. */
export function carriedTotal({ totalSek, lines }: CarryOverRecord): string {
  const amount = formatSek(totalSek)
  return lines.some(({ isApproximate }) => isApproximate) ? text('money.about', { amount }) : amount
}

function besideBalance(
  { fromYear, toYear, totalSek, decisionBody }: CarryOverRecord,
  balance: number | null,
): string[] {
  if (balance === totalSek) return []
  const values = { from: String(fromYear), to: String(toYear), body: decisionBody ?? 'none' }
  if (balance === null) return [text('money.carriedBesideUnknown', values)]
  return [
    text('money.carriedBeside', {
      ...values,
      balance: formatSek(balance),
      difference: formatSek(Math.abs(totalSek - balance)),
    }),
  ]
}

function lineWords({ category, amountSek, isApproximate }: CarryOverRecord['lines'][number]): string {
  const amount = formatSek(amountSek)
  return text('money.carriedLine', {
    category,
    amount: isApproximate ? text('money.about', { amount }) : amount,
  })
}
