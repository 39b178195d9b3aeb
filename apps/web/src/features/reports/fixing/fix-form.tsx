import { useQuery } from '@tanstack/react-query'
import { Suspense, useId } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../components/ui/button.tsx'
import { Notice } from '../../../components/ui/states/notice.tsx'
import { TextField } from '../../../components/ui/fields/text-field.tsx'
import { useFaultFocus } from '../../../components/ui/fields/use-fault-focus.ts'
import { ApiProblem, problemText } from '../../../lib/server/api-problem.ts'
import { reportedTertialsQuery } from '../../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery } from '../../../lib/queries/reference-queries.ts'
import { useText } from '../../../strings/use-text.tsx'
import { LeaveGuard } from './leave-guard.ts'
import { openOf, openPeriods, silentWords } from './silent-municipalities.ts'
import { DECISION_MEMBERS, useFixing } from './use-fixing.ts'
import type { DecisionMember } from './use-fixing.ts'

interface FixFormProps {
  year: number
  /** The number that the version will have. */
  nextVersion: number
  /** Told when the version is there to be read. */
  onFixed?: (version: number) => void
}

/** Fixing a year by a decision. It cannot be undone, so the box must be ticked. */
export function FixForm({ year, nextVersion, onFixed }: FixFormProps) {
  const text = useText()
  const id = useId()
  const fixing = useFixing(year, nextVersion, onFixed)
  const { code, isTried, isSure, isPending, failure } = fixing
  const municipalities = useQuery(municipalitiesQuery)
  const reports = useQuery(reportedTertialsQuery)
  const form = useFaultFocus(fixing.attempt)

  const faultOf = (member: DecisionMember): string | undefined => {
    if (isTried && fixing.isMissing(member)) return text(`fixing.missing.${member}`)
    if (!(failure instanceof ApiProblem)) return undefined
    return failure.errors.some(({ pointer }) => pointer === `/decision/${member}`)
      ? text(`fixing.refused.${member}`, { year: String(year) })
      : undefined
  }
  const named = municipalities.data ?? []
  const notReported = silentWords(openPeriods(failure), named)
  // Told before anything is filled in: without them nothing can be fixed.
  const awaited = silentWords(openOf(year, reports.data ?? []), named)

  const lead = (to: string) => form.current?.querySelector<HTMLElement>(to)?.focus()

  function fix() {
    // What is at fault is marked before it is looked for.
    flushSync(fixing.setTried)
    if (fixing.isComplete) void fixing.fix()
    else lead('[aria-invalid="true"], [type="checkbox"]')
  }

  // The button that had focus is gone with what it gave up.
  function giveUp() {
    fixing.giveUp()
    lead('[type="submit"]')
  }

  return (
    <>
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
            fix()
          }}
        >
          {DECISION_MEMBERS.map((member) => (
            <TextField
              key={member}
              id={`${id}-${member}`}
              label={text(`fixing.${member}`)}
              type={member === 'date' ? 'date' : 'text'}
              value={fixing.decision[member]}
              error={faultOf(member)}
              onChange={(event) => fixing.write(member, event.target.value)}
            />
          ))}
          <p>
            <label className="tick">
              <input
                type="checkbox"
                checked={isSure}
                aria-invalid={(isTried && !isSure) || undefined}
                aria-describedby={isTried && !isSure ? `${id}-sure` : undefined}
                onChange={(event) => fixing.setSure(event.target.checked)}
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
            {isPending && <Button onClick={giveUp}>{text('action.cancel')}</Button>}
          </div>
        </form>
      </details>
      <Suspense fallback={null}>
        <LeaveGuard isDirty={fixing.isBegun} />
      </Suspense>
    </>
  )
}
