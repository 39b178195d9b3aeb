import { formatDate, formatList, formatNumber } from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import type { ActivityRecord } from '../../lib/queries/activity-queries.ts'
import { placeName } from '../../lib/queries/reference-queries.ts'

/** When, what, in which phase and where. */
export function aboutWords(
  { dateFrom, dateTo, type, tamPhase, municipalityCodes }: ActivityRecord,
  municipalities: readonly Pick<Municipality, 'code' | 'name'>[],
): string {
  const first = formatDate(dateFrom)
  return text('activities.about', {
    date: dateTo === dateFrom ? first : text('activities.days', { from: first, to: formatDate(dateTo) }),
    type: text(`vocabulary.activityType.${type}`),
    phase: text(`vocabulary.tamPhase.${tamPhase}`),
    places:
      municipalityCodes.length === 0
        ? text('activities.county')
        : formatList(municipalityCodes.map((code) => placeName(code, municipalities))),
  })
}

/** How far it has come, and how many it was for. */
export function peopleWords({
  status,
  plannedParticipants,
  actualParticipants,
}: ActivityRecord): string {
  if (status === 'cancelled') return text('activities.wasCancelled')
  if (status === 'done')
    return actualParticipants === null
      ? text('activities.doneUnknown')
      : text('activities.doneWith', {
          count: actualParticipants,
          shown: formatNumber(actualParticipants),
        })
  return plannedParticipants === null
    ? text('activities.planned')
    : text('activities.plannedFor', {
        count: plannedParticipants,
        shown: formatNumber(plannedParticipants),
      })
}
