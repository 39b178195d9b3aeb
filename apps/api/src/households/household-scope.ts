import { DomainError, type Household, type HouseholdPatch } from '@inflytt/domain'
import type { Context } from 'hono'
import type { Caller } from '../access/caller.ts'
import { householdView, requireAccess, type Scope } from '../access/rules.ts'
import type { ApiEnv } from '../http/api-env.ts'

/** Whose households a caller reads, and which members of them. */
export interface HouseholdScope {
  scope: Scope
  /** `own` shows every member; `coordinator` leaves out the note and the case number. */
  view: 'own' | 'coordinator'
  includes(municipalityCode: string): boolean
}

export function householdScope(scope: Scope, view: HouseholdScope['view']): HouseholdScope {
  return {
    scope,
    view,
    includes: (code) => scope.kind === 'all' || scope.municipalityCodes.includes(code),
  }
}

/** Whose households the caller of this request reads and writes; `allow` has put the scope there. */
export function scopeOf(c: Context<ApiEnv>): HouseholdScope {
  return householdScope(c.get('scope'), householdView(c.get('caller')))
}

export function writableCodes({ scope }: HouseholdScope, county: readonly string[]): readonly string[] {
  return scope.kind === 'all' ? county : scope.municipalityCodes
}

/** What the caller may not see answers as what does not exist. */
export function mustBeSeen(household: Household | undefined, scope: HouseholdScope): Household {
  if (household === undefined || !scope.includes(household.municipalityCode))
    throw new DomainError('not-found', '')
  return household
}

/** @throws DomainError `conflict` for a household of which only the year is known: nothing is written of it any longer */
export function mustBeIdentified(household: Household): Household {
  if (household.moveInPrecision === 'year')
    throw new DomainError(
      'conflict',
      'The household is avidentifierat by a retention rule: only its year is kept, and nothing can be written of it. Nothing was saved.',
    )
  return household
}

const DECISIONS = new Set(['coverage', 'coverageReason'])

/** Deciding coverage is one right, writing the other fields another. @throws DomainError `forbidden` */
export function mayDecide(caller: Caller, patch: HouseholdPatch): void {
  if (Object.keys(patch).some((field) => !DECISIONS.has(field)))
    requireAccess(caller, 'households', 'change')
}

/** What the tag of a household names beside its version: the view, and where it lives, which follow-ups change. */
export function tagView(
  { municipalityCode, currentMunicipalityCode }: Household,
  { view }: HouseholdScope,
): string {
  return municipalityCode === currentMunicipalityCode
    ? view
    : `${view}-${currentMunicipalityCode ?? 'left'}`
}

/** The household as the caller may see it. */
export function toHouseholdBody(household: Household, { view }: HouseholdScope) {
  const { version: _version, coverageDecision: _decision, note, externalRef, ...open } = household
  return view === 'own' ? { ...open, note, externalRef } : open
}
