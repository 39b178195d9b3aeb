import { countCostsOfLine, type Db, MONEY_WRITERS, touch } from '@inflytt/db'
import {
  carryOverFaults,
  contributionFaults,
  costFaults,
  decisionDateFaults,
  DomainError,
  type Fault,
  stockholmDay,
} from '@inflytt/domain'
import { namedActivityFaults } from '../activities/activities.service.ts'
import { leaveTrail } from '../audit/trail.ts'
import { actionOf, changedMeanwhile, isUnchanged } from '../changed-record.ts'
import {
  agreementsAt,
  type Book,
  findMoney,
  type MoneyAddress,
  type MoneyKind,
  type MoneyRecordOf,
  readBook,
} from './money-book.ts'
import { inTransaction, type Unit, type Write } from '../write.ts'

/** Faults of what was sent against the rest of the book; a wrong type is the schema's to tell. */
export function moneyFaults(
  kind: MoneyKind,
  sent: Readonly<Record<string, unknown>>,
  book: Book,
  today: string,
): Fault[] {
  const missing = (name: string, known: readonly string[], what: string): Fault[] => {
    const value = sent[name]
    return typeof value !== 'string' || known.includes(value)
      ? []
      : [{ pointer: `/${name}`, detail: `There is no such ${what}.` }]
  }
  const ids = (records: readonly { id: string; isVoided: boolean }[]) =>
    records.filter(({ isVoided }) => !isVoided).map(({ id }) => id)
  const parties = book.parties.map(({ id }) => id)
  switch (kind) {
    case 'agreement': {
      const programmes = Array.isArray(sent['programmeIds']) ? sent['programmeIds'] : []
      return programmes.flatMap((id: unknown, index) =>
        typeof id !== 'string' || book.programmeIds.includes(id)
          ? []
          : [{ pointer: `/programmeIds/${index}`, detail: 'There is no such programme.' }],
      )
    }
    case 'agreement_party':
      return [
        ...missing('partyId', parties, 'party'),
        ...decisionDateFaults('/decisionDate', sent['decisionDate'], today),
      ]
    case 'contribution': {
      const own = book.agreementParties.filter(
        ({ agreementId, isVoided }) => agreementId === sent['agreementId'] && !isVoided,
      )
      return [
        ...missing(
          'partyId',
          own.map(({ partyId }) => partyId),
          'party of this agreement',
        ),
        ...contributionFaults(sent),
      ]
    }
    case 'budget_line':
      return missing('agreementId', ids(book.agreements), 'agreement')
    case 'cost':
      return [
        ...missing('budgetLineId', ids(book.budgetLines), 'budget line'),
        ...costFaults(sent, today.slice(0, 7)),
      ]
    default:
      return [
        ...carryOverFaults(sent),
        ...decisionDateFaults('/decisionDate', sent['decisionDate'], today),
      ]
  }
}

/** @throws DomainError `validation-failed`, `conflict` where another record stands in its place */
export function createMoney<K extends MoneyKind>(
  write: Write<MoneyRecordOf<K>>,
  kind: K,
  record: MoneyRecordOf<K>,
): Promise<MoneyRecordOf<K>> {
  return inTransaction(write, async (unit) => {
    await check(unit, kind, { book: await readBook(unit.trx, agreementsOf(record)), record })
    if (!(await writerOf(kind).insert(unit.trx, { ...record, updatedAt: unit.at }))) throw standing(kind)
    await trail(unit, kind, { action: 'create', after: record })
    return record
  })
}

export interface MoneyChange<K extends MoneyKind> {
  address: MoneyAddress<K>
  patch: Readonly<Record<string, unknown>>
  /** Looks at the version that the change was made from, in the transaction. */
  expect: (stored: MoneyRecordOf<K>, trx: Db) => Promise<void>
}

/** Changes, voids or restores. @throws DomainError `not-found`, `precondition-failed`, `validation-failed`, `conflict` */
export function changeMoney<K extends MoneyKind>(
  write: Write<MoneyRecordOf<K>>,
  kind: K,
  { address, patch, expect }: MoneyChange<K>,
): Promise<MoneyRecordOf<K>> {
  return inTransaction(write, async (unit) => {
    const book = await readBook(unit.trx, agreementsAt(kind, address))
    const before = await findMoney(unit.trx, kind, address, book)
    if (before === undefined) throw new DomainError('not-found', '')
    await expect(before, unit.trx)
    const after = { ...before, ...patch, version: before.version + 1 }
    if (!after.isVoided) await check(unit, kind, { book, record: after, stored: before })
    if (isUnchanged(before, after)) return before
    if (before.isVoided !== after.isVoided) await mayTurn(unit, kind, { book, record: after })
    const isStored = await writerOf(kind)
      .update(unit.trx, { ...after, updatedAt: unit.at })
      .catch((error: unknown) => {
        throw isTaken(error) ? standing(kind) : error
      })
    if (!isStored) throw changedMeanwhile()
    const action = actionOf(before, after)
    await trail(unit, kind, { action, before, after })
    return after
  })
}

async function check<K extends MoneyKind>(
  { trx, at }: Unit,
  kind: K,
  { book, record, stored }: { book: Book; record: MoneyRecordOf<K>; stored?: MoneyRecordOf<K> },
): Promise<void> {
  const faults = moneyFaults(kind, { ...record }, book, stockholmDay(new Date(at)))
  if (kind === 'cost') {
    const { activityId } = record as MoneyRecordOf<'cost'>
    // An activity may be called off after its cost, which stays and can be corrected.
    if (activityId !== (stored as MoneyRecordOf<'cost'> | undefined)?.activityId)
      faults.push(...(await namedActivityFaults(trx, activityId)))
  }
  if (faults.length > 0)
    throw new DomainError('validation-failed', 'Nothing was saved. See errors.', { faults })
  if (kind === 'contribution' || kind === 'agreement_party') {
    const { agreementId } = record as MoneyRecordOf<'contribution' | 'agreement_party'>
    if (book.agreements.some(({ id, isVoided }) => id === agreementId && isVoided))
      throw new DomainError('conflict', 'The agreement is voided. Restore it first; nothing was saved.')
  }
  if (kind === 'carry_over') {
    const { id, fromYear } = record as MoneyRecordOf<'carry_over'>
    if (book.carryOvers.some((one) => one.id !== id && one.fromYear === fromYear && !one.isVoided))
      throw standing(kind)
  }
}

/** What hangs on a record goes first. */
async function mayTurn<K extends MoneyKind>(
  { trx }: Unit,
  kind: K,
  { book, record: { id, isVoided } }: { book: Book; record: MoneyRecordOf<K> },
): Promise<void> {
  if (!isVoided) return
  const { contributions, budgetLines } = book
  const [agreementId, partyId] = id.split('/')
  const hanging = {
    agreement: [...contributions, ...budgetLines].filter((one) => one.agreementId === id),
    agreement_party: contributions.filter(
      (one) => one.agreementId === agreementId && one.partyId === partyId,
    ),
    budget_line: [],
    contribution: [],
    cost: [],
    carry_over: [],
  }[kind].filter((one) => !one.isVoided).length
  const booked = kind === 'budget_line' ? await countCostsOfLine(trx, id) : 0
  if (hanging + booked > 0)
    throw new DomainError(
      'conflict',
      `${hanging + booked} records of money rest on this one. Void them first; nothing was saved.`,
    )
}

/** The agreements whose parties and contributions a record is held against. */
function agreementsOf(record: object): string[] {
  return 'agreementId' in record ? [String(record.agreementId)] : []
}

function writerOf(kind: MoneyKind) {
  return MONEY_WRITERS[kind] as unknown as {
    insert: (db: Db, record: object) => Promise<boolean>
    update: (db: Db, record: object) => Promise<boolean>
  }
}

async function trail<K extends MoneyKind>(
  unit: Unit,
  kind: K,
  step: {
    action: 'create' | 'change' | 'void' | 'restore'
    before?: MoneyRecordOf<K>
    after: MoneyRecordOf<K>
  },
): Promise<void> {
  const { id, version } = step.after
  await leaveTrail(unit, { ...step, recordType: kind, recordId: id, recordVersion: version })
  await touch(unit.trx, ['figures'], unit.at)
}

function standing(kind: MoneyKind): DomainError {
  return new DomainError(
    'conflict',
    kind === 'carry_over'
      ? 'What was left of that year is carried over already, and may enter one year only. Nothing was saved.'
      : 'That party is in the agreement already. Nothing was saved.',
  )
}

// SQLite and PostgreSQL say it each in their own way.
const TAKEN = new Set(['SQLITE_CONSTRAINT_UNIQUE', '23505'])

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TAKEN.has(String(error.code))
}
