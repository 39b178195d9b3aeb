import { type Db, listReportVersions } from '@inflytt/db'
import { FIRST_YEAR } from '@inflytt/domain'
import { readSettings } from '../settings/settings.service.ts'

/** Whether a year can be fixed and is not: what its figures will rest on is not to be taken. */
export async function readUnfixedYears(trx: Db): Promise<(year: number) => boolean> {
  const isDemo = (await readSettings(trx)).demo === 'on'
  const fixed = new Set((await listReportVersions(trx, { isDemo })).map(({ year }) => year))
  return (year) => year >= FIRST_YEAR && !fixed.has(year)
}
