import type { AnyRouter } from '@tanstack/react-router'
import type { Session } from '../lib/session/session.ts'
import { signInAgain } from '../lib/session/sign-in-again.ts'
import { onSignedOutElsewhere } from '../lib/session/sign-out-told.ts'
import { requireUser } from './root-route.ts'

interface WorkPage {
  /** Whether the page stays as this user had it although the session has ended; then sign-in is asked for over it. */
  keeps: (before: Session) => boolean
  stop: () => void
}

/** Pages that all may read, and who may do this writes on. */
const WRITTEN_BY: Readonly<Record<string, string>> = {
  '/admin/mal': 'targets:change',
  '/aktiviteter': 'activities:write',
  '/aktiviteter/$id': 'activities:write',
  '/rapporter': 'report-versions:fix',
  '/rapporter/$ar': 'report-versions:fix',
}

/**
 * A session that ends by itself takes nothing with it that stands half written on a page of work. Who signs out, in
 * whichever tab, leaves nothing; who closes the sign-in is not asked again on the same page until something is to be
 * saved.
 */
export function keepWorkPage(router: AnyRouter, onSignedOut: () => void): WorkPage {
  let isSignedOut = false
  let declinedAt: string | undefined
  const stop = onSignedOutElsewhere(() => {
    isSignedOut = true
    onSignedOut()
  })
  async function askAgainAt(pathname: string): Promise<void> {
    declinedAt = (await signInAgain()) ? undefined : pathname
  }
  return {
    keeps({ may }) {
      if (isSignedOut || !isWrittenOn(router, may)) return false
      const { pathname } = router.state.location
      if (pathname !== declinedAt) void askAgainAt(pathname)
      return true
    },
    stop,
  }
}

function isWrittenOn({ state, routesById }: AnyRouter, may: readonly string[]): boolean {
  return state.matches.some(
    ({ routeId }) =>
      routesById[routeId]?.options.beforeLoad === requireUser || may.includes(WRITTEN_BY[routeId] ?? ''),
  )
}
