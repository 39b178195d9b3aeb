import type { QueryClient } from '@tanstack/react-query'

// What several work on at once, by the first part of its key. None of it stands on a page of figures.
const WORK = [
  'households',
  'follow-ups',
  'duplicates',
  'leads',
  'needs',
  'periods',
  'imports',
  'jobs',
  'users',
  'retention',
  'audit-events',
] as const

/** Asks anew, when a tab is turned back to, for what others may have done meanwhile. */
export function lookAtWorkOnReturn(queryClient: QueryClient): void {
  for (const kind of WORK) queryClient.setQueryDefaults([kind], { refetchOnWindowFocus: true })
}
