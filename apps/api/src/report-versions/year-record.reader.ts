import { type Db, listFilledNeeds, listLeadCohort, listNewcomerMatches } from '@inflytt/db'
import { type FilledNeed, hardToFillClass, yearOf, yearRange, type YearRecord } from '@inflytt/domain'
import { readFollowed } from '../outcomes/follow-ups.reader.ts'
import type { RecordContext } from '../record-context.ts'

/** What the figures of a year are computed from, read once. */
export async function readYearRecord(db: Db, context: RecordContext, year: number): Promise<YearRecord> {
  const { county, isDemo, settings, currentMonth } = context
  const firstYear = yearOf(settings.earliestMonth)
  const asked = { by: [], municipalities: county, isWholeCounty: true, programmes: undefined }
  const followed = (from: number, to: number) =>
    readFollowed(db, context, { ...asked, measure: 'households', from, to })
  const leads = { municipalities: county, fromYear: firstYear, toYear: yearOf(currentMonth) }
  return {
    year,
    county,
    logged: await followed(year, year),
    everybody: await followed(firstYear, year),
    leads: await listLeadCohort(db, leads),
    matches: await listNewcomerMatches(db, { isDemo, ...yearRange(year, year) }),
    filledNeeds: await readFilledNeeds(db, context, year),
  }
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
