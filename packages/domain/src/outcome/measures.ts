/** Who may learn a measure (domain.md 5, D1): live, or from fixed years only. */
export type Publication = 'open' | 'tier1'

/** Every measure of the contract with its K-number. `isBuilt` tells which can be asked for yet. */
export const MEASURES = {
  households: { kpi: 'K1', publication: 'open', isBuilt: true },
  persons: { kpi: 'K2', publication: 'tier1', isBuilt: false },
  contactAfterMove: { kpi: 'K3', publication: 'tier1', isBuilt: false },
  fromOwnCounty: { kpi: 'K1', publication: 'tier1', isBuilt: false },
  targetShare: { kpi: 'K4', publication: 'open', isBuilt: false },
  runRate: { kpi: 'K4', publication: 'open', isBuilt: false },
  conversion: { kpi: 'K5', publication: 'tier1', isBuilt: false },
  conversionClosed: { kpi: 'K5', publication: 'tier1', isBuilt: false },
  leadTime: { kpi: 'K6', publication: 'tier1', isBuilt: false },
  retention12: { kpi: 'K7', publication: 'tier1', isBuilt: false },
  retention24: { kpi: 'K7', publication: 'tier1', isBuilt: false },
  retention36: { kpi: 'K7', publication: 'tier1', isBuilt: false },
  impact: { kpi: 'K8', publication: 'tier1', isBuilt: false },
  costPerHousehold: { kpi: 'K9', publication: 'open', isBuilt: false },
  sekPerInhabitant: { kpi: 'K10', publication: 'open', isBuilt: false },
  balance: { kpi: 'K11', publication: 'open', isBuilt: false },
  returneeShare: { kpi: 'K13', publication: 'tier1', isBuilt: false },
  foreignShare: { kpi: 'K13', publication: 'tier1', isBuilt: false },
  familyShare: { kpi: 'K13', publication: 'tier1', isBuilt: false },
  remoteShare: { kpi: 'K13', publication: 'tier1', isBuilt: false },
  needsOpen: { kpi: 'K14', publication: 'open', isBuilt: false },
  needsFilledShare: { kpi: 'K14', publication: 'open', isBuilt: false },
  needsFilledByNewcomers: { kpi: 'K14', publication: 'tier1', isBuilt: false },
  partnerWorkingShare: { kpi: 'K14', publication: 'tier1', isBuilt: false },
  satisfaction: { kpi: 'K15', publication: 'tier1', isBuilt: false },
  activities: { kpi: 'K16', publication: 'open', isBuilt: false },
  participants: { kpi: 'K16', publication: 'open', isBuilt: false },
  costPerParticipant: { kpi: 'K16', publication: 'open', isBuilt: false },
  personsBeforeNovember: { kpi: 'K17', publication: 'tier1', isBuilt: false },
  dataQuality: { kpi: 'K18', publication: 'tier1', isBuilt: false },
  welcomedShare: { kpi: 'K19', publication: 'tier1', isBuilt: false },
  leadsClosed: { kpi: 'K5', publication: 'tier1', isBuilt: false },
  householdsLeft: { kpi: 'K7', publication: 'tier1', isBuilt: false },
  perThousandInhabitants: { kpi: 'K20', publication: 'open', isBuilt: false },
} as const satisfies Record<string, { kpi: string; publication: Publication; isBuilt: boolean }>

export type Measure = keyof typeof MEASURES

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
