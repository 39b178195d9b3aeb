import { type Db, listPeriodReports } from '@inflytt/db'
import { closedPeriods, tertialOf } from '@inflytt/domain'
import type { FigureRequest } from './measure-reader.ts'

/** `municipality/tertial` of every period of what is asked for that klart was said of. */
export async function readClosedPeriods(
  db: Db,
  { municipalities, from, to }: Pick<FigureRequest, 'municipalities' | 'from' | 'to'>,
): Promise<Set<string>> {
  const asked = { municipalities, from: tertialOf(`${from}-01`), to: tertialOf(`${to}-12`) }
  return closedPeriods(await listPeriodReports(db, asked))
}
