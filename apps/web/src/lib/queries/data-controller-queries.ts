import { queryOptions } from '@tanstack/react-query'
import type { DataControllerAnswer } from '../server/api-answers.ts'
import type { Session } from '../session/session.ts'
import { wholeList } from '../server/whole-list.ts'

/** What is said of who answers for the records of a municipality, or of the region. */
export type DataController = DataControllerAnswer

/** The scope that is the region's; any other is the code of a municipality. */
export const COUNTY = 'county'

/** How an address of the app names whose it is: `?kommun=2305`, `?kommun=regionen`. */
export function addressOf(scope: string): string {
  return scope === COUNTY ? 'regionen' : scope
}

/** The county's first, then every municipality's, said or not. */
export const dataControllersQuery = queryOptions({
  queryKey: ['data-controllers'],
  queryFn: ({ signal }) => wholeList<DataController>('/data-controllers', signal),
})

/** Whether the one who is signed in may say something else of it, as the API has it. */
export function mayChangeController(session: Session | undefined, scope: string): boolean {
  if (session?.may.includes('data-controllers:change') !== true) return false
  if (session.role === 'officer') return session.municipalityCodes.includes(scope)
  return session.role === 'admin' || scope === COUNTY
}
