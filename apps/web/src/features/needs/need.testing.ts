import type { NeedRecord } from './queries.ts'

/** A need of the caller's own, open, with nothing beside the four. */
export function need(over: Partial<NeedRecord> = {}): NeedRecord {
  return {
    id: 'n1',
    reportedByPartyId: null,
    reportedByPartyName: null,
    reportedMonth: '2026-09',
    municipalityCode: '2305',
    employerSector: 'municipal',
    sniSection: null,
    occupationSsyk: '2221',
    occupationField: 'health_care',
    positions: 2,
    neededFrom: null,
    contract: null,
    isHardToFill: null,
    isRemotePossible: null,
    filledTotal: 0,
    status: 'open',
    openPositions: 2,
    closedMonth: null,
    isOwn: true,
    isVoided: false,
    isDemo: false,
    createdAt: '2026-09-14T09:12:00.000Z',
    updatedAt: '2026-09-14T09:12:00.000Z',
    employerName: null,
    note: null,
    filledByNewcomers: 0,
    ...over,
  }
}
