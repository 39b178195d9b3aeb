import { type Db, listPublishedTables } from '@inflytt/db'
import {
  ATTRIBUTE_NAMES,
  type Contributor,
  contributorsOf,
  SINGLE_FIGURES,
  yearKey,
} from '@inflytt/domain'
import type { RecordContext } from '../../record-context.ts'
import { isAlteredSince } from '../publish/publication.ts'
import { attributeContributors, baseKey } from '../publish/attribute-family.ts'
import { readStandingRecords } from '../publish/standing-records.reader.ts'
import { readYearRecord } from '../publish/year-record.reader.ts'

/**
 * Whether anything that the published tables of a fixed year rest on is otherwise by now. That is all that is told of
 * it: no table, no number and no value (docs/disclosure.md). What retention has taken is no change (decision 0059).
 */
export async function isChangedHere(db: Db, context: RecordContext, year: number): Promise<boolean> {
  const record = await readYearRecord(db, context, year)
  const standing = readStandingRecords(db)
  const behind: [string, Contributor[]][] = [
    ...SINGLE_FIGURES.map((measure): [string, Contributor[]] => [
      yearKey(measure, undefined, year),
      contributorsOf(measure, record),
    ]),
    ...ATTRIBUTE_NAMES.map((attribute): [string, Contributor[]] => [
      baseKey(attribute, year),
      attributeContributors(attribute, record),
    ]),
  ]
  for (const [key, contributors] of behind) {
    const published = await listPublishedTables(db, { isDemo: context.isDemo, keys: [key] })
    const latest = published.at(-1)
    if (latest !== undefined && (await isAlteredSince(latest, { year, contributors }, standing)))
      return true
  }
  return false
}
