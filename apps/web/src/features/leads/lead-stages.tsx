import { useQuery } from '@tanstack/react-query'
import { DataTable } from '../../components/ui/table/data-table.tsx'
import type { Column } from '../../components/ui/table/data-table.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { formatMonth } from '../../lib/text/format.ts'
import { settingsQuery } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { monthsInStages } from './lead-words.ts'
import type { LeadRecord } from './queries.ts'

type Row = LeadRecord['stageHistory'][number] & { index: number; months: number | undefined }

/** The stages that the lead came to, when, and how long it stood in each. */
export function LeadStages({ lead }: { lead: LeadRecord }) {
  const word = useText()
  const settings = useQuery(settingsQuery)
  const now = settings.data?.currentMonth
  const months = now === undefined ? [] : monthsInStages(lead.stageHistory, now)
  return (
    <PageSection title={word('leads.stages')}>
      <DataTable
        caption={word('leads.stagesCaption')}
        columns={toColumns(lead)}
        rows={lead.stageHistory.map((step, index) => ({ ...step, index, months: months[index] }))}
        rowKey={({ index }) => String(index)}
      />
    </PageSection>
  )
}

function toColumns(lead: LeadRecord): Column<Row>[] {
  return [
    {
      key: 'stage',
      header: text('leads.column.stage'),
      isRowHeader: true,
      cell: ({ stage }) => text(`vocabulary.leadStage.${stage}`),
    },
    { key: 'month', header: text('leads.column.month'), cell: ({ month }) => formatMonth(month) },
    {
      key: 'months',
      header: text('leads.column.months'),
      cell: ({ months }) => (months === undefined ? '' : text('leads.months', { count: months })),
    },
    {
      key: 'reason',
      header: text('leads.column.reason'),
      cell: ({ stage, reason }) => reasonOf(lead, stage, reason),
    },
  ]
}

function reasonOf(lead: LeadRecord, stage: LeadRecord['stage'], reason: string | null): string {
  if (stage === 'closed' && lead.stage === 'closed' && lead.closeReason !== null)
    return text(`vocabulary.leadCloseReason.${lead.closeReason}`)
  return reason ?? ''
}
