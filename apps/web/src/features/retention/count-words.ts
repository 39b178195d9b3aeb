import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { formatList, formatNumber } from '../../lib/text/format.ts'
import type { Counts } from './queries.ts'

/** '12 households and 3 leads' in the reader's words, in the order of the counts. */
export function countWords(counts: Counts): string {
  const words = Object.entries(counts).map(([what, count]) =>
    text('retention.count', {
      count: formatNumber(count),
      what: text(`retention.what.${what}` as TextId),
    }),
  )
  return formatList(words)
}
