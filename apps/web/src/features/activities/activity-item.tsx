import { useId } from 'react'
import { Link } from '@tanstack/react-router'
import type { ActivityRecord } from '../../lib/queries/activity-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { ActivityActions } from './activity-actions.tsx'
import { aboutWords, peopleWords } from './activity-words.ts'

interface ActivityItemProps {
  activity: ActivityRecord
  municipalities: readonly Municipality[]
  mayWrite: boolean
  /** Told when it may be about to leave the list. */
  onLeave: () => void
}

/** One activity of the list, and the way to its page. */
export function ActivityItem({ activity, municipalities, mayWrite, onLeave }: ActivityItemProps) {
  useText()
  const titleId = useId()
  return (
    <li>
      <div>
        <h3 id={titleId}>
          <Link to="/aktiviteter/$id" params={{ id: activity.id }} lang="sv">
            {activity.title}
          </Link>
        </h3>
        <p className="quiet">{aboutWords(activity, municipalities)}</p>
        <p>{peopleWords(activity)}</p>
      </div>
      {mayWrite && <ActivityActions activity={activity} titleId={titleId} onLeave={onLeave} />}
    </li>
  )
}
