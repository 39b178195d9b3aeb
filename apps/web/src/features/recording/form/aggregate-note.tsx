import { formatMonths, formatNumber } from '../../../lib/text/format.ts'
import { useText } from '../../../strings/use-text.tsx'
import type { InsideAggregate } from '../values/inside-aggregate.ts'

/** Said before saving: a household of that time is among those known together, and adds nothing to the total. */
export function AggregateNote({ inside }: { inside: InsideAggregate | undefined }) {
  const text = useText()
  return (
    <div role="status" className="record-inside">
      {inside && (
        <p className={inside.kind === 'full' ? 'record-warning' : undefined}>
          {text(`record.inside.${inside.kind}`, {
            households: formatNumber(inside.aggregate.households),
            period: formatMonths(inside.aggregate.periodFrom, inside.aggregate.periodToLatest),
          })}
        </p>
      )}
    </div>
  )
}
