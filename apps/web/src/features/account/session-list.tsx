import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { useNextInList } from '../../components/ui/dialog/use-next-in-list.ts'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatDateTime } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { browserName } from './browser-name.ts'
import { endOtherSessions, endSession, sessionsQuery } from './queries.ts'

export function SessionList() {
  const text = useText()
  const queryClient = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const { listRef, leave } = useNextInList(sessions.data)

  async function end(place: number, work: () => Promise<string>) {
    leave(place)
    const message = await work().catch(problemText)
    showToast({ message })
    await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey })
  }

  if (sessions.isPending) return <Pending minHeight={160} />
  if (sessions.isError)
    return <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
  const others = sessions.data.filter(({ isCurrent }) => !isCurrent)
  return (
    <div className="account-stack">
      <ul className="account-list" ref={listRef}>
        {sessions.data.map(({ id, userAgent, isCurrent, signedInAt, lastUsedAt }, index) => {
          const device = browserName(userAgent)
          return (
            <li key={id}>
              <div>
                <p className="account-name">
                  {device}
                  {isCurrent && <span className="quiet"> ({text('sessions.current')})</span>}
                </p>
                <p className="quiet small">
                  {text('sessions.times', {
                    since: formatDateTime(signedInAt),
                    used: formatDateTime(lastUsedAt),
                  })}
                </p>
              </div>
              {!isCurrent && (
                <Button
                  aria-label={text('sessions.endOne', {
                    device: `${device}, ${formatDateTime(signedInAt)}`,
                  })}
                  onClick={() =>
                    void end(index, async () => (await endSession(id), text('sessions.ended')))
                  }
                >
                  {text('sessions.end')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {others.length === 0 ? (
        <p className="quiet">{text('sessions.only')}</p>
      ) : (
        <Button
          onClick={() =>
            void end(0, async () => text('sessions.endedOthers', { count: await endOtherSessions() }))
          }
        >
          {text('sessions.endOthers')}
        </Button>
      )}
    </div>
  )
}
