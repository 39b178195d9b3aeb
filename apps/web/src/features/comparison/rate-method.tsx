import { PageSection } from '../../components/ui/page/page-header.tsx'
import { useText } from '../../strings/use-text.tsx'
import type { RateRow } from './rate-rows.ts'

/** How the rates are to be read. */
export function RateMethod({ rows }: { rows: readonly RateRow[] }) {
  const text = useText()
  const isSomeAtLeast = rows.some(({ bound, value }) => bound === 'at_least' && value !== null)
  const isSomeKnown = rows.some(({ value }) => value !== null)
  return (
    <PageSection title={text('comparison.how')}>
      <div className="prose">
        {rows.some(({ isSmall }) => isSmall) && <p>{text('comparison.smallBase')}</p>}
        <p>{text('comparison.howText', { isSome: String(isSomeAtLeast) })}</p>
        <p>{text('comparison.noLeague', { isSome: String(isSomeKnown) })}</p>
      </div>
    </PageSection>
  )
}
