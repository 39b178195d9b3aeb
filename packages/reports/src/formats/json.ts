import type { Report } from '../report-row.ts'

export interface ReportJson {
  report: Pick<Report, 'year' | 'isDemo' | 'generatedAt' | 'dataVersion' | 'version'> & {
    scope: 'county' | { municipalityCode: string }
  }
  tables: Report['tables']
}

/** The same rows as the files, with the bound and the text as members of their own. */
export function toJson({ tables, municipalityCode, ...report }: Report): ReportJson {
  return {
    report: { ...report, scope: municipalityCode === null ? 'county' : { municipalityCode } },
    tables,
  }
}
