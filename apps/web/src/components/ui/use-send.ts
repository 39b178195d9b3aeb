import { useState } from 'react'
import { ApiProblem } from '../../lib/server/api-problem.ts'

/** Sends one thing at a time, and keeps why it failed until the next attempt. */
export function useSend() {
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)

  /** True when it was done. */
  async function send(work: () => Promise<unknown>): Promise<boolean> {
    if (isPending) return false
    setPending(true)
    setFailure(undefined)
    try {
      await work()
      return true
    } catch (error) {
      setFailure(error)
      setAttempt((before) => before + 1)
      return false
    } finally {
      setPending(false)
    }
  }

  return { send, isPending, failure, attempt }
}

/** What the API says of one member of the body; undefined where it says nothing. */
export function faultAt(failure: unknown, pointer: string): string | undefined {
  if (!(failure instanceof ApiProblem)) return undefined
  return failure.errors.find((fault) => fault.pointer.split('/')[1] === pointer)?.detail
}
