import { tertialName } from '../../components/outcomes/reporting.ts'
import { Button } from '../../components/ui/button.tsx'
import { ButtonLink } from '../../components/ui/link.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { LateHouseholds } from './late-households.tsx'
import { PeriodHouseholds } from './period-households.tsx'
import { closedState, questionWords } from './period-words.ts'
import type { HouseholdsInPeriod, PeriodReport, ReadPeriod } from './queries.ts'
import { useHouseholdSearch } from './use-household-search.ts'
import { useSayPeriod } from './use-say-period.ts'

interface OpenPeriodProps {
  read: ReadPeriod
  households: HouseholdsInPeriod
  municipality: Municipality
  onSaid: () => void
  isOngoing: boolean
}

/** Asks whether what is logged is all there is. */
export function OpenPeriod({ read, households, municipality, onSaid, isOngoing }: OpenPeriodProps) {
  const text = useText()
  const { say, isPending } = useSayPeriod(read, municipality.name, onSaid)
  const { report } = read
  const { confirmed, preliminary } = households
  const state = closedState(households)
  return (
    <div className="period-body">
      <PeriodHouseholds report={report} households={households} />
      <LateHouseholds households={households.late} />
      {report.reopenReason !== null && (
        <p className="quiet">{text('periods.reopened', { reason: report.reopenReason })}</p>
      )}
      <p className="period-question">{questionWords(report.period, households)}</p>
      {confirmed > 0 && preliminary > 0 && (
        <p className="quiet">{text('periods.alsoPreliminary', { count: preliminary })}</p>
      )}
      {isOngoing && <p className="period-warning">{text('periods.warnOngoing')}</p>}
      <div className="button-row no-print">
        <Button
          variant={isOngoing ? 'secondary' : 'primary'}
          isPending={isPending}
          onClick={() => say({ state, asked: households })}
        >
          {text('periods.yes')}
          <span className="visually-hidden">: {tertialName(report.period)}</span>
        </Button>
        {preliminary > 0 && <PreliminaryLink report={report} />}
      </div>
    </div>
  )
}

function PreliminaryLink({ report }: { report: PeriodReport }) {
  const text = useText()
  const search = useHouseholdSearch(report)
  return (
    <ButtonLink to="/hushall" search={{ ...search, status: 'preliminar' }}>
      {text('periods.showPreliminary')}
    </ButtonLink>
  )
}
