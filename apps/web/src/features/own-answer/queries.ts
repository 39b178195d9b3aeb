import type { Milestone, OwnAnswer } from '@inflytt/domain'
import { request } from '../../lib/server/api-client.ts'

export async function readOpenMilestones(
  code: string,
): Promise<{ open: Milestone[]; answered: Milestone[] }> {
  const path = '/follow-up-answers/open-milestones'
  return (
    await request<{ open: Milestone[]; answered: Milestone[] }>(path, { method: 'POST', body: { code } })
  ).value
}

export async function postOwnAnswer(answer: OwnAnswer, idempotencyKey: string): Promise<void> {
  await request('/follow-up-answers', { method: 'POST', body: answer, idempotencyKey })
}
