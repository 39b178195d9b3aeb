import type { LegendItem } from '../../components/ui/figure/legend.tsx'
import { text } from '../../strings/text.ts'
import type { Rate } from './rate-rows.ts'

/** What the sign of a small base means, where some rate has it. */
export function smallBaseLegend(rates: readonly Pick<Rate, 'isSmall'>[]): LegendItem[] {
  return rates.some(({ isSmall }) => isSmall)
    ? [{ mark: text('comparison.smallSign'), label: text('comparison.smallLegend') }]
    : []
}
