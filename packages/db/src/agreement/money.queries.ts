import type {
  Agreement,
  AgreementParty,
  BudgetLine,
  CarryOver,
  Contribution,
  Cost,
} from '@inflytt/domain'
import {
  toAgreement,
  toAgreementParty,
  toAgreementPartyRow,
  toAgreementRow,
  toBudgetLine,
  toBudgetLineRow,
  toCarryOver,
  toCarryOverLineRows,
  toCarryOverRow,
  toContribution,
  toContributionRow,
  toCostRow,
} from './money.rows.ts'
import { putNextVersion } from '../next-version.ts'
import type { Db } from '../schema.ts'

/** What is recorded of money in one mode of the store but for its costs, of which there may be many; voided records too. */
export interface MoneyBook {
  agreements: Agreement[]
  agreementParties: AgreementParty[]
  contributions: Contribution[]
  budgetLines: BudgetLine[]
  carryOvers: CarryOver[]
}

interface BookAsked {
  isDemo: boolean
  /** Whose parties and contributions are read; undefined is all. */
  agreementIds?: readonly string[] | undefined
}

/** Each list in a stable order, agreements by year. A region has some tens of them, so they are read at once. */
export async function readMoneyBook(db: Db, { isDemo, agreementIds }: BookAsked): Promise<MoneyBook> {
  const mode = isDemo ? 1 : 0
  const rows = await db
    .selectFrom('agreement')
    .selectAll()
    .where('is_demo', '=', mode)
    .orderBy('year')
    .orderBy('id')
    .execute()
  const own = db.selectFrom('agreement').select('id').where('is_demo', '=', mode)
  const asked = agreementIds === undefined ? own : own.where('id', 'in', ['', ...agreementIds])
  const programmes = await db
    .selectFrom('agreement_programme')
    .selectAll()
    .where('agreement_id', 'in', own)
    .orderBy('programme_id')
    .execute()
  const parties = await db
    .selectFrom('agreement_party')
    .selectAll()
    .where('agreement_id', 'in', asked)
    .orderBy('agreement_id')
    .orderBy('party_id')
    .execute()
  const contributions = await db
    .selectFrom('contribution')
    .selectAll()
    .where('agreement_id', 'in', asked)
    .orderBy('agreement_id')
    .orderBy('party_id')
    .orderBy('kind')
    .orderBy('id')
    .execute()
  const lines = await db
    .selectFrom('budget_line')
    .selectAll()
    .where('agreement_id', 'in', own)
    .orderBy('agreement_id')
    .orderBy('category')
    .orderBy('id')
    .execute()
  const programmesOf = Map.groupBy(programmes, (each) => each.agreement_id)
  return {
    agreements: rows.map((row) =>
      toAgreement(
        row,
        (programmesOf.get(row.id) ?? []).map((each) => each.programme_id),
      ),
    ),
    agreementParties: parties.map(toAgreementParty),
    contributions: contributions.map(toContribution),
    budgetLines: lines.map(toBudgetLine),
    carryOvers: await listCarryOvers(db, mode),
  }
}

async function listCarryOvers(db: Db, mode: number): Promise<CarryOver[]> {
  const rows = await db
    .selectFrom('carry_over')
    .selectAll()
    .where('is_demo', '=', mode)
    .orderBy('from_year')
    .orderBy('id')
    .execute()
  const lines = await db.selectFrom('carry_over_line').selectAll().orderBy('category').execute()
  const linesOf = Map.groupBy(lines, (line) => line.carry_over_id)
  return rows.map((row) => toCarryOver(row, linesOf.get(row.id) ?? []))
}

/** How one kind of record is written; false where it was not what it was taken for. */
export interface MoneyWriter<T> {
  /** False where another record stands in its place. */
  insert(db: Db, record: T & { updatedAt: string }): Promise<boolean>
  /** False where it no longer had the version before, or another stands in its place. */
  update(db: Db, record: T & { updatedAt: string }): Promise<boolean>
}

const isOne = ({ numInsertedOrUpdatedRows: count }: { numInsertedOrUpdatedRows?: bigint | undefined }) =>
  (count ?? 0n) === 1n

async function putProgrammes(db: Db, { id, programmeIds }: Agreement): Promise<void> {
  await db.deleteFrom('agreement_programme').where('agreement_id', '=', id).execute()
  const rows = programmeIds.map((programmeId) => ({ agreement_id: id, programme_id: programmeId }))
  if (rows.length > 0) await db.insertInto('agreement_programme').values(rows).execute()
}

async function putLines(db: Db, carryOver: CarryOver): Promise<void> {
  await db.deleteFrom('carry_over_line').where('carry_over_id', '=', carryOver.id).execute()
  await db.insertInto('carry_over_line').values(toCarryOverLineRows(carryOver)).execute()
}

export interface MoneyWriters {
  agreement: MoneyWriter<Agreement>
  agreement_party: MoneyWriter<AgreementParty>
  contribution: MoneyWriter<Contribution>
  budget_line: MoneyWriter<BudgetLine>
  cost: MoneyWriter<Cost>
  carry_over: MoneyWriter<CarryOver>
}

export const MONEY_WRITERS: MoneyWriters = {
  agreement: {
    async insert(db, agreement) {
      await db.insertInto('agreement').values(toAgreementRow(agreement)).execute()
      await putProgrammes(db, agreement)
      return true
    },
    async update(db, agreement) {
      const isNext = await putNextVersion(db, 'agreement', toAgreementRow(agreement))
      await putProgrammes(db, agreement)
      return isNext
    },
  },
  agreement_party: {
    async insert(db, party) {
      const result = await db
        .insertInto('agreement_party')
        .values(toAgreementPartyRow(party))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return isOne(result)
    },
    async update(db, party) {
      const { numUpdatedRows } = await db
        .updateTable('agreement_party')
        .set(toAgreementPartyRow(party))
        .where('agreement_id', '=', party.agreementId)
        .where('party_id', '=', party.partyId)
        .where('version', '=', party.version - 1)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  },
  contribution: {
    async insert(db, contribution) {
      await db.insertInto('contribution').values(toContributionRow(contribution)).execute()
      return true
    },
    update: (db, contribution) => putNextVersion(db, 'contribution', toContributionRow(contribution)),
  },
  budget_line: {
    async insert(db, line) {
      await db.insertInto('budget_line').values(toBudgetLineRow(line)).execute()
      return true
    },
    update: (db, line) => putNextVersion(db, 'budget_line', toBudgetLineRow(line)),
  },
  cost: {
    async insert(db, cost) {
      await db.insertInto('cost').values(toCostRow(cost)).execute()
      return true
    },
    update: (db, cost) => putNextVersion(db, 'cost', toCostRow(cost)),
  },
  carry_over: {
    async insert(db, carryOver) {
      const result = await db
        .insertInto('carry_over')
        .values(toCarryOverRow(carryOver))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (!isOne(result)) return false
      await putLines(db, carryOver)
      return true
    },
    async update(db, carryOver) {
      const isNext = await putNextVersion(db, 'carry_over', toCarryOverRow(carryOver))
      await putLines(db, carryOver)
      return isNext
    },
  },
}
