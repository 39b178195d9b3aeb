import type { Aggregate } from '@inflytt/domain'
import facts from './demo-facts.json' with { type: 'json' }

interface DemoProgramme {
  id: string
  name: string
  periodFrom: string
  periodTo: string | null
}

/** They mirror the real programmes, month by month. */
export const DEMO_PROGRAMMES = facts.programmes as [DemoProgramme, DemoProgramme]
export const DEMO_EMPLOYER = facts.employer
/** Who reports needs beside the employer, each for its sectors. */
export const DEMO_NEED_PARTIES = facts.needParties
export const DEMO_MONEY = facts.money
/** The one that has not yet reported its latest tertial. */
export const SILENT_MUNICIPALITY = facts.silentMunicipality

/** The made-up total that stands in for the real one while demo mode is on. */
export function demoAggregate(at: string): Aggregate {
  return {
    ...facts.aggregate,
    version: 1,
    programmeId: DEMO_PROGRAMMES[0].id,
    municipalityCodes: [],
    periodFrom: '2020-01',
    periodToEarliest: '2023-12',
    periodToLatest: '2024-10',
    households: 444,
    persons: null,
    isDefinitionKnown: false,
    relation: 'root',
    parentId: null,
    replacesId: null,
    isVoided: false,
    sourceDate: null,
    sourceRef: null,
    certainty: 'unclear',
    allocated: 0,
    reserved: 0,
    childrenHouseholds: 0,
    isDemo: true,
    createdAt: at,
    updatedAt: at,
  }
}
