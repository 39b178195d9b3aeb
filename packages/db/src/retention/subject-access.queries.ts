import type { FollowUp, Household, Lead, NeedMatch } from '@inflytt/domain'
import { type HistoryEvent, listHistory } from '../audit/history.queries.ts'
import { listFollowUps } from '../households/follow-ups.queries.ts'
import { findHousehold } from '../households/households.queries.ts'
import { findLead } from '../households/leads.queries.ts'
import { listMatchesOfHousehold } from '../needs/need-matches.queries.ts'
import { findLateness, type Lateness } from '../agreement/period-locks.queries.ts'
import { listRelatedIds } from './retention-erasure.queries.ts'
import type { Db } from '../schema.ts'

/** Everything that is stored about one household. */
export interface SubjectRecord {
  household: Household
  followUps: FollowUp[]
  /** The lead that the household was. */
  lead: Lead | undefined
  matches: NeedMatch[]
  /** Which saying of klart it came after. */
  lateness: Lateness | undefined
  /** When the code to answer by was issued and ends; the code itself is not kept. */
  answerCodes: { issuedAt: string; expiresAt: string }[]
  /** What was decided of it as a possible duplicate; the other household is not named. */
  duplicateDecisions: { decision: string; decidedAt: string }[]
  events: HistoryEvent[]
}

export async function readSubjectRecord(db: Db, ref: string): Promise<SubjectRecord | undefined> {
  const household = await findHousehold(db, ref)
  if (household === undefined) return undefined
  const answerCodes = await db
    .selectFrom('answer_code')
    .select(['issued_at as issuedAt', 'expires_at as expiresAt'])
    .where('household_ref', '=', ref)
    .execute()
  const duplicateDecisions = await db
    .selectFrom('duplicate_decision')
    .select(['decision', 'decided_at as decidedAt'])
    .where((eb) => eb.or([eb('ref_a', '=', ref), eb('ref_b', '=', ref)]))
    .orderBy('decided_at')
    .execute()
  const events: HistoryEvent[] = []
  for (const [recordType, recordId] of await listRelatedIds(db, ref))
    events.push(...(await listHistory(db, recordType, recordId)))
  return {
    household,
    followUps: await listFollowUps(db, [ref]),
    lead: household.leadId === null ? undefined : await findLead(db, household.leadId),
    matches: await listMatchesOfHousehold(db, ref),
    lateness: await findLateness(db, ref),
    answerCodes,
    duplicateDecisions,
    events: events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }
}
