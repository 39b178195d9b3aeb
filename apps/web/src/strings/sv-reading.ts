import { furtherReading } from './sv/further-reading.ts'
import { money } from './sv/money.ts'
import { municipality } from './sv/municipality.ts'
import { statistics } from './sv/statistics.ts'

/** The messages of the reading pages beyond the first (`loadText`). */
export const reading = {
  ...furtherReading,
  ...money,
  ...municipality,
  ...statistics,
}
