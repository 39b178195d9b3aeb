import { describeHouseholds, formatBoundValue } from '../../../lib/text/format.ts'
import type { BoundValue } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'
import { useText } from '../../../strings/use-text.tsx'
import { Legend } from './legend.tsx'
import type { LegendItem } from './legend.tsx'
import { SeenAndSaid } from './written.tsx'

export type Sign = 'zero' | 'missing' | 'hidden' | 'preliminary' | 'more'

const WORDS = {
  zero: 'sign.zeroWords',
  missing: 'sign.missingWords',
  hidden: 'sign.hiddenWords',
  preliminary: 'sign.preliminaryWords',
  more: 'sign.moreWords',
} as const satisfies Record<Sign, TextId>

/** One sign of the list `0 .. x p (+n)`, read out as its words. */
export function StatusSign({ sign }: { sign: Sign }) {
  useText()
  return <SeenAndSaid seen={text(`sign.${sign}`)} said={text(WORDS[sign])} />
}

/** A number of households with its bound and status: seen as 'minst 65' or '..', read out in words. */
export function CellValue<Cell extends BoundValue>({
  cell,
  describe = describeHouseholds,
}: {
  cell: Cell
  /** What it counts in words; households if left out. */
  describe?: ((cell: Cell) => string) | undefined
}) {
  return <SeenAndSaid seen={formatBoundValue(cell)} said={describe(cell)} />
}

/** The signs that such cells may hold; the hidden one and that of preliminary ones only where some are. */
export function signsOf(cells: readonly Pick<BoundValue, 'status' | 'preliminary'>[]): Sign[] {
  const isHidden = cells.some((cell) => cell.status === 'suppressed' || cell.preliminary === null)
  const hasMore = cells.some(({ preliminary }) => preliminary !== null && preliminary > 0)
  return [
    'zero',
    'missing',
    ...(isHidden ? ['hidden' as const] : []),
    'preliminary',
    ...(hasMore ? ['more' as const] : []),
  ]
}

/** The signs with their words, as a legend holds them. */
export function signItems(signs: readonly Sign[]): LegendItem[] {
  return signs.map((sign) => ({ mark: text(`sign.${sign}`), label: text(WORDS[sign]) }))
}

/** The words of the signs, beside a table or a set of charts. */
export function SignLegend({ signs }: { signs: readonly Sign[] }) {
  useText()
  return <Legend label={text('sign.legendTitle')} items={signItems(signs)} />
}
