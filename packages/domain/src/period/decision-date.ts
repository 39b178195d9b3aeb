import type { Fault } from '../errors.ts'

/** Faults of the day of a decision that is said to have been made; a wrong type is the schema's to tell. */
export function decisionDateFaults(pointer: string, date: unknown, today: string): Fault[] {
  return typeof date === 'string' && date > today
    ? [{ pointer, detail: `A decision is not of a day to come (today is ${today}).` }]
    : []
}
