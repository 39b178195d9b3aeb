import { isTier1 } from '@inflytt/domain'
import type { Footnote, Measure } from '@inflytt/domain'
import type { OutcomeAnswer } from '../../lib/server/api-answers.ts'
import {
  describeHouseholds,
  formatList,
  formatNumber,
  formatPercent,
  formatSek,
} from '../../lib/text/format.ts'
import type { Municipality } from '../../lib/queries/reference-queries.ts'
import { placeName } from '../../lib/queries/reference-queries.ts'
import { text } from '../../strings/text.ts'
import type { TextId } from '../../strings/text.ts'
import { knownTogether } from '../outcomes/known-together.ts'
import { sourceNotes } from '../outcomes/figure-notes.tsx'
import { statusText } from '../outcomes/status-text.ts'

type Figure = OutcomeAnswer['total'] | OutcomeAnswer['cells'][number]

/** What the base of a measure counts; left out where a measure has none. */
const BASE_OF: Partial<Record<Measure, TextId>> = {
  persons: 'explain.base.households',
  conversion: 'explain.base.leads',
  conversionClosed: 'explain.base.leads',
  leadTime: 'explain.base.households',
  retention12: 'explain.base.households',
  retention24: 'explain.base.households',
  retention36: 'explain.base.households',
  impact: 'explain.base.households',
  costPerHousehold: 'explain.base.households',
  sekPerInhabitant: 'explain.base.inhabitants',
  returneeShare: 'explain.base.households',
  foreignShare: 'explain.base.households',
  familyShare: 'explain.base.households',
  remoteShare: 'explain.base.households',
  partnerWorkingShare: 'explain.base.households',
  satisfaction: 'explain.base.answers',
  costPerParticipant: 'explain.base.activities',
  dataQuality: 'explain.base.households',
  welcomedShare: 'explain.base.households',
}

const COUNTED: ReadonlySet<string> = new Set([
  'households',
  'persons',
  'positions',
  'activities',
  'participants',
  'leads',
])

/** Of these `at_least` always means that more may be known only together. */
const OF_ENVELOPES: ReadonlySet<Measure> = new Set([
  'households',
  'targetShare',
  'perThousandInhabitants',
])

/** The sum of a count in words; undefined where the figure has no sum, or an unknown one. */
export function totalWords(outcome: OutcomeAnswer): string | undefined {
  const { unit, total } = outcome
  if (total.status === 'suppressed') return text('sign.hiddenWords')
  if (!COUNTED.has(unit) || total.value === null || isSumOfTheShown(outcome)) return undefined
  if (unit === 'households') return describeHouseholds(total)
  const count = `${formatNumber(total.value)} ${text(`explain.unit.${unit}` as TextId)}`
  return total.bound === 'at_least' ? text('describe.atLeast', { text: count }) : count
}

// What is published of fixed years adds up to what is shown and not to what is there.
function isSumOfTheShown({ measure, by, cells }: OutcomeAnswer): boolean {
  return isTier1(measure, by) && cells.some(({ status }) => status === 'suppressed')
}

/** What stands behind a figure, a line each: what is told of it in the answer, and nothing worked out of what is hidden. */
export function basisLines(
  outcome: OutcomeAnswer,
  municipalities: readonly Pick<Municipality, 'code' | 'name'>[],
): string[] {
  const { total } = outcome
  const isPartHidden = [total, ...outcome.cells].some(({ status }) => status === 'suppressed')
  return [
    ...(outcome.measure === 'households' && !isPartHidden ? householdLines(outcome) : []),
    ...(isSumOfTheShown(outcome) ? [] : boundLines(outcome)),
    ...(typeof total.target === 'number' ? [text('explain.target', { count: total.target })] : []),
    ...baseLines(outcome),
    ...(total.populationYear === undefined
      ? []
      : [text('explain.population', { year: String(total.populationYear) })]),
    ...moneyLines(total),
    ...sourceNotes(knownTogether(outcome, [])),
    ...(isPartHidden ? [text('explain.hidden')] : []),
    ...(outcome.footnotes as Footnote[]).flatMap((footnote) => footnoteLines(footnote, municipalities)),
  ]
}

function boundLines({ measure, total }: OutcomeAnswer): string[] {
  if (total.bound === 'at_most') return [text('explain.atMost')]
  if (total.bound === 'exact') return []
  return [text(OF_ENVELOPES.has(measure) ? 'explain.atLeast' : 'explain.atLeastUnknown')]
}

function householdLines({ unallocated, total }: OutcomeAnswer): string[] {
  const together = unallocated.reduce((sum, { remaining }) => sum + remaining, 0)
  const counted = total.value ?? 0
  return [
    ...(together > 0 ? [text('explain.parts', { apart: counted - together, together })] : []),
    ...(together === 0 && counted > 0 ? [text('explain.count', { count: counted })] : []),
    ...(total.preliminary ? [text('explain.preliminary', { count: total.preliminary })] : []),
    ...(total.undecided > 0 ? [text('explain.undecided', { count: total.undecided })] : []),
  ]
}

function baseLines({ measure, by, total, cells }: OutcomeAnswer): string[] {
  const id = BASE_OF[measure]
  if (id === undefined) return []
  const words = ({ base }: Figure) => text(id, { count: base ?? 0 })
  if (total.base !== undefined) return [words(total)]
  if (by.join() !== 'year') return []
  return cells
    .filter(({ base, status }) => base !== undefined && status !== 'suppressed')
    .map((cell) => text('explain.yearBase', { year: String(cell.year), base: words(cell) }))
}

const sek = (amount: number | null) =>
  amount === null ? text('explain.unknownAmount') : formatSek(amount)

function moneyLines({ money }: Figure): string[] {
  if (money === undefined) return []
  const { unknownContributions, unknownCosts, unsettledContributions } = money
  return [
    text('explain.balance', {
      opening: sek(money.openingSek),
      contributions: sek(money.contributionsSek),
      costs: sek(money.costsSek),
    }),
    ...(unknownContributions + unknownCosts > 0
      ? [text('explain.unknownAmounts', { contributions: unknownContributions, costs: unknownCosts })]
      : []),
    ...(unsettledContributions > 0
      ? [text('explain.unsettled', { count: unsettledContributions })]
      : []),
  ]
}

function footnoteLines(
  footnote: Footnote,
  municipalities: readonly Pick<Municipality, 'code' | 'name'>[],
): string[] {
  if (footnote.code === 'perturbed') return [text('explain.perturbed', { source: footnote.source })]
  if (footnote.code === 'not-reported') {
    const names = footnote.municipalities.map((code) => placeName(code, municipalities))
    return [text('explain.notReported', { names: formatList(names) })]
  }
  return []
}

/** The status of the sum, or of every cell where there is no sum. Of one municipality nobody else is awaited. */
export function standingWords({ total, cells }: OutcomeAnswer): string {
  const places = new Set(cells.map(({ municipality }) => municipality))
  const isOneArea = places.size === 1 && !places.has(undefined)
  if (total.value !== null || cells.length === 0) return statusText(total, isOneArea)
  return formatList([...new Set(cells.map((cell) => statusText(cell, isOneArea)))])
}

/** The same of a number that stands alone, to be told beside it; undefined where there is none. */
export function standingOf(outcome: OutcomeAnswer): string | undefined {
  if (outcome.total.value === null) return undefined
  return isTier1(outcome.measure, outcome.by) ? text('explain.citedFixed') : standingWords(outcome)
}

/** A number that is told beside another, in words. */
export function valueWords({ unit, total }: OutcomeAnswer): string {
  if (total.status === 'suppressed') return text('sign.hiddenWords')
  if (total.value === null)
    return text(total.note === 'target_missing' ? 'outcome.targetMissing' : 'explain.noValue')
  const value = unit === 'percent' ? formatPercent(total.value, 1) : formatNumber(total.value)
  return total.bound === 'at_least' ? text('bound.atLeast', { value }) : value
}
