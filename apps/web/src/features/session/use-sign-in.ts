import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { request } from '../../lib/server/api-client.ts'
import { ApiProblem } from '../../lib/server/api-problem.ts'
import { sessionQuery, signIn } from '../../lib/session/session.ts'
import type { Credentials, HalfSignedIn, Session } from '../../lib/session/session.ts'

/** Signs in, and has everything asked anew as the one who now asks. */
export function useSignIn(onSignedIn: (session: Session) => void) {
  const queryClient = useQueryClient()
  const [problem, setProblem] = useState<ApiProblem>()
  const [isPending, setPending] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [isHalfWay, setHalfWay] = useState(false)

  async function run(begin: () => Promise<Session | HalfSignedIn>) {
    if (isPending) return
    setPending(true)
    setProblem(undefined)
    try {
      const session = await begin()
      setHalfWay('secondFactor' in session)
      if ('secondFactor' in session) return
      queryClient.setQueryData(sessionQuery.queryKey, session)
      void queryClient.invalidateQueries({ predicate: isOfSomebody })
      onSignedIn(session)
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem('internal', { status: 0 }))
      setAttempt((before) => before + 1)
    } finally {
      setPending(false)
    }
  }

  return {
    send: (credentials: Credentials) => run(() => signIn(credentials)),
    /** The code of the authenticator, or one of the backup codes. */
    sendCode: (code: string, isBackupCode: boolean) =>
      run(async () => {
        const path = '/api/auth/sign-in/second-factor'
        return (await request<Session>(path, { method: 'POST', body: { code, isBackupCode } })).value
      }),
    startOver: () => {
      setProblem(undefined)
      setHalfWay(false)
    },
    problem,
    isPending,
    isHalfWay,
    attempt,
  }
}

const OF_NOBODY = new Set(['me', 'settings', 'municipalities', 'programmes'])

function isOfSomebody({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return !OF_NOBODY.has(String(queryKey[0]))
}
