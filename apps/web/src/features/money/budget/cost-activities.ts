import type { FieldChoice } from '../../../components/record/form/record-field.ts'
import type { ActivityRecord } from '../../../lib/queries/activity-queries.ts'
import { formatDate } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'

interface OfferedTo {
  /** As it is written: '2026-04' once it can be read. */
  month: unknown
  /** Of the agreement, while no month can be read. */
  year: number
  /** The id of the activity that is chosen, or null. */
  kept: unknown
}

/**
 * What a cost can be booked on: the activities of its year, and after them those of the years beside it, since what is
 * bought before an event or paid after it is of another year. The chosen one is always there.
 */
export function costActivities(
  activities: readonly ActivityRecord[],
  { month, year, kept }: OfferedTo,
): FieldChoice[] {
  const own = Number(/^(20\d\d)-\d\d$/.exec(String(month))?.[1] ?? year)
  const offered = activities.filter(
    ({ id, status, dateFrom }) =>
      id === kept || (status !== 'cancelled' && Math.abs(yearOf(dateFrom) - own) <= 1),
  )
  const isOwn = ({ dateFrom }: ActivityRecord) => yearOf(dateFrom) === own
  const inOrder = [...offered.filter(isOwn), ...offered.filter((activity) => !isOwn(activity))]
  return activityChoices(inOrder, [kept])
}

/** What activities are called; one of `named` that is not listed, as where it was taken away, has no name. */
export function activityChoices(
  activities: readonly ActivityRecord[],
  named: readonly unknown[],
): FieldChoice[] {
  const listed = new Set(activities.map(({ id }) => id))
  const gone = new Set(named.filter((id): id is string => typeof id === 'string' && !listed.has(id)))
  return [
    ...activities.map(({ id, dateFrom, title }) => ({
      value: id,
      label: `${formatDate(dateFrom)} ${title}`,
    })),
    ...[...gone].map((value) => ({ value, label: text('moneyEdit.otherActivity') })),
  ]
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
