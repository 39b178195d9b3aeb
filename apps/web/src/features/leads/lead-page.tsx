import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { isNotFound } from '../../components/record/form/use-record-form.ts'
import { FieldList, toLines } from '../../components/record/field-list.tsx'
import { RecordGone } from '../../components/record/record-gone.tsx'
import { Button } from '../../components/ui/button.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { PrimaryButtonLink } from '../../components/ui/link.tsx'
import { Notice } from '../../components/ui/states/notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { showToast } from '../../components/ui/toast/toast-store.ts'
import { problemText } from '../../lib/server/api-problem.ts'
import { formatMonth } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { usePageTitle } from '../../lib/text/page-title.ts'
import { useText } from '../../strings/use-text.tsx'
import { LeadActivity } from './lead-activity.tsx'
import { LEAD_FIELDS, leadFields } from './lead-fields.ts'
import type { LeadSurroundings } from './lead-fields.ts'
import { LeadForm } from './lead-form.tsx'
import { LeadHistory } from './lead-history.tsx'
import { LeadStageForm } from './lead-stage-form.tsx'
import { LeadStages } from './lead-stages.tsx'
import { sizeOf } from './lead-words.ts'
import { leadQuery, patchLeadNow } from './queries.ts'
import type { LeadRecord } from './queries.ts'
import { useLeadSurroundings } from './use-lead-surroundings.ts'
import './leads.css'

export function LeadPage() {
  const word = useText()
  const { ref } = useParams({ from: '/intressenter/$ref' })
  const read = useQuery(leadQuery(ref))
  const { around, mayChange, error, retry } = useLeadSurroundings()
  const isGone = isNotFound(read.error)
  usePageTitle(isGone ? word('leads.gone') : `${word('page.lead')} ${ref}`)
  const lead = read.data?.lead
  const own = lead?.responsibleMunicipality
  const place = around?.municipalities.find(({ code }) => code === own)?.name ?? own ?? ''
  return (
    <>
      <PageHeader
        kicker={<strong>{word('leads.privacy')}</strong>}
        title={isGone ? word('leads.gone') : `${word('page.lead')} ${ref}`}
        lead={
          lead &&
          around &&
          word('leads.detailLead', {
            place,
            month: formatMonth(lead.firstContactMonth),
            channel: word(`vocabulary.channel.${lead.channel}`),
            isKnown: String(lead.channel !== 'unknown'),
          })
        }
      >
        <p className="quiet">
          <Link to="/intressenter">{word('page.leads')}</Link>
          {lead && ` \u00b7 ${sizeOf(lead)}`}
        </p>
      </PageHeader>
      {isGone && (
        <RecordGone to="/intressenter" back={word('leads.back')}>
          {word('leads.goneNext')}
        </RecordGone>
      )}
      {read.isError && !isGone && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {!read.isError && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {(read.isPending || !around) && !read.isError && error === undefined && (
        <Pending minHeight={480} />
      )}
      {read.data && around && (
        <Lead key={ref} lead={read.data.lead} etag={read.data.etag} {...{ around, mayChange }} />
      )}
    </>
  )
}

interface LeadProps {
  lead: LeadRecord
  etag: string
  around: LeadSurroundings
  mayChange: boolean
}

function Lead({ lead, etag, around, mayChange }: LeadProps) {
  const word = useText()
  const [isEditing, setEditing] = useState(false)
  const aboutRef = useRef<HTMLHeadingElement>(null)
  const fields = leadFields(around, lead)
  const mayEdit = mayChange && !lead.isVoided
  // The form is gone, so focus goes to what it changed.
  function close() {
    flushSync(() => setEditing(false))
    aboutRef.current?.focus()
  }
  if (isEditing) return <LeadForm opened={{ record: lead, etag }} around={around} onClose={close} />
  return (
    <>
      {lead.isVoided && <Notice>{word('leads.voided')}</Notice>}
      {lead.householdRef !== null && (
        <p>
          {word('leads.movedTo')}{' '}
          <Link to="/hushall/$ref" params={{ ref: lead.householdRef }}>
            {lead.householdRef}
          </Link>
        </p>
      )}
      {mayEdit && lead.householdRef === null && (
        <div className="leads-actions no-print">
          <PrimaryButtonLink to="/registrera" search={{ intressent: lead.ref }}>
            {word('leads.recordHousehold')}
          </PrimaryButtonLink>
          <span className="quiet">{word('leads.recordHow')}</span>
        </div>
      )}
      <LeadStages lead={lead} />
      {mayEdit && lead.stage !== 'moved' && <LeadStageForm lead={lead} etag={etag} />}
      <section className="page-section">
        <h2 ref={aboutRef} tabIndex={-1}>
          {word('leads.about')}
        </h2>
        <FieldList
          isWide
          lines={toLines(
            LEAD_FIELDS.filter((field) => lead[field] !== undefined).map((field) => fields[field]),
            { ...lead },
          )}
        />
        {mayEdit && (
          <div className="leads-change no-print">
            <Button onClick={() => setEditing(true)}>{word('edit.change')}</Button>
          </div>
        )}
      </section>
      <LeadActivity lead={lead} mayChange={mayEdit} />
      {mayChange && lead.householdRef === null && <VoidLead lead={lead} />}
      <LeadHistory lead={lead} fields={fields} />
    </>
  )
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
