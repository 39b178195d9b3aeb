import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { StartError } from '../start-error.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inflytt-config-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function refusalOf(env: Record<string, string>): string {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof StartError) return error.message
    throw error
  }
  return 'accepted'
}

it('needs nothing', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    storePath: 'data/inflytt.sqlite',
    publicUrl: undefined,
    authSecret: undefined,
    trustedProxies: [],
    metricsPort: undefined,
    logLevel: 'info',
    isDemo: false,
  })
})

it('takes each variable as what it means', () => {
  const config = readConfig({
    PORT: '0',
    HOST: '0.0.0.0',
    INFLYTT_DB: '/srv/x.sqlite',
    PUBLIC_URL: 'https://Inflytt.Example.se/',
    AUTH_SECRET: 's'.repeat(32),
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    METRICS_PORT: '9100',
    LOG_LEVEL: 'silent',
    INFLYTT_DEMO: '0',
  })
  expect(config).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    storePath: '/srv/x.sqlite',
    publicUrl: 'https://inflytt.example.se',
    authSecret: 's'.repeat(32),
    trustedProxies: ['10.0.0.0/8', '::1'],
    metricsPort: 9100,
    logLevel: 'silent',
  })
})

it('counts an empty variable as unset', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '', AUTH_SECRET_FILE: '' })).toEqual(readConfig({}))
  const database = { DATABASE_URL: 'postgres://u:hemlig@h/d' }
  expect(readConfig({ ...database, INFLYTT_DB: '' })).toEqual(readConfig(database))
})

it('takes twenty connections to PostgreSQL, or as many as it is told, three at least', () => {
  const pools = [{}, { DATABASE_POOL: '3' }, { DATABASE_POOL: '100' }]
  expect(pools.map((env) => readConfig(env).databasePool)).toEqual([20, 3, 100])
})

it('passes over variables of other programs', () => {
  expect(refusalOf({ NODE_ENV: 'production', PATH: '/bin', PORTS: 'x' })).toBe('accepted')
})

describe('one sentence that names the variable', () => {
  it.each([
    [{ PORT: 'http' }, /^PORT must be a port number from 0 to 65535\.$/],
    [{ PORT: '65536' }, /^PORT must be/],
    [{ PORT: '-1' }, /^PORT must be/],
    [{ PORT: '3e3' }, /^PORT must be/],
    [{ HOST: 'two words' }, /^HOST must be/],
    [{ INFLYTT_DB: ':memory:' }, /^INFLYTT_DB must be the path of a file\.$/],
    [{ PUBLIC_URL: 'inflytt.example.se' }, /^PUBLIC_URL must be an address/],
    [{ PUBLIC_URL: 'ftp://inflytt.example.se' }, /^PUBLIC_URL must be/],
    [{ PUBLIC_URL: 'https://inflytt.example.se/app' }, /^PUBLIC_URL must be/],
    [{ PUBLIC_URL: 'https://user:pw@inflytt.example.se' }, /^PUBLIC_URL must be/],
    [{ AUTH_SECRET: 'hemlig' }, /^AUTH_SECRET must have at least 32 characters\.$/],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /^TRUSTED_PROXIES must be/],
    [{ TRUSTED_PROXIES: 'proxy.local' }, /^TRUSTED_PROXIES must be/],
    [{ METRICS_PORT: '3000' }, /^METRICS_PORT must be another port than PORT\.$/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal, error/],
    [{ INFLYTT_DEMO: 'yes' }, /^INFLYTT_DEMO must be 1 or 0\.$/],
    [{ INFLYTT_DBB: 'x' }, /^INFLYTT_DBB is not a variable that inflytt knows/],
    [{ DATABASE_URL: 'mysql://u:hemlig@h/d' }, /^DATABASE_URL must be an address such as postgres:/],
    [
      { DATABASE_URL: 'postgres://u:hemlig@h/d', INFLYTT_DB: 'x.sqlite' },
      /^Set either DATABASE_URL or INFLYTT_DB, not both.* write INFLYTT_DB= with nothing after it\.$/,
    ],
    [{ DATABASE_POOL: '2' }, /^DATABASE_POOL must be a whole number of connections from 3 to 100\.$/],
    [{ DATABASE_POOL: '101' }, /^DATABASE_POOL must be a whole number of connections from 3 to 100\.$/],
    [{ DATABASE_POOL: '1e1' }, /^DATABASE_POOL must be a whole number/],
    [{ DATABASE_READ_URL: 'postgres://u:hemlig@h/d' }, /^DATABASE_READ_URL needs DATABASE_URL/],
    [
      { AUTH_SECRET: 'x'.repeat(40), AUTH_SECRET_FILE: '/x' },
      /^Set either AUTH_SECRET or AUTH_SECRET_FILE, not both\.$/,
    ],
    [{ AUTH_SECRET_FILE: '/nowhere/hemlig' }, /^AUTH_SECRET_FILE names a file that cannot be read\.$/],
  ] as [Record<string, string>, RegExp][])('refuses %j', (env, sentence) => {
    const refusal = refusalOf(env)
    expect(refusal).toMatch(sentence)
    expect(refusal).not.toContain('hemlig')
  })
})

it('reads a secret from a file, without the line end', () => {
  const path = join(folder, 'secret')
  writeFileSync(path, `${'s'.repeat(40)}\n`)
  expect(readConfig({ AUTH_SECRET_FILE: path }).authSecret).toBe('s'.repeat(40))
})

describe('demo mode', () => {
  it.each([
    {},
    { HOST: '127.0.0.2' },
    { HOST: '::1' },
    { HOST: 'localhost' },
    { PUBLIC_URL: 'http://localhost:3000' },
  ])('starts on loopback: %j', (env) => {
    expect(readConfig({ INFLYTT_DEMO: '1', ...env }).isDemo).toBe(true)
  })

  it.each([
    [{ HOST: '0.0.0.0' }, /loopback only/],
    [{ HOST: '::' }, /loopback only/],
    [{ HOST: '127.0.0.1.example.se' }, /loopback only/],
    [{ PUBLIC_URL: 'https://inflytt.example.se' }, /cannot be published/],
  ])('is never published: %j', (env, sentence) => {
    expect(refusalOf({ INFLYTT_DEMO: '1', ...env })).toMatch(sentence)
  })
})

describe('a directory', () => {
  const OIDC = {
    PUBLIC_URL: 'https://inflytt.example.se',
    OIDC_ISSUER: 'https://login.example.org/tenant/v2.0',
    OIDC_CLIENT_ID: 'inflytt',
  }

  it('is none unless one is named', () => {
    expect(readConfig({}).directory).toBeUndefined()
  })

  it('is taken with its mappings, in their order', () => {
    const { directory } = readConfig({
      ...OIDC,
      OIDC_MUNICIPALITY_CLAIM: 'kommun',
      OIDC_MUNICIPALITIES: 'a=2305, b=2380',
      OIDC_ROLE_CLAIM: 'groups',
      OIDC_ROLES: 'x=coordinator,y=officer',
    })
    expect(directory).toMatchObject({
      issuer: OIDC.OIDC_ISSUER,
      trustsEmail: false,
      emailClaim: 'email',
    })
    expect([...(directory?.municipalities ?? [])]).toEqual([
      ['a', '2305'],
      ['b', '2380'],
    ])
    expect([...(directory?.roles ?? [])]).toEqual([
      ['x', 'coordinator'],
      ['y', 'officer'],
    ])
  })

  it.each([
    [{ OIDC_ISSUER: 'http://login.example.org' }, 'OIDC_ISSUER must be an https address'],
    [{ OIDC_CLIENT_ID: '' }, 'OIDC_ISSUER needs OIDC_CLIENT_ID'],
    [{ OIDC_ISSUER: '' }, 'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET need OIDC_ISSUER'],
    [{ PUBLIC_URL: '' }, 'OIDC_ISSUER needs PUBLIC_URL'],
    [{ OIDC_ROLES: 'x=coordinator' }, 'go together'],
    [{ OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'x=admin' }, 'OIDC_ROLES must be pairs'],
    [{ OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'x=officer' }, 'needs OIDC_MUNICIPALITY_CLAIM'],
    [{ OIDC_MUNICIPALITIES: 'a=b' }, 'OIDC_MUNICIPALITIES must be pairs'],
  ])('is refused in half: %j', (over, why) => {
    expect(refusalOf({ ...OIDC, ...over })).toContain(why)
  })
})
