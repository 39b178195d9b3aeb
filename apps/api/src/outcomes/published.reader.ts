import { type Db, listPublishedCells, type PublishedCells } from '@inflytt/db'
import {
  blockOf,
  blockOfKey,
  hideRows,
  notPublished,
  type Outcome,
  type OutcomeCell,
  publishedOutcome,
  type PublishedQuestion,
  tablesAsked,
} from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import { listVersionsTold } from '../report-versions/compose/year-in-the-making.ts'
import { readStrictMask } from './strict-mask.reader.ts'

/**
 * Answers what rests on single households from what was published of fixed years, never from the record.
 * @throws DomainError `not-published`
 */
export async function readPublished(
  db: Db,
  context: RecordContext,
  question: PublishedQuestion,
): Promise<Outcome> {
  const versions = await listVersionsTold(db, context)
  const fixedYears = [...new Set(versions.map(({ year }) => year))]
  const asked = tablesAsked(question, fixedYears)
  const found = await readTables(db, context, new Set(asked.map(({ key }) => key)))
  if (question.by.includes('municipality') && found.length === 0) throw blockNotFixed(question)
  const latest = asked.map((table) => ({
    asked: table,
    found: found.findLast(({ key }) => key === table.key),
  }))
  const told = await withoutSmallRows(
    db,
    context,
    latest.flatMap((table) => table.found ?? []),
  )
  return publishedOutcome(
    question,
    latest.map((table) => ({
      asked: table.asked,
      cells: told.find(({ id }) => id === table.found?.id)?.cells as OutcomeCell[] | undefined,
    })),
  )
}

/** The latest of a key last. */
async function readTables(
  db: Db,
  context: RecordContext,
  keys: ReadonlySet<string>,
): Promise<PublishedCells[]> {
  const stored = await listPublishedCells(db, { ...context, keys: [...keys] })
  const made = context.making?.tables.filter(({ key }) => keys.has(key)) ?? []
  return [...stored, ...made]
}

/** Tables as they may be told now: while small counts are hidden, so are the rows that would give them back. */
export async function withoutSmallRows<Table extends PublishedCells>(
  db: Db,
  context: RecordContext,
  tables: readonly Table[],
): Promise<Table[]> {
  const isMunicipal = tables.some(({ key }) => blockOfKey(key) !== undefined)
  if (!context.settings.strictDisclosure || !isMunicipal) return [...tables]
  const mask = await readStrictMask(db, context)
  return tables.map((table) => {
    const block = blockOfKey(table.key)
    return block === undefined
      ? table
      : { ...table, cells: hideRows(table.cells as OutcomeCell[], block, mask) }
  })
}

function blockNotFixed({ by, to }: PublishedQuestion) {
  const attribute = by.find((one) => one !== 'municipality')
  const { from, to: last } = blockOf(to)
  return notPublished(
    `The municipalities are published by ${attribute} once every year of ${from}-${last} is fixed.`,
    `measure=households&by=municipality,year&from=${from}`,
  )
}
