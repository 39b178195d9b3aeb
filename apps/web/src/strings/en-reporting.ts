import { fixedReports } from './en/fixed-reports.ts'
import { reports } from './en/reports.ts'

/** The English of sv-reporting.ts. */
export const reporting = { ...fixedReports, ...reports }
