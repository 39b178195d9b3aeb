import { money } from './en/money.ts'
import { municipality } from './en/municipality.ts'
import { reports } from './en/reports.ts'

/** The English of sv-reading.ts. */
export const reading = { ...money, ...municipality, ...reports }
