import { useQuery } from '@tanstack/react-query'
import {
  expectedTertials,
  latestEndedTertial,
  reportingOf,
} from '../../components/outcomes/reporting.ts'
import { reportingSentence } from '../../components/outcomes/reporting-sentence.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { NotFetched } from '../../components/ui/states/not-fetched.tsx'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { reportedTertialsQuery } from '../../lib/queries/outcome-queries.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'

/** How many municipalities stand behind the year's total: of its latest tertial that is over. */
export function ReportedLine({ year }: { year: number }) {
  const text = useText()
  const settings = useQuery(settingsQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const reports = useQuery(reportedTertialsQuery)
  const { error, retry } = neededTogether([settings, municipalities, reports])
  if (error !== undefined)
    return (
      <p>
        <NotFetched onRetry={retry}>{text('reports.reportedFailed')}</NotFetched>
      </p>
    )
  if (!settings.data || !municipalities.data || !reports.data) return null
  const latest = latestEndedTertial(settings.data)
  const tertial = expectedTertials(settings.data).findLast(
    (each) => latest !== undefined && each <= latest && each.startsWith(String(year)),
  )
  if (tertial === undefined) return null
  return (
    <p>{sentenceText(reportingSentence(reportingOf(tertial, reports.data, municipalities.data)))}</p>
  )
}
