import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { DomainError } from '@inflytt/domain'
import type { ApiEnv } from '../api-env.ts'
import { NotModified } from '../answers/conditional.ts'
import { answerProblem, PROBLEMS } from './problem.ts'
import { storeFault, storeReason } from './store-faults.ts'

function toDomainError(error: Error): DomainError {
  if (error instanceof DomainError) return error
  const fault = storeFault(error)
  const reason = storeReason(error)
  if (fault) return new DomainError(fault, '', { cause: error, ...(reason && { extra: { reason } }) })
  // Thrown by Hono itself for a request that it cannot take apart.
  if (error instanceof HTTPException && error.status === 400) {
    return new DomainError('malformed-body', 'The request cannot be read.', { cause: error })
  }
  return new DomainError('internal', '', { cause: error })
}

function log(c: Context<ApiEnv>, error: DomainError): void {
  const status = PROBLEMS[error.code].status
  const line = {
    requestId: c.get('requestId'),
    method: c.req.method,
    // The pattern and not the address: an address may hold the reference of a household.
    route: matchedRoutes(c).findLast(({ path }) => path !== '/*')?.path,
    status,
    code: error.code,
  }
  if (status < 500) c.get('deps').log.info(line, 'refused')
  // What waits for a turn is given up where nobody waits for it any more.
  else if (error.code !== 'internal' && c.req.raw.signal.aborted)
    c.get('deps').log.debug(line, 'the client has gone')
  else c.get('deps').log.error({ ...line, cause: error.cause }, 'failed')
}

/** Every throw ends here: the only place that writes the body of an error. */
export function onError(error: Error, c: Context<ApiEnv>): Response {
  if (error instanceof NotModified) return c.body(null, 304)
  const problem = toDomainError(error)
  log(c, problem)
  return answerProblem(c, problem)
}
