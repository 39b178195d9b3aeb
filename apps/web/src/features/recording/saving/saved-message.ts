import type { CountStatus, InclusionBasis, OriginType } from '@inflytt/domain'
import { formatNumber } from '../../../lib/text/format.ts'
import type { BoundValue } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import type { TextId } from '../../../strings/text.ts'

export interface SavedWarning {
  code: string
  households?: number
  remainingBefore?: number
  remainingAfter?: number
}

/** The part of a saved household's answer that the page tells of. */
export interface SavedHousehold {
  ref: string
  moveInMonth: string
  adults: number | null
  children: number | null
  countStatus: CountStatus
  originType: OriginType
  inclusionBasis: InclusionBasis
  _warnings: SavedWarning[]
  _figure: BoundValue & { preliminary: number; municipality: string; year: number }
}

/** What the toast says: the figure as it now is, or why the household is not in it, and what became of the 444. */
export function savedMessage(saved: SavedHousehold, municipality: string): string {
  const carved = carvedMessage(saved)
  const first = firstSentence(saved, municipality)
  return carved === undefined ? first : text('record.sentence', { first, rest: carved })
}

function firstSentence(saved: SavedHousehold, municipality: string): string {
  if (saved.originType === 'own_county') return text('record.savedOwnCounty')
  if (saved.inclusionBasis === 'contact_after_move') return text('record.savedAfterMove')
  if (saved.inclusionBasis === 'unknown') return text('record.savedUnknownBasis')
  const { year } = saved._figure
  return text('record.saved', { municipality, year: String(year), figure: figureText(saved._figure) })
}

/** '7 (+1 preliminart)', 'minst 3', '1 preliminart hushall'. */
function figureText({ value, bound, preliminary }: SavedHousehold['_figure']): string {
  if (value === null) return text('record.figureOnlyPreliminary', { preliminary })
  const number = formatNumber(value)
  const bounded = bound === 'at_least' ? text('bound.atLeast', { value: number }) : number
  return preliminary > 0 ? text('record.figurePreliminary', { value: bounded, preliminary }) : bounded
}

function carvedMessage({ _warnings, countStatus }: SavedHousehold): string | undefined {
  const inside = _warnings.find(({ code }) => code === 'inside-aggregate')
  if (inside?.households === undefined) return undefined
  const households = formatNumber(inside.households)
  const { remainingBefore = 0, remainingAfter = 0 } = inside
  return countStatus === 'confirmed'
    ? text('record.carved', {
        households,
        before: formatNumber(remainingBefore),
        after: formatNumber(remainingAfter),
      })
    : text('record.carvedPreliminary', { households })
}

const WARNING_TEXT: Record<string, TextId> = {
  'possible-duplicate': 'record.warning.duplicate',
  'email-in-note': 'record.warning.email',
  'phone-in-note': 'record.warning.phone',
  'street-in-note': 'record.warning.street',
  late: 'record.warning.late',
}

/** The warnings that ask for something to be looked at. */
export function warningMessages({ _warnings }: Pick<SavedHousehold, '_warnings'>): string[] {
  const told = _warnings.flatMap(({ code }) => {
    const id = WARNING_TEXT[code]
    return id === undefined ? [] : [text(id)]
  })
  // One for each record that it is like.
  return [...new Set(told)]
}
