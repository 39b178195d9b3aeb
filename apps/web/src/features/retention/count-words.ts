import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { formatList, formatNumber } from '../../lib/format.ts'
import type { Counts } from './queries.ts'

/** '12 hushåll och 3 intressenter', in the order of the counts. */
export function countWords(counts: Counts): string {
  const words = Object.entries(counts).map(([what, count]) =>
    text('retention.count', {
      count: formatNumber(count),
      what: text(`retention.what.${what}` as TextId),
    }),
  )
  return formatList(words)
}
