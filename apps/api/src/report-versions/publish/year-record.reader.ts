import {
  countHouseholdsOfKinds,
  type Db,
  listFilledNeeds,
  listLeadCohort,
  listNewcomerMatches,
} from '@inflytt/db'
import {
  type FilledNeed,
  hardToFillClass,
  isInK1,
  yearOf,
  yearRange,
  type YearRecord,
} from '@inflytt/domain'
import { readDeparted, readFollowed } from '../../outcomes/follow-ups.reader.ts'
import { readOnce } from '../../outcomes/read-once.ts'
import type { RecordContext } from '../../record-context.ts'

/** What the figures of a year are computed from, read once. */
export async function readYearRecord(db: Db, context: RecordContext, year: number): Promise<YearRecord> {
  const { county, isDemo, settings, currentMonth } = context
  const firstYear = yearOf(settings.earliestMonth)
  const asked = { by: [], municipalities: county, isWholeCounty: true, programmes: undefined }
  const logged = { ...asked, measure: 'households', from: year, to: year } as const
  const leads = { municipalities: county, fromYear: firstYear, toYear: yearOf(currentMonth) }
  return {
    year,
    county,
    logged: await readFollowed(db, context, logged),
    departed: await readDeparted(db, context, logged),
    countedEver: await countEver(db, context, year),
    leads: await listLeadCohort(db, leads),
    matches: await listNewcomerMatches(db, { isDemo, ...yearRange(year, year) }),
    filledNeeds: await readFilledNeeds(db, context, year),
  }
}

async function countEver(db: Db, context: RecordContext, year: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const kinds = await readOnce(context, 'householdsOfKinds', () =>
    countHouseholdsOfKinds(db, context.county),
  )
  for (const kind of kinds) {
    const { municipalityCode, households } = kind
    if (kind.year <= year && isInK1(kind))
      counts.set(municipalityCode, (counts.get(municipalityCode) ?? 0) + households)
  }
  return counts
}

async function readFilledNeeds(
  db: Db,
  { county, isDemo }: RecordContext,
  year: number,
): Promise<FilledNeed[]> {
  const asked = { isDemo, municipalities: county, ...yearRange(year, year) }
  return (await listFilledNeeds(db, asked)).map((need) => ({
    id: need.id,
    municipality: need.municipalityCode,
    partyId: need.reportedByPartyId,
    occupationField: need.occupationField,
    employerSector: need.employerSector,
    isHardToFill: hardToFillClass(need.isHardToFill),
    filledTotal: need.filledTotal,
  }))
}
