import { fixedReports } from './sv/fixed-reports.ts'
import { reports } from './sv/reports.ts'

/** The messages of the reports' pages (`loadReportingText`). */
export const reporting = { ...fixedReports, ...reports }
