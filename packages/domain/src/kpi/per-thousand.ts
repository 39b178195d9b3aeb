import { municipalitiesAt, yearsAt } from '../outcome/grid.ts'
import type { CellNote, Footnote, Outcome, OutcomeTotal } from '../outcome/outcome.ts'
import type { HouseholdsQuestion } from './households.ts'
import { ratio } from './rounding.ts'
import { hasUnknownPart, type KnownParts } from './unknown-part.ts'

const SMALL_BASE = 10

export interface PopulationRecord extends KnownParts {
  /** Persons of a municipality on 31 December of a year; undefined where it is not known. */
  populationOf: (municipality: string, year: number) => number | undefined
  /** The sources that add noise to what they publish, ascending. */
  perturbedSources: readonly string[]
}

interface Place {
  programme?: string | undefined
  municipality?: string | undefined
  year?: number | undefined
}

/**
 * K20: 1000 x K1 / population on 31 December of the year before. Over several years it is per thousand
 * and year: their households by their populations. `households` is K1's answer to the same question. Where nothing is
 * known of a municipality in a year, its inhabitants are counted and its households are not: the figure is at least that.
 */
export function perThousandOutcome(
  households: Outcome,
  question: HouseholdsQuestion,
  record: PopulationRecord,
): Outcome {
  const { populationOf, perturbedSources } = record
  const compute = (figure: Pick<OutcomeTotal, 'value' | 'bound' | 'status'>, place: Place) => {
    const told = figureOf(figure, populationsOf(place, question, populationOf))
    if (told.value === null) return told
    const { municipality, year, programme } = place
    const isPartly = hasUnknownPart(
      record,
      (part) =>
        (municipality === undefined || municipality === part.municipality) &&
        (year === undefined || year === part.year),
      programme === undefined ? question.programmes : [programme],
    )
    return isPartly ? { ...told, bound: 'at_least' as const } : told
  }
  const cells = households.cells.map((cell) => {
    const { value: _value, preliminary: _preliminary, ...kept } = cell
    return { ...kept, ...compute(cell, cell) }
  })
  const total = { ...compute(households.total, {}), undecided: 0 }
  const isSmall = [...cells, total].some(({ note }) => note === 'small_base')
  const smallBase: Footnote[] = isSmall ? [{ code: 'small-base' }] : []
  return {
    measure: 'perThousandInhabitants',
    unit: 'per_thousand',
    by: question.by,
    period: households.period,
    cells,
    unallocated: [],
    total,
    footnotes: [
      ...households.footnotes,
      ...perturbedSources.map((source) => ({ code: 'perturbed' as const, source })),
      ...smallBase,
    ],
    definition: { id: 'K20', version: 1 },
  }
}

function populationsOf(
  place: Place,
  question: HouseholdsQuestion,
  populationOf: PopulationRecord['populationOf'],
): number | null {
  const municipalities = municipalitiesAt(place, question)
  return yearsAt(place, question)
    .flatMap((year) => municipalities.map((code) => populationOf(code, year - 1)))
    .reduce<number | null>(
      (sum, persons) => (sum === null || persons === undefined ? null : sum + persons),
      0,
    )
}

function figureOf(
  { value: households, bound, status }: Pick<OutcomeTotal, 'value' | 'bound' | 'status'>,
  population: number | null,
) {
  const told = (value: number | null, note?: CellNote) => ({
    value,
    preliminary: 0,
    bound,
    status,
    ...(note && { note }),
  })
  if (population === null || population === 0) return told(null, 'population_missing')
  if (households === null) return told(null)
  const value = ratio(households, population, { factor: 1000, decimals: 1 })
  return told(value, households < SMALL_BASE ? 'small_base' : undefined)
}
