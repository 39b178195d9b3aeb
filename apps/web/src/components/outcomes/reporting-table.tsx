import type { ReportedTertial } from '../../lib/queries/outcome-queries.ts'
import type { Municipality, Settings } from '../../lib/queries/reference-queries.ts'
import { csvOf } from '../../lib/text/table-csv.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { ChartActions } from '../charts/frame/chart-actions.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import type { Column } from '../ui/table/data-table.tsx'
import { MunicipalityLink } from './municipality-link.tsx'
import { ReportedState } from './reported-state.tsx'
import type { ReportedCell } from './reported-state.tsx'
import { reportingCsv } from './reporting-csv.ts'
import { expectedTertials, tertialShortName } from './reporting.ts'

// Two years: longer back everything is either said or will hardly be.
const MOST_TERTIALS = 6

interface ReportingTableProps {
  caption: string
  municipalities: readonly Municipality[]
  reports: readonly ReportedTertial[]
  settings: Settings
  /** How it can be taken along; left out where it is for work alone. */
  figure?: { id: string; sourceLine: string }
}

/** Who has said klart, municipality by tertial, the latest first. */
export function ReportingTable(props: ReportingTableProps) {
  const { caption, municipalities, reports, settings, figure } = props
  useText()
  const tertials = expectedTertials(settings).slice(-MOST_TERTIALS).toReversed()
  const cellOf = (code: string, tertial: string): ReportedCell => ({
    state:
      reports.find((report) => report.municipalityCode === code && report.period === tertial)?.state ??
      'open',
    isRunning: tertial === settings.currentTertial,
  })
  return (
    <>
      <DataTable
        caption={caption}
        isCaptionHidden
        columns={toColumns(tertials, cellOf)}
        rows={municipalities}
        rowKey={({ code }) => code}
      />
      {figure && (
        <ChartActions
          {...figure}
          title={caption}
          fileName="rapporterat-per-kommun"
          toCsv={csvOf(
            reportingCsv(
              text('outcome.municipalityColumn'),
              tertials.map(tertialShortName),
              municipalities.map(({ code, name }) => ({
                name,
                cells: tertials.map((tertial) => cellOf(code, tertial)),
              })),
            ),
          )}
        />
      )}
    </>
  )
}

function toColumns(
  tertials: readonly string[],
  cellOf: (code: string, tertial: string) => ReportedCell,
): Column<Municipality>[] {
  return [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      cell: ({ code, name }) => <MunicipalityLink code={code} name={name} />,
      isRowHeader: true,
    },
    ...tertials.map((tertial) => ({
      key: tertial,
      header: tertialShortName(tertial),
      cell: ({ code }: Municipality) => <ReportedState {...cellOf(code, tertial)} />,
    })),
  ]
}
