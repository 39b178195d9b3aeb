import { type Db, findStoredReport, listReportVersions, type ReportVersion } from '@inflytt/db'
import type { EarlierChoice } from '@inflytt/domain'
import { type StoredReport, toldHouseholds } from '@inflytt/reports'
import type { RecordContext } from '../record-context.ts'

// Nothing of a version is ever changed, so that it is read once.
const MOST_REMEMBERED = 64
const read = new Map<string, EarlierChoice>()

/** What the years that were fixed while small counts were hidden tell of them; one that is being made is none of them yet. */
export async function readEarlierChoices(db: Db, context: RecordContext): Promise<EarlierChoice[]> {
  const choices: EarlierChoice[] = []
  for (const version of await listReportVersions(db, context)) {
    if (!version.isStrict) continue
    choices.push(read.get(version.hash) ?? (await readChoice(db, version, context.county)))
  }
  return choices
}

async function readChoice(
  db: Db,
  { id, hash }: ReportVersion,
  county: readonly string[],
): Promise<EarlierChoice> {
  const told: EarlierChoice[] = []
  for (const municipality of [null, ...county]) {
    const report = await findStoredReport(db, id, municipality)
    if (report !== undefined) told.push(toldHouseholds(JSON.parse(report) as StoredReport))
  }
  const choice = [...new Map(told.flat().map((one) => [keyOf(one), one])).values()]
  read.set(hash, choice)
  const [oldest] = read.keys()
  if (read.size > MOST_REMEMBERED && oldest !== undefined) read.delete(oldest)
  return choice
}

const keyOf = ({ municipality, from, to }: EarlierChoice[number]) => `${municipality}/${from}-${to}`
