import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'

/** What goes on beside every page while somebody is signed in. A reader has none of it, and is not made to load it. */
export function useSignedInWork(userId: string | undefined): void {
  const queryClient = useQueryClient()
  const router = useRouter()
  useEffect(() => {
    if (userId === undefined) return undefined
    const over = new AbortController()
    const begin = () => {
      // What cannot be fetched now, as when the network goes, is asked for when it is back.
      import('./signed-in-work.ts').then(
        ({ workFor }) => workFor(userId, { queryClient, router, over: over.signal }),
        () => window.addEventListener('online', begin, { once: true, signal: over.signal }),
      )
    }
    begin()
    return () => over.abort()
  }, [userId, queryClient, router])
}
