import type {
  AgreementPartyRecord,
  AgreementRecord,
  CarryOverRecord,
} from '../../lib/queries/money-queries.ts'
import { formatDate, formatList, formatNumber, formatSek } from '../../lib/text/format.ts'
import type { OutcomeAnswer } from '../../lib/queries/outcome-queries.ts'
import { text } from '../../strings/text.ts'

type Total = OutcomeAnswer['total']
type Sum = AgreementRecord['summary']['cash']

/** An amount; of one that is unknown, `known` is what is known beside it, so that it is not read as the amount. */
export interface AmountWords {
  amount: string
  known?: string
}

/** The sum, or that it is unknown and what is known of it. */
export function sumParts({ value, known }: Pick<Sum, 'value' | 'known'>): AmountWords {
  if (value !== null) return { amount: formatSek(value) }
  if (known === 0) return { amount: text('money.unknown') }
  return {
    amount: text('money.unknownSum'),
    known: text('money.knownOfSum', { known: formatSek(known) }),
  }
}

/** What is left, or that it is unknown and which contributions are known. */
export function balanceParts({ value, knownSek = 0 }: Total): AmountWords {
  if (value !== null) return { amount: formatSek(value) }
  if (knownSek === 0) return { amount: text('money.unknown') }
  return {
    amount: text('money.unknownBalance'),
    known: text('money.knownOfBalance', { known: formatSek(knownSek) }),
  }
}

export const sumWords = (sum: Pick<Sum, 'value' | 'known'>) => inOneLine(sumParts(sum))
export const balanceWords = (total: Total) => inOneLine(balanceParts(total))

function inOneLine({ amount, known }: AmountWords): string {
  return known === undefined ? amount : `${amount}; ${known}`
}

/** Which of the amounts of a balance are unknown: eight contributions and the costs; undefined where none is. */
export function missingWords(money: Total['money']): string | undefined {
  if (money === undefined) return undefined
  const { unknownContributions, unknownCosts, costsSek } = money
  const what = [
    ...(unknownContributions > 0
      ? [text('money.missingContributions', { count: unknownContributions })]
      : []),
    ...(unknownCosts > 0 ? [text('money.missingCosts', { isAll: String((costsSek ?? 0) === 0) })] : []),
  ]
  if (what.length === 0) return undefined
  const isOne = String(unknownContributions === 1 && unknownCosts === 0)
  return text('money.missing', { what: formatList(what), isOne })
}

/** What the real amounts are split by, or that it is not known. */
export function splitWords({ splitMethod, summary }: AgreementRecord, parties: number): string {
  return text('money.split', { unknown: summary.cash.unknown, all: parties, method: splitMethod })
}

/** The cost, at most so much, with the sign of what is not final, or why there is none. */
export function perHouseholdWords(total: Total): string {
  const value = costWords(total)
  return isPreliminary(total) ? text('bound.preliminaryStatus', { value }) : value
}

/** The same where no list of signs stands beside: what is not final, and that it rests on few, in words. */
export function perHouseholdInWords(total: Total): string {
  return withStanding(costWords(total), total)
}

function costWords({ value, bound, note, status }: Total): string {
  if (status === 'suppressed') return text('sign.hiddenWords')
  if (value === null) return text(note === 'no_households' ? 'money.noHouseholds' : 'money.unknown')
  const amount = formatSek(value)
  return bound === 'at_most' ? text('money.atMost', { amount }) : amount
}

function isPreliminary({ value, status }: Total): boolean {
  // Where some have reported nothing at all, a number that others have given is no more final.
  return value !== null && (status === 'preliminary' || status === 'not_reported')
}

function withStanding(value: string, total: Total): string {
  const isSmall = total.value !== null && total.note === 'small_base'
  const reasons = [
    ...(isPreliminary(total) ? [text('next.preliminary')] : []),
    ...(isSmall ? [text('next.smallBase')] : []),
  ]
  return reasons.length === 0 ? value : `${value} (${reasons.join(', ')})`
}

/** What was decided, and when as far as it is told. */
export function decisionWords({
  status,
  decisionDate,
}: Pick<AgreementPartyRecord, 'status' | 'decisionDate'>): string {
  const words = text(`money.decision.${status}`)
  return decisionDate === null ? words : `${words} ${formatDate(decisionDate)}`
}

/** How many parties have decided what. */
export function decisionsWords(parties: readonly AgreementPartyRecord[]): string {
  const count = (status: AgreementPartyRecord['status']) =>
    parties.filter((party) => party.status === status).length
  const notHandled = count('not_handled')
  const unknown = count('unknown')
  return text('money.decisions', {
    approved: count('approved'),
    all: parties.length,
    notHandled,
    unknown,
    // What was only a proposal when it was entered may have been decided since.
    open: notHandled + unknown,
    rejected: count('rejected'),
  })
}

export function carryOverWords(carryOver: CarryOverRecord): string {
  const isAbout = carryOver.lines.some(({ isApproximate }) => isApproximate)
  return text(isAbout ? 'money.carriedAbout' : 'money.carried', {
    amount: formatSek(carryOver.totalSek),
    from: String(carryOver.fromYear),
    to: String(carryOver.toYear),
  })
}

/** How many households, or that nobody has said; what is not final is said to be. */
export function householdsWords(total: Total): string {
  const { value, bound, status } = total
  if (status === 'suppressed') return text('sign.hiddenWords')
  if (value === null) return text('money.unknown')
  const count = text('money.households', { count: value, shown: formatNumber(value) })
  return withStanding(bound === 'at_least' ? text('bound.atLeast', { value: count }) : count, total)
}
