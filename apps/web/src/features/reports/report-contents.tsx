import { FIRST_YEAR } from '@inflytt/domain/period'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'

const TABLES = [
  't1',
  't2',
  't3',
  't4',
  't5',
  't6',
  't7',
  't8',
  't9',
  't10',
  't11',
  't12',
  't13',
  't14',
  't15',
] as const

export function ReportContents() {
  const text = useText()
  return (
    <PageSection title={text('reports.contents')}>
      <p>{text('reports.contentsLead')}</p>
      <dl className="report-tables">
        {TABLES.map((table) => (
          <div key={table}>
            <dt>{table.toUpperCase()}</dt>
            <dd>{text(`reports.${table}`, { first: String(FIRST_YEAR) })}</dd>
          </div>
        ))}
      </dl>
    </PageSection>
  )
}
