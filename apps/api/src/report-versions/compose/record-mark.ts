import { type Db, readDataVersions, readTrailMark, touchFrom, type Trx } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'

/** What a year is fixed of, as it stood; the same for as long as nothing of it changes. */
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

/**
 * Says that a year is published of what stood at the mark. Of two at once the other waits here, and is refused.
 * @throws DomainError `conflict` where anything of it has changed
 */
export async function publishFrom(trx: Trx, mark: RecordMark, at: string): Promise<void> {
  if (!(await touchFrom(trx, 'publications', mark.publications, at)))
    throw new DomainError(
      'conflict',
      'A year was fixed while this one was being fixed, so this was not. Fix it again.',
    )
  const now = await readRecordMark(trx)
  const isSame = (['figures', 'settings', 'statistics', 'trail'] as const).every(
    (part) => now[part] === mark[part],
  )
  if (!isSame)
    throw new DomainError(
      'conflict',
      'Something was recorded while the year was being fixed, so nothing was. Fix it again.',
    )
}
