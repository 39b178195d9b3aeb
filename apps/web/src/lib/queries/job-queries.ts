import { queryOptions } from '@tanstack/react-query'
import type { JobName } from '@inflytt/domain'
import type { JobsAnswer } from '../server/api-answers.ts'
import { get } from '../server/api-client.ts'
import { signedInRequest } from '../session/sign-in-again.ts'

export type Job = JobsAnswer['items'][number]

const LOOK_EVERY_MS = 30_000
const LOOK_AT_RUNNING_EVERY_MS = 2000

export const jobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => get<JobsAnswer>('/jobs', signal),
  refetchInterval: ({ state: { data } }) =>
    data?.items.some(({ isRunning }) => isRunning) ? LOOK_AT_RUNNING_EVERY_MS : LOOK_EVERY_MS,
})

export async function startJob(name: JobName): Promise<void> {
  await signedInRequest(`/jobs/${name}/runs`, { method: 'POST' })
}
