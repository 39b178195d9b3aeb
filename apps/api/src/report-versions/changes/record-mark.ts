import { type Db, readDataVersions, readTrailMark } from '@inflytt/db'

/** What a year is computed from, as it stands; the same for as long as nothing of it changes. */
export interface RecordMark {
  figures: number
  settings: number
  publications: number
  statistics: number
  trail: string
}

// What figures of fixed years rest on, and who has said klart; a reader's or an account's event changes none.
const RECORDED = [
  'household',
  'lead',
  'follow_up',
  'recruitment_need',
  'recruitment_match',
  'period_report',
  'target',
] as const

export async function readRecordMark(db: Db): Promise<RecordMark> {
  const { figures, settings, publications, statistics } = await readDataVersions(db)
  return {
    figures: figures.version,
    settings: settings.version,
    publications: publications.version,
    statistics: statistics.version,
    trail: await readTrailMark(db, RECORDED),
  }
}
