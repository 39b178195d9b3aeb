import type { Outcome } from '@inflytt/domain'
import { formatMonth } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { MethodSection } from './method-section.tsx'

/** What nobody knows, said rather than left out. */
export function Unknowns({ county }: { county: Outcome | undefined }) {
  const text = useText()
  const totals = county?.unallocated ?? []
  const undefinedIds = county?.footnotes.flatMap((footnote) =>
    footnote.code === 'definition-unknown' ? [footnote.aggregateId] : [],
  )
  return (
    <MethodSection anchor="okant" title={text('method.unknown')}>
      <ul>
        {totals
          .filter(({ aggregateId }) => undefinedIds?.includes(aggregateId))
          .map(({ aggregateId, title }) => (
            <li key={aggregateId}>{text('method.unknownHow', { title })}</li>
          ))}
        {totals
          .filter(({ periodToEarliest, periodToLatest }) => periodToEarliest !== periodToLatest)
          .map(({ aggregateId, title, periodToEarliest, periodToLatest }) => (
            <li key={aggregateId}>
              {text('method.unknownEnd', {
                title,
                earliest: formatMonth(periodToEarliest),
                latest: formatMonth(periodToLatest),
              })}
            </li>
          ))}
        <li>{text('method.unknownSplit')}</li>
        <li>{text('method.unknownPersons')}</li>
        <li>{text('method.unknownEffect')}</li>
      </ul>
    </MethodSection>
  )
}
