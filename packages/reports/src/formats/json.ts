import type { Report } from '../report-row.ts'

export interface ReportJson {
  report: Pick<Report, 'year' | 'isDemo' | 'generatedAt' | 'dataVersion' | 'version'> & {
    scope: 'county' | { municipalityCode: string }
  }
  tables: Report['tables']
}

/** The same rows as the files, with the bound and the text as members of their own. */
export function toJson(report: Report): ReportJson {
  const { year, municipalityCode, isDemo, generatedAt, dataVersion, version, tables } = report
  const scope = municipalityCode === null ? 'county' : { municipalityCode }
  return { report: { year, isDemo, generatedAt, dataVersion, version, scope }, tables }
}
