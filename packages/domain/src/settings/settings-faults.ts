import type { Fault } from '../errors.ts'
import { type Month, type Tertial, tertialOf } from '../period/period.ts'
import { DEFAULT_DISCLOSURE_THRESHOLD, type SettingsPatch } from './settings.schema.ts'

/** Before this no household can have moved in. */
export const EARLIEST_OF_MONTHS = '1990-01'

export interface ChangeableSettings {
  publicDashboard: boolean
  strictDisclosure: boolean
  disclosureThreshold: number
  disclosureDecision: string | null
  reportingFrom: Tertial
  earliestMonth: Month
}

/** What keeps the settings from a change, against what they are and the calendar. */
export function settingsFaults(
  before: ChangeableSettings,
  patch: SettingsPatch,
  currentTertial: Tertial,
): Fault[] {
  const said = Object.entries(patch).filter(([, value]) => value !== undefined)
  const after: ChangeableSettings = { ...before, ...Object.fromEntries(said) }
  const faults: Fault[] = []
  const isOther =
    after.strictDisclosure !== before.strictDisclosure ||
    after.disclosureThreshold !== before.disclosureThreshold
  if (isOther && !patch.disclosureDecision)
    faults.push({
      pointer: '/disclosureDecision',
      detail: 'Name the decision by which strictDisclosure or disclosureThreshold is changed.',
    })
  else if (patch.disclosureDecision !== undefined && !patch.disclosureDecision && restsOnDecision(after))
    faults.push({
      pointer: '/disclosureDecision',
      detail:
        'strictDisclosure or disclosureThreshold rests on a decision. Name it as long as that stands.',
    })
  // Later would leave records before the earliest month, which could then not be corrected.
  if (after.earliestMonth > before.earliestMonth || after.earliestMonth < EARLIEST_OF_MONTHS)
    faults.push({
      pointer: '/earliestMonth',
      detail: `A month from ${EARLIEST_OF_MONTHS} to ${before.earliestMonth}: it can be moved back only.`,
    })
  const earliest = tertialOf(after.earliestMonth)
  if (after.reportingFrom < earliest || after.reportingFrom > currentTertial)
    faults.push({
      pointer: '/reportingFrom',
      detail: `A tertial from ${earliest} to ${currentTertial}.`,
    })
  return faults
}

function restsOnDecision({ strictDisclosure, disclosureThreshold }: ChangeableSettings): boolean {
  return strictDisclosure || disclosureThreshold !== DEFAULT_DISCLOSURE_THRESHOLD
}
