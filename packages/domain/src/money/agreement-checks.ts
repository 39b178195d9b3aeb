import { roundHalfAway } from '../kpi/rounding.ts'
import { sharesFault } from './money-faults.ts'
import type { Agreement, AgreementParty, BudgetLine, CarryOver, Contribution, Cost } from './money.ts'
import { contributionStatus, type PartlyKnown, silentParties, sumKnown } from './money.ts'

export interface AgreementMoney {
  /** All of them, since what is carried over belongs to a year and not to one of its agreements. */
  agreements: readonly Agreement[]
  agreementParties: readonly AgreementParty[]
  contributions: readonly Contribution[]
  budgetLines: readonly BudgetLine[]
  costs: readonly Pick<Cost, 'budgetLineId' | 'amountSek' | 'isVoided'>[]
  carryOvers: readonly CarryOver[]
}

/** Sums of an agreement, in whole kronor, and what ought to agree and does not. */
export interface AgreementSummary {
  /** `approved` is the part of what is known that its parties have approved. */
  cash: PartlyKnown & { approved: number }
  inKind: PartlyKnown
  budget: PartlyKnown
  costs: PartlyKnown
  /** What was carried into its year, whichever of the year's agreements spends it. */
  carriedInSek: number
  checks: AgreementCheck[]
}

export interface AgreementCheck {
  code: 'budget-differs' | 'rule-differs' | 'shares-differ' | 'amounts-unknown'
  detail: string
  /** Of `rule-differs`: whose contribution, what it is and what its rule gives. */
  partyId?: string
  amountSek?: number
  byRuleSek?: number
  /** Of `shares-differ`: what they sum to. */
  sumPct?: number
}

/** Adds up what is recorded of an agreement and names the sums that do not agree. What is voided is left out. */
export function summaryOf({ id, year }: Agreement, money: AgreementMoney): AgreementSummary {
  const standing = <T extends { isVoided: boolean }>(records: readonly T[]) =>
    records.filter(({ isVoided }) => !isVoided)
  const contributions = standing(money.contributions).filter(({ agreementId }) => agreementId === id)
  const lines = standing(money.budgetLines).filter(({ agreementId }) => agreementId === id)
  const lineIds = new Set(lines.map((line) => line.id))
  const costs = standing(money.costs).filter(({ budgetLineId }) => lineIds.has(budgetLineId))
  const amounts = (given: readonly Pick<Contribution, 'amountSek'>[]) =>
    sumKnown(given.map(({ amountSek }) => amountSek))
  const cash = contributions.filter(({ kind }) => kind === 'cash')
  const parties = standing(money.agreementParties).filter(({ agreementId }) => agreementId === id)
  const silent = silentParties(parties, contributions).map(() => ({ amountSek: null }))
  const decisions = new Map(parties.map(({ partyId, status }) => [partyId, status]))
  const approved = cash.filter(
    ({ partyId, amountSek }) =>
      contributionStatus(amountSek, decisions.get(partyId) ?? 'unknown') === 'confirmed',
  )
  const carriedInSek = standing(money.carryOvers)
    .filter(({ toYear }) => toYear === year)
    .reduce((sum, { totalSek }) => sum + totalSek, 0)
  const summary = {
    // What nobody has recorded is not known to be nothing: every agreement is paid by somebody.
    cash: {
      ...(cash.length > 0 ? amounts([...cash, ...silent]) : { value: null, known: 0, unknown: 0 }),
      approved: amounts(approved).known,
    },
    inKind: amounts(contributions.filter(({ kind }) => kind === 'in_kind')),
    budget: recorded(lines),
    costs: recorded(costs),
    carriedInSek,
  }
  const ofYear = standing(money.agreements).filter((agreement) => agreement.year === year)
  // How much of what was carried over each of several agreements spends is recorded nowhere.
  const isIncomeKnown = carriedInSek === 0 || ofYear.length === 1
  const income = isIncomeKnown && summary.cash.value !== null ? summary.cash.value + carriedInSek : null
  const hasBudget = lines.length > 0
  return { ...summary, checks: checksOf({ ...summary, income, hasBudget }, contributions) }
}

/** Of what nobody has recorded the sum is unknown, not 0. */
function recorded(records: readonly { amountSek: number | null }[]): PartlyKnown {
  return records.length === 0
    ? { value: null, known: 0, unknown: 0 }
    : sumKnown(records.map(({ amountSek }) => amountSek))
}

function checksOf(
  {
    cash,
    budget,
    income,
    hasBudget,
  }: Pick<AgreementSummary, 'cash' | 'budget'> & {
    income: number | null
    hasBudget: boolean
  },
  contributions: readonly Contribution[],
): AgreementCheck[] {
  const checks: AgreementCheck[] = []
  if (cash.unknown > 0)
    checks.push({
      code: 'amounts-unknown',
      detail: `${cash.unknown} contributions are unknown; the known ones sum to ${cash.known} kr.`,
    })
  if (hasBudget && income !== null && budget.value !== null && budget.value !== income)
    checks.push({
      code: 'budget-differs',
      detail: `The budget is ${budget.value} kr; contributions and what was carried in are ${income} kr.`,
    })
  for (const { partyId, amountSek, fixedSek, perCapitaSek, population } of contributions) {
    if (amountSek === null || (fixedSek === null && perCapitaSek === null)) continue
    const byRule = (fixedSek ?? 0) + roundHalfAway((perCapitaSek ?? 0) * (population ?? 0))
    if (byRule !== amountSek)
      checks.push({
        code: 'rule-differs',
        detail: `The contribution of ${partyId} is ${amountSek} kr; its rule gives ${byRule} kr.`,
        partyId,
        amountSek,
        byRuleSek: byRule,
      })
  }
  const shares = contributions.flatMap(({ sharePct }) => (sharePct === null ? [] : [{ sharePct }]))
  const fault = shares.length === 0 ? undefined : sharesFault(shares)
  if (fault !== undefined)
    checks.push({
      code: 'shares-differ',
      detail: fault,
      sumPct: Number(shares.reduce((all, { sharePct }) => all + sharePct, 0).toFixed(4)),
    })
  return checks
}
