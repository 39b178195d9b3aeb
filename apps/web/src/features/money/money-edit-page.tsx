import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../components/ui/empty-state.tsx'
import { ErrorState } from '../../components/ui/error-state.tsx'
import { PageHeader } from '../../components/ui/page-header.tsx'
import { Pending } from '../../components/ui/pending.tsx'
import { Select } from '../../components/ui/select.tsx'
import { settingsQuery } from '../../lib/reference-queries.ts'
import { sessionQuery } from '../../lib/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { BudgetLineForm, CostForm } from './cost-forms.tsx'
import { CarryOverForm } from './carry-over-form.tsx'
import { ContributionForm } from './contribution-form.tsx'
import { CostList } from './cost-list.tsx'
import { useAgreementMoney, useMoneyBasics } from './queries.ts'
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
            {text('moneyEdit.lead')} <Link to="/ekonomi">{text('page.money')}</Link>
          </>
        }
      />
      {error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {error === undefined && (!session.data || !basics) && <Pending minHeight={640} />}
      {may === false && (
        <EmptyState title={text('moneyEdit.forbidden')}>{text('moneyEdit.forbiddenNext')}</EmptyState>
      )}
      {may === true && basics !== undefined && <Editing basics={basics} />}
    </>
  )
}

function Editing({ basics }: { basics: Basics }) {
  const text = useText()
  const latest = basics.agreements.findLast(({ year }) => year <= basics.currentYear)
  const [id, setId] = useState(latest?.id ?? basics.agreements.at(-1)?.id)
  const agreement = basics.agreements.find((one) => one.id === id)
  return (
    <>
      <Select
        label={text('moneyEdit.agreement')}
        options={basics.agreements.map((one) => ({ value: one.id, label: `${one.year}: ${one.name}` }))}
        value={id}
        onChange={setId}
      />
      {agreement === undefined ? (
        <EmptyState title={text('money.none')}>{text('money.noneNext')}</EmptyState>
      ) : (
        <Forms key={agreement.id} agreement={agreement} basics={basics} />
      )}
    </>
  )
}

function Forms({ agreement, basics }: { agreement: Basics['agreements'][number]; basics: Basics }) {
  const { money, error, retry } = useAgreementMoney(agreement)
  const settings = useQuery(settingsQuery)
  if (error !== undefined) return <ErrorState error={error} onRetry={retry} />
  if (money === undefined || !settings.data) return <Pending minHeight={480} />
  return (
    <>
      <CostForm lines={money.lines} currentMonth={settings.data.currentMonth} />
      <CostList lines={money.lines} costs={money.costs} />
      <BudgetLineForm agreementId={agreement.id} />
      <ContributionForm agreement={agreement} money={money} parties={basics.parties} />
      <CarryOverForm year={agreement.year} />
    </>
  )
}
