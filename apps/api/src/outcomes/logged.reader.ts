import { type Db, listHouseholdsWithin, listPeriodReports } from '@inflytt/db'
import {
  countedApart,
  dataQualityOutcome,
  type HouseholdsQuestion,
  isClosed,
  type LoggedRecord,
  type Outcome,
  personsBeforeNovemberOutcome,
  personsOutcome,
  sharesOutcome,
  tertialOf,
  welcomedOutcome,
  yearRange,
} from '@inflytt/domain'
import type { RecordContext } from '../record-context.ts'
import type { FigureRequest, MeasureReader } from './measure-reader.ts'
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

export function toQuestion(context: RecordContext, request: FigureRequest): HouseholdsQuestion {
  return {
    by: [...request.by],
    fromYear: request.from,
    toYear: request.to,
    municipalities: request.municipalities,
    programmes: request.programmes,
    allProgrammes: context.programmes.map(({ id }) => id),
  }
}

export async function readLoggedRecord(
  db: Db,
  context: RecordContext,
  { municipalities, from, to, percentDecimals }: FigureRequest,
): Promise<LoggedRecord> {
  const households = await readOnce(context, `households ${from} ${to} ${municipalities.join()}`, () =>
    listHouseholdsWithin(db, municipalities, yearRange(from, to)),
  )
  const said = await listPeriodReports(db, {
    municipalities,
    from: tertialOf(`${from}-01`),
    to: tertialOf(`${to}-12`),
  })
  return {
    households,
    aggregates: context.activeAggregates,
    closed: new Set(
      said
        .filter(({ state }) => isClosed(state))
        .map(({ municipalityCode, period }) => `${municipalityCode}/${period}`),
    ),
    county: context.county,
    reportingFrom: context.settings.reportingFrom,
    currentTertial: context.currentTertial,
    percentDecimals,
  }
}
