import { describeLeads } from './class-rows.ts'

/** What a figure of classes counts. */
export type ClassMeasure = 'households' | 'leadsClosed' | 'householdsLeft'

/** What it is counted in, as messages have it. */
export function unitOf(measure: ClassMeasure): 'leads' | 'households' {
  return measure === 'leadsClosed' ? 'leads' : 'households'
}

/** How a cell of it is told; undefined where the common words do. */
export function describeOf(measure: ClassMeasure): typeof describeLeads | undefined {
  return measure === 'leadsClosed' ? describeLeads : undefined
}
