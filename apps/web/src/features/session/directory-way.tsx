import { useQuery } from '@tanstack/react-query'
import { get } from '../../lib/server/api-client.ts'
import { inShownLanguage } from '../../strings/language.ts'
import { useText } from '../../strings/use-text.tsx'
import { toOwnPath } from './own-path.ts'

interface Ways {
  directory: { name: string } | null
}

const REASONS = ['konto', 'kommun', 'organisation', 'forsok', 'lagring'] as const

/** What the organisation's directory is called; undefined where none is configured, or that is not known yet. */
function useDirectoryName(): string | undefined {
  const ways = useQuery({
    queryKey: ['sign-in', 'ways'],
    queryFn: ({ signal }) => get<Ways>('/api/auth/ways', signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return ways.data?.directory?.name
}

function directoryAddress(path: string): string {
  return `/api/auth/oidc?${new URLSearchParams({ till: inShownLanguage(path) })}`
}

/** Sign-in by the organisation's directory, where one is configured, and why it was refused. */
export function DirectoryWay({
  till,
  refusal,
}: {
  till: string | undefined
  refusal: string | undefined
}) {
  const text = useText()
  const reason = REASONS.find((known) => known === refusal)
  const name = useDirectoryName()
  return (
    <>
      {reason && (
        <div className="sign-in-problem" role="alert">
          <p>{text(`signIn.refused.${reason}`)}</p>
        </div>
      )}
      {name !== undefined && (
        <>
          <p>
            <a className="button button-primary" href={directoryAddress(toOwnPath(till) ?? '/')}>
              {text('signIn.directory', { name })}
            </a>
          </p>
          <h2>{text('signIn.orPassword')}</h2>
        </>
      )}
    </>
  )
}

/** The same over a page that must not be left: in a tab of its own. This one learns of it when it is turned back to. */
export function DirectoryAgain() {
  const text = useText()
  const name = useDirectoryName()
  if (name === undefined) return null
  return (
    <>
      <p>
        <a className="button button-primary" href={directoryAddress('/logga-in')} target="_blank">
          {text('signIn.directory', { name })}
        </a>
      </p>
      <p className="quiet">{text('session.directoryTab')}</p>
      <h3>{text('signIn.orPassword')}</h3>
    </>
  )
}
