import type { ReactNode, Ref } from 'react'
import { Link } from '@tanstack/react-router'
import type { FixedVersion } from '../../../components/fixed-years/fixed-years-queries.ts'
import { formatDate } from '../../../lib/text/format.ts'
import { useText } from '../../../strings/use-text.tsx'
import { PaperLinks } from './paper-links.tsx'
import { reportHref, toSearch } from '../report-choice.ts'
import type { ReportChoice } from '../report-choice.ts'
import { codeBookHref } from '../report-files.ts'

interface VersionItemProps {
  choice: ReportChoice
  fixed: FixedVersion
  isLatest: boolean
  /** Takes focus where the version has just been fixed. */
  lineRef: Ref<HTMLParagraphElement> | undefined
}

/** When and by whom a version was decided, its files, and what has changed since. */
export function VersionItem({ choice, fixed, isLatest, lineRef }: VersionItemProps) {
  const text = useText()
  const { version, fixedAt, decision } = fixed
  const year = String(choice.year)
  const file = { ...choice, version }
  const name = text('fixing.version', { code: `R${year}-v${version}` })
  return (
    <li>
      <p ref={lineRef} tabIndex={-1}>
        <strong>{name}</strong>{' '}
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
            className={isLatest ? 'button button-primary' : undefined}
            href={reportHref(file, 'csv')}
            download
          >
            {text('fixing.download')}
          </a>
        </li>
        <li>
          <a href={codeBookHref(file)} download>
            {text('reports.codeBook')}
            <span className="visually-hidden">, {name}</span>
          </a>
        </li>
        <PaperLinks file={file} />
        <li>
          <Link
            to="/rapporter/$ar/andringar"
            params={{ ar: year }}
            search={{ version: String(version), kommun: toSearch(choice).kommun }}
          >
            {text('fixing.changes')}
          </Link>
        </li>
      </ul>
    </li>
  )
}

/** No date is broken at its hyphens: what was split off between two pieces of text is one. */
function unbroken(words: string): ReactNode {
  return words
    .split(/(\d{4}-\d\d-\d\d)/u)
    .map((piece, index) => (index % 2 === 1 ? <time key={index}>{piece}</time> : piece))
}
