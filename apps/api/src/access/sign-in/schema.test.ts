import { getMigrations } from 'better-auth/db/migration'
import { expect, it } from 'vitest'
import { ENGINES } from '@inflytt/db/testing'
import { cookieOf, createAccessApp, createAccessDeps } from '../access.testing.ts'
import { authOptions } from './auth.ts'

it.each(ENGINES)("leaves better-auth's own migrator nothing to add on %s", async (engine) => {
  const { toBeCreated, toBeAdded, compileMigrations } = await getMigrations(
    authOptions(await createAccessDeps({}, engine)),
  )
  expect(toBeCreated).toEqual([])
  expect(toBeAdded).toEqual([])
  expect(await compileMigrations()).toBe(';')
})

it.each(ENGINES)('signs in and out on %s', async (engine) => {
  const { signIn, role, post } = await createAccessApp({}, engine)
  const cookie = cookieOf(await signIn())
  expect(await role(cookie)).toBe('officer')
  await post('/api/auth/sign-out', {}, { Cookie: cookie })
  expect(await role(cookie)).toBe('public')
})
