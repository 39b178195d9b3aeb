import type { Municipality, Population } from './municipalities.queries.ts'
import type { Programme } from './programmes.queries.ts'
import type {
  AgreementTable,
  CarryOverLineTable,
  CarryOverTable,
  ContributionTable,
  Db,
  PartyTable,
} from './schema.ts'

/** Rows at a time: SQLite takes at most 32,766 values in one statement. */
const SLICE = 500

export async function hasFacts(db: Db): Promise<boolean> {
  return (await db.selectFrom('municipality').select('code').limit(1).executeTakeFirst()) !== undefined
}

export async function insertPlaces(
  db: Db,
  municipalities: Municipality[],
  populations: Population[],
): Promise<void> {
  await db
    .insertInto('municipality')
    .values(municipalities.map(({ code, name }) => ({ code, name, is_participating: 1 })))
    .execute()
  const rows = populations.map(({ municipalityCode, year, population, source, isPerturbed }) => ({
    municipality_code: municipalityCode,
    year,
    population,
    source,
    is_perturbed: isPerturbed ? 1 : 0,
  }))
  for (let first = 0; first < rows.length; first += SLICE)
    await db
      .insertInto('population')
      .values(rows.slice(first, first + SLICE))
      .execute()
}

export async function insertProgrammes(db: Db, programmes: Programme[]): Promise<void> {
  await db
    .insertInto('programme')
    .values(
      programmes.map(({ id, name, periodFrom, periodTo, isDemo }) => ({
        id,
        name,
        period_from: periodFrom,
        period_to: periodTo,
        is_demo: isDemo ? 1 : 0,
      })),
    )
    .execute()
}

export interface Party {
  id: string
  name: string
  type: string
  municipalityCode: string | null
  isDemo: boolean
}

export async function insertParties(db: Db, parties: Party[]): Promise<void> {
  const rows: PartyTable[] = parties.map(({ id, name, type, municipalityCode, isDemo }) => ({
    id,
    name,
    type,
    municipality_code: municipalityCode,
    is_demo: isDemo ? 1 : 0,
  }))
  await db.insertInto('party').values(rows).execute()
}

export async function insertProgrammeParties(
  db: Db,
  links: { programmeId: string; partyId: string; role: string }[],
): Promise<void> {
  const rows = links.map(({ programmeId, partyId, role }) => ({
    programme_id: programmeId,
    party_id: partyId,
    role,
  }))
  await db.insertInto('programme_party').values(rows).execute()
}

export interface NewAgreement {
  id: string
  name: string
  year: number
  programmeIds: string[]
  fundingSource: string
  splitMethod: string
  sourceTitle: string | null
  sourceDate: string | null
  isDemo: boolean
  parties: { partyId: string; status: string }[]
  /** Whole kronor; `null` is unknown. */
  contributions: {
    id: string
    partyId: string
    kind: string
    amountSek: number | null
    accountText: string | null
  }[]
}

export async function insertAgreement(db: Db, agreement: NewAgreement): Promise<void> {
  const { id, name, year, fundingSource, splitMethod, sourceTitle, sourceDate, isDemo } = agreement
  const row: AgreementTable = {
    id,
    name,
    year,
    funding_source: fundingSource,
    split_method: splitMethod,
    diary_ref: null,
    source_title: sourceTitle,
    source_date: sourceDate,
    is_demo: isDemo ? 1 : 0,
  }
  await db.insertInto('agreement').values(row).execute()
  const programmes = agreement.programmeIds.map((programmeId) => ({
    agreement_id: id,
    programme_id: programmeId,
  }))
  await db.insertInto('agreement_programme').values(programmes).execute()
  const parties = agreement.parties.map(({ partyId, status }) => ({
    agreement_id: id,
    party_id: partyId,
    decision_body: null,
    decision_date: null,
    diary_ref: null,
    status,
  }))
  await db.insertInto('agreement_party').values(parties).execute()
  const contributions: ContributionTable[] = agreement.contributions.map((contribution) => ({
    id: contribution.id,
    agreement_id: id,
    party_id: contribution.partyId,
    kind: contribution.kind,
    amount_sek: contribution.amountSek,
    is_approximate: 0,
    account_text: contribution.accountText,
  }))
  if (contributions.length > 0) await db.insertInto('contribution').values(contributions).execute()
}

export async function insertCarryOver(
  db: Db,
  carryOver: CarryOverTable,
  lines: CarryOverLineTable[],
): Promise<void> {
  await db.insertInto('carry_over').values(carryOver).execute()
  await db.insertInto('carry_over_line').values(lines).execute()
}
