import { useQuery } from '@tanstack/react-query'
import { PageHeader } from '../../components/ui/page/page-header.tsx'
import { outcomesQuery } from '../../lib/queries/outcome-queries.ts'
import { settingsQuery } from '../../lib/queries/reference-queries.ts'
import { useText } from '../../strings/use-text.tsx'
import { AtLeast, ZeroIsNotMissing } from './bounds.tsx'
import { Contents } from './contents.tsx'
import { Confirmed, WhatIsCounted } from './counting.tsx'
import { Disclosure } from './disclosure.tsx'
import { Changes, FaultReport } from './fault-report.tsx'
import { FurtherMeasures } from './further-measures.tsx'
import { SignsAndStatuses } from './signs-and-statuses.tsx'
import { Together } from './together.tsx'
import { Unknowns } from './unknowns.tsx'
import { WhoCounts } from './who-counts.tsx'
import './method.css'

// What the page says until the figures have told which version they follow.
const K1 = { id: 'K1', version: 1 }

/** How every number is made, for everybody. The text is here at once; only what is known just now waits. */
export function MethodPage() {
  const text = useText()
  const { data: settings } = useQuery(settingsQuery)
  const county = useQuery(outcomesQuery())
  const definition = county.data?.definition ?? K1
  return (
    <>
      <PageHeader title={text('page.method')} lead={text('method.lead')} />
      <Contents />
      <div className="method">
        <WhatIsCounted definition={definition} />
        <WhoCounts definition={definition} />
        <Confirmed definition={definition} />
        <Together
          definition={definition}
          county={county.data}
          onRetry={county.isError && county.data === undefined ? () => void county.refetch() : undefined}
        />
        <AtLeast definition={definition} />
        <ZeroIsNotMissing definition={definition} settings={settings} />
        <SignsAndStatuses definition={definition} />
        <Disclosure settings={settings} />
        <Unknowns county={county.data} />
        <FurtherMeasures />
        <Changes />
        <FaultReport />
      </div>
    </>
  )
}
