import { useQuery } from '@tanstack/react-query'
import { formatDate } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { NotFetched } from '../ui/states/not-fetched.tsx'
import { fixedVersionsQuery } from '../fixed-years/fixed-years-queries.ts'

/** The versions in which years were fixed, the newest first, each with the address where it stays as it was. */
export function FixedVersions({ from, to }: { from: number; to: number }) {
  const text = useText()
  const { data, isError, refetch } = useQuery(fixedVersionsQuery)
  if (isError && data === undefined)
    return (
      <p>
        <NotFetched onRetry={() => void refetch()}>{text('explain.versionsFailed')}</NotFetched>
      </p>
    )
  const versions = (data ?? [])
    .filter(({ year }) => from <= year && year <= to)
    .toSorted((a, b) => b.year - a.year || b.version - a.version)
  return (
    <ul>
      {versions.map(({ id, year, version, fixedAt, decision }) => (
        <li key={id}>
          <a href={`/api/v1/report-versions/${id}`}>
            {text('explain.version', {
              year: String(year),
              version: String(version),
              date: formatDate(fixedAt),
              decisionBody: decision.body,
              decisionDate: formatDate(decision.date),
              diaryRef: decision.diaryRef,
            })}
          </a>
        </li>
      ))}
    </ul>
  )
}
