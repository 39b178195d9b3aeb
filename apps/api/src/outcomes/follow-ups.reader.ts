import {
  type Db,
  listDepartedFollowUps,
  listDepartedHouseholds,
  listFirstAnswers,
  listStandingFollowUps,
} from '@inflytt/db'
import {
  type DepartedHouseholds,
  type FollowedRecord,
  householdsLeftOutcome,
  type HouseholdsQuestion,
  impactOutcome,
  type Outcome,
  partnerWorkingOutcome,
  retentionOutcome,
  satisfactionOutcome,
  yearOf,
  yearRange,
} from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import { readLoggedRecord } from './logged.reader.ts'
import { type FigureRequest, type MeasureReader, toQuestion } from './measure-reader.ts'
import { readOnce } from './read-once.ts'

/** The readers of what the households answered after their move. */
export const FOLLOWED_READERS = {
  retention12: followed((...given) => retentionOutcome('retention12', ...given)),
  retention24: followed((...given) => retentionOutcome('retention24', ...given)),
  retention36: followed((...given) => retentionOutcome('retention36', ...given)),
  impact: followed(impactOutcome),
  partnerWorkingShare: followed(partnerWorkingOutcome),
  satisfaction: followed(satisfactionOutcome),
  householdsLeft: readHouseholdsLeft,
} as const satisfies Record<string, MeasureReader>

function followed(
  compute: (question: HouseholdsQuestion, record: FollowedRecord) => Outcome,
): MeasureReader {
  return async (db, context, request) =>
    compute(toQuestion(context, request), await readFollowed(db, context, request))
}

export async function readFollowed(
  db: Db,
  context: RecordContext,
  request: FigureRequest,
): Promise<FollowedRecord> {
  const { municipalities, from, to } = request
  const standing = await readOnce(context, `followUps ${from} ${to} ${municipalities.join()}`, () =>
    listStandingFollowUps(db, municipalities, yearRange(from, to)),
  )
  return {
    ...(await readLoggedRecord(db, context, request)),
    followUps: Map.groupBy(standing, ({ householdRef }) => householdRef),
    currentMonth: context.currentMonth,
    threshold: context.settings.disclosureThreshold,
  }
}

async function readHouseholdsLeft(
  ...[db, context, request]: Parameters<MeasureReader>
): Promise<Outcome> {
  const firstAnswers = await listFirstAnswers(db, request.municipalities, movedBy(context, request.to))
  const departed = await readDeparted(db, context, request)
  return householdsLeftOutcome(toQuestion(context, request), { ...departed, firstAnswers })
}

/** Those who have left of all that moved in by the end of a year: they stand in the year of leaving, whenever they came. */
export async function readDeparted(
  db: Db,
  context: RecordContext,
  { municipalities, to }: Pick<FigureRequest, 'municipalities' | 'to'>,
): Promise<DepartedHouseholds> {
  const { households, followUps } = await readOnce(
    context,
    `departed ${municipalities.join()}`,
    async () => {
      const moved = movedBy(context, yearOf(context.currentMonth))
      const answered = await listDepartedFollowUps(db, municipalities, moved)
      return {
        households: await listDepartedHouseholds(db, municipalities, moved),
        followUps: Map.groupBy(answered, ({ householdRef }) => householdRef),
      }
    },
  )
  return { households: households.filter(({ moveInMonth }) => yearOf(moveInMonth) <= to), followUps }
}

function movedBy({ settings }: RecordContext, year: number) {
  return yearRange(yearOf(settings.earliestMonth), year)
}
