import type { History } from './history.testing.ts'

export const CODES = ['2305', '2380', '2305', '2380', '2326']
export const HOUSEHOLDS = 'households'
export const LEADS = 'leads'
export const NEEDS = 'needs'
export const MATCHES = 'matches'

/** The officer of a municipality, and now and then one of another. */
export function officerOf(history: History, code: string) {
  const own = code === '2380' ? 'ostersund' : 'bracke'
  return history.often(95) ? own : history.pick(['bracke', 'ostersund', 'coordinator'] as const)
}
export const anyOfficer = ({ pick }: History) => pick(['bracke', 'ostersund'] as const)
export const lastSegment = (address: string) => address.split('/').at(-1) ?? ''
