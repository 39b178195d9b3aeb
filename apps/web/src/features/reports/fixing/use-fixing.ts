import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { fixedVersionsQuery } from '../../../components/fixed-years/fixed-years-queries.ts'
import { showToast } from '../../../components/ui/toast/toast-store.ts'
import { useSend } from '../../../components/ui/use-send.ts'
import { createIdempotencyKey } from '../../../lib/server/idempotency-key.ts'
import { signedInRequest } from '../../../lib/session/sign-in-again.ts'
import { useText } from '../../../strings/use-text.tsx'

export const DECISION_MEMBERS = ['body', 'date', 'diaryRef'] as const
export type DecisionMember = (typeof DECISION_MEMBERS)[number]

interface FixForm {
  decision: Record<DecisionMember, string>
  isSure: boolean
  /** What is missing is told only after somebody has tried to do without. */
  isTried: boolean
}

const EMPTY: FixForm = {
  decision: { body: '', date: '', diaryRef: '' },
  isSure: false,
  isTried: false,
}

/** The decision that fixes a year, as it is being written. It is sent once, however often it is clicked, and can be given up. */
export function useFixing(year: number, nextVersion: number, onFixed?: (version: number) => void) {
  const text = useText()
  const client = useQueryClient()
  const [form, setForm] = useState(EMPTY)
  const { decision } = form
  const { send, isPending, failure, attempt } = useSend()
  // A new one for whatever else is sent, so that a repeated click fixes once.
  const key = useRef(createIdempotencyKey())
  const givingUp = useRef<AbortController>(null)
  const code = `R${year}-v${nextVersion}`

  function write(member: DecisionMember, said: string): void {
    key.current = createIdempotencyKey()
    setForm({ ...form, decision: { ...decision, [member]: said } })
  }

  async function fix(): Promise<void> {
    const over = new AbortController()
    givingUp.current = over
    let isGivenUp = false
    const isDone = await send(async () => {
      await fixUntil(over.signal)
      isGivenUp = over.signal.aborted && !(await isFixed())
    })
    if (isGivenUp) showToast({ message: text('fixing.givenUp', { code }) })
    if (!isDone || isGivenUp) return
    setForm(EMPTY)
    await client.invalidateQueries({ queryKey: fixedVersionsQuery.queryKey })
    onFixed?.(nextVersion)
    await client.invalidateQueries()
    showToast({ message: text('fixing.done', { code }) })
  }

  async function fixUntil(signal: AbortSignal) {
    try {
      await signedInRequest('/report-versions', {
        method: 'POST',
        body: { year, decision },
        idempotencyKey: key.current,
        signal,
      })
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  /** What was given up at its very end may be fixed all the same. */
  async function isFixed(): Promise<boolean> {
    const versions = await client.fetchQuery({ ...fixedVersionsQuery, staleTime: 0 })
    return versions.some((each) => each.year === year && each.version === nextVersion)
  }

  const isMissing = (member: DecisionMember) => decision[member].trim() === ''
  return {
    code,
    ...form,
    write,
    setSure: (isSure: boolean) => setForm({ ...form, isSure }),
    setTried: () => setForm({ ...form, isTried: true }),
    isMissing,
    isBegun: !DECISION_MEMBERS.every(isMissing),
    isComplete: form.isSure && !DECISION_MEMBERS.some(isMissing),
    fix,
    giveUp: () => givingUp.current?.abort(),
    isPending,
    failure,
    attempt,
  }
}
