import type { DataController } from '../../lib/queries/data-controller-queries.ts'
import { formatList } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'

/** What is missing, as it stands in a sentence; empty where nothing is. */
export function gapWords(missing: DataController['missing']): string {
  return formatList(missing.map((gap) => text(`controllers.gap.${gap}`)))
}
