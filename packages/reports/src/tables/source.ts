import type { Outcome } from '@inflytt/domain'
import { sources } from '../strings/sv.ts'

/** Where logged households and reports come from. */
export function recordedSource(isDemo: boolean): string {
  return isDemo ? sources.demo : sources.recorded
}

export function aggregateSource(title: string, isDemo: boolean): string {
  return isDemo ? sources.demoAggregate(title) : title
}

/** A total rests on what is logged and on every aggregate with something left to count. */
export function totalSource({ unallocated }: Outcome, isDemo: boolean): string {
  const titles = unallocated.filter(({ remaining }) => remaining > 0).map(({ title }) => title)
  return sources.together([recordedSource(isDemo), ...titles])
}
