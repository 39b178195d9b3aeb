import { useQuery } from '@tanstack/react-query'
import { get } from '../../lib/api-client.ts'
import { inShownLanguage } from '../../strings/language.ts'
import { useText } from '../../strings/use-text.tsx'
import { toOwnPath } from './own-path.ts'

interface Ways {
  directory: { name: string } | null
}

const REASONS = ['konto', 'kommun', 'organisation', 'forsok', 'lagring'] as const

/** Sign-in by the organisation's directory, where one is configured, and why it was refused. */
export function DirectoryWay({
  till,
  refusal,
}: {
  till: string | undefined
  refusal: string | undefined
}) {
  const text = useText()
  const ways = useQuery({
    queryKey: ['sign-in', 'ways'],
    queryFn: ({ signal }) => get<Ways>('/api/auth/ways', signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const reason = REASONS.find((known) => known === refusal)
  const name = ways.data?.directory?.name
  const path = inShownLanguage(toOwnPath(till) ?? '/')
  const address = `/api/auth/oidc?${new URLSearchParams({ till: path })}`
  return (
    <>
      {reason && (
        <p className="sign-in-problem" role="alert">
          {text(`signIn.refused.${reason}`)}
        </p>
      )}
      {name !== undefined && (
        <>
          <p>
            <a className="button button-primary" href={address}>
              {text('signIn.directory', { name })}
            </a>
          </p>
          <h2>{text('signIn.orPassword')}</h2>
        </>
      )}
    </>
  )
}
