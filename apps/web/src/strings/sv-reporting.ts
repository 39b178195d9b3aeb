import { fixedReports } from './sv/fixed-reports.ts'
import { reports } from './sv/reports.ts'

/** The messages of the reports' pages (`loadText`). */
export const reporting = { ...fixedReports, ...reports }
