import {
  hasFacts,
  insertAggregate,
  insertAgreement,
  insertCarryOver,
  insertParties,
  insertPlaces,
  insertProgrammeParties,
  insertProgrammes,
  touch,
  type Trx,
} from '@inflytt/db'
import type { Aggregate } from '@inflytt/domain'
import { type AgreementFact, FACTS, PARTICIPATING_MUNICIPALITIES, POPULATIONS } from '@inflytt/reference'
import type { Deps } from '../deps.ts'

/** Puts the real facts into an empty store; a store that has them is left as it is. */
export async function seedFacts({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const at = clock().toISOString()
  await db.transaction().execute(async (trx) => {
    if (await hasFacts(trx)) return
    await insertPlaces(trx, [...PARTICIPATING_MUNICIPALITIES], [...POPULATIONS])
    await insertProgrammes(
      trx,
      FACTS.programmes.map((programme) => ({ ...programme, isDemo: false })),
    )
    await insertParties(
      trx,
      FACTS.parties.map((party) => ({ ...party, isDemo: false })),
    )
    await insertProgrammeParties(trx, programmeParties())
    for (const agreement of FACTS.agreements) await insertAgreement(trx, toAgreement(agreement))
    for (const { lines, ...carryOver } of FACTS.carryOvers) await seedCarryOver(trx, carryOver, lines)
    for (const aggregate of FACTS.aggregates) await insertAggregate(trx, toAggregate(aggregate, at))
    await touch(trx, ['figures', 'settings'], at)
  })
}

function programmeParties() {
  const { programmeId, partyId: owner } = FACTS.programmeOwner
  return FACTS.parties.map(({ id: partyId }) => ({
    programmeId,
    partyId,
    role: partyId === owner ? 'owner' : 'partner',
  }))
}

function toAgreement({ parties, partyStatus, statuses, contributions, ...agreement }: AgreementFact) {
  const isContributing = contributions.length > 0
  return {
    ...agreement,
    sourceTitle: FACTS.source,
    sourceDate: '2024-10-28',
    isDemo: false,
    parties: parties.map((partyId) => ({ partyId, status: statuses[partyId] ?? partyStatus })),
    contributions: !isContributing
      ? []
      : parties.map((partyId) => {
          const known = contributions.find((contribution) => contribution.partyId === partyId)
          return {
            id: `${agreement.id}-${partyId}`,
            partyId,
            kind: known?.kind ?? 'cash',
            amountSek: known?.amountSek ?? null,
            accountText: known?.accountText ?? null,
          }
        }),
  }
}

type CarryOverFact = (typeof FACTS.carryOvers)[number]

async function seedCarryOver(
  trx: Trx,
  fact: Omit<CarryOverFact, 'lines'>,
  lines: CarryOverFact['lines'],
) {
  const { id, fromYear, toYear, decisionBody, decisionDate, decisionNote } = fact
  await insertCarryOver(
    trx,
    {
      id,
      from_year: fromYear,
      to_year: toYear,
      decision_body: decisionBody,
      decision_date: decisionDate,
      decision_note: decisionNote,
      is_demo: 0,
    },
    lines.map(({ category, amountSek, isApproximate }) => ({
      carry_over_id: id,
      category,
      amount_sek: amountSek,
      is_approximate: isApproximate ? 1 : 0,
    })),
  )
}

function toAggregate(fact: (typeof FACTS.aggregates)[number], at: string): Aggregate {
  return {
    ...fact,
    version: 1,
    municipalityCodes: [],
    persons: null,
    isDefinitionKnown: false,
    relation: 'root',
    parentId: null,
    replacesId: null,
    isVoided: false,
    sourceRef: null,
    allocated: 0,
    reserved: 0,
    childrenHouseholds: 0,
    isDemo: false,
    createdAt: at,
    updatedAt: at,
  }
}
