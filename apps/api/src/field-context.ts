import type { HouseholdContext, LeadContext } from '@inflytt/domain'
import { COUNTIES_SWEDEN, findSsyk } from '@inflytt/reference'
import type { RecordContext } from './record-context.ts'

const WORK_ELSEWHERE = ['outside', 'remote']

/** `writable` are the municipalities the caller may write; the rest answer as codes that do not exist. */
export function householdContext(context: RecordContext, writable: readonly string[]): HouseholdContext {
  return {
    currentMonth: context.currentMonth,
    earliestMonth: context.settings.earliestMonth,
    isWritableMunicipality: (code) => writable.includes(code),
    isProgramme: (id) => context.programmes.some((programme) => programme.id === id),
    isOccupation: (ssyk) => findSsyk(ssyk)?.level === 4,
    isWorkMunicipality: (code) => context.county.includes(code) || WORK_ELSEWHERE.includes(code),
    isCounty: (code) => COUNTIES_SWEDEN.some((county) => county.code === code),
  }
}

export function leadContext(context: RecordContext, writable: readonly string[]): LeadContext {
  return {
    currentMonth: context.currentMonth,
    earliestMonth: context.settings.earliestMonth,
    isWritableMunicipality: (code) => writable.includes(code),
    isMunicipality: (code) => context.county.includes(code),
  }
}
