import type { Outcome } from '@inflytt/domain'
import { formatNumber } from '../../lib/format.ts'
import { text } from '../../strings/text.ts'
import type { KnownTogether } from './known-together.ts'
import './figure-notes.css'

export function FigureNotes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <ul className="figure-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}

/** What must be said of the totals that the figure counts. */
export function notesOf(outcome: Outcome, totals: readonly KnownTogether[]): string[] {
  const counted = totals.filter((item) => item.isCounted)
  const [only] = counted
  const total = only && counted.length === 1 ? theTotal(only) : text('outcome.theTotals')
  const { undecided } = outcome.total
  const reserved = outcome.unallocated.reduce((sum, item) => sum + item.reserved, 0)
  return [
    ...(undecided > 0 ? [text('outcome.noteUndecided', { count: undecided, total })] : []),
    ...(reserved > 0 ? [text('outcome.noteReserved', { count: reserved, total })] : []),
    ...sourceNotes(totals),
  ]
}

function theTotal(item: KnownTogether): string {
  return text('outcome.theTotal', { households: formatNumber(item.households) })
}

/** Where each total comes from, and whether it is known how it was counted; of those too that only reach in. */
export function sourceNotes(totals: readonly KnownTogether[]): string[] {
  return totals.map((item) =>
    text('outcome.noteSource', {
      total: theTotal(item),
      source: item.source ?? item.title,
      isDefinitionKnown: String(item.isDefinitionKnown),
    }),
  )
}
