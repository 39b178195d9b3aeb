import type { Context } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import { FairQueue } from '../http/answers/fair-queue.ts'

// As many of one as the limit of reports lets in within a minute.
const queue = new FairQueue({ mostOfOne: 60, mostInAll: 200 })

/** Puts one report of this process together at a time, those of each address in turn. @throws ProblemWithHeaders `busy` */
export function inReportTurn<T>(
  c: Context<ApiEnv>,
  address: string,
  work: () => Promise<T>,
): Promise<T> {
  return queue.inTurn({ who: address, signal: c.req.raw.signal }, work)
}
