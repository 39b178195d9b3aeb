import type {
  Agreement,
  AgreementParty,
  BudgetLine,
  CarryOver,
  Contribution,
  Cost,
} from '@inflytt/domain'
import type {
  AgreementPartyTable,
  AgreementTable,
  BudgetLineTable,
  CarryOverLineTable,
  CarryOverTable,
  ContributionTable,
  CostTable,
} from '../tables/money-tables.ts'

const flag = (value: boolean) => (value ? 1 : 0)
const decimal = (value: string | null) => (value === null ? null : Number(value))

type Stamped<T> = T & { updatedAt: string }

export function toAgreementRow(one: Stamped<Agreement>): AgreementTable {
  return {
    id: one.id,
    version: one.version,
    name: one.name,
    year: one.year,
    funding_source: one.fundingSource,
    split_method: one.splitMethod,
    diary_ref: one.diaryRef,
    source_title: one.sourceTitle,
    source_date: one.sourceDate,
    is_voided: flag(one.isVoided),
    is_demo: flag(one.isDemo),
    updated_at: one.updatedAt,
  }
}

export function toAgreement(row: AgreementTable, programmeIds: string[]): Agreement {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    year: row.year,
    programmeIds,
    fundingSource: row.funding_source,
    splitMethod: row.split_method as Agreement['splitMethod'],
    diaryRef: row.diary_ref,
    sourceTitle: row.source_title,
    sourceDate: row.source_date,
    isVoided: row.is_voided === 1,
    isDemo: row.is_demo === 1,
  }
}

export function toAgreementPartyRow(one: Stamped<AgreementParty>): AgreementPartyTable {
  return {
    agreement_id: one.agreementId,
    party_id: one.partyId,
    version: one.version,
    decision_body: one.decisionBody,
    decision_date: one.decisionDate,
    diary_ref: one.diaryRef,
    status: one.status,
    is_voided: flag(one.isVoided),
    updated_at: one.updatedAt,
  }
}

export function toAgreementParty(row: AgreementPartyTable): AgreementParty {
  return {
    id: `${row.agreement_id}/${row.party_id}`,
    agreementId: row.agreement_id,
    partyId: row.party_id,
    version: row.version,
    decisionBody: row.decision_body,
    decisionDate: row.decision_date,
    diaryRef: row.diary_ref,
    status: row.status as AgreementParty['status'],
    isVoided: row.is_voided === 1,
  }
}

export function toContributionRow(one: Stamped<Contribution>): ContributionTable {
  return {
    id: one.id,
    version: one.version,
    agreement_id: one.agreementId,
    party_id: one.partyId,
    kind: one.kind,
    amount_sek: one.amountSek,
    is_approximate: flag(one.isApproximate),
    fixed_sek: one.fixedSek,
    per_capita_sek: one.perCapitaSek === null ? null : String(one.perCapitaSek),
    share_pct: one.sharePct === null ? null : String(one.sharePct),
    population: one.population,
    population_date: one.populationDate,
    account_text: one.accountText,
    is_voided: flag(one.isVoided),
    updated_at: one.updatedAt,
  }
}

export function toContribution(row: ContributionTable): Contribution {
  return {
    id: row.id,
    version: row.version,
    agreementId: row.agreement_id,
    partyId: row.party_id,
    kind: row.kind as Contribution['kind'],
    amountSek: row.amount_sek,
    isApproximate: row.is_approximate === 1,
    fixedSek: row.fixed_sek,
    perCapitaSek: decimal(row.per_capita_sek),
    sharePct: decimal(row.share_pct),
    population: row.population,
    populationDate: row.population_date,
    accountText: row.account_text,
    isVoided: row.is_voided === 1,
  }
}

export function toCarryOverRow(one: Stamped<CarryOver>): CarryOverTable {
  return {
    id: one.id,
    version: one.version,
    from_year: one.fromYear,
    to_year: one.toYear,
    total_sek: one.totalSek,
    decision_body: one.decisionBody,
    decision_date: one.decisionDate,
    decision_note: one.decisionNote,
    is_voided: flag(one.isVoided),
    is_demo: flag(one.isDemo),
    updated_at: one.updatedAt,
  }
}

export function toCarryOverLineRows({
  id,
  lines,
}: Pick<CarryOver, 'id' | 'lines'>): CarryOverLineTable[] {
  return lines.map(({ category, amountSek, isApproximate }) => ({
    carry_over_id: id,
    category,
    amount_sek: amountSek,
    is_approximate: flag(isApproximate),
  }))
}

export function toCarryOver(row: CarryOverTable, lines: readonly CarryOverLineTable[]): CarryOver {
  return {
    id: row.id,
    version: row.version,
    fromYear: row.from_year,
    toYear: row.to_year,
    totalSek: row.total_sek,
    lines: lines.map((line) => ({
      category: line.category as CarryOver['lines'][number]['category'],
      amountSek: line.amount_sek,
      isApproximate: line.is_approximate === 1,
    })),
    decisionBody: row.decision_body,
    decisionDate: row.decision_date,
    decisionNote: row.decision_note,
    isVoided: row.is_voided === 1,
    isDemo: row.is_demo === 1,
  }
}

export function toBudgetLineRow(one: Stamped<BudgetLine>): BudgetLineTable {
  return {
    id: one.id,
    version: one.version,
    agreement_id: one.agreementId,
    category: one.category,
    amount_sek: one.amountSek,
    is_voided: flag(one.isVoided),
    updated_at: one.updatedAt,
  }
}

export function toBudgetLine(row: BudgetLineTable): BudgetLine {
  return {
    id: row.id,
    version: row.version,
    agreementId: row.agreement_id,
    category: row.category as BudgetLine['category'],
    amountSek: row.amount_sek,
    isVoided: row.is_voided === 1,
  }
}

export function toCostRow(one: Stamped<Cost>): CostTable {
  return {
    id: one.id,
    version: one.version,
    budget_line_id: one.budgetLineId,
    activity_id: one.activityId,
    month: one.month,
    amount_sek: one.amountSek,
    is_voided: flag(one.isVoided),
    updated_at: one.updatedAt,
  }
}

export function toCost(row: CostTable): Cost {
  return {
    id: row.id,
    version: row.version,
    budgetLineId: row.budget_line_id,
    activityId: row.activity_id,
    month: row.month,
    amountSek: row.amount_sek,
    isVoided: row.is_voided === 1,
  }
}
