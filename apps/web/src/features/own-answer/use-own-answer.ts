import { useState } from 'react'
import type { Milestone } from '@inflytt/domain'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { createIdempotencyKey } from '../../lib/server/idempotency-key.ts'
import { useText } from '../../strings/use-text.tsx'
import { faultsOf, toAnswer } from './answer-fields.ts'
import type { AnswerFault, AnswerFields } from './answer-fields.ts'
import { postOwnAnswer } from './queries.ts'

/** What a household fills in of `milestone` or another, and its sending. */
export function useOwnAnswer(code: string, milestone: Milestone | undefined, onDone: () => void) {
  const text = useText()
  const [fields, setFields] = useState<AnswerFields>({ milestone })
  const [found, setFound] = useState<readonly AnswerFault[]>([])
  const [failure, setFailure] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [isPending, setPending] = useState(false)
  const [key, setKey] = useState(createIdempotencyKey)

  function write(change: Partial<AnswerFields>) {
    setFields({ ...fields, ...change })
    setKey(createIdempotencyKey())
  }

  async function send() {
    if (isPending) return
    const answer = toAnswer(code, fields)
    setFound(faultsOf(fields))
    setFailure(undefined)
    setAttempt((count) => count + 1)
    if (answer === undefined) return
    setPending(true)
    try {
      await postOwnAnswer(answer, key)
      onDone()
    } catch (error) {
      const isAnswered = error instanceof ApiProblem && error.code === 'conflict'
      setFailure(isAnswered ? text('ownAnswer.answeredAlready') : problemText(error))
      setAttempt((count) => count + 1)
      setPending(false)
    }
  }

  // What has been answered since is at fault no longer.
  const faults = faultsOf(fields).filter((fault) => found.includes(fault))
  return { fields, write, faults, failure, attempt, isPending, send }
}
