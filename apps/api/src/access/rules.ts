import { COUNTY_SCOPE, DomainError, type Role } from '@inflytt/domain'
import type { Caller } from './caller.ts'

/** `public`: open to everybody; `dashboard`: the same unless the setting `publicDashboard` is off; `all`: every municipality's; `own`: those of the officer's own municipalities; `party`: those of the partner's party; `county`: what is of the county as a whole. */
export type Grant = 'none' | 'own' | 'party' | 'county' | 'all' | 'public' | 'dashboard'
type Grants = Readonly<Record<Role, Grant>>

const EVERYBODY: Grants = {
  officer: 'public',
  coordinator: 'public',
  partner: 'public',
  admin: 'public',
  public: 'public',
}
const DASHBOARD: Grants = { ...EVERYBODY, public: 'dashboard' }
const NOBODY: Grants = {
  officer: 'none',
  coordinator: 'none',
  partner: 'none',
  admin: 'none',
  public: 'none',
}

function only(
  grants: Partial<Record<Exclude<Role, 'public'>, 'own' | 'party' | 'county' | 'all'>>,
): Grants {
  return { ...NOBODY, ...grants }
}

const OFFICER = only({ officer: 'own' })
const OFFICER_AND_COORDINATOR = only({ officer: 'own', coordinator: 'all' })
const COORDINATOR = only({ coordinator: 'all' })
const ADMIN = only({ admin: 'all' })
// Nobody speaks for another's controller but whoever runs the server on their behalf.
const CONTROLLER = only({ officer: 'own', coordinator: 'county', admin: 'all' })
// What is one's own, and no municipality's.
const SIGNED_IN = only({ officer: 'all', coordinator: 'all', partner: 'all', admin: 'all' })

/** Who may do what. Every decision about access reads this table and nothing else. */
export const RULES = {
  municipalities: { read: EVERYBODY },
  programmes: { read: EVERYBODY, write: COORDINATOR, history: COORDINATOR },
  outcomes: { read: DASHBOARD },
  reports: { read: DASHBOARD },
  'open-data': { read: DASHBOARD },
  'report-versions': { read: DASHBOARD, fix: COORDINATOR },
  me: { read: EVERYBODY },
  households: {
    read: OFFICER_AND_COORDINATOR,
    history: OFFICER_AND_COORDINATOR,
    export: OFFICER,
    // Everything that is stored about one of them.
    extract: OFFICER,
    create: OFFICER,
    change: OFFICER,
    // What a coordinator may write of a household: its coverage, no other member.
    'decide-coverage': OFFICER_AND_COORDINATOR,
  },
  'possible-duplicates': {
    read: OFFICER_AND_COORDINATOR,
    decide: OFFICER_AND_COORDINATOR,
    // Asked while a household is filled in.
    check: OFFICER,
  },
  'follow-ups': { read: OFFICER_AND_COORDINATOR, write: OFFICER },
  // A household answers by its code, which is all that it needs.
  'follow-up-answers': { create: EVERYBODY },
  leads: { read: OFFICER_AND_COORDINATOR, create: OFFICER, change: OFFICER },
  'aggregate-outcomes': {
    read: DASHBOARD,
    create: OFFICER_AND_COORDINATOR,
    change: OFFICER_AND_COORDINATOR,
  },
  'period-reports': { read: DASHBOARD, change: OFFICER },
  targets: { read: DASHBOARD, change: COORDINATOR, history: COORDINATOR },
  activities: {
    read: DASHBOARD,
    write: OFFICER_AND_COORDINATOR,
    history: OFFICER_AND_COORDINATOR,
  },
  annotations: { read: DASHBOARD, write: COORDINATOR, history: COORDINATOR },
  parties: { read: EVERYBODY, write: COORDINATOR, history: COORDINATOR },
  agreements: { read: DASHBOARD, change: COORDINATOR, history: COORDINATOR },
  'budget-lines': { read: DASHBOARD, change: COORDINATOR, history: COORDINATOR },
  costs: { read: DASHBOARD, change: COORDINATOR, history: COORDINATOR },
  'carry-overs': { read: DASHBOARD, change: COORDINATOR, history: COORDINATOR },
  occupations: { read: EVERYBODY },
  'reference-statistics': { read: EVERYBODY },
  // A coordinator's are counts alone, since they write aggregates and no households.
  imports: {
    read: OFFICER_AND_COORDINATOR,
    create: OFFICER_AND_COORDINATOR,
    commit: OFFICER_AND_COORDINATOR,
  },
  'recruitment-needs': {
    read: only({ officer: 'all', coordinator: 'all', partner: 'party' }),
    create: only({ officer: 'own', coordinator: 'all', partner: 'party' }),
    change: only({ officer: 'own', coordinator: 'all', partner: 'party' }),
    match: OFFICER_AND_COORDINATOR,
  },
  settings: { read: EVERYBODY, change: only({ coordinator: 'all', admin: 'all' }) },
  'data-controllers': { read: EVERYBODY, change: CONTROLLER, history: CONTROLLER },
  demo: { remove: ADMIN },
  'audit-events': { read: ADMIN },
  'retention-rules': { read: ADMIN, decide: ADMIN },
  'retention-runs': { read: ADMIN, run: ADMIN },
  jobs: { read: ADMIN, run: ADMIN },
  users: { read: ADMIN, create: ADMIN, change: ADMIN },
  sessions: { read: SIGNED_IN, end: SIGNED_IN },
  tokens: { read: SIGNED_IN, create: SIGNED_IN, revoke: SIGNED_IN },
} as const satisfies Record<string, Record<string, Grants>>

export type Resource = keyof typeof RULES
export type Operation<R extends Resource> = keyof (typeof RULES)[R] & string

/** What nobody but a person in a browser does: a machine's token makes no further way in. */
const BROWSER_ONLY: ReadonlySet<string> = new Set<Resource>(['users', 'sessions', 'tokens'])
const READING: ReadonlySet<string> = new Set(['read', 'history', 'export', 'extract', 'check'])

/** How far an operation reaches for one caller. */
export type Scope = { kind: 'all' } | { kind: 'own'; municipalityCodes: string[] }

export function grantFor<R extends Resource>(role: Role, resource: R, operation: Operation<R>): Grant {
  const operations: Readonly<Record<string, Grants>> = RULES[resource]
  return operations[operation]?.[role] ?? 'none'
}

/**
 * How far the caller may go, or the refusal.
 * @throws DomainError `unauthenticated` without a session, `forbidden` for a role that has no part in this
 */
export function requireAccess<R extends Resource>(
  caller: Caller,
  resource: R,
  operation: Operation<R>,
): Scope {
  const grant = grantFor(caller.role, resource, operation)
  if (caller.tokenScope !== null && BROWSER_ONLY.has(resource))
    throw new DomainError('forbidden', 'A token has no part in this. Sign in on the web.')
  if (grant === 'own') return { kind: 'own', municipalityCodes: caller.municipalityCodes }
  // What a partner reaches is told by the party, never by a municipality.
  if (grant === 'party' && caller.partyId !== null) return { kind: 'own', municipalityCodes: [] }
  if (grant === 'county') return { kind: 'own', municipalityCodes: [COUNTY_SCOPE] }
  if (grant === 'all' || grant === 'public' || grant === 'dashboard') return { kind: 'all' }
  if (caller.role === 'public') throw new DomainError('unauthenticated', 'Sign in to do this.')
  throw new DomainError('forbidden', 'Your role has no part in this.')
}

export function isInScope(scope: Scope, municipalityCode: string): boolean {
  return scope.kind === 'all' || scope.municipalityCodes.includes(municipalityCode)
}

/** `own` shows every member of a household; `coordinator` leaves out the note and the case number. */
export function householdView(caller: Caller): 'own' | 'coordinator' {
  return caller.role === 'officer' ? 'own' : 'coordinator'
}

/**
 * What the caller may do, as `resource:operation`; nothing that would reach no municipality at all, nor what is closed
 * to the public just now.
 */
export function permissionsOf(caller: Caller, isDashboardOpen: boolean): string[] {
  return Object.entries<Record<string, Grants>>(RULES).flatMap(([resource, operations]) =>
    Object.entries(operations)
      .filter(([, grants]) => isDashboardOpen || grants[caller.role] !== 'dashboard')
      .filter(([operation]) => isWithinToken(caller, resource, operation))
      .filter(([, grants]) => reaches(grants[caller.role], caller))
      .map(([operation]) => `${resource}:${operation}`),
  )
}

function isWithinToken({ tokenScope }: Caller, resource: string, operation: string): boolean {
  if (tokenScope === null) return true
  return !BROWSER_ONLY.has(resource) && (tokenScope === 'write' || READING.has(operation))
}

function reaches(grant: Grant, caller: Caller): boolean {
  if (grant === 'party') return caller.partyId !== null
  return grant === 'own' ? caller.municipalityCodes.length > 0 : grant !== 'none'
}
