import { queryOptions } from '@tanstack/react-query'
import type { AuditEventsAnswer } from '../../lib/server/api-answers.ts'
import { get } from '../../lib/server/api-client.ts'
import { readPage } from '../../lib/address/search.ts'
import type { Search } from '../../lib/address/search.ts'

export type LogEvent = AuditEventsAnswer['items'][number]

export const LOG_LIMIT = 50

/** The conditions of the address, by the API's names for them. */
const CONDITIONS = {
  fran: 'from',
  till: 'to',
  konto: 'actor',
  slag: 'recordType',
  post: 'recordId',
  handelse: 'action',
} as const
export type LogCondition = keyof typeof CONDITIONS
export const LOG_CONDITIONS = Object.keys(CONDITIONS) as LogCondition[]

function conditionsOf(search: Search): URLSearchParams {
  const asked = new URLSearchParams()
  for (const name of LOG_CONDITIONS) {
    const value = search[name]
    if (value !== undefined && value !== '') asked.set(CONDITIONS[name], value)
  }
  return asked
}

export const logQuery = (search: Search) =>
  queryOptions({
    queryKey: ['audit-events', search],
    queryFn: ({ signal }) => {
      const asked = conditionsOf(search)
      asked.set('page', String(readPage(search)))
      asked.set('limit', String(LOG_LIMIT))
      return get<AuditEventsAnswer>(`/audit-events?${asked.toString()}`, signal)
    },
  })

export function logFile(search: Search): string {
  const asked = conditionsOf(search)
  asked.set('format', 'csv')
  return `/api/v1/audit-events?${asked.toString()}`
}
