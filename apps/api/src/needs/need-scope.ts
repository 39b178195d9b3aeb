import { listPartyNames, type Db } from '@inflytt/db'
import { DomainError, type Need, type NeedContext } from '@inflytt/domain'
import { findSniSection, findSsyk } from '@inflytt/reference'
import type { Context } from 'hono'
import type { Caller } from '../access/caller.ts'
import { isInScope, requireAccess } from '../access/rules.ts'
import type { ApiEnv } from '../http/api-env.ts'
import type { RecordContext } from '../record-context.ts'

/** Which needs a caller sees, and which are the caller's own to write. */
export interface NeedScope {
  /** The party that a partner speaks for; undefined for everybody else. */
  partyId: string | undefined
  sees: (need: Need) => boolean
  owns: (need: Pick<Need, 'municipalityCode' | 'reportedByPartyId'>) => boolean
}

function needScope(caller: Caller): NeedScope {
  if (caller.role === 'partner') {
    const partyId = caller.partyId ?? ''
    const owns = (need: Pick<Need, 'reportedByPartyId'>) => need.reportedByPartyId === partyId
    return { partyId, sees: owns, owns }
  }
  const scope = requireAccess(caller, 'recruitment-needs', 'change')
  return {
    partyId: undefined,
    sees: () => true,
    owns: ({ municipalityCode }) => isInScope(scope, municipalityCode),
  }
}

export function needScopeOf(c: Context<ApiEnv>): NeedScope {
  return needScope(c.get('caller'))
}

export async function readNeedContext(
  db: Db,
  context: RecordContext,
  caller: Caller,
): Promise<NeedContext> {
  const parties = await listPartyNames(db)
  const { partyId, owns } = needScope(caller)
  return {
    currentMonth: context.currentMonth,
    earliestMonth: context.settings.earliestMonth,
    isWritableMunicipality: (municipalityCode) =>
      context.county.includes(municipalityCode) &&
      (partyId !== undefined || owns({ municipalityCode, reportedByPartyId: null })),
    isWritableParty: (id) => parties.has(id) && (partyId === undefined || partyId === id),
    isOccupation: (ssyk) => findSsyk(ssyk)?.level === 4,
    isSniSection: (code) => findSniSection(code) !== undefined,
  }
}

/** @throws DomainError `not-found`, also for what the caller may not see */
export function needMustBeSeen(need: Need | undefined, scope: NeedScope): Need {
  if (need === undefined || !scope.sees(need)) throw new DomainError('not-found', '')
  return need
}

/** What may be read by all may be written by its own alone. @throws DomainError `forbidden` */
export function needMustBeOwn(need: Need, scope: NeedScope): void {
  if (!scope.owns(need))
    throw new DomainError('forbidden', 'The need belongs to another municipality, which writes it.')
}

/** The need as the caller may see it: the employer, the note and the newcomers are its own writers' alone. */
export function toNeedBody(need: Need, scope: NeedScope, parties: ReadonlyMap<string, string>) {
  const { version: _version, employerName, note, filledByNewcomers, ...open } = need
  const isOwn = scope.owns(need)
  const body = {
    ...open,
    openPositions: need.status === 'withdrawn' ? 0 : need.positions - need.filledTotal,
    reportedByPartyName:
      need.reportedByPartyId === null ? null : (parties.get(need.reportedByPartyId) ?? null),
    isOwn,
  }
  return isOwn ? { ...body, employerName, note, filledByNewcomers } : body
}

// Matches change the numbers without a new version, and they are part of what its writers have seen.
export function needView(need: Need): string {
  return `own.${need.filledTotal}.${need.filledByNewcomers}`
}
