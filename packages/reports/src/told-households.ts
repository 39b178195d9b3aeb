import type { ToldHouseholds } from '@inflytt/domain'
import type { StoredReport } from './fixed-report.ts'
import type { ReportRow } from './report-row.ts'
import { measures } from './tables/measures.ts'

const YEARS = /^(?<from>\d{4})(?:--(?<to>\d{4}))?$/u

/**
 * What a fixed report tells of K1 by municipality and year, of the county's years, and, in the report of a municipality, of
 * its years together.
 */
export function toldHouseholds({ tables }: StoredReport): ToldHouseholds[] {
  const rows = tables.filter(({ id }) => id === 'T1' || id === 'T2').flatMap((table) => table.rows)
  return rows.flatMap((row) => {
    const { from, to = from } = YEARS.exec(row.year)?.groups ?? {}
    if (row.rowType !== 'cell' || from === undefined || to === undefined) return []
    const isOfPlace = isOfMunicipality(row, `${from}-01`)
    if (!isOfPlace && row.measure !== measures.householdsInCounty) return []
    return [
      {
        municipality: isOfPlace ? row.municipalityCode! : undefined,
        from: Number(from),
        to: Number(to),
        // A year without any is a gap in the report.
        value: row.status === 'visas_inte' ? undefined : (row.value ?? 0),
      },
    ]
  })
}

function isOfMunicipality({ measure, municipalityCode }: ReportRow, from: string): boolean {
  if (municipalityCode === null) return false
  return (
    measure === measures.households || measure === measures.sinceStart('kommunen', { from, to: from })
  )
}
