import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { recordDrafts, recordForm } from '../../components/record/form/record-drafts.ts'
import { pickFields } from '../../components/record/form/record-field.ts'
import type { RecordValues } from '../../components/record/form/record-field.ts'
import { RecordForm } from '../../components/record/form/record-form.tsx'
import { useRecordSave } from '../../components/record/use-record-save.ts'
import { EmptyState } from '../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { LeftOutNotice } from '../../components/ui/page/left-out-notice.tsx'
import { PageHeader, PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { Unanswered } from '../../components/ui/states/unanswered.tsx'
import { Select } from '../../components/ui/fields/select.tsx'
import { allActivitiesQuery } from '../../lib/queries/activity-queries.ts'
import type { ActivityRecord } from '../../lib/queries/activity-queries.ts'
import { agreementPartiesQuery } from '../../lib/queries/money-queries.ts'
import type { AgreementRecord } from '../../lib/queries/money-queries.ts'
import { useMonthTurn } from '../../lib/time/month-turn.ts'
import { programmesQuery, settingsQuery } from '../../lib/queries/reference-queries.ts'
import { neededTogether } from '../../lib/queries/needed-together.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { askedInVain } from '../../lib/address/search.ts'
import { useDraftSlot } from '../../lib/device/use-draft-slot.ts'
import { useText } from '../../strings/use-text.tsx'
import { AgreementChecks } from './agreement-checks.tsx'
import { AgreementSection, NewAgreement } from './agreement-section.tsx'
import { BudgetSection, CostSection } from './budget/budget-section.tsx'
import { CarryOverSection } from './carry-over/carry-over-section.tsx'
import { ContributionSection } from './contributions/contribution-section.tsx'
import { DecisionSection } from './decision-section.tsx'
import { activityChoices, costActivities } from './budget/cost-activities.ts'
import { costFields } from './money-fields.ts'
import { compareParties, inPartyOrder } from './contributions/party-order.ts'
import { useAgreementBook, useMoneyBasics } from './queries.ts'
import './money.css'

type Basics = NonNullable<ReturnType<typeof useMoneyBasics>['basics']>

/** Where the coordinator enters what the agreements cost. */
export function MoneyEditPage() {
  const text = useText()
  const session = useQuery(sessionQuery)
  const { basics, error, retry } = useMoneyBasics()
  const may = session.data?.may.includes('agreements:change')
  return (
    <>
      <PageHeader
        title={text('page.moneyEdit')}
        lead={
          <>
            {text('moneyEdit.lead')} <Link to="/ekonomi">{text('page.money')}</Link>,{' '}
            <Link to="/admin/parter">{text('moneyEdit.parties')}</Link>
          </>
        }
      />
      <Unanswered query={session} minHeight={640} />
      {session.data && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {session.data && error === undefined && !basics && <Pending minHeight={640} />}
      {may === false && (
        <EmptyState title={text('moneyEdit.forbidden')}>{text('moneyEdit.forbiddenNext')}</EmptyState>
      )}
      {may === true && basics !== undefined && <Editing basics={basics} />}
    </>
  )
}

function Editing({ basics }: { basics: Basics }) {
  const text = useText()
  const programmes = useQuery(programmesQuery)
  const { aktivitet } = useSearch({ strict: false })
  const activities = useQuery(allActivitiesQuery)
  const ofYear = (wanted: number | undefined) => basics.agreements.find(({ year }) => year === wanted)
  const named = activities.data?.find((activity) => activity.id === aktivitet)
  const latest =
    ofYear(named && Number(named.dateFrom.slice(0, 4))) ??
    basics.agreements.findLast(({ year }) => year <= basics.currentYear) ??
    basics.agreements.at(-1)
  const [chosen, setId] = useState<string>()
  const id = chosen ?? latest?.id
  const agreement = basics.agreements.find((one) => one.id === id)
  const last = basics.agreements.at(-1)
  const before = useQuery({ ...agreementPartiesQuery(last?.id ?? ''), enabled: last !== undefined })
  const programmeChoices = (programmes.data ?? []).map(({ id: value, name }) => ({
    value,
    label: name,
  }))
  return (
    <>
      {activities.data && <LeftOutNotice parts={askedInVain({ aktivitet }, { aktivitet: named?.id })} />}
      <div className="money-year no-print">
        {basics.agreements.length > 0 && (
          <Select
            label={text('moneyEdit.agreement')}
            options={basics.agreements.map((one) => ({
              value: one.id,
              label: `${one.year}: ${one.name}`,
            }))}
            value={id}
            onChange={setId}
          />
        )}
        {(last === undefined || before.isSuccess) && programmes.isSuccess && (
          <NewAgreement
            programmes={programmeChoices}
            parties={partyChoices(basics)}
            likely={(before.data ?? []).map(({ partyId }) => partyId)}
            year={(last?.year ?? basics.currentYear - 1) + 1}
            onAdded={setId}
          />
        )}
      </div>
      {agreement === undefined ? (
        <EmptyState title={text('money.none')}>{text('moneyEdit.noAgreements')}</EmptyState>
      ) : (
        <Sections
          key={agreement.id}
          agreement={agreement}
          basics={basics}
          programmes={programmeChoices}
        />
      )}
    </>
  )
}

interface SectionsProps {
  agreement: AgreementRecord
  basics: Basics
  programmes: { value: string; label: string }[]
}

function Sections({ agreement, basics, programmes }: SectionsProps) {
  const text = useText()
  const agreementBook = useAgreementBook(agreement.id)
  const { book } = agreementBook
  useMonthTurn()
  const settings = useQuery(settingsQuery)
  const activities = useQuery(allActivitiesQuery)
  const failed = [agreementBook, neededTogether([settings, activities])].find(
    ({ error }) => error !== undefined,
  )
  if (failed) return <ErrorState error={failed.error} onRetry={failed.retry} />
  if (book === undefined || !settings.data || !activities.data) return <Pending minHeight={480} />
  const parties = partyChoices(basics)
  const nameOf = (id: string) => parties.find(({ value }) => value === id)?.label ?? id
  const lines = book.lines.map(({ id, category }) => ({
    value: id,
    label: text(`money.category.${category}`),
  }))
  const ordered = {
    ...book,
    parties: inPartyOrder(book.parties, basics.parties),
    contributions: inPartyOrder(book.contributions, basics.parties),
  }
  const shared = { agreement, book: ordered, nameOf }
  return (
    <>
      <AgreementChecks {...shared} />
      <NewCost
        key={settings.data.currentMonth}
        agreement={agreement}
        lines={lines}
        activities={activities.data}
        currentMonth={settings.data.currentMonth}
      />
      <CostSection agreement={agreement} book={book} lines={lines} activities={activities.data} />
      <AgreementSection agreement={agreement} programmes={programmes} />
      <DecisionSection {...shared} parties={parties} />
      <ContributionSection {...shared} />
      <BudgetSection agreement={agreement} book={book} />
      <CarryOverSection year={agreement.year} carryOvers={book.carryOvers} />
    </>
  )
}

interface NewCostProps {
  agreement: AgreementRecord
  lines: readonly { value: string; label: string }[]
  activities: readonly ActivityRecord[]
  currentMonth: string
}

/** What is booked most often stands open at the top. */
function NewCost({ agreement, lines, activities, currentMonth }: NewCostProps) {
  const text = useText()
  const { add } = useRecordSave()
  const { aktivitet } = useSearch({ strict: false })
  const activityId = activities.find(({ id }) => id === aktivitet)?.id ?? null
  const all = activityChoices(activities, [])
  const fieldsOf = ({ month, activityId: kept }: RecordValues) => {
    const asked = { month, year: agreement.year, kept }
    return costFields(lines, { offered: costActivities(activities, asked), all })
  }
  const session = useQuery(sessionQuery)
  const userId = session.data?.user?.id
  const slot = useDraftSlot(userId, recordForm(`new ${agreement.id} cost ${activityId ?? ''}`))
  if (userId === undefined || slot === undefined) return <Pending minHeight={320} />
  return (
    <PageSection title={text('moneyEdit.cost')}>
      {lines.length === 0 ? (
        <EmptyState>{text('moneyEdit.noLines')}</EmptyState>
      ) : (
        <RecordForm
          title={text('moneyEdit.cost')}
          action={text('moneyEdit.saveCost')}
          opened={{ record: { month: currentMonth, activityId } }}
          toDraft={(values) => pickFields(fieldsOf(values), values)}
          fieldsOf={fieldsOf}
          check={({ month }) =>
            String(month) <= currentMonth ? {} : { month: text('moneyEdit.fault.month') }
          }
          kept={['budgetLineId', 'month']}
          send={(values) => add('/costs', values)}
          drafts={recordDrafts(userId, slot)}
          onDone={() => undefined}
        />
      )}
    </PageSection>
  )
}

function partyChoices({ parties }: Basics) {
  return parties.toSorted(compareParties).map(({ id, name }) => ({ value: id, label: name }))
}
