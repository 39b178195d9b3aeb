import { Link, useSearch } from '@tanstack/react-router'
import { EmptyState } from '../../../components/ui/states/empty-state.tsx'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { ButtonLink, PrimaryButtonLink } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/states/notice.tsx'
import { LeftOutNotice } from '../../../components/ui/page/left-out-notice.tsx'
import { PageHeader } from '../../../components/ui/page/page-header.tsx'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { useText } from '../../../strings/use-text.tsx'
import { readFilter, toSearch } from './filter.ts'
import { HouseholdFilters } from './household-filters.tsx'
import { HouseholdList } from './household-list.tsx'
import { HouseholdTabs } from './household-tabs.tsx'
import { offeredProgrammes, readableMunicipalities, useAround } from './use-around.ts'
import type { Around } from './use-around.ts'
import './households.css'

export function HouseholdsPage() {
  const text = useText()
  const { around, error, retry } = useAround()
  return (
    <>
      <div className="list-head">
        <PageHeader
          kicker={<strong>{text('households.privacy')}</strong>}
          title={text('page.households')}
          lead={around?.may.read ? leadOf(around, text) : undefined}
        />
        {around?.may.create && (
          <div className="button-row no-print">
            <PrimaryButtonLink to="/registrera">{text('households.record')}</PrimaryButtonLink>
            <ButtonLink to="/importera">{text('households.import')}</ButtonLink>
            <ButtonLink to="/dubbletter">{text('page.duplicates')}</ButtonLink>
          </div>
        )}
      </div>
      {around === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {around === undefined && error === undefined && <Pending minHeight={480} />}
      {around && (around.may.read ? <Households around={around} /> : <NotForYou />)}
    </>
  )
}

function Households({ around }: { around: Around }) {
  const text = useText()
  const search = useSearch({ from: '/hushall' })
  const municipalities = readableMunicipalities(around)
  const { filter, faults, unknown } = readFilter(search, {
    municipalityCodes: municipalities.map(({ code }) => code),
    programmeIds: offeredProgrammes(around).map(({ id }) => id),
    earliestMonth: around.settings.earliestMonth,
    currentMonth: around.settings.currentMonth,
  })
  return (
    <>
      <div className="list-page">
        {faults.map(({ kind, name, value }) => (
          <Notice key={name}>
            {text(`households.fault.${kind}`, { name, value })}{' '}
            <Link to="/hushall" search={toSearch(filter)}>
              {text('address.leaveOut')}
            </Link>
          </Notice>
        ))}
        <LeftOutNotice parts={unknown} />
        <HouseholdTabs filter={filter} />
        <HouseholdFilters filter={filter} municipalities={municipalities} around={around} />
        <HouseholdList
          filter={filter}
          around={around}
          hasSeveralMunicipalities={municipalities.length > 1}
        />
      </div>
    </>
  )
}

function NotForYou() {
  const text = useText()
  return (
    <EmptyState
      title={text('households.forbidden')}
      action={<ButtonLink to="/rapporter">{text('households.toReports')}</ButtonLink>}
    >
      {text('households.forbiddenNext')}
    </EmptyState>
  )
}

function leadOf(around: Around, text: ReturnType<typeof useText>): string {
  if (around.session.role !== 'officer') return text('households.leadCounty')
  const place = readableMunicipalities(around)
    .map(({ name }) => name)
    .join(', ')
  return text('households.lead', { place })
}
