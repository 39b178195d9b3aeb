import { afterEach, expect, test, vi } from 'vitest'
import { ApiProblem } from '../server/api-problem.ts'
import { answerSignIn, isSignInAsked, onSignInAsked, withSession } from './sign-in-again.ts'

afterEach(() => answerSignIn(false))

const ended = () => new ApiProblem('unauthenticated', { status: 401 })

test('a request that met an ended session is made again when the user has signed in', async () => {
  const run = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(ended())
    .mockResolvedValueOnce('saved')
  const result = withSession(run)
  await vi.waitUntil(isSignInAsked)
  answerSignIn(true)
  expect(await result).toBe('saved')
  expect(isSignInAsked()).toBe(false)
})

test('one dialog serves all who wait, and closing it refuses them all', async () => {
  const listener = vi.fn<() => void>()
  const stop = onSignInAsked(listener)
  const results = [1, 2].map(() => withSession(() => Promise.reject(ended())))
  const refusals = Promise.allSettled(results)
  await vi.waitUntil(isSignInAsked)
  answerSignIn(false)
  expect((await refusals).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(listener).toHaveBeenCalledTimes(2)
  stop()
})

test('every other failure is left as it is', async () => {
  const failure = new ApiProblem('forbidden', { status: 403 })
  await expect(withSession(() => Promise.reject(failure))).rejects.toBe(failure)
  expect(isSignInAsked()).toBe(false)
})
