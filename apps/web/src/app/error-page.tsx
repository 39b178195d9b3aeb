import { useEffect, useState } from 'react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '../components/ui/button.tsx'
import { ErrorState } from '../components/ui/states/error-state.tsx'
import { PageHeader } from '../components/ui/page/page-header.tsx'
import { isTemporary } from '../lib/server/api-problem.ts'
import { usePageTitle } from '../lib/text/page-title.ts'
import { untilReached, whyNotFetched } from '../lib/server/server-contact.ts'
import { useText } from '../strings/use-text.tsx'

/**
 * Stands in for a page that threw. A chunk that is gone means that a newer version has been installed; where the server
 * is out of reach the page is opened again when it is back.
 */
export function ErrorPage({ error }: ErrorComponentProps) {
  const text = useText()
  const isPart = /dynamically imported module|module script|preload CSS/i.test(String(error))
  const reason = useReason(error, isPart)
  const isCutOff = isTemporary(reason)
  usePageTitle(text('page.error'))
  useEffect(() => {
    if (!isCutOff) return undefined
    const over = new AbortController()
    void untilReached(over.signal).then((isReached) => isReached && window.location.reload())
    return () => over.abort()
  }, [isCutOff])
  if (isCutOff)
    return (
      <>
        <PageHeader title={text('page.error')} />
        <ErrorState error={reason} onRetry={() => void reloadIfReached()} />
      </>
    )
  return (
    <>
      <PageHeader
        title={text('page.error')}
        lead={reason !== undefined && text(isPart ? 'errorPage.updated' : 'errorPage.text')}
      />
      <p>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {text('action.reload')}
        </Button>
      </p>
    </>
  )
}

// A reload without an answer would leave the browser's own page of error in the place of this one.
async function reloadIfReached(): Promise<void> {
  if ((await whyNotFetched(undefined)) === undefined) window.location.reload()
}

/** Undefined until it is known why a part of the program could not be fetched. */
function useReason(error: unknown, isPart: boolean): unknown {
  const [reason, setReason] = useState<unknown>(isPart ? undefined : error)
  useEffect(() => {
    if (isPart) void learn()
    async function learn() {
      setReason(await whyNotFetched(error))
    }
  }, [error, isPart])
  return reason
}
