import type { ReportedTertial } from '../../lib/outcome-queries.ts'
import type { Municipality, Settings } from '../../lib/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { DataTable } from '../ui/table/data-table.tsx'
import type { Column } from '../ui/table/data-table.tsx'
import { MunicipalityLink } from './municipality-link.tsx'
import { ReportedState } from './reported-state.tsx'
import { expectedTertials, tertialShortName } from './reporting.ts'

// Two years: longer back everything is either said or will hardly be.
const MOST_TERTIALS = 6

interface ReportingTableProps {
  caption: string
  municipalities: readonly Municipality[]
  reports: readonly ReportedTertial[]
  settings: Settings
}

/** Who has said klart, municipality by tertial, the latest first. */
export function ReportingTable(props: ReportingTableProps) {
  const { caption, municipalities, reports, settings } = props
  useText()
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={toColumns(settings, reports)}
      rows={municipalities}
      rowKey={({ code }) => code}
    />
  )
}

function toColumns(settings: Settings, reports: readonly ReportedTertial[]): Column<Municipality>[] {
  const stateOf = (code: string, period: string) =>
    reports.find((report) => report.municipalityCode === code && report.period === period)?.state ??
    'open'
  return [
    {
      key: 'name',
      header: text('outcome.municipalityColumn'),
      cell: ({ code, name }) => <MunicipalityLink code={code} name={name} />,
      isRowHeader: true,
    },
    ...expectedTertials(settings)
      .slice(-MOST_TERTIALS)
      .toReversed()
      .map((tertial) => ({
        key: tertial,
        header: tertialShortName(tertial),
        cell: ({ code }: Municipality) => (
          <ReportedState
            state={stateOf(code, tertial)}
            isRunning={tertial === settings.currentTertial}
          />
        ),
      })),
  ]
}
