import type { Fault } from '../errors.ts'
import type { Month } from '../period/period.ts'

export interface LeadContext {
  currentMonth: Month
  earliestMonth: Month
  isWritableMunicipality(code: string): boolean
  isMunicipality(code: string): boolean
}

/** Faults of single fields against their surroundings, told together with those of the schema. */
export function leadFieldFaults(sent: Readonly<Record<string, unknown>>, context: LeadContext): Fault[] {
  const faults: Fault[] = []
  const { responsibleMunicipality, firstContactMonth, plannedMonth, interestMunicipalities } = sent
  if (
    typeof responsibleMunicipality === 'string' &&
    !context.isWritableMunicipality(responsibleMunicipality)
  )
    faults.push({
      pointer: '/responsibleMunicipality',
      detail: 'There is no such municipality here, or it is not yours to write.',
    })
  if (typeof firstContactMonth === 'string' && firstContactMonth > context.currentMonth)
    faults.push({
      pointer: '/firstContactMonth',
      detail: `The month lies in the future (now ${context.currentMonth}).`,
    })
  if (typeof firstContactMonth === 'string' && firstContactMonth < context.earliestMonth)
    faults.push({
      pointer: '/firstContactMonth',
      detail: `The earliest month is ${context.earliestMonth}.`,
    })
  if (typeof plannedMonth === 'string' && plannedMonth < context.currentMonth)
    faults.push({
      pointer: '/plannedMonth',
      detail: 'The month has passed. Save a move that has happened as a household.',
    })
  if (Array.isArray(interestMunicipalities))
    interestMunicipalities.forEach((code: unknown, index) => {
      if (typeof code === 'string' && !context.isMunicipality(code))
        faults.push({
          pointer: `/interestMunicipalities/${index}`,
          detail: 'There is no such municipality here.',
        })
    })
  return faults
}
