import { useQuery } from '@tanstack/react-query'
import { useText } from '../../strings/use-text.tsx'
import { reportContentsQuery } from './queries.ts'
import { reportHref } from './report-choice.ts'
import type { ReportChoice, ReportFormat } from './report-choice.ts'

const FILES = [
  { format: 'xlsx', name: 'reports.xlsx', note: 'reports.xlsxNote' },
  { format: 'csv-machine', name: 'reports.machine', note: 'reports.machineNote' },
  { format: 'json', name: 'reports.json', note: 'reports.jsonNote' },
] as const

interface OtherFormatsProps {
  choice: ReportChoice
}

/** The same cells as in the file for Excel, one step away. */
export function OtherFormats({ choice }: OtherFormatsProps) {
  const text = useText()
  const { data } = useQuery(reportContentsQuery(choice))
  const link = (format: ReportFormat, name: string, table?: string) => (
    <a href={reportHref(choice, format, table)} download>
      {name}
    </a>
  )
  return (
    <details>
      <summary>{text('reports.other')}</summary>
      <ul className="report-formats">
        <li>
          <a href={reportHref(choice, 'html')}>{text('reports.html')}</a>{' '}
          <span className="quiet">{text('reports.htmlNote')}</span>
        </li>
        {FILES.map(({ format, name, note }) => (
          <li key={format}>
            {link(format, text(name))} <span className="quiet">{text(note)}</span>
          </li>
        ))}
        {data && (
          <li>
            {text('reports.jsonStat')}{' '}
            {data.tables.map(({ id }) => (
              <span key={id}>{link('json-stat', id, id)} </span>
            ))}
            <span className="quiet">{text('reports.jsonStatNote')}</span>
          </li>
        )}
      </ul>
    </details>
  )
}
