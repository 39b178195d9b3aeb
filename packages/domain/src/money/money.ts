import type {
  AgreementFields,
  AgreementPartyFields,
  BudgetLineFields,
  CarryOverFields,
  ContributionFields,
  CostFields,
} from './money.schema.ts'

/** What every record of money carries beside what was said of it. */
interface Kept {
  id: string
  version: number
  /** Taken away by mistake or for good; it counts nowhere and can come back. */
  isVoided: boolean
}

export type Agreement = AgreementFields & Kept & { isDemo: boolean }
/** `id` is the agreement's and the party's together. */
export type AgreementParty = AgreementPartyFields & Kept & { agreementId: string }
export type Contribution = ContributionFields & Kept & { agreementId: string }
export type BudgetLine = BudgetLineFields & Kept
export type Cost = CostFields & Kept
/** Enters one receiving year only, and counts as a cost when it is spent. */
export type CarryOver = CarryOverFields & Kept & { isDemo: boolean }

export const AGREEMENT_NOT_SAID = {
  programmeIds: [],
  fundingSource: '',
  splitMethod: 'other',
  diaryRef: null,
  sourceTitle: null,
  sourceDate: null,
} as const satisfies Partial<AgreementFields>

export const AGREEMENT_PARTY_NOT_SAID = {
  decisionBody: null,
  decisionDate: null,
  diaryRef: null,
  status: 'unknown',
} as const satisfies Partial<AgreementPartyFields>

export const CONTRIBUTION_NOT_SAID = {
  amountSek: null,
  isApproximate: false,
  fixedSek: null,
  perCapitaSek: null,
  sharePct: null,
  population: null,
  populationDate: null,
  accountText: null,
} as const satisfies Partial<ContributionFields>

export const BUDGET_LINE_NOT_SAID = { amountSek: null } as const satisfies Partial<BudgetLineFields>
export const COST_NOT_SAID = { amountSek: null, activityId: null } as const satisfies Partial<CostFields>
export const CARRY_OVER_NOT_SAID = {
  decisionBody: null,
  decisionDate: null,
  decisionNote: null,
} as const satisfies Partial<CarryOverFields>

/** A sum of which parts may be unknown: `value` null then, and `known` the rest. */
export interface PartlyKnown {
  value: number | null
  known: number
  /** How many parts are unknown. */
  unknown: number
}

export function sumKnown(amounts: readonly (number | null)[]): PartlyKnown {
  const known = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)
  const unknown = amounts.filter((amount) => amount === null).length
  return { value: unknown > 0 ? null : known, known, unknown }
}

/** Amounts that add up to a sum, as few as there can be; `known` is null where none of them is. */
export function partsOfSum({ known, unknown }: { known: number | null; unknown: number }) {
  return [...(known === null ? [] : [known]), ...Array<null>(unknown).fill(null)]
}

/**
 * How sure an amount is: settled when its party has approved the agreement, until then what was proposed or expected;
 * `unknown` where there is no amount.
 */
export function contributionStatus(
  amountSek: number | null,
  decision: AgreementParty['status'],
): 'confirmed' | 'preliminary' | 'unknown' {
  if (amountSek === null) return 'unknown'
  return decision === 'approved' ? 'confirmed' : 'preliminary'
}

/** The parties of an agreement of whose contribution nothing is told: what they give is unknown, not nothing. */
export function silentParties<Party extends { partyId: string }>(
  parties: readonly Party[],
  told: readonly { partyId: string }[],
): Party[] {
  const heard = new Set(told.map(({ partyId }) => partyId))
  return parties.filter(({ partyId }) => !heard.has(partyId))
}

/**
 * The year on whose last day the population of a per-capita split is taken: the one before the decision, which is
 * taken from the source where it is dated, else assumed the year before the agreement.
 */
export function populationYearOf({ year, sourceDate }: Pick<Agreement, 'year' | 'sourceDate'>): number {
  const decided = sourceDate === null ? year - 1 : Number(sourceDate.slice(0, 4))
  return decided - 1
}
