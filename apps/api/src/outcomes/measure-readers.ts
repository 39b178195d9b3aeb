import type { Measure } from '@inflytt/domain'
import { readHouseholds } from './households.reader.ts'
import type { MeasureReader } from './measure-reader.ts'

/** How each measure is computed. */
export const MEASURE_READERS: Partial<Record<Measure, MeasureReader>> = {
  households: readHouseholds,
}
