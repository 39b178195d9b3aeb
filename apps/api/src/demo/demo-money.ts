import { listPopulations, MONEY_WRITERS, type Trx } from '@inflytt/db'
import {
  AGREEMENT_NOT_SAID,
  AGREEMENT_PARTY_NOT_SAID,
  CONTRIBUTION_NOT_SAID,
  type AgreementParty,
  type BudgetLine,
  type Contribution,
  splitAmount,
  yearOf,
} from '@inflytt/domain'
import { FACTS } from '@inflytt/reference'
import type { Deps } from '../deps.ts'
import type { RecordContext } from '../record-context.ts'
import { DEMO_MONEY, DEMO_PROGRAMMES } from './demo-facts.ts'
import { seededRandom } from './demo-random.ts'

const SEED = 20_77
const FIRST_YEAR = 2020
const MUNICIPALITIES_PAY = 600_000
const REGION_PAYS = 400_000
const IN_KIND = 120_000
const REGION = 'region-jamtland-harjedalen'
const LATEST_POPULATION = 2024

type Random = (below: number) => number
type Kept = { version: 1; isVoided: false; updatedAt: string }

// Made up: how the year's money is meant to be used.
const BUDGET = [
  ['personnel', 520_000],
  ['activities', 330_000],
  ['communication', 110_000],
  ['travel', 40_000],
] as const

/** Agreements of every year with what each party pays, what was spent, and what was carried over; all made up. */
export async function fillMoney(deps: Deps, trx: Trx, context: RecordContext): Promise<void> {
  const random = seededRandom(SEED)
  const lastYear = yearOf(context.currentMonth)
  const kept: Kept = { version: 1, isVoided: false, updatedAt: deps.clock().toISOString() }
  for (let year = FIRST_YEAR; year <= lastYear; year++) {
    const id = `demo-agreement-${year}`
    const [project, step] = DEMO_PROGRAMMES
    await MONEY_WRITERS.agreement.insert(trx, {
      ...AGREEMENT_NOT_SAID,
      ...kept,
      id,
      name: `${DEMO_MONEY.agreement} ${year}`,
      year,
      programmeIds: [year < lastYear - 1 ? project.id : step.id],
      fundingSource: DEMO_MONEY.fundingSource,
      splitMethod: 'per_capita',
      sourceDate: `${year - 1}-10-15`,
      isDemo: true,
    })
    await fillParties(trx, { id, year, isLast: year === lastYear, kept }, context)
    await fillCosts(deps, trx, { id, year, kept, random }, context)
  }
  await MONEY_WRITERS.carry_over.insert(trx, {
    ...kept,
    id: 'demo-carry-over',
    fromYear: lastYear - 1,
    toYear: lastYear,
    totalSek: 95_000,
    lines: [
      { category: 'activities', amountSek: 60_000, isApproximate: false },
      { category: 'personnel', amountSek: 35_000, isApproximate: true },
    ],
    decisionBody: DEMO_MONEY.decisionBody,
    decisionDate: `${lastYear}-02-12`,
    decisionNote: null,
    isDemo: true,
  })
}

interface DemoAgreement {
  id: string
  year: number
  /** Of the running year one party has not decided yet, and its amount is unknown. */
  isLast: boolean
  kept: Kept
}

async function fillParties(
  trx: Trx,
  { id, year, isLast, kept }: DemoAgreement,
  { county }: RecordContext,
): Promise<void> {
  const from = Math.min(year - 2, LATEST_POPULATION)
  const populations = await listPopulations(trx, county, { from, to: from })
  const municipal = FACTS.parties.filter(({ type }) => type === 'municipality')
  const parts = splitAmount(
    { splitMethod: 'per_capita', totalSek: MUNICIPALITIES_PAY },
    municipal.map(({ id: partyId, municipalityCode }) => ({
      partyId,
      population: populations.find((one) => one.municipalityCode === municipalityCode)?.population ?? 0,
    })),
  )
  const payers = [{ partyId: REGION, amountSek: REGION_PAYS }, ...parts]
  for (const [index, { partyId, amountSek }] of payers.entries()) {
    const isOpen = isLast && index === payers.length - 2
    const party: AgreementParty = {
      ...AGREEMENT_PARTY_NOT_SAID,
      ...kept,
      id: `${id}/${partyId}`,
      agreementId: id,
      partyId,
      status: isOpen ? 'not_handled' : 'approved',
      decisionDate: isOpen ? null : `${year - 1}-11-2${index % 10}`,
    }
    await MONEY_WRITERS.agreement_party.insert(trx, { ...party, updatedAt: kept.updatedAt })
    const contribution = (kind: Contribution['kind'], sek: number | null) =>
      MONEY_WRITERS.contribution.insert(trx, {
        ...CONTRIBUTION_NOT_SAID,
        ...kept,
        id: `${id}-${partyId}-${kind}`,
        agreementId: id,
        partyId,
        kind,
        amountSek: sek,
        isApproximate: kind === 'in_kind',
      })
    await contribution('cash', isOpen ? null : amountSek)
    if (index === 0) await contribution('in_kind', IN_KIND)
  }
}

async function fillCosts(
  deps: Deps,
  trx: Trx,
  { id, year, kept, random }: Omit<DemoAgreement, 'isLast'> & { random: Random },
  { currentMonth }: RecordContext,
): Promise<void> {
  for (const [category, amountSek] of BUDGET) {
    const line: BudgetLine = { ...kept, id: `${id}-${category}`, agreementId: id, category, amountSek }
    await MONEY_WRITERS.budget_line.insert(trx, { ...line, updatedAt: kept.updatedAt })
    for (let at = 1; at <= 12; at++) {
      const month = `${year}-${String(at).padStart(2, '0')}`
      const spent = Math.round((amountSek / 12) * (0.8 + random(35) / 100))
      if (month > currentMonth) continue
      await MONEY_WRITERS.cost.insert(trx, {
        ...kept,
        id: deps.newId(),
        budgetLineId: line.id,
        activityId: null,
        month,
        amountSek: spent,
      })
    }
  }
}
