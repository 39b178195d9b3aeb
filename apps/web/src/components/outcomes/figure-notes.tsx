import type { Outcome } from '@inflytt/domain'
import { formatMonth, formatNumber } from '../../lib/text/format.ts'
import { text } from '../../strings/text.ts'
import { Text } from '../../strings/use-text.tsx'
import type { KnownTogether } from './known-together.ts'
import './figure-notes.css'

interface FigureNotesProps {
  notes: readonly string[]
  /** Of these it is told where they come from. */
  totals: readonly KnownTogether[]
}

export function FigureNotes({ notes, totals }: FigureNotesProps) {
  if (notes.length + totals.length === 0) return null
  return (
    <ul className="figure-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {totals.map((item) => (
        <li key={item.aggregateId}>
          {/* A source is named in the words of who recorded it. */}
          <Text
            id="outcome.noteSource"
            values={{ ...sourceValues(item), source: <span lang="sv">{sourceOf(item)}</span> }}
          />
        </li>
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
  ]
}

function theTotal(item: KnownTogether): string {
  return text('outcome.theTotal', { households: formatNumber(item.households) })
}

/** Where each total comes from, and whether it is known how it was counted; of those too that only reach in. */
export function sourceNotes(totals: readonly KnownTogether[]): string[] {
  return totals.map((item) =>
    text('outcome.noteSource', { ...sourceValues(item), source: sourceOf(item) }),
  )
}

const sourceOf = ({ source, title }: KnownTogether) => source ?? title

function sourceValues(item: KnownTogether) {
  const { isDefinitionKnown, openEnd } = item
  return {
    total: theTotal(item),
    isDefinitionKnown: String(isDefinitionKnown),
    isEndKnown: String(openEnd === undefined),
    earliest: openEnd ? formatMonth(openEnd.earliest) : '',
    latest: openEnd ? formatMonth(openEnd.latest) : '',
  }
}
