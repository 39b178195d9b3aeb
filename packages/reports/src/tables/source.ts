import type { Outcome, Unallocated } from '@inflytt/domain'
import type { ReportContribution } from '../report-input.ts'
import { sources } from '../strings/sv.ts'

/** Where logged households and reports come from. */
export function recordedSource(isDemo: boolean): string {
  return isDemo ? sources.demo : sources.recorded
}

/** What an aggregate is called, and what its number is taken from. */
export function aggregateSource(
  { title, sourceTitle, sourceDate }: Pick<Unallocated, 'title' | 'sourceTitle' | 'sourceDate'>,
  isDemo: boolean,
): string {
  return isDemo ? sources.demoAggregate(title) : sources.aggregate(title, sourceTitle, sourceDate)
}

/** What an amount is taken from, where its agreement says so. */
export function contributionSource({ agreementSource }: ReportContribution, isDemo: boolean): string {
  return isDemo || agreementSource === null ? recordedSource(isDemo) : agreementSource
}

/** A total rests on what is logged and on every aggregate with something left to count. */
export function totalSource({ unallocated }: Outcome, isDemo: boolean): string {
  const titles = unallocated
    .filter(({ remaining }) => remaining > 0)
    .map((item) => aggregateSource(item, isDemo))
  return sources.together([recordedSource(isDemo), ...titles])
}
