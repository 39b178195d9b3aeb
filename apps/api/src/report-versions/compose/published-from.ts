import { type Db, readDataVersions, touchFrom, type Trx } from '@inflytt/db'
import { DomainError } from '@inflytt/domain'

/** What must be the same when a year is stored as it was when it was asked for: by these it was decided what may be told. */
export interface DecidedBy {
  publications: number
  settings: number
}

export async function readDecidedBy(db: Db): Promise<DecidedBy> {
  const { publications, settings } = await readDataVersions(db)
  return { publications: publications.version, settings: settings.version }
}

/**
 * Says that a year is published. Of two at once the other waits here, and is refused. What has been recorded since it was
 * read is no obstacle: the year stands as of the moment that it names, and that is a change since.
 * @throws DomainError `conflict` where another year was fixed, or a setting changed, since that was read
 */
export async function publishFrom(trx: Trx, decidedBy: DecidedBy, at: string): Promise<void> {
  if (!(await touchFrom(trx, 'publications', decidedBy.publications, at))) throw anotherWasFixed()
  const { settings } = await readDecidedBy(trx)
  if (settings !== decidedBy.settings)
    throw new DomainError(
      'conflict',
      'A setting was changed while the year was being fixed, so it was not. Fix it again.',
    )
}

const anotherWasFixed = () =>
  new DomainError(
    'conflict',
    'A year was fixed while this one was being fixed, so this was not. Fix it again.',
  )
