import { type Household, NOT_ASKED } from '@inflytt/domain'
import type { Db } from '../schema.ts'

const AT = '2026-11-23T10:00:00.000Z'

export function household(over: Partial<Household> = {}): Household {
  return {
    ...NOT_ASKED,
    ref: '2305-2025-AAAA',
    version: 1,
    municipalityCode: '2305',
    currentMunicipalityCode: '2305',
    moveInMonth: '2025-03',
    adults: 2,
    children: 1,
    originType: 'rest_of_sweden',
    inclusionBasis: 'contact_before_move',
    evidence: 'household',
    programmeId: 'ta-steget',
    countStatus: 'confirmed',
    voidReason: null,
    coverage: 'new',
    moveInPrecision: 'month',
    coverageDecision: null,
    coverageReason: null,
    coveredByAggregateId: null,
    isLate: false,
    isDemo: false,
    createdAt: AT,
    updatedAt: AT,
    ...over,
  }
}

/** The rows that a household points at. */
export async function insertSurroundings(db: Db): Promise<void> {
  const municipalities = ['2305', '2380'].map((code) => ({ code, name: code, is_participating: 1 }))
  await db.insertInto('municipality').values(municipalities).execute()
  await db
    .insertInto('programme')
    .values({ id: 'ta-steget', name: 'Ta steget', period_from: '2024-01', period_to: null, is_demo: 0 })
    .execute()
}
