import { type Db, findHousehold, findLead } from '@inflytt/db'
import {
  combinationFaults,
  type Fault,
  fieldFaults,
  type Household,
  MONTH_PATTERN,
  NOT_ASKED,
  statusFaults,
} from '@inflytt/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '../http/api-env.ts'
import { moveMonthFaults, movePlaceFaults } from '../follow-ups/follow-ups.service.ts'
import { adultFaults } from '../needs/matches.service.ts'
import { householdContext } from '../field-context.ts'
import { readRecordContext, type RecordContext } from '../record-context.ts'
import { type HouseholdScope, scopeOf, writableCodes } from './household-scope.ts'

type Sent = Readonly<Record<string, unknown>>

/** Faults of a sent household against the store, the calendar and itself, told beside those of its schema. */
export async function householdContextFaults(c: Context<ApiEnv>, sent: Sent): Promise<Fault[]> {
  const { db, clock } = c.get('deps')
  const scope = scopeOf(c)
  const context = await readRecordContext(db, clock())
  const ref = c.req.param('ref')
  const stored = ref === undefined ? undefined : await findHousehold(db, ref)
  // Another municipality's household must not show through what is said of a change to it.
  if (ref !== undefined && (stored === undefined || !scope.includes(stored.municipalityCode))) return []
  return householdFaults(db, sent, { scope, context, stored })
}

/** The same of one that is new, or of a change to what is `stored`; one a member. */
export async function householdFaults(
  db: Db,
  sent: Sent,
  {
    scope,
    context,
    stored,
  }: { scope: HouseholdScope; context: RecordContext; stored?: Household | undefined },
): Promise<Fault[]> {
  const ref = stored?.ref
  const faults = [
    ...fieldFaults(sent, householdContext(context, writableCodes(scope, context.county))),
    ...(await leadFaults(db, scope, sent['leadId'])),
    ...(await monthFaults(db, ref, sent['moveInMonth'])),
    ...(await placeFaults(db, stored, sent['municipalityCode'])),
    ...(ref === undefined
      ? []
      : await adultFaults(db, ref, sent['adults'] as number | null | undefined)),
    ...combinationFaults({ ...NOT_ASKED, ...stored, ...sent }),
    ...askedStatusFaults({ ...stored, ...sent }, sent, context.currentMonth),
  ]
  return [...new Map(faults.toReversed().map((fault) => [fault.pointer, fault])).values()].toReversed()
}

/** What keeps the household from the status that was asked for. */
function askedStatusFaults(merged: Sent, sent: Sent, currentMonth: string): Fault[] {
  const { countStatus } = sent
  if (countStatus !== 'confirmed' && countStatus !== 'preliminary' && countStatus !== 'voided') return []
  const voidReason =
    sent['voidReason'] ?? (countStatus === 'voided' ? merged['voidReason'] : null) ?? null
  const moveInMonth = typeof merged['moveInMonth'] === 'string' ? merged['moveInMonth'] : ''
  return statusFaults(
    { ...(merged as unknown as Household), moveInMonth, countStatus, voidReason } as Household,
    currentMonth,
  )
}

async function monthFaults(db: Db, ref: string | undefined, month: unknown): Promise<Fault[]> {
  const isMonth = typeof month === 'string' && MONTH_PATTERN.test(month)
  return ref === undefined || !isMonth ? [] : moveMonthFaults(db, ref, month)
}

async function placeFaults(db: Db, stored: Household | undefined, code: unknown): Promise<Fault[]> {
  const isOther = typeof code === 'string' && code !== stored?.municipalityCode
  return stored === undefined || !isOther ? [] : movePlaceFaults(db, stored.ref, code)
}

/** The lead a household came from must be one of the caller's. */
export async function leadFaults(db: Db, scope: HouseholdScope, leadId: unknown): Promise<Fault[]> {
  if (typeof leadId !== 'string') return []
  const lead = await findLead(db, leadId)
  const isSeen = lead !== undefined && scope.includes(lead.responsibleMunicipality)
  return isSeen ? [] : [{ pointer: '/leadId', detail: 'There is no such lead.' }]
}
