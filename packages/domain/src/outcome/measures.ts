/** Who may learn a measure (docs/disclosure.md): live, or from fixed years only. */
export type Publication = 'open' | 'tier1'

/** Every measure of the contract with its K-number. */
export const MEASURES = {
  households: { kpi: 'K1', unit: 'households', publication: 'open' },
  persons: { kpi: 'K2', unit: 'persons', publication: 'tier1' },
  contactAfterMove: { kpi: 'K3', unit: 'households', publication: 'tier1' },
  fromOwnCounty: { kpi: 'K1', unit: 'households', publication: 'tier1' },
  targetShare: { kpi: 'K4', unit: 'percent', publication: 'open' },
  runRate: { kpi: 'K4', unit: 'percent', publication: 'open' },
  conversion: { kpi: 'K5', unit: 'percent', publication: 'tier1' },
  conversionClosed: { kpi: 'K5', unit: 'percent', publication: 'tier1' },
  leadTime: { kpi: 'K6', unit: 'months', publication: 'tier1' },
  retention12: { kpi: 'K7', unit: 'percent', publication: 'tier1' },
  retention24: { kpi: 'K7', unit: 'percent', publication: 'tier1' },
  retention36: { kpi: 'K7', unit: 'percent', publication: 'tier1' },
  impact: { kpi: 'K8', unit: 'households', publication: 'tier1' },
  costPerHousehold: { kpi: 'K9', unit: 'sek', publication: 'open' },
  sekPerInhabitant: { kpi: 'K10', unit: 'sek', publication: 'open' },
  balance: { kpi: 'K11', unit: 'sek', publication: 'open' },
  returneeShare: { kpi: 'K13', unit: 'percent', publication: 'tier1' },
  foreignShare: { kpi: 'K13', unit: 'percent', publication: 'tier1' },
  familyShare: { kpi: 'K13', unit: 'percent', publication: 'tier1' },
  remoteShare: { kpi: 'K13', unit: 'percent', publication: 'tier1' },
  needsOpen: { kpi: 'K14', unit: 'positions', publication: 'open' },
  needsFilledShare: { kpi: 'K14', unit: 'percent', publication: 'open' },
  needsFilledByNewcomers: { kpi: 'K14', unit: 'positions', publication: 'tier1' },
  partnerWorkingShare: { kpi: 'K14', unit: 'percent', publication: 'tier1' },
  satisfaction: { kpi: 'K15', unit: 'score', publication: 'tier1' },
  activities: { kpi: 'K16', unit: 'activities', publication: 'open' },
  participants: { kpi: 'K16', unit: 'participants', publication: 'open' },
  costPerParticipant: { kpi: 'K16', unit: 'sek', publication: 'open' },
  personsBeforeNovember: { kpi: 'K17', unit: 'persons', publication: 'tier1' },
  dataQuality: { kpi: 'K18', unit: 'percent', publication: 'tier1' },
  welcomedShare: { kpi: 'K19', unit: 'percent', publication: 'tier1' },
  leadsClosed: { kpi: 'K5', unit: 'leads', publication: 'tier1' },
  householdsLeft: { kpi: 'K7', unit: 'households', publication: 'tier1' },
  perThousandInhabitants: { kpi: 'K20', unit: 'per_thousand', publication: 'open' },
} as const satisfies Record<string, { kpi: `K${number}`; unit: string; publication: Publication }>

export type Measure = keyof typeof MEASURES
export type KpiId = (typeof MEASURES)[Measure]['kpi']
export type Unit = (typeof MEASURES)[Measure]['unit']

export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[]

/** Dimensions whose crossing with households is open. */
export const OPEN_DIMENSIONS = ['municipality', 'year', 'programme'] as const

/** Attributes of households: published only in the fixed tables C and M (docs/disclosure.md). */
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
