import { useEffect, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ReportedState } from '../../components/outcomes/reported-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { ClosedPeriod } from './closed-period.tsx'
import { OpenPeriod } from './open-period.tsx'
import { isOngoing, periodMonths, periodTitle } from './period-words.ts'
import { householdsInPeriodQuery, periodQuery } from './queries.ts'

export interface PeriodRowProps {
  municipality: Municipality
  period: string
  currentMonth: string
}

/** One tertial: what is logged in it, whether it is said to be klart, and what can be said. */
export function PeriodRow({ municipality, period, currentMonth }: PeriodRowProps) {
  const headingRef = useRef<HTMLHeadingElement>(null)
  const key = { municipalityCode: municipality.code, period }
  const read = useQuery(periodQuery(key))
  const households = useQuery(householdsInPeriodQuery(key))
  const failed = [read, households].find(({ isError, data }) => isError && data === undefined)
  const isCurrent = isOngoing(period, currentMonth)
  // The button that was pressed gives way to another.
  const onSaid = () => headingRef.current?.focus()
  const state = read.data?.report.state
  const before = useRef(state)
  useEffect(() => {
    // What is undone by keys takes the button away that had the keyboard.
    const isOther = before.current !== undefined && before.current !== state
    if (isOther && document.activeElement === document.body) headingRef.current?.focus()
    before.current = state
  }, [state])
  return (
    <article className="period">
      <header>
        <h3 ref={headingRef} tabIndex={-1}>
          {periodTitle(period)}
        </h3>
        <p className="quiet small">{periodMonths(period)}</p>
        {read.data && <ReportedState state={read.data.report.state} isRunning={isCurrent} />}
      </header>
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {read.data &&
        households.data &&
        (read.data.report.state === 'open' ? (
          <OpenPeriod
            read={read.data}
            households={households.data}
            municipality={municipality}
            onSaid={onSaid}
            isOngoing={isCurrent}
          />
        ) : (
          <ClosedPeriod
            read={read.data}
            households={households.data}
            municipality={municipality}
            onSaid={onSaid}
          />
        ))}
    </article>
  )
}
