import type { OutcomeTotal } from '@inflytt/domain'
import { formatNumber } from '../../lib/text/format.ts'
import { useText } from '../../strings/use-text.tsx'
import { text } from '../../strings/text.ts'
import { StatusSign } from '../ui/figure/status-sign.tsx'
import { Written } from '../ui/figure/written.tsx'
import './figure-parts.css'

/** A total as a large figure: '67', 'minst 38', '..'. What is preliminary is said under it. */
export function BoundNumber({ total }: { total: OutcomeTotal }) {
  const word = useText()
  if (total.value === null)
    return <StatusSign sign={total.status === 'suppressed' ? 'hidden' : 'missing'} />
  const value = formatNumber(total.value)
  return total.bound === 'at_least' ? word('bound.atLeast', { value }) : value
}

/** What bears on a figure, a line each. */
export function FigureLines({ lines }: { lines: readonly (string | undefined)[] }) {
  return lines
    .filter((line) => line !== undefined)
    .map((line) => (
      <p key={line} className="figure-line">
        <Written>{line}</Written>
      </p>
    ))
}

/** How many more wait to be confirmed, or nothing. */
export function morePreliminary({ preliminary }: OutcomeTotal): string | undefined {
  return preliminary ? text('outcome.morePreliminary', { count: preliminary }) : undefined
}
