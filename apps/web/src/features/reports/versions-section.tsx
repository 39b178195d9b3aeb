import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { fixedVersionsQuery } from '../../components/fixed-years/fixed-years-queries.ts'
import { ErrorState } from '../../components/ui/states/error-state.tsx'
import { PageSection } from '../../components/ui/page/page-header.tsx'
import { Pending } from '../../components/ui/states/pending.tsx'
import { formatDate } from '../../lib/text/format.ts'
import { sessionQuery } from '../../lib/session/session.ts'
import { useText } from '../../strings/use-text.tsx'
import { FixForm } from './fix-form.tsx'
import { reportHref, toSearch } from './report-choice.ts'
import type { ReportChoice } from './report-choice.ts'
import { codeBookHref, decisionPaperHref } from './report-files.ts'

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
          {own.map(({ id, version, fixedAt, decision }, index) => {
            const file = { ...choice, version }
            return (
              <li key={id}>
                <p ref={index === 0 ? latestRef : undefined} tabIndex={-1}>
                  <strong>{text('fixing.version', { code: `R${year}-v${version}` })}</strong>{' '}
                  {unbroken(
                    text('fixing.decided', {
                      date: formatDate(fixedAt),
                      decisionBody: decision.body,
                      decisionDate: formatDate(decision.date),
                      diaryRef: decision.diaryRef,
                    }),
                  )}
                </p>
                <ul className="report-version-links no-print">
                  <li>
                    <a
                      className={index === 0 ? 'button button-primary' : undefined}
                      href={reportHref(file, 'csv')}
                      download
                    >
                      {text('fixing.download')}
                    </a>
                  </li>
                  <li>
                    <a href={codeBookHref(file)} download>
                      {text('reports.codeBook')}
                      <span className="visually-hidden">
                        , {text('fixing.version', { code: `R${year}-v${version}` })}
                      </span>
                    </a>
                  </li>
                  <PaperLinks file={file} />
                  <li>
                    <Link
                      to="/rapporter/$ar/andringar"
                      params={{ ar: year }}
                      search={{
                        version: String(version),
                        kommun: toSearch(choice).kommun,
                      }}
                    >
                      {text('fixing.changes')}
                    </Link>
                  </li>
                </ul>
              </li>
            )
          })}
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

/** The draft of the decision paper, from a fixed version or as it stands. */
function PaperLinks({ file }: { file: ReportChoice }) {
  const text = useText()
  return (['docx', 'html'] as const).map((format) => (
    <li key={format}>
      <a href={decisionPaperHref(file, format)}>
        {text(format === 'docx' ? 'fixing.paper' : 'fixing.paperPage')}
      </a>
    </li>
  ))
}

/** No date is broken at its hyphens: what was split off between two pieces of text is one. */
function unbroken(words: string): ReactNode {
  return words
    .split(/(\d{4}-\d\d-\d\d)/u)
    .map((piece, index) => (index % 2 === 1 ? <time key={index}>{piece}</time> : piece))
}
