import { FIRST_YEAR } from '@inflytt/domain/period'
import { useAskedYears } from '../../components/years/use-asked-years.ts'
import { YearFilter } from '../../components/years/year-filter.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { FigureChoice } from '../../lib/address/figure-address.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { writeYears } from '../../lib/address/year-search.ts'
import { useText } from '../../strings/use-text.tsx'
import { ratedYears } from './rated-years.ts'
import { TogetherChart } from './together-chart.tsx'
import './comparison.css'

interface TogetherFigureProps {
  municipalities: readonly Municipality[]
  /** '2025-T1': from when a year holds every household. */
  reportingFrom: string
  currentMonth: string
}

/** Several years as one figure for each municipality, and the choice of them. */
export function TogetherFigure({ municipalities, reportingFrom, currentMonth }: TogetherFigureProps) {
  const text = useText()
  const currentYear = Number(currentMonth.slice(0, 4))
  const asked = useAskedYears(
    { from: FIRST_YEAR, to: currentYear },
    ratedYears(municipalities, currentYear, Number(reportingFrom.slice(0, 4))),
  )
  return (
    <div className="comparison-together">
      <p className="prose">{text('comparison.togetherLead')}</p>
      <YearFilter asked={asked} />
      {asked.refused && <Notice>{asked.refused}</Notice>}
      <FigureChoice value={{ ar: writeYears(asked.years) }}>
        <TogetherChart years={asked.years} municipalities={municipalities} currentMonth={currentMonth} />
      </FigureChoice>
    </div>
  )
}
