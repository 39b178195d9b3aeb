import { ChartActions } from '../../components/charts/frame/chart-actions.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { csvOf } from '../../lib/text/table-csv.ts'
import { useText } from '../../strings/use-text.tsx'
import type { StatisticTable } from './queries.ts'
import { tablesCsv, tableWords } from './source-words.ts'

/** Where the tables are told on the page: a copied link points at it. */
const ORIGIN = 'varifran-talen-kommer'

/** Which tables the official figures come from. */
export function OriginSection({ tables }: { tables: readonly StatisticTable[] }) {
  const text = useText()
  const title = text('statistics.originTitle')
  return (
    <PageSection id={ORIGIN} title={title}>
      <ul className="statistics-notes">
        {tables.map((table) => (
          <li key={table.table}>{tableWords(table)}</li>
        ))}
      </ul>
      <ChartActions
        id={ORIGIN}
        title={title}
        fileName="varifran-talen-kommer"
        sourceLine={text('statistics.originSource')}
        toCsv={csvOf(tablesCsv(tables))}
      />
    </PageSection>
  )
}
