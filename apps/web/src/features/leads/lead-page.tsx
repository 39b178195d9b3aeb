import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '../../components/ui/button.tsx'
import { DataTable } from '../../components/ui/data-table.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { PrimaryButtonLink } from '../../components/ui/link.tsx'
import { Notice } from '../../components/ui/notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { showToast } from '../../components/ui/toast-store.ts'
import { problemText } from '../../lib/api-problem.ts'
import { formatMonth } from '../../lib/format.ts'
import { municipalitiesQuery } from '../../lib/reference-queries.ts'
import { sessionQuery } from '../../lib/session.ts'
import { text } from '../../strings/text.ts'
import { useText } from '../../strings/use-text.tsx'
import { LeadActivity } from './lead-activity.tsx'
import { LeadStageForm } from './lead-stage-form.tsx'
import { sizeOf } from './lead-words.ts'
import { leadQuery, patchLeadNow } from './queries.ts'
import type { LeadRecord } from './queries.ts'
import './leads.css'

export function LeadPage() {
  const word = useText()
  const { ref } = useParams({ from: '/intressenter/$ref' })
  const read = useQuery(leadQuery(ref))
  const session = useQuery(sessionQuery)
  const municipalities = useQuery(municipalitiesQuery)
  const lead = read.data?.lead
  const own = lead?.responsibleMunicipality
  const place = municipalities.data?.find(({ code }) => code === own)?.name ?? own ?? ''
  const mayChange = session.data?.may.includes('leads:change') === true
  return (
    <>
      <PageHeader
        kicker={<strong>{word('leads.privacy')}</strong>}
        title={word('page.lead')}
        lead={
          lead &&
          word('leads.detailLead', {
            place,
            month: formatMonth(lead.firstContactMonth),
            channel: word(`vocabulary.channel.${lead.channel}`).toLowerCase(),
          })
        }
      >
        <p className="quiet">
          <Link to="/intressenter">{word('page.leads')}</Link> {lead && sizeOf(lead)}
        </p>
      </PageHeader>
      {read.isError && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.isPending && <Pending minHeight={480} />}
      {lead && read.data && (
        <>
          {lead.isVoided && <Notice>{word('leads.voided')}</Notice>}
          {lead.externalRef && <p>{word('leads.caseNumber', { number: lead.externalRef })}</p>}
          {lead.householdRef !== null && (
            <p>
              {word('leads.movedTo')}{' '}
              <Link to="/hushall/$ref" params={{ ref: lead.householdRef }}>
                {lead.householdRef}
              </Link>
            </p>
          )}
          <LeadActivity lead={lead} mayChange={mayChange && !lead.isVoided} />
          <PageSection title={word('leads.stages')}>
            <DataTable
              caption={word('leads.stagesCaption')}
              columns={[
                {
                  key: 'stage',
                  header: word('leads.column.stage'),
                  isRowHeader: true,
                  cell: ({ stage }) => word(`vocabulary.leadStage.${stage}`),
                },
                {
                  key: 'month',
                  header: word('leads.column.month'),
                  cell: ({ month }) => formatMonth(month),
                },
                {
                  key: 'reason',
                  header: word('leads.column.reason'),
                  cell: ({ stage, reason }) => reasonOf(lead, stage, reason),
                },
              ]}
              rows={lead.stageHistory.map((step, index) => ({ ...step, index }))}
              rowKey={({ index }) => String(index)}
            />
          </PageSection>
          {mayChange && !lead.isVoided && lead.householdRef === null && (
            <div className="leads-actions no-print">
              <PrimaryButtonLink to="/registrera" search={{ intressent: lead.ref }}>
                {word('leads.recordHousehold')}
              </PrimaryButtonLink>
              <span className="quiet">{word('leads.recordHow')}</span>
            </div>
          )}
          {mayChange && !lead.isVoided && lead.stage !== 'moved' && (
            <LeadStageForm key={read.data.etag} lead={lead} etag={read.data.etag} />
          )}
          {mayChange && lead.householdRef === null && <VoidLead lead={lead} />}
        </>
      )}
    </>
  )
}

function reasonOf(lead: LeadRecord, stage: LeadRecord['stage'], reason: string | null): string {
  if (stage === 'closed' && lead.stage === 'closed' && lead.closeReason !== null)
    return text(`vocabulary.leadCloseReason.${lead.closeReason}`)
  return reason ?? ''
}

function VoidLead({ lead }: { lead: LeadRecord }) {
  const word = useText()
  const queryClient = useQueryClient()
  async function turn(isVoided: boolean) {
    try {
      await patchLeadNow(lead.ref, { isVoided })
      showToast({
        message: text(isVoided ? 'leads.voidedDone' : 'leads.restoredDone'),
        action: { label: text('action.undo'), onAction: () => void turn(!isVoided) },
      })
    } catch (error) {
      showToast({ message: problemText(error) })
    }
    await queryClient.invalidateQueries({ queryKey: ['leads'] })
  }
  return (
    <PageSection>
      <div className="leads-actions no-print">
        <Button variant="secondary" onClick={() => void turn(!lead.isVoided)}>
          {word(lead.isVoided ? 'leads.restore' : 'leads.void')}
        </Button>
        {!lead.isVoided && <span className="quiet">{word('leads.voidHow')}</span>}
      </div>
    </PageSection>
  )
}
