import {
  hasFacts,
  insertAggregate,
  insertParties,
  insertPlaces,
  insertProgrammeParties,
  insertProgrammes,
  MONEY_WRITERS,
  touch,
  type Trx,
} from '@inflytt/db'
import {
  type Aggregate,
  type Agreement,
  AGREEMENT_NOT_SAID,
  type AgreementParty,
  AGREEMENT_PARTY_NOT_SAID,
  type CarryOver,
  type Contribution,
  CONTRIBUTION_NOT_SAID,
} from '@inflytt/domain'
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
    for (const agreement of FACTS.agreements) await seedAgreement(trx, agreement, at)
    for (const carryOver of FACTS.carryOvers) await seedCarryOver(trx, carryOver, at)
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

async function seedAgreement(trx: Trx, fact: AgreementFact, at: string) {
  const { parties, partyStatus, statuses, contributions, splitMethod, ...told } = fact
  const kept = { version: 1, isVoided: false, updatedAt: at }
  await MONEY_WRITERS.agreement.insert(trx, {
    ...AGREEMENT_NOT_SAID,
    ...told,
    ...kept,
    splitMethod: splitMethod as Agreement['splitMethod'],
    sourceTitle: FACTS.source,
    sourceDate: '2024-10-28',
    isDemo: false,
  })
  for (const partyId of parties) {
    const agreementId = fact.id
    await MONEY_WRITERS.agreement_party.insert(trx, {
      ...AGREEMENT_PARTY_NOT_SAID,
      ...kept,
      id: `${agreementId}/${partyId}`,
      agreementId,
      partyId,
      status: (statuses[partyId] ?? partyStatus) as AgreementParty['status'],
    })
    if (contributions.length === 0) continue
    const known = contributions.find((contribution) => contribution.partyId === partyId)
    await MONEY_WRITERS.contribution.insert(trx, {
      ...CONTRIBUTION_NOT_SAID,
      ...kept,
      id: `${agreementId}-${partyId}`,
      agreementId,
      partyId,
      kind: (known?.kind ?? 'cash') as Contribution['kind'],
      amountSek: known?.amountSek ?? null,
      accountText: known?.accountText ?? null,
    })
  }
}

async function seedCarryOver(trx: Trx, fact: (typeof FACTS.carryOvers)[number], at: string) {
  const lines = fact.lines as CarryOver['lines']
  await MONEY_WRITERS.carry_over.insert(trx, {
    ...fact,
    lines,
    totalSek: lines.reduce((sum, { amountSek }) => sum + amountSek, 0),
    version: 1,
    isVoided: false,
    isDemo: false,
    updatedAt: at,
  })
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
