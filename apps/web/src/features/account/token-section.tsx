import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../components/ui/button.tsx'
import { AskDialog } from '../../components/ui/dialog/ask-dialog.tsx'
import { useNextInList } from '../../components/ui/dialog/use-next-in-list.ts'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { SecretText } from '../../components/accounts/secret-text.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { formatDate } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { type OwnToken, revokeToken, tokensQuery } from './queries.ts'
import { TokenForm } from './token-form.tsx'

export function TokenSection() {
  const text = useText()
  const queryClient = useQueryClient()
  const tokens = useQuery(tokensQuery)
  const [made, setMade] = useState<OwnToken & { secret: string }>()
  const [revoking, setRevoking] = useState<OwnToken>()
  const { listRef, leave } = useNextInList(revoking ? undefined : tokens.data)
  const refresh = () => queryClient.invalidateQueries({ queryKey: tokensQuery.queryKey })

  async function revoke({ id }: OwnToken) {
    await revokeToken(id)
    showToast({ message: text('tokens.revoked') })
    if (made?.id === id) setMade(undefined)
    setRevoking(undefined)
    await refresh()
  }

  return (
    <div className="account-stack">
      <p className="quiet">{text('tokens.lead')}</p>
      {made && (
        <div role="status" className="account-made">
          <p className="account-name">{text('tokens.secret', { name: made.name })}</p>
          <p>{text('tokens.secretText')}</p>
          <SecretText label={text('tokens.secret', { name: made.name })} value={made.secret} />
        </div>
      )}
      {tokens.isPending && <Pending minHeight={120} />}
      {tokens.isError && <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data?.length === 0 && <p className="quiet">{text('tokens.none')}</p>}
      {(tokens.data?.length ?? 0) > 0 && (
        <ul className="account-list" ref={listRef}>
          {tokens.data?.map((token, index) => (
            <li key={token.id}>
              <div>
                <p className="account-name">{token.name}</p>
                <p className="quiet small">
                  {text('tokens.until', {
                    scope: text(`tokens.scope.${token.scope}`),
                    end: formatDate(token.expiresAt),
                  })}
                  {', '}
                  {token.lastUsedOn === null
                    ? text('tokens.unused')
                    : text('tokens.used', { day: token.lastUsedOn })}
                </p>
              </div>
              <Button
                aria-label={text('tokens.revokeOne', { name: token.name })}
                onClick={() => {
                  leave(index)
                  setRevoking(token)
                }}
              >
                {text('tokens.revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {revoking && (
        <AskDialog
          title={text('tokens.revokeTitle', { name: revoking.name })}
          body={text('tokens.revokeText')}
          action={text('tokens.revoke')}
          run={() => revoke(revoking)}
          onClose={() => setRevoking(undefined)}
        />
      )}
      <TokenForm
        onMade={(token) => {
          setMade(token)
          void refresh()
        }}
      />
    </div>
  )
}
