import { FIRST_YEAR } from '@inflytt/domain/period'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { fixedVersionsQuery } from '../../components/fixed-years/fixed-years-queries.ts'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { usePageTitle } from '../../lib/text/page-title.ts'
import { municipalitiesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { FigureLookup } from './figure/figure-lookup.tsx'
import { ReportContents } from './report-contents.tsx'
import { ChosenReport, LiveFiles } from './report-download.tsx'
import { ReportPreview } from './preview/report-preview.tsx'
import { readChoice } from './report-choice.ts'
import { VersionsSection } from './fixing/versions-section.tsx'
import './reports.css'

export function ReportsPage() {
  const text = useText()
  const [settings, municipalities] = useQueries({ queries: [settingsQuery, municipalitiesQuery] })
  // Whether the year is fixed decides the order of the page. Asked anew by its parts it stands: they would begin anew too.
  const { isFetched } = useQuery(fixedVersionsQuery)
  const failed = [settings, municipalities].find(({ isError, data }) => isError && data === undefined)
  return (
    <>
      <PageHeader
        title={text('page.reports')}
        lead={text('reports.lead', { first: String(FIRST_YEAR) })}
      />
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !(isFetched && settings.data && municipalities.data) && <Pending minHeight={640} />}
      {isFetched && settings.data && municipalities.data && (
        <Report settings={settings.data} municipalities={municipalities.data} />
      )}
    </>
  )
}

const FAULT_WORDS = {
  year: 'reports.refusedYear',
  municipality: 'reports.refusedMunicipality',
} as const

interface ReportProps {
  settings: Settings
  municipalities: readonly Municipality[]
}

function Report({ settings, municipalities }: ReportProps) {
  const text = useText()
  const search = useSearch({ strict: false })
  const { ar } = useParams({ strict: false })
  const currentYear = Number(settings.today.slice(0, 4))
  const { choice, faults } = readChoice(
    ar === undefined ? search : { ...search, ar },
    municipalities,
    settings,
  )
  const versions = useQuery(fixedVersionsQuery)
  usePageTitle(ar === undefined ? undefined : text('reports.year', { year: String(choice.year) }))
  const isFixed = versions.data?.some(({ year }) => year === choice.year) === true
  const files = <LiveFiles choice={choice} isDemo={settings.isDemo} isFixed={isFixed} />
  return (
    <>
      {faults.map(({ kind, name, value }) => (
        <Notice key={name}>{text(FAULT_WORDS[kind], { name, value, year: String(choice.year) })}</Notice>
      ))}
      <ChosenReport choice={choice} municipalities={municipalities} currentYear={currentYear}>
        {!isFixed && files}
      </ChosenReport>
      <VersionsSection choice={choice} currentYear={currentYear} />
      {isFixed && <PageSection title={text('reports.live')}>{files}</PageSection>}
      <ReportPreview choice={choice} />
      <ReportContents />
      <PageSection title={text('fixing.lookUpTitle')}>
        <FigureLookup />
      </PageSection>
    </>
  )
}
