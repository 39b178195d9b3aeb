/** Who may learn a measure (domain.md 5, D1): live, or from fixed years only. */
export type Publication = 'open' | 'tier1'

/** Every measure of the contract with its K-number. `isBuilt` tells which can be asked for yet. */
export const MEASURES = {
  households: { kpi: 'K1', unit: 'households', publication: 'open', isBuilt: true },
  persons: { kpi: 'K2', unit: 'persons', publication: 'tier1', isBuilt: false },
  contactAfterMove: { kpi: 'K3', unit: 'households', publication: 'tier1', isBuilt: false },
  fromOwnCounty: { kpi: 'K1', unit: 'households', publication: 'tier1', isBuilt: false },
  targetShare: { kpi: 'K4', unit: 'percent', publication: 'open', isBuilt: true },
  runRate: { kpi: 'K4', unit: 'percent', publication: 'open', isBuilt: true },
  conversion: { kpi: 'K5', unit: 'percent', publication: 'tier1', isBuilt: false },
  conversionClosed: { kpi: 'K5', unit: 'percent', publication: 'tier1', isBuilt: false },
  leadTime: { kpi: 'K6', unit: 'months', publication: 'tier1', isBuilt: false },
  retention12: { kpi: 'K7', unit: 'percent', publication: 'tier1', isBuilt: false },
  retention24: { kpi: 'K7', unit: 'percent', publication: 'tier1', isBuilt: false },
  retention36: { kpi: 'K7', unit: 'percent', publication: 'tier1', isBuilt: false },
  impact: { kpi: 'K8', unit: 'households', publication: 'tier1', isBuilt: false },
  costPerHousehold: { kpi: 'K9', unit: 'sek', publication: 'open', isBuilt: true },
  sekPerInhabitant: { kpi: 'K10', unit: 'sek', publication: 'open', isBuilt: true },
  balance: { kpi: 'K11', unit: 'sek', publication: 'open', isBuilt: true },
  returneeShare: { kpi: 'K13', unit: 'percent', publication: 'tier1', isBuilt: false },
  foreignShare: { kpi: 'K13', unit: 'percent', publication: 'tier1', isBuilt: false },
  familyShare: { kpi: 'K13', unit: 'percent', publication: 'tier1', isBuilt: false },
  remoteShare: { kpi: 'K13', unit: 'percent', publication: 'tier1', isBuilt: false },
  needsOpen: { kpi: 'K14', unit: 'positions', publication: 'open', isBuilt: true },
  needsFilledShare: { kpi: 'K14', unit: 'percent', publication: 'open', isBuilt: true },
  needsFilledByNewcomers: { kpi: 'K14', unit: 'positions', publication: 'tier1', isBuilt: false },
  partnerWorkingShare: { kpi: 'K14', unit: 'percent', publication: 'tier1', isBuilt: false },
  satisfaction: { kpi: 'K15', unit: 'score', publication: 'tier1', isBuilt: false },
  activities: { kpi: 'K16', unit: 'activities', publication: 'open', isBuilt: true },
  participants: { kpi: 'K16', unit: 'participants', publication: 'open', isBuilt: true },
  costPerParticipant: { kpi: 'K16', unit: 'sek', publication: 'open', isBuilt: true },
  personsBeforeNovember: { kpi: 'K17', unit: 'persons', publication: 'tier1', isBuilt: false },
  dataQuality: { kpi: 'K18', unit: 'percent', publication: 'tier1', isBuilt: false },
  welcomedShare: { kpi: 'K19', unit: 'percent', publication: 'tier1', isBuilt: false },
  leadsClosed: { kpi: 'K5', unit: 'leads', publication: 'tier1', isBuilt: false },
  householdsLeft: { kpi: 'K7', unit: 'households', publication: 'tier1', isBuilt: false },
  perThousandInhabitants: { kpi: 'K20', unit: 'per_thousand', publication: 'open', isBuilt: true },
} as const satisfies Record<
  string,
  { kpi: `K${number}`; unit: string; publication: Publication; isBuilt: boolean }
>

export type Measure = keyof typeof MEASURES
export type KpiId = (typeof MEASURES)[Measure]['kpi']
export type Unit = (typeof MEASURES)[Measure]['unit']

/** The measures that can be asked for today. */
export const BUILT_MEASURES = (Object.keys(MEASURES) as Measure[]).filter(
  (measure) => MEASURES[measure].isBuilt,
)

/** Dimensions whose crossing with households is open. */
export const OPEN_DIMENSIONS = ['municipality', 'year', 'programme'] as const

/** Attributes of households: published only in the fixed tables C and M (domain.md 5, D2). */
export const ATTRIBUTE_DIMENSIONS = [
  'origin',
  'localTie',
  'mainReason',
  'occupationField',
  'employerSector',
  'housing',
  'channel',
  'householdType',
  'phase',
  'closeReason',
  'leaveReason',
  'isHardToFill',
] as const

export type Dimension = (typeof OPEN_DIMENSIONS)[number] | (typeof ATTRIBUTE_DIMENSIONS)[number]
