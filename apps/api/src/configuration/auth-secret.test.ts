import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findOrMakeAuthSecret } from './auth-secret.ts'

let folder: string
let storePath: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-secret-'))
  storePath = join(folder, 'inflytt.sqlite')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

it('is the configured one where there is one, and leaves no file', () => {
  expect(findOrMakeAuthSecret({ authSecret: 'given', storePath, databaseUrl: undefined })).toBe('given')
  expect(() => statSync(`${storePath}.auth-secret`)).toThrow(/ENOENT/)
})

it('is made once, for the owner alone, and found again', () => {
  const made = findOrMakeAuthSecret({ authSecret: undefined, storePath, databaseUrl: undefined })
  expect(made.length).toBeGreaterThanOrEqual(43)
  expect(statSync(`${storePath}.auth-secret`).mode & 0o777).toBe(0o600)
  expect(findOrMakeAuthSecret({ authSecret: undefined, storePath, databaseUrl: undefined })).toBe(made)
})

it('is refused where its file was emptied, rather than made anew in silence', () => {
  writeFileSync(`${storePath}.auth-secret`, '')
  expect(() =>
    findOrMakeAuthSecret({ authSecret: undefined, storePath, databaseUrl: undefined }),
  ).toThrow(/holds no usable secret/)
  expect(readFileSync(`${storePath}.auth-secret`, 'utf8')).toBe('')
})

it('must be given with PostgreSQL, beside which there is no file', () => {
  const databaseUrl = 'postgres://db.example.se/inflytt'
  expect(() => findOrMakeAuthSecret({ authSecret: undefined, storePath, databaseUrl })).toThrow(
    'With DATABASE_URL, AUTH_SECRET or AUTH_SECRET_FILE must be set too.',
  )
  expect(findOrMakeAuthSecret({ authSecret: 'given', storePath, databaseUrl })).toBe('given')
})
