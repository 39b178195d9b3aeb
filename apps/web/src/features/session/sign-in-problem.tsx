import { useEffect, useState } from 'react'
import { problemText } from '../../lib/server/api-problem.ts'
import type { ApiProblem } from '../../lib/server/api-problem.ts'
import { useText } from '../../strings/use-text.tsx'
import { waitText } from './wait-text.ts'

const DEFAULT_WAIT_SECONDS = 60

/** Why signing in failed. It is said once; the seconds are counted down for the eye only. */
export function SignInProblem({
  id,
  problem,
  wrong,
}: {
  id: string
  problem: ApiProblem
  /** What is said of something wrong; of address and password if left out. */
  wrong?: string
}) {
  const text = useText()
  const own: Partial<Record<ApiProblem['code'], string>> = {
    unauthenticated: wrong ?? text('signIn.wrong'),
    conflict: text('signIn.codeLost'),
  }
  const wait =
    problem.code === 'rate-limited' ? (problem.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS) : undefined
  if (wait !== undefined) return <Wait id={id} seconds={wait} />
  return (
    <div className="sign-in-problem" id={id} role="alert">
      <p>{own[problem.code] ?? problemText(problem)}</p>
    </div>
  )
}

function Wait({ id, seconds }: { id: string; seconds: number }) {
  const [until] = useState(() => Date.now() + seconds * 1000)
  const [left, setLeft] = useState(seconds)

  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000))), 1000)
    return () => clearInterval(timer)
  }, [until])

  return (
    <div className="sign-in-problem">
      <div className="visually-hidden" id={id} role="alert">
        <p>{waitText(left > 0 ? seconds : 0)}</p>
      </div>
      <p aria-hidden="true">{waitText(left)}</p>
    </div>
  )
}
