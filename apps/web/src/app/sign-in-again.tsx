import { Suspense, lazy, useSyncExternalStore } from 'react'
import { isSignInAsked, onSignInAsked } from '../lib/session/sign-in-again.ts'
import { loadText } from '../strings/text.ts'

const SessionDialog = lazy(async () => {
  const [module] = await Promise.all([
    import('../features/session/session-dialog.tsx'),
    loadText('more'),
  ])
  return { default: module.SessionDialog }
})

/** Sign-in over any page, when a session has ended in the middle of something. */
export function SignInAgain() {
  const isAsked = useSyncExternalStore(onSignInAsked, isSignInAsked)
  if (!isAsked) return null
  return (
    <Suspense fallback={null}>
      <SessionDialog />
    </Suspense>
  )
}
