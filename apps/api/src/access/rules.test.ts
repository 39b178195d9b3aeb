import { describe, expect, it } from 'vitest'
import { DomainError, ROLES, type Role } from '@inflytt/domain'
import type { Caller } from './caller.ts'
import { PUBLIC_CALLER } from './caller.ts'
import {
  grantFor,
  householdView,
  isInScope,
  permissionsOf,
  requireAccess,
  type Resource,
  RULES,
} from './rules.ts'

function caller(role: Role, municipalityCodes: string[] = role === 'officer' ? ['2305'] : []): Caller {
  return role === 'public'
    ? PUBLIC_CALLER
    : { ...PUBLIC_CALLER, userId: 'u', name: 'N', role, municipalityCodes }
}

function answerTo(asking: Caller, resource: Resource, operation: never): unknown {
  try {
    return requireAccess(asking, resource, operation)
  } catch (error) {
    return error instanceof DomainError ? error.code : error
  }
}

// The rules once more, in another shape: officer, coordinator, partner, admin, public.
const EXPECTED: Record<string, string> = {
  'municipalities:read': 'open',
  'programmes:read': 'open',
  'programmes:write': 'none all none none none',
  'programmes:history': 'none all none none none',
  'open-data:read': 'dashboard',
  'outcomes:read': 'dashboard',
  'reports:read': 'dashboard',
  'report-versions:read': 'dashboard',
  'report-versions:fix': 'none all none none none',
  'imports:read': 'own all none none none',
  'imports:create': 'own all none none none',
  'imports:commit': 'own all none none none',
  'me:read': 'open',
  'households:read': 'own all none none none',
  'households:history': 'own all none none none',
  'households:export': 'own none none none none',
  'households:extract': 'own none none none none',
  'households:create': 'own none none none none',
  'households:change': 'own none none none none',
  'households:decide-coverage': 'own all none none none',
  'possible-duplicates:read': 'own all none none none',
  'possible-duplicates:decide': 'own all none none none',
  'possible-duplicates:check': 'own none none none none',
  'follow-ups:read': 'own all none none none',
  'follow-ups:write': 'own none none none none',
  'follow-up-answers:create': 'open',
  'jobs:read': 'none none none all none',
  'jobs:run': 'none none none all none',
  'leads:read': 'own all none none none',
  'leads:create': 'own none none none none',
  'leads:change': 'own none none none none',
  'aggregate-outcomes:read': 'dashboard',
  'aggregate-outcomes:create': 'own all none none none',
  'aggregate-outcomes:change': 'own all none none none',
  'period-reports:read': 'dashboard',
  'period-reports:change': 'own none none none none',
  'targets:read': 'dashboard',
  'targets:change': 'none all none none none',
  'targets:history': 'none all none none none',
  'activities:read': 'dashboard',
  'activities:write': 'own all none none none',
  'activities:history': 'own all none none none',
  'annotations:read': 'dashboard',
  'annotations:write': 'none all none none none',
  'annotations:history': 'none all none none none',
  'parties:read': 'open',
  'parties:write': 'none all none none none',
  'parties:history': 'none all none none none',
  'agreements:read': 'dashboard',
  'agreements:change': 'none all none none none',
  'agreements:history': 'none all none none none',
  'budget-lines:read': 'dashboard',
  'budget-lines:change': 'none all none none none',
  'budget-lines:history': 'none all none none none',
  'costs:read': 'dashboard',
  'costs:change': 'none all none none none',
  'costs:history': 'none all none none none',
  'carry-overs:read': 'dashboard',
  'carry-overs:change': 'none all none none none',
  'carry-overs:history': 'none all none none none',
  'occupations:read': 'open',
  'reference-statistics:read': 'open',
  'recruitment-needs:read': 'all all party none none',
  'recruitment-needs:create': 'own all party none none',
  'recruitment-needs:change': 'own all party none none',
  'recruitment-needs:match': 'own all none none none',
  'settings:read': 'open',
  'settings:change': 'none all none all none',
  'data-controllers:read': 'open',
  'data-controllers:change': 'own county none all none',
  'data-controllers:history': 'own county none all none',
  'demo:remove': 'none none none all none',
  'audit-events:read': 'none none none all none',
  'retention-rules:read': 'none none none all none',
  'retention-rules:decide': 'none none none all none',
  'retention-runs:read': 'none none none all none',
  'retention-runs:run': 'none none none all none',
  'users:read': 'none none none all none',
  'users:create': 'none none none all none',
  'users:change': 'none none none all none',
  'sessions:read': 'all all all all none',
  'sessions:end': 'all all all all none',
  'tokens:read': 'all all all all none',
  'tokens:create': 'all all all all none',
  'tokens:revoke': 'all all all all none',
}

const operations = Object.entries(RULES).flatMap(([resource, rules]) =>
  Object.keys(rules).map((operation) => [resource as Resource, operation as never] as const),
)

describe('the table of rules', () => {
  it('says of every operation and every role what is expected of it', () => {
    const table = operations.map(([resource, operation]) => {
      const grants = ROLES.map((role) => grantFor(role, resource, operation))
      const [forPublic, ...forAccounts] = grants.toReversed()
      const isOpen = forAccounts.every((grant) => grant === 'public')
      const name = forPublic === 'public' ? 'open' : forPublic
      return [`${resource}:${String(operation)}`, isOpen ? name : grants.join(' ')]
    })
    expect(Object.fromEntries(table)).toEqual(EXPECTED)
  })

  it('is what each request is held to', () => {
    const answers = {
      own: { kind: 'own', municipalityCodes: ['2305'] },
      all: { kind: 'all' },
      public: { kind: 'all' },
      dashboard: { kind: 'all' },
      county: { kind: 'own', municipalityCodes: ['county'] },
      party: 'forbidden',
      none: 'forbidden',
    }
    for (const [resource, operation] of operations) {
      for (const role of ROLES) {
        const expected = answers[grantFor(role, resource, operation)]
        const refusedHow = role === 'public' ? 'unauthenticated' : expected
        expect(answerTo(caller(role), resource, operation)).toEqual(
          expected === 'forbidden' ? refusedHow : expected,
        )
      }
    }
  })

  it('grants nothing that is not written in it', () => {
    expect(grantFor('admin', 'households', 'erase' as never)).toBe('none')
    expect(grantFor('Officer' as Role, 'households', 'read')).toBe('none')
    expect(grantFor('officer', 'households', 'constructor' as never)).toBe('none')
  })
})

it('holds an officer to the own municipalities, and the coordinator to none', () => {
  const own = requireAccess(caller('officer', ['2305', '2380']), 'households', 'read')
  expect(['2305', '2380', '2303', ''].map((code) => isInScope(own, code))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isInScope(requireAccess(caller('coordinator'), 'households', 'read'), '2303')).toBe(true)
  expect(isInScope(requireAccess(caller('officer', []), 'households', 'read'), '2305')).toBe(false)
})

it('shows notes and case numbers to officers alone', () => {
  expect(ROLES.filter((role) => householdView(caller(role)) === 'own')).toEqual(['officer'])
})

it('tells each caller what they may do, and nothing that reaches nowhere', () => {
  expect(permissionsOf(caller('officer'), true)).toContain('households:create')
  expect(permissionsOf(caller('officer', []), true)).not.toContain('households:create')
  expect(permissionsOf(caller('coordinator'), true)).not.toContain('households:change')
  const named = (...grants: string[]) =>
    Object.keys(EXPECTED)
      .filter((key) => grants.includes(EXPECTED[key] ?? ''))
      .toSorted()
  const may = (role: Role, isOpen: boolean) => permissionsOf(caller(role), isOpen).toSorted()
  expect(may('public', true)).toEqual(named('open', 'dashboard'))
  expect(may('public', false)).toEqual(named('open'))
  const own = 'all all all all none'
  expect(may('partner', true)).toEqual(named('open', 'dashboard', own))
  expect(may('partner', false)).toEqual(named('open', 'dashboard', own))
})

it('lets a token read or write as its owner, and make no further way in', () => {
  const reading: Caller = { ...caller('admin'), tokenScope: 'read' }
  const writing: Caller = { ...caller('admin'), tokenScope: 'write' }
  for (const token of [reading, writing]) {
    for (const resource of ['users', 'sessions', 'tokens'] as const)
      expect(answerTo(token, resource, 'read' as never)).toBe('forbidden')
    expect(permissionsOf(token, true).filter((key) => /^(?:users|sessions|tokens):/.test(key))).toEqual(
      [],
    )
  }
  expect(permissionsOf(writing, true)).toContain('demo:remove')
  expect(permissionsOf(reading, true)).not.toContain('demo:remove')
  expect(permissionsOf(reading, true)).toContain('outcomes:read')
})
