import { queryOptions } from '@tanstack/react-query'
import type { ProgrammeAnswer } from '../../lib/server/api-answers.ts'
import { wholeList } from '../../lib/server/whole-list.ts'

export type ProgrammeRecord = ProgrammeAnswer

/** The programmes with their parties. */
export const programmeRecordsQuery = queryOptions({
  queryKey: ['programmes', 'records'],
  queryFn: ({ signal }) => wholeList<ProgrammeRecord>('/programmes', signal),
})
