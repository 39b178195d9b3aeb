import type { DatasetDefinition } from './dataset.ts'
import { HOUSEHOLD_DATASETS } from './households-datasets.ts'
import { MONEY_DATASETS } from './money-datasets.ts'
import { WORK_DATASETS } from './work-datasets.ts'

/** Every dataset that is given out, in the order of the catalogue. */
export const DATASETS: readonly DatasetDefinition[] = [
  ...HOUSEHOLD_DATASETS,
  ...WORK_DATASETS,
  ...MONEY_DATASETS,
]
