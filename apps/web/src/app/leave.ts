import type { QueryClient } from '@tanstack/react-query'
import type { AnyRouter, RouterHistory } from '@tanstack/react-router'
import { closeToasts, showToast } from '../components/ui/toast/toast-store.ts'
import { signOut } from '../lib/session/sign-out.ts'
import { text } from '../strings/text.ts'

/**
 * Ends the session, and leads to the first page with nothing left of it. A page that would lose something asks before:
 * after that nothing can be kept.
 */
export async function leave(queryClient: QueryClient, router: AnyRouter): Promise<void> {
  if (!(await mayLeave(router.history))) return
  const isSignedOut = await signOut().catch(() => {
    showToast({ message: text('session.signOutFailed') })
    return false
  })
  if (!isSignedOut) return
  queryClient.clear()
  closeToasts()
  await router.navigate({ to: '/', ignoreBlocker: true })
}

async function mayLeave({ location, _getBlockers: blockers }: RouterHistory): Promise<boolean> {
  const nextLocation = { ...location, href: '/', pathname: '/', search: '', hash: '' }
  for (const { blockerFn } of blockers())
    if (await blockerFn({ currentLocation: location, nextLocation, action: 'PUSH' })) return false
  return true
}
