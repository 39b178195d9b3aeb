import { formatNumber } from '../../../lib/text/format.ts'
import { text } from '../../../strings/text.ts'
import { municipalityName } from './describe-field.ts'
import type { Names } from './describe-field.ts'
import type { HouseholdFigure, HouseholdRecord, HouseholdWarning, SavedHousehold } from '../household.ts'

export type Deed = 'changed' | 'confirmed' | 'voided' | 'restored' | 'decided' | 'undone'

/** What a save led to: the figure of its municipality and year, and what happened to the aggregate. */
export function savedWords(deed: Deed, { figure, warnings }: SavedHousehold, names: Names): string {
  const figureWords = text('household.saved.figure', {
    what: text(`household.saved.${deed}`),
    place: municipalityName(figure.municipality, names),
    year: String(figure.year),
    count: countWords(figure),
  })
  return [figureWords, ...envelopeWords(warnings)].join(' ')
}

/** What is worth telling of a save beside its figure, such as a telephone number in the note. */
export function adviceWords(warnings: readonly HouseholdWarning[]): string[] {
  const codes = new Set(warnings.map(({ code }) => code).filter(isAdvice))
  return [...codes].map((code) => text(ADVICE[code]))
}

const ADVICE = {
  'email-in-note': 'household.saved.email',
  'phone-in-note': 'household.saved.phone',
  'street-in-note': 'household.saved.street',
  late: 'household.saved.late',
  'no-longer-confirmed': 'household.saved.noLongerConfirmed',
  'match-not-restored': 'household.saved.matchNotRestored',
  'lead-not-restored': 'household.saved.leadNotRestored',
  'kept-preliminary': 'household.saved.keptPreliminary',
} as const

function isAdvice(code: string): code is keyof typeof ADVICE {
  return Object.hasOwn(ADVICE, code)
}

export function deedOf(before: HouseholdRecord, after: HouseholdRecord): Deed {
  if (before.countStatus === after.countStatus) return isDecision(before, after) ? 'decided' : 'changed'
  if (after.countStatus === 'voided') return 'voided'
  if (before.countStatus === 'voided') return 'restored'
  return after.countStatus === 'confirmed' ? 'confirmed' : 'changed'
}

function isDecision(before: HouseholdRecord, after: HouseholdRecord): boolean {
  return before.coverage === 'undecided' && (after.coverage === 'covered' || after.coverage === 'new')
}

function countWords({ value, bound, preliminary }: HouseholdFigure): string {
  const number = value === null ? text('household.saved.none') : formatNumber(value)
  const count =
    value !== null && bound === 'at_least' ? text('bound.atLeast', { value: number }) : number
  return preliminary > 0 ? text('household.saved.preliminary', { count, preliminary }) : count
}

function envelopeWords(warnings: readonly HouseholdWarning[]): string[] {
  const inside = warnings.find(({ code }) => code === 'inside-aggregate')
  if (inside === undefined) return []
  const households = formatNumber(inside.households ?? 0)
  const before = formatNumber(inside.remainingBefore ?? 0)
  const after = formatNumber(inside.remainingAfter ?? 0)
  return [
    before === after
      ? text('household.saved.inside', { households })
      : text('household.saved.moved', { households, before, after }),
  ]
}
