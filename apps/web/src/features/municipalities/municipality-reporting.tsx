import { tertialMonths } from '@inflytt/domain/period'
import { ChartActions } from '../../components/charts/frame/chart-actions.tsx'
import { ReportedState } from '../../components/outcomes/reported-state.tsx'
import { reportingCsv } from '../../components/outcomes/reporting-csv.ts'
import { expectedTertials, tertialName, tertialShortName } from '../../components/outcomes/reporting.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { formatMonths } from '../../lib/text/format.ts'
import type { ReportedTertial } from '../../lib/queries/outcome-queries.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { reportingSoFar } from './missing-reports.ts'
import type { Places } from './queries.ts'
import { reportingFinding } from './sentences.ts'

/** Where the table stands on its page: a copied link points at it. */
const REPORTING = 'rapportering'

interface TertialRow {
  tertial: string
  state: ReportedTertial['state']
  isRunning: boolean
}

interface MunicipalityReportingProps {
  municipality: Municipality
  places: Places
}

/** What the municipality has said of each tertial, the latest first. */
export function MunicipalityReporting({ municipality, places }: MunicipalityReportingProps) {
  const { code, name } = municipality
  const { settings, reports } = places
  const word = useText()
  const { ended, missing } = reportingSoFar(code, settings, reports)
  const rows = expectedTertials(settings)
    .toReversed()
    .map((tertial) => ({
      tertial,
      state:
        reports.find((report) => report.municipalityCode === code && report.period === tertial)?.state ??
        ('open' as const),
      isRunning: tertial === settings.currentTertial,
    }))
  return (
    <PageSection id={REPORTING} title={sentenceText(reportingFinding(name, ended, missing))}>
      <div className="municipality-tertials">
        <DataTable
          caption={word('municipality.reportingTable', { name })}
          isCaptionHidden
          columns={toColumns()}
          rows={rows}
          rowKey={(row) => row.tertial}
        />
        <ChartActions
          id={REPORTING}
          title={word('municipality.reportingTable', { name })}
          fileName={`rapporterat-${code}`}
          sourceLine={word('overview.reportingSource')}
          toCsv={csvOf(
            reportingCsv(
              word('municipality.tertialColumn'),
              [word('municipality.stateColumn')],
              rows.map((row) => ({ name: tertialShortName(row.tertial), cells: [row] })),
            ),
          )}
        />
      </div>
    </PageSection>
  )
}

function toColumns(): Column<TertialRow>[] {
  return [
    {
      key: 'tertial',
      header: text('municipality.tertialColumn'),
      cell: ({ tertial }) => sentenceCase(tertialName(tertial)),
      isRowHeader: true,
    },
    {
      key: 'months',
      header: text('municipality.monthsColumn'),
      cell: ({ tertial }) => {
        const { from, to } = tertialMonths(tertial)
        return formatMonths(from, to)
      },
    },
    {
      key: 'state',
      header: text('municipality.stateColumn'),
      cell: ({ state, isRunning }) => <ReportedState state={state} isRunning={isRunning} />,
    },
  ]
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
