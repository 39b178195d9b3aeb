import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { fixedVersionsQuery } from '../../../components/fixed-years/fixed-years-queries.ts'
import { ErrorState } from '../../../components/ui/states/error-state.tsx'
import { PageSection } from '../../../components/ui/page/page-header.tsx'
import { Pending } from '../../../components/ui/states/pending.tsx'
import { sessionQuery } from '../../../lib/session/session.ts'
import { useText } from '../../../strings/use-text.tsx'
import { FixForm } from './fix-form.tsx'
import { PaperLinks } from './paper-links.tsx'
import type { ReportChoice } from '../report-choice.ts'
import { VersionItem } from './version-item.tsx'

interface VersionsSectionProps {
  choice: ReportChoice
  currentYear: number
}

/** In which versions the year is fixed, what has changed since, and for who may: fixing it. */
export function VersionsSection({ choice, currentYear }: VersionsSectionProps) {
  const text = useText()
  const versions = useQuery(fixedVersionsQuery)
  const session = useQuery(sessionQuery)
  const year = String(choice.year)
  const own = (versions.data ?? [])
    .filter((version) => version.year === choice.year)
    .toSorted((a, b) => b.version - a.version)
  const latestRef = useRef<HTMLParagraphElement>(null)
  const [fixed, setFixed] = useState<number>()
  const isShown = fixed !== undefined && own[0]?.version === fixed
  // Whoever has fixed a year goes on with its files, which stand above the form.
  useEffect(() => {
    if (isShown) latestRef.current?.focus()
  }, [isShown, fixed])
  const mayFix = session.data?.may.includes('report-versions:fix') === true
  return (
    <PageSection title={text('fixing.title', { year })}>
      {versions.isError && <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.isPending && <Pending minHeight={96} />}
      {versions.data && own.length === 0 && (
        <p>{text(choice.year === currentYear ? 'fixing.running' : 'fixing.notYet', { year })}</p>
      )}
      {versions.data && own.length === 0 && choice.year < currentYear && (
        // Whoever decides has it before them when the year is not fixed yet.
        <ul className="report-version-links no-print">
          <PaperLinks file={choice} />
        </ul>
      )}
      {own.length > 0 && (
        <ul className="report-versions">
          {own.map((version, index) => (
            <VersionItem
              key={version.id}
              choice={choice}
              fixed={version}
              isLatest={index === 0}
              lineRef={index === 0 ? latestRef : undefined}
            />
          ))}
        </ul>
      )}
      {own[0] && (
        <p className="small quiet">
          {text('fixing.codesStand', { year, version: String(own[0].version) })}
        </p>
      )}
      {mayFix && choice.year < currentYear && (
        <FixForm
          key={year}
          year={choice.year}
          nextVersion={(own[0]?.version ?? 0) + 1}
          onFixed={setFixed}
        />
      )}
    </PageSection>
  )
}
