import { type Db, listStandingFollowUps } from '@inflytt/db'
import {
  type FollowedRecord,
  householdsLeftOutcome,
  type HouseholdsQuestion,
  impactOutcome,
  type Outcome,
  partnerWorkingOutcome,
  retentionOutcome,
  satisfactionOutcome,
  yearOf,
} from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import { readLoggedRecord, toQuestion } from './logged.reader.ts'
import type { FigureRequest, MeasureReader } from './measure-reader.ts'

/** The readers of what the households answered after their move. */
export const FOLLOWED_READERS = {
  retention12: followed((...given) => retentionOutcome('retention12', ...given)),
  retention24: followed((...given) => retentionOutcome('retention24', ...given)),
  retention36: followed((...given) => retentionOutcome('retention36', ...given)),
  impact: followed(impactOutcome),
  partnerWorkingShare: followed(partnerWorkingOutcome),
  satisfaction: followed(satisfactionOutcome),
  // They stand in the year of leaving, whenever they came.
  householdsLeft: followed(householdsLeftOutcome, ({ settings }) => yearOf(settings.earliestMonth)),
} as const satisfies Record<string, MeasureReader>

function followed(
  compute: (question: HouseholdsQuestion, record: FollowedRecord) => Outcome,
  firstYear?: (context: RecordContext) => number,
): MeasureReader {
  return async (db, context, request) => {
    const from = firstYear?.(context) ?? request.from
    return compute(toQuestion(context, request), await readFollowed(db, context, { ...request, from }))
  }
}

export async function readFollowed(
  db: Db,
  context: RecordContext,
  request: FigureRequest,
): Promise<FollowedRecord> {
  const standing = await listStandingFollowUps(db, request.municipalities)
  return {
    ...(await readLoggedRecord(db, context, request)),
    followUps: Map.groupBy(standing, ({ householdRef }) => householdRef),
    currentMonth: context.currentMonth,
    threshold: context.settings.disclosureThreshold,
  }
}
