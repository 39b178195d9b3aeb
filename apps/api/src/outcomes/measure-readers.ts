import type { Measure } from '@inflytt/domain'
import { readHouseholds } from './households.reader.ts'
import { readActivities } from './activities.reader.ts'
import { FOLLOWED_READERS } from './follow-ups.reader.ts'
import { readFunnel } from './leads.reader.ts'
import { LOGGED_READERS } from './logged.reader.ts'
import type { MeasureReader } from './measure-reader.ts'
import { MONEY_READERS } from './money.reader.ts'
import { readNeeds } from './needs.reader.ts'
import { readPerThousand, readTargetShare } from './targets.reader.ts'

/** How each measure is computed. */
export const MEASURE_READERS: Record<Measure, MeasureReader> = {
  households: readHouseholds,
  ...LOGGED_READERS,
  ...FOLLOWED_READERS,
  ...MONEY_READERS,
  activities: readActivities,
  participants: readActivities,
  costPerParticipant: readActivities,
  conversion: readFunnel,
  conversionClosed: readFunnel,
  leadTime: readFunnel,
  leadsClosed: readFunnel,
  targetShare: readTargetShare,
  runRate: readTargetShare,
  perThousandInhabitants: readPerThousand,
  needsOpen: readNeeds,
  needsFilledShare: readNeeds,
  needsFilledByNewcomers: readNeeds,
}
