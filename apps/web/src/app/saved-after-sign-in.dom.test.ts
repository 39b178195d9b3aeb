import { NO_DECISION } from '@inflytt/domain'
import { afterEach, expect, test, vi } from 'vitest'
import { patchNow } from '../components/record/use-record-save.ts'
import { endOtherSessions, endSession, revokeToken } from '../features/account/queries.ts'
import { patchActivityNow } from '../features/activities/queries.ts'
import { undecidePair } from '../features/duplicates/queries.ts'
import { patchHousehold } from '../features/households/queries.ts'
import { patchLead, patchLeadNow } from '../features/leads/queries.ts'
import { patchNeed, postMatch } from '../features/needs/queries.ts'
import { putPeriod } from '../features/periods/queries.ts'
import { changeSettings } from '../features/settings/queries.ts'
import { putTarget } from '../features/targets/queries.ts'
import { changeUser, readUser } from '../features/users/queries.ts'
import { patchFollowUpNow } from '../lib/queries/follow-up-queries.ts'
import { startJob } from '../lib/queries/job-queries.ts'
import { answerSignIn, isSignInAsked } from '../lib/session/sign-in-again.ts'

afterEach(() => {
  answerSignIn(false)
  vi.unstubAllGlobals()
})

test.each<[string, () => Promise<unknown>]>([
  ['a record', () => patchNow('/parties/1', {})],
  ['an activity', () => patchActivityNow('1', {})],
  ['a household', () => patchHousehold('1', {}, 'e')],
  ['a lead', () => patchLead('1', {}, 'e')],
  ['a need', () => patchNeed('1', {}, 'e')],
  ['a match', () => postMatch('1', {}, 'k')],
  ['a period', () => putPeriod({ municipalityCode: '2305', period: '2026-T1' }, { state: 'open' }, 'e')],
  ['settings', () => changeSettings({}, 'e')],
  [
    'a target',
    () => putTarget({ scope: 'county', year: 2026 }, { value: 1, decision: NO_DECISION }, 'e'),
  ],
  ['a token that is taken back', () => revokeToken('1')],
  ['a session that is ended', () => endSession('1')],
  ['what is ended elsewhere', endOtherSessions],
  ['a job', () => startJob('backup')],
  ['a follow-up', () => patchFollowUpNow({ householdRef: '1', id: '1' }, {})],
])('%s is saved when the session had ended and the user has signed in again', async (_what, save) => {
  let isEnded = true
  vi.stubGlobal('fetch', async (_path: string, init?: RequestInit) =>
    isEnded && init?.method !== 'GET'
      ? Response.json({ type: '#unauthenticated' }, { status: 401 })
      : Response.json({}, { headers: { ETag: 'e' } }),
  )
  const saving = save()
  await vi.waitUntil(isSignInAsked)
  isEnded = false
  answerSignIn(true)
  await expect(saving.then(() => 'saved')).resolves.toBe('saved')
})

test.each<[string, () => Promise<unknown>]>([
  ['a lead', () => patchLeadNow('1', {})],
  ['an account', async () => changeUser('1', {}, (await readUser('1')).etag)],
  ['a decision on a pair that is taken back', () => undecidePair('1')],
])('%s that is read before it is saved waits for the sign-in too', async (_what, save) => {
  let isEnded = true
  vi.stubGlobal('fetch', async () =>
    isEnded
      ? Response.json({ type: '#unauthenticated' }, { status: 401 })
      : Response.json({ _warnings: [] }, { headers: { ETag: 'e' } }),
  )
  const saving = save()
  await vi.waitUntil(isSignInAsked)
  isEnded = false
  answerSignIn(true)
  await expect(saving.then(() => 'saved')).resolves.toBe('saved')
})
