import { useState } from 'react'
import { tertialName } from '../../components/outcomes/reporting.ts'
import { Button } from '../../components/ui/button.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { LateHouseholds } from './late-households.tsx'
import { PeriodHouseholds } from './period-households.tsx'
import { closedWords } from './period-words.ts'
import type { HouseholdsInPeriod, ReadPeriod } from './queries.ts'
import { ReopenDialog } from './reopen-dialog.tsx'
import { useSayPeriod } from './use-say-period.ts'

interface ClosedPeriodProps {
  read: ReadPeriod
  households: HouseholdsInPeriod
  municipality: Municipality
  onSaid: () => void
}

export function ClosedPeriod({ read, households, municipality, onSaid }: ClosedPeriodProps) {
  const text = useText()
  const { say, isPending } = useSayPeriod(read, municipality.name, onSaid)
  const [isOpen, setOpen] = useState(false)
  const { report } = read
  return (
    <div className="period-body">
      <PeriodHouseholds report={report} households={households} />
      <LateHouseholds households={households.late} />
      <p className="quiet">
        {closedWords(report)}{' '}
        <Button variant="plain" className="no-print" isPending={isPending} onClick={() => setOpen(true)}>
          {text('periods.reopen')}
          <span className="visually-hidden"> {tertialName(report.period)}</span>
        </Button>
      </p>
      <ReopenDialog
        period={report.period}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onReopen={(reopenReason) => {
          setOpen(false)
          say({ state: 'open', reopenReason })
        }}
      />
    </div>
  )
}
