import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { fixedVersionsQuery } from '../../components/fixed-years/fixed-years-queries.ts'
import { Button } from '../../components/ui/button.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { TextField } from '../../components/ui/fields/text-field.tsx'
import { useFaultFocus } from '../../components/ui/fields/use-fault-focus.ts'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { useSend } from '../../components/ui/use-send.ts'
import { ApiProblem, problemText } from '../../lib/server/api-problem.ts'
import { createIdempotencyKey } from '../../lib/server/idempotency-key.ts'
import { reportedTertialsQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery } from '../../lib/queries/reference-queries.ts'
import { signedInRequest } from '../../lib/session/sign-in-again.ts'
import { useText } from '../../strings/use-text.tsx'
import { openOf, openPeriods, silentWords } from './silent-municipalities.ts'

interface FixFormProps {
  year: number
  /** The number that the version will have. */
  nextVersion: number
  /** Told when the version is there to be read. */
  onFixed?: (version: number) => void
}

const EMPTY = { body: '', date: '', diaryRef: '' }
type Decision = typeof EMPTY
const MEMBERS = ['body', 'date', 'diaryRef'] as const

/** Fixing a year by a decision. It cannot be undone, so the box must be ticked. */
export function FixForm({ year, nextVersion, onFixed }: FixFormProps) {
  const text = useText()
  const id = useId()
  const client = useQueryClient()
  const [decision, setDecision] = useState<Decision>(EMPTY)
  const [isSure, setSure] = useState(false)
  const [isTried, setTried] = useState(false)
  const { send, isPending, failure, attempt } = useSend()
  const municipalities = useQuery(municipalitiesQuery)
  const reports = useQuery(reportedTertialsQuery)
  // A new one for whatever else is sent, so that a repeated click fixes once.
  const key = useRef(createIdempotencyKey())
  const givingUp = useRef<AbortController>(null)
  const form = useFaultFocus(attempt)
  const code = `R${year}-v${nextVersion}`

  const faultOf = (member: (typeof MEMBERS)[number]): string | undefined => {
    if (isTried && decision[member].trim() === '') return text(`fixing.missing.${member}`)
    if (!(failure instanceof ApiProblem)) return undefined
    return failure.errors.some(({ pointer }) => pointer === `/decision/${member}`)
      ? text(`fixing.refused.${member}`, { year: String(year) })
      : undefined
  }
  const named = municipalities.data ?? []
  const notReported = silentWords(openPeriods(failure), named)
  // Told before anything is filled in: without them nothing can be fixed.
  const awaited = silentWords(openOf(year, reports.data ?? []), named)
  const isMissing = MEMBERS.some((member) => decision[member].trim() === '') || !isSure

  async function fix() {
    // What is at fault is marked before it is looked for.
    flushSync(() => setTried(true))
    if (isMissing) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [type="checkbox"]')?.focus()
      return
    }
    const over = new AbortController()
    givingUp.current = over
    let isGivenUp = false
    const isDone = await send(async () => {
      await fixUntil(over.signal)
      isGivenUp = over.signal.aborted && !(await isFixed())
    })
    if (over.signal.aborted) form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus()
    if (isGivenUp) showToast({ message: text('fixing.givenUp', { code }) })
    if (!isDone || isGivenUp) return
    setDecision(EMPTY)
    setSure(false)
    setTried(false)
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

  return (
    <details className="report-fix no-print">
      <summary>
        {text(nextVersion > 1 ? 'fixing.fixAgain' : 'fixing.fix', { year: String(year) })}
      </summary>
      <p>{text('fixing.fixLead', { year: String(year), code })}</p>
      {awaited !== '' && (
        <Notice>{text('fixing.awaited', { year: String(year), places: awaited })}</Notice>
      )}
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void fix()
        }}
      >
        {MEMBERS.map((member) => (
          <TextField
            key={member}
            id={`${id}-${member}`}
            label={text(`fixing.${member}`)}
            type={member === 'date' ? 'date' : 'text'}
            value={decision[member]}
            error={faultOf(member)}
            onChange={(event) => {
              key.current = createIdempotencyKey()
              setDecision({ ...decision, [member]: event.target.value })
            }}
          />
        ))}
        <p>
          <label className="tick">
            <input
              type="checkbox"
              checked={isSure}
              aria-invalid={(isTried && !isSure) || undefined}
              aria-describedby={isTried && !isSure ? `${id}-sure` : undefined}
              onChange={(event) => setSure(event.target.checked)}
            />{' '}
            {text('fixing.sure', { code })}
          </label>
          {isTried && !isSure && (
            <span id={`${id}-sure`} className="field-error">
              {text('fixing.notSure')}
            </span>
          )}
        </p>
        {failure !== undefined && (
          <div className="field-error" role="alert">
            <p>
              {notReported === ''
                ? problemText(failure)
                : text('fixing.notReported', { places: notReported })}
            </p>
          </div>
        )}
        <p aria-live="polite">{isPending && text('fixing.working')}</p>
        <div className="button-row">
          <Button type="submit" isPending={isPending}>
            {text('fixing.fixButton', { code })}
          </Button>
          {isPending && (
            <Button onClick={() => givingUp.current?.abort()}>{text('action.cancel')}</Button>
          )}
        </div>
      </form>
    </details>
  )
}
