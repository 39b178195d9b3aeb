import {
  type Db,
  findCost,
  listCosts,
  listParties,
  listBareProgrammes,
  type MoneyBook,
  type MoneyWriters,
  type Page,
  readMoneyBook,
  sumCostsByLine,
} from '@inflytt/db'
import { type AgreementMoney, type Cost, partsOfSum } from '@inflytt/domain'
import { readSettings } from '../settings/settings.service.ts'

/** The kinds of records of money, as the trail names them. */
export type MoneyKind = keyof MoneyWriters

type Records = {
  agreement: MoneyBook['agreements'][number]
  agreement_party: MoneyBook['agreementParties'][number]
  contribution: MoneyBook['contributions'][number]
  budget_line: MoneyBook['budgetLines'][number]
  cost: Cost
  carry_over: MoneyBook['carryOvers'][number]
}
export type MoneyRecordOf<K extends MoneyKind> = Records[K]

const LIST_OF = {
  agreement: 'agreements',
  agreement_party: 'agreementParties',
  contribution: 'contributions',
  budget_line: 'budgetLines',
  carry_over: 'carryOvers',
} as const satisfies Record<Exclude<MoneyKind, 'cost'>, keyof MoneyBook>

/** What is recorded of money in the mode of the store but for its costs, with the names of the parties. */
export interface Book extends MoneyBook {
  isDemo: boolean
  parties: Awaited<ReturnType<typeof listParties>>
  programmeIds: string[]
}

/** With the parties and contributions of some agreements, or of all. */
export async function readBook(db: Db, agreementIds?: readonly string[]): Promise<Book> {
  const { demo } = await readSettings(db)
  const isDemo = demo === 'on'
  const programmes = await listBareProgrammes(db, { includeDemo: isDemo })
  return {
    ...(await readMoneyBook(db, { isDemo, agreementIds })),
    isDemo,
    parties: await listParties(db, { includeDemo: isDemo }),
    programmeIds: programmes.map(({ id }) => id),
  }
}

/** What an agreement tells of itself follows from: its own part of the book, and what its costs are in all. */
export interface Sums {
  of(agreementId: string): AgreementMoney
}

/** The same of agreements that nobody has recorded anything of. */
export function noSums(book: Book): Sums {
  const nothing = { agreementParties: [], contributions: [], budgetLines: [], costs: [] }
  return { of: () => ({ ...book, ...nothing }) }
}

export async function readSums(db: Db, agreementIds: readonly string[]): Promise<Sums> {
  const sums = await sumCostsByLine(db, agreementIds)
  const costs = Map.groupBy(sums, ({ budgetLineId }) => budgetLineId)
  const book = await readBook(db, agreementIds)
  const byAgreement = <T extends { agreementId: string }>(records: readonly T[]) =>
    Map.groupBy(records, ({ agreementId }) => agreementId)
  const parties = byAgreement(book.agreementParties)
  const contributions = byAgreement(book.contributions)
  const lines = byAgreement(book.budgetLines)
  return {
    of(id) {
      const budgetLines = lines.get(id) ?? []
      return {
        ...book,
        agreementParties: parties.get(id) ?? [],
        contributions: contributions.get(id) ?? [],
        budgetLines,
        costs: budgetLines.flatMap((line) =>
          (costs.get(line.id) ?? [])
            .flatMap(partsOfSum)
            .map((amountSek) => ({ budgetLineId: line.id, amountSek, isVoided: false })),
        ),
      }
    },
  }
}

function recordsOf<K extends MoneyKind>(book: MoneyBook, kind: K): MoneyRecordOf<K>[] {
  return kind === 'cost' ? [] : (book[LIST_OF[kind as Exclude<K, 'cost'>]] as MoneyRecordOf<K>[])
}

/** Where a record is looked for: among those of an agreement, and by its key. */
export interface MoneyAddress<K extends MoneyKind> {
  /** Undefined of what no address of an agreement leads to. */
  agreementId: string | undefined
  key: string
  find: (record: MoneyRecordOf<K>) => boolean
}

/** A record, voided or not; costs are asked for one by one. */
export async function findMoney<K extends MoneyKind>(
  db: Db,
  kind: K,
  { key, find }: MoneyAddress<K>,
  book: Book,
): Promise<MoneyRecordOf<K> | undefined> {
  if (kind === 'cost') return (await findCost(db, book, key)) as MoneyRecordOf<K> | undefined
  return recordsOf(book, kind).find(find)
}

/** A page of the records of a kind that match. */
export async function listMoney<K extends MoneyKind>(
  db: Db,
  kind: K,
  {
    book,
    isVoided,
    matches,
  }: { book: Book; isVoided: boolean; matches: (record: MoneyRecordOf<K>) => boolean },
  { page, limit }: Page,
): Promise<{ items: MoneyRecordOf<K>[]; totalRecords: number }> {
  if (kind === 'cost') {
    const { isDemo } = book
    return (await listCosts(db, { isDemo, isVoided }, { page, limit })) as {
      items: MoneyRecordOf<K>[]
      totalRecords: number
    }
  }
  const all = recordsOf(book, kind).filter((one) => matches(one) && one.isVoided === isVoided)
  return { items: all.slice((page - 1) * limit, page * limit), totalRecords: all.length }
}

/** The agreements whose parties and contributions a record at an address is held against. */
export function agreementsAt<K extends MoneyKind>(
  kind: K,
  { agreementId, key }: Pick<MoneyAddress<K>, 'agreementId' | 'key'>,
): string[] {
  if (agreementId !== undefined) return [agreementId]
  return kind === 'agreement' ? [key] : []
}
