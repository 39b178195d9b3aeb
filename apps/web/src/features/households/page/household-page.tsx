import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { OwnCaseNumber } from '../../../components/record/form/own-case-number.tsx'
import { isNotFound } from '../../../components/record/form/use-record-form.ts'
import { RecordGone } from '../../../components/record/record-gone.tsx'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { Notice } from '../../../components/ui/states/notice.tsx'
import { PageHeader } from '../../../components/ui/page/page-header.tsx'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { usePageTitle } from '../../../lib/text/page-title.ts'
import { useText } from '../../../strings/use-text.tsx'
import { CountingSection } from './counting-section.tsx'
import { describePeople, moveInWords, municipalityName } from '../editing/describe-field.ts'
import { FollowUpsSection } from './follow-ups-section.tsx'
import { HistorySection } from './history-section.tsx'
import { HouseholdActions } from './household-actions.tsx'
import { HouseholdDetails } from './household-details.tsx'
import { HouseholdForm } from '../editing/household-form.tsx'
import { LockNotice } from './lock-notice.tsx'
import { householdQuery } from '../queries.ts'
import type { ReadHousehold } from '../queries.ts'
import { WelcomeSection } from './welcome-section.tsx'
import { useAround } from '../list/use-around.ts'
import type { Around } from '../list/use-around.ts'
import { useLock } from './use-lock.ts'
import '../list/households.css'
import './household.css'

// In one chunk with it: what only two pages share must not land in the first.
export { ExtractPage } from '../extract/extract-page.tsx'

export function HouseholdPage() {
  const text = useText()
  const { ref } = useParams({ from: '/hushall/$ref' })
  const household = useQuery(householdQuery(ref))
  const { around, error, retry } = useAround()
  usePageTitle(household.data?.household.ref)

  const shown = around && household.data
  const isGone = isNotFound(household.error)
  // The heading that the reader was led to stays the same one while the rest is fetched.
  return (
    <>
      <div>
        {shown && (
          <p className="breadcrumb no-print">
            <Link to="/hushall">{text('household.back')}</Link>
          </p>
        )}
        <PageHeader
          kicker={<strong>{text('households.privacy')}</strong>}
          title={shown ? shown.household.ref : text(isGone ? 'household.gone' : 'page.household')}
          lead={
            shown &&
            text('household.lead', {
              municipality: municipalityName(shown.household.municipalityCode, around.names),
              month: moveInWords(shown.household),
              people: describePeople(shown.household),
            })
          }
        />
        <OwnCaseNumber number={shown ? shown.household.externalRef : undefined} />
      </div>
      {shown ? (
        <Household key={ref} read={shown} around={around} />
      ) : (
        <Waiting
          isGone={isGone}
          error={household.error ?? error}
          onRetry={() => {
            void household.refetch()
            retry()
          }}
        />
      )}
    </>
  )
}

function Waiting({ isGone, error, onRetry }: { isGone: boolean; error: unknown; onRetry: () => void }) {
  const text = useText()
  if (isGone) {
    return (
      <RecordGone to="/hushall" back={text('household.back')}>
        {text('household.goneNext')}
      </RecordGone>
    )
  }
  return error ? <ErrorState error={error} onRetry={onRetry} /> : <Pending minHeight={640} />
}

function Household({ read, around: given }: { read: ReadHousehold; around: Around }) {
  const text = useText()
  const { household } = read
  const isDeidentified = household.moveInPrecision === 'year'
  const around = isDeidentified ? readingOnly(given) : given
  const [isEditing, setEditing] = useState(false)
  const [advice, setAdvice] = useState<readonly string[]>([])
  const lock = useLock(household)
  const statusRef = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone, so focus goes to what it led to.
  function close(told: readonly string[]) {
    flushSync(() => {
      setAdvice(told)
      setEditing(false)
    })
    statusRef.current?.focus()
  }

  return (
    <>
      {isEditing ? (
        <HouseholdForm opened={read} around={around} lock={lock} onClose={close} />
      ) : (
        <>
          <CountingSection read={read} around={around} advice={advice} statusRef={statusRef}>
            {isDeidentified && <Notice>{text('household.deidentified')}</Notice>}
            <LockNotice lock={lock} household={household} around={around} />
            <HouseholdActions
              read={read}
              around={around}
              isLocked={lock?.state === 'locked'}
              onEdit={() => setEditing(true)}
              onSaved={close}
            />
          </CountingSection>
          {!isDeidentified && (
            <>
              <WelcomeSection read={read} around={around} />
              <FollowUpsSection household={household} around={around} />
            </>
          )}
          <HouseholdDetails household={household} names={around.names} />
          <HistorySection householdRef={household.ref} names={around.names} />
          {given.session.may.includes('households:extract') && (
            <p className="no-print">
              <Link to="/hushall/$ref/utdrag" params={{ ref: household.ref }}>
                {text('extract.link')}
              </Link>
            </p>
          )}
        </>
      )}
    </>
  )
}

/** Nothing can be written of a household of which only the year is kept. */
function readingOnly(around: Around): Around {
  return { ...around, may: { ...around.may, change: false, decide: false } }
}
