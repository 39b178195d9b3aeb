import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { LinkTab, LinkTabs } from '../../components/ui/page/link-tabs.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { HiddenLine } from './preview/hidden-line.tsx'
import { OtherFormats } from './other-formats.tsx'
import { yearsDown } from '../../lib/address/year-search.ts'
import { reportHref, toSearch } from './report-choice.ts'
import type { ReportChoice } from './report-choice.ts'
import { codeBookHref, csvFileName } from './report-files.ts'

interface ChosenReportProps {
  choice: ReportChoice
  municipalities: readonly Municipality[]
  currentYear: number
  children?: ReactNode
}

const COUNTY = 'lanet'

/** The choice of report, and what stands under it. */
export function ChosenReport({ choice, municipalities, currentYear, children }: ChosenReportProps) {
  const text = useText()
  const navigate = useNavigate()
  const { year } = choice

  function show(code: string) {
    const municipality = municipalities.find((each) => each.code === code)
    void navigate({
      to: '/rapporter/$ar',
      params: { ar: String(year) },
      search: toSearch({ ...(municipality && { municipality }) }),
    })
  }

  return (
    <PageSection
      title={text(year === currentYear ? 'reports.yearSoFar' : 'reports.year', { year: String(year) })}
    >
      <div className="report-choice no-print">
        <YearLinks choice={choice} currentYear={currentYear} />
        <Select
          label={text('reports.scope')}
          value={choice.municipality?.code ?? COUNTY}
          onChange={show}
          options={[
            { value: COUNTY, label: text('reports.county') },
            ...municipalities.map(({ code, name }) => ({
              value: code,
              label: text('reports.municipality', { name }),
            })),
          ]}
        />
      </div>
      {children}
    </PageSection>
  )
}

interface LiveFilesProps {
  choice: ReportChoice
  isDemo: boolean
  /** A fixed report of the year stands above. */
  isFixed: boolean
}

/** The files of the report as it is now, the one for Excel first. */
export function LiveFiles({ choice, isDemo, isFixed }: LiveFilesProps) {
  const text = useText()
  return (
    <div className="report-files no-print">
      <p>
        <a
          className={`button ${isFixed ? 'button-secondary' : 'button-primary'}`}
          href={reportHref(choice, 'csv')}
          download
        >
          {text('reports.download')}
        </a>
      </p>
      <p className="quiet small">
        {isFixed && `${text('reports.liveNote')} `}
        {text('reports.downloadNote', { fileName: csvFileName(choice, isDemo) })}{' '}
        <a href={codeBookHref(choice)} download>
          {text('reports.codeBook')}
        </a>
      </p>
      <HiddenLine choice={choice} />
      <OtherFormats choice={choice} />
    </div>
  )
}

function YearLinks({ choice, currentYear }: Pick<ChosenReportProps, 'choice' | 'currentYear'>) {
  const text = useText()
  return (
    <LinkTabs label={text('reports.years')}>
      {yearsDown(currentYear).map((year) => (
        <LinkTab
          key={year}
          to="/rapporter/$ar"
          params={{ ar: String(year) }}
          search={toSearch(choice)}
          isCurrent={year === choice.year}
        >
          {year === currentYear ? text('reports.tabSoFar', { year: String(year) }) : String(year)}
        </LinkTab>
      ))}
    </LinkTabs>
  )
}
