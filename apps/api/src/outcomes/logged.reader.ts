import { type Db, listHouseholdsWithin } from '@inflytt/db'
import {
  countedApart,
  dataQualityOutcome,
  type HouseholdsQuestion,
  type LoggedRecord,
  type Outcome,
  personsBeforeNovemberOutcome,
  personsOutcome,
  sharesOutcome,
  welcomedOutcome,
  yearRange,
} from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import { readClosedPeriods } from './closed-periods.reader.ts'
import { type FigureRequest, type MeasureReader, toQuestion } from './measure-reader.ts'
import { readOnce } from './read-once.ts'

/** The readers of the measures that are computed from the households themselves, not from kept counts. */
export const LOGGED_READERS = {
  persons: logged(personsOutcome),
  personsBeforeNovember: logged(personsBeforeNovemberOutcome),
  contactAfterMove: logged((...given) => countedApart('contactAfterMove', ...given)),
  fromOwnCounty: logged((...given) => countedApart('fromOwnCounty', ...given)),
  returneeShare: logged((...given) => sharesOutcome('returneeShare', ...given)),
  foreignShare: logged((...given) => sharesOutcome('foreignShare', ...given)),
  familyShare: logged((...given) => sharesOutcome('familyShare', ...given)),
  remoteShare: logged((...given) => sharesOutcome('remoteShare', ...given)),
  dataQuality: logged(dataQualityOutcome),
  welcomedShare: logged(welcomedOutcome),
} as const satisfies Record<string, MeasureReader>

/** K1's logged households by an attribute; what is known only together has none. */
export const readHouseholdsByAttribute = logged((...given) => countedApart('households', ...given))

function logged(
  compute: (question: HouseholdsQuestion, record: LoggedRecord) => Outcome,
): MeasureReader {
  return async (db, context, request) =>
    compute(toQuestion(context, request), await readLoggedRecord(db, context, request))
}

export async function readLoggedRecord(
  db: Db,
  context: RecordContext,
  request: FigureRequest,
): Promise<LoggedRecord> {
  const { municipalities, from, to, percentDecimals } = request
  const households = await readOnce(context, `households ${from} ${to} ${municipalities.join()}`, () =>
    listHouseholdsWithin(db, municipalities, yearRange(from, to)),
  )
  return {
    households,
    aggregates: context.activeAggregates,
    closed: await readClosedPeriods(db, request),
    county: context.county,
    reportingFrom: context.settings.reportingFrom,
    currentTertial: context.currentTertial,
    percentDecimals,
  }
}
