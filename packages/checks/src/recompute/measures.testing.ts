import * as answers from './answers.testing.ts'
import * as arrivals from './arrivals.testing.ts'
import * as logged from './households.testing.ts'
import * as others from './others.testing.ts'
import type { Place, Told } from './place.testing.ts'
import type { RawRecords } from './raw-records.testing.ts'

export type Recompute = (raw: RawRecords, place: Place) => Told

/** Every measure of the contract, computed by this program. */
export const RECOMPUTED = {
  households: arrivals.arrived,
  persons: logged.persons,
  contactAfterMove: (raw, place) => arrivals.apart(raw, place, 'after'),
  fromOwnCounty: (raw, place) => arrivals.apart(raw, place, 'own'),
  targetShare: (raw, place) => arrivals.targetOf(raw, place, false),
  runRate: (raw, place) => arrivals.targetOf(raw, place, true),
  conversion: (raw, place) => others.conversion(raw, place, false),
  conversionClosed: (raw, place) => others.conversion(raw, place, true),
  leadTime: others.leadTime,
  retention12: (raw, place) => answers.retention(raw, place, 12),
  retention24: (raw, place) => answers.retention(raw, place, 24),
  retention36: (raw, place) => answers.retention(raw, place, 36),
  impact: logged.impact,
  costPerHousehold: others.costPerHousehold,
  sekPerInhabitant: others.sekPerInhabitant,
  balance: others.balance,
  returneeShare: (raw, place) => logged.share(raw, place, 'returneeShare'),
  foreignShare: (raw, place) => logged.share(raw, place, 'foreignShare'),
  familyShare: (raw, place) => logged.share(raw, place, 'familyShare'),
  remoteShare: (raw, place) => logged.share(raw, place, 'remoteShare'),
  needsOpen: others.needsOpen,
  needsFilledShare: others.needsFilled,
  needsFilledByNewcomers: others.needsByNewcomers,
  partnerWorkingShare: answers.partnerWorking,
  satisfaction: answers.satisfaction,
  activities: others.activities,
  participants: others.participants,
  costPerParticipant: others.costPerParticipant,
  personsBeforeNovember: logged.beforeNovember,
  dataQuality: logged.dataQuality,
  welcomedShare: logged.welcomed,
  leadsClosed: others.leadsClosed,
  householdsLeft: answers.householdsLeft,
  perThousandInhabitants: arrivals.perThousand,
} as const satisfies Record<string, Recompute>

export type Recomputed = keyof typeof RECOMPUTED

/** Whose total is the sum of its cells, gaps as nothing, and null where all of them are gaps. */
export const SUMMED: ReadonlySet<Recomputed> = new Set([
  'persons',
  'personsBeforeNovember',
  'contactAfterMove',
  'fromOwnCounty',
])
