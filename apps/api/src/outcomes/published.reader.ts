import { type Db, listPublishedTables, listReportVersions } from '@inflytt/db'
import {
  blockOf,
  notPublished,
  type Outcome,
  type OutcomeCell,
  publishedOutcome,
  type PublishedQuestion,
  tablesAsked,
} from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'

/**
 * Answers what rests on single households from what was published of fixed years, never from the record.
 * @throws DomainError `not-published`
 */
export async function readPublished(
  db: Db,
  context: RecordContext,
  question: PublishedQuestion,
): Promise<Outcome> {
  const versions = await listReportVersions(db, context)
  const fixedYears = [...new Set(versions.map(({ year }) => year))]
  const asked = tablesAsked(question, fixedYears)
  const found = await listPublishedTables(db, { ...context, keys: asked.map(({ key }) => key) })
  if (question.by.includes('municipality') && found.length === 0) throw blockNotFixed(question)
  return publishedOutcome(
    question,
    asked.map((table) => ({
      asked: table,
      cells: found.findLast(({ key }) => key === table.key)?.cells as OutcomeCell[] | undefined,
    })),
  )
}

function blockNotFixed({ by, to }: PublishedQuestion) {
  const attribute = by.find((one) => one !== 'municipality')
  const { from, to: last } = blockOf(to)
  return notPublished(
    `The municipalities are published by ${attribute} once every year of ${from}-${last} is fixed.`,
    `measure=households&by=municipality,year&from=${from}`,
  )
}
