import { ReportingTable } from '../../components/outcomes/reporting-table.tsx'
import { tertialName } from '../../components/outcomes/reporting.ts'
import type { Reporting } from '../../components/outcomes/reporting.ts'
import { sentenceText } from '../../components/outcomes/sentence.tsx'
import { useText } from '../../strings/use-text.tsx'
import { reportingSentence } from '../../components/outcomes/reporting-sentence.ts'
import type { Overview } from './queries.ts'

interface ReportingSectionProps {
  overview: Overview
  reporting: Reporting | undefined
}

/** Who has said klart, and for what. */
export function ReportingSection({ overview, reporting }: ReportingSectionProps) {
  const { settings, municipalities, reports } = overview
  const text = useText()
  const title = reporting
    ? sentenceText(reportingSentence(reporting)).replace(/\.$/, '')
    : text('outcome.firstReport', { tertial: tertialName(settings.currentTertial) })
  return (
    <section className="page-section" id="rapportering" aria-labelledby="rapportering-title">
      <h2 id="rapportering-title">{title}</h2>
      <p className="reporting-note">{text('overview.reportingSubtitle')}</p>
      <div className="reporting-table">
        <ReportingTable
          figure={{ id: 'rapportering', sourceLine: text('overview.reportingSource') }}
          caption={text('outcome.reportingTable')}
          municipalities={municipalities}
          reports={reports}
          settings={settings}
        />
      </div>
      <p className="small quiet">{text('overview.reportingSource')}</p>
    </section>
  )
}
