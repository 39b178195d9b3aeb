import type { AgreementPartyRecord, AgreementRecord, CarryOverRecord } from '../../lib/money-queries.ts'
import { formatDate, formatNumber, formatSek } from '../../lib/format.ts'
import type { OutcomeAnswer } from '../../lib/outcome-queries.ts'
import { text } from '../../strings/text.ts'

type Total = OutcomeAnswer['total']
type Sum = AgreementRecord['summary']['cash']

/** The sum, or that it is unknown and what is known of it. */
export function sumWords({ value, known }: Pick<Sum, 'value' | 'known'>): string {
  if (value !== null) return formatSek(value)
  return known > 0 ? text('money.unknownKnown', { known: formatSek(known) }) : text('money.unknown')
}

/** What is left, or what is known of it. */
export function balanceWords({ value, knownSek = 0 }: Total): string {
  if (value !== null) return formatSek(value)
  return knownSek > 0
    ? text('money.balanceUnknown', { known: formatSek(knownSek) })
    : text('money.unknown')
}

/** The cost, at most so much, or why there is none. */
export function perHouseholdWords({ value, bound, note, status }: Total): string {
  if (status === 'suppressed') return text('sign.hiddenWords')
  if (value === null) return text(note === 'no_households' ? 'money.noHouseholds' : 'money.unknown')
  const amount = formatSek(value)
  return bound === 'at_most' ? text('money.atMost', { amount }) : amount
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
  return text('money.decisions', {
    approved: count('approved'),
    all: parties.length,
    notHandled: count('not_handled'),
    unknown: count('unknown'),
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

/** How many households, or that nobody has said. */
export function householdsWords({ value, bound, status }: Total): string {
  if (status === 'suppressed') return text('sign.hiddenWords')
  if (value === null) return text('money.unknown')
  const count = text('money.households', { count: value, shown: formatNumber(value) })
  return bound === 'at_least' ? text('bound.atLeast', { value: count }) : count
}
