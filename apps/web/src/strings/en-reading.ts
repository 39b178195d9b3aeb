import { furtherReading } from './en/further-reading.ts'
import { money } from './en/money.ts'
import { municipality } from './en/municipality.ts'
import { statistics } from './en/statistics.ts'

/** The English of sv-reading.ts. */
export const reading = { ...furtherReading, ...money, ...municipality, ...statistics }
