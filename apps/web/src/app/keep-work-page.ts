import type { AnyRouter } from '@tanstack/react-router'
import { signInAgain } from '../lib/sign-in-again.ts'
import { onSignedOutElsewhere } from '../lib/sign-out-told.ts'
import { requireUser } from './root-route.ts'

interface WorkPage {
  /** Whether the page stays as it is although the session has ended; then sign-in is asked for over it. */
  keeps: () => boolean
  stop: () => void
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
  return {
    keeps() {
      if (isSignedOut || !isOfWork(router)) return false
      const { pathname } = router.state.location
      if (pathname !== declinedAt)
        void signInAgain().then((isSame) => {
          declinedAt = isSame ? undefined : pathname
        })
      return true
    },
    stop,
  }
}

function isOfWork({ state, routesById }: AnyRouter): boolean {
  return state.matches.some(({ routeId }) => routesById[routeId]?.options.beforeLoad === requireUser)
}
