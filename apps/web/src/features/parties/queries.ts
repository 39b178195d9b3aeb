import { queryOptions } from '@tanstack/react-query'
import type { ProgrammeAnswer } from '../../lib/server/api-answers.ts'
import { get } from '../../lib/server/api-client.ts'

export type ProgrammeRecord = ProgrammeAnswer

/** The programmes with their parties. */
export const programmeRecordsQuery = queryOptions({
  queryKey: ['programmes', 'records'],
  queryFn: async ({ signal }) =>
    (await get<{ items: ProgrammeRecord[] }>('/programmes?limit=500', signal)).items,
})
