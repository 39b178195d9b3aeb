import { MOST_ADULTS, MOST_CHILDREN } from '../../household/household.ts'
import type { Fact, Terms } from '../suppression/problem.ts'
import { type AttributeBase, householdsAt } from './attribute-base.ts'
import type { AttributeUnknowns } from './attribute-unknowns.ts'
import { type AttributeName, attributeOf } from './published-attributes.ts'

const MOST_IN_FAMILY = MOST_ADULTS + MOST_CHILDREN
const OF_UNKNOWN_PERSONS = ['family_of_unknown_adults', 'no_children', 'unknown']

/** What everybody knows of a base: K1 of each municipality and year, and that the municipalities make the county. */
export function attributeFacts(
  name: AttributeName,
  base: AttributeBase,
  unknowns: AttributeUnknowns,
  { municipalities, threshold }: { municipalities: readonly string[]; threshold: number },
): Fact[] {
  const { municipal } = attributeOf(name)
  const open = municipalities.map((municipality): Fact => {
    const households = householdsAt(name, [base], [municipality])
    const classes = Object.keys(municipal)
    return {
      terms: classes.map((one) => [unknowns.place(base.id, municipality, one), 1] as const),
      min: households,
      max: households,
    }
  })
  const sums = Object.entries(municipal).map(([one, parts]): Fact => ({
    terms: [
      ...municipalities.map((municipality) => [unknowns.place(base.id, municipality, one), 1] as const),
      ...parts.map((part) => [unknowns.county(base.id, part), -1] as const),
    ],
    min: 0,
    max: 0,
  }))
  return [...open, ...sums, ...(name === 'householdType' ? personFacts(base, unknowns, threshold) : [])]
}

/** The number of persons bounds the kinds of households: one alone, at least two, at most what can be recorded. */
function personFacts(
  { id, persons, children, unknownPersons }: AttributeBase,
  unknowns: AttributeUnknowns,
  threshold: number,
): Fact[] {
  if (persons === null) return []
  const weighted = (adults: number, family: number): Terms => [
    [unknowns.county(id, 'single'), 1],
    [unknowns.county(id, 'adults'), adults],
    [unknowns.county(id, 'family'), family],
  ]
  const families: Terms = [[unknowns.county(id, 'family'), 1]]
  const alone: Terms = [[unknowns.county(id, 'single'), 1]]
  const beyondTwo = persons - unknowns.holds(weighted(2, 2))
  const withoutChildren: Terms = [...alone, [unknowns.county(id, 'adults'), 1]]
  /** Whichever is true: these, or what they leave of a number, are none or no fewer than may be told of. */
  const noneOrEnough = (terms: Terms, of?: number): Fact[] => {
    const counted = unknowns.holds(terms)
    const none = of === undefined ? 0 : of
    if (counted === none) return [{ terms, min: none, max: none }]
    return of === undefined
      ? [{ terms, min: threshold, max: Number.POSITIVE_INFINITY }]
      : [{ terms, min: Number.NEGATIVE_INFINITY, max: of - threshold }]
  }
  // A version of one of the two figures may be older than the other's: then nothing follows.
  return [
    { terms: weighted(2, 2), min: Number.NEGATIVE_INFINITY, max: persons },
    { terms: weighted(MOST_ADULTS, MOST_IN_FAMILY), min: persons, max: Number.POSITIVE_INFINITY },
    // That the persons are told says it of few who live alone (`persons-told.ts`).
    ...(beyondTwo < unknowns.holds(alone) + threshold - 1 ? noneOrEnough(alone) : []),
    ...(children === undefined
      ? []
      : [
          ...childFacts({ persons, children }, weighted, families),
          // That they are told says it of these (`children-told.ts`).
          ...noneOrEnough(families),
          ...noneOrEnough(withoutChildren),
          ...noneOrEnough(families, children),
          ...noneOrEnough(weighted(1, 1), persons - children),
        ]),
    ...(unknownPersons === undefined
      ? []
      : [
          {
            terms: unknowns.countyTerms(id, OF_UNKNOWN_PERSONS),
            ...(unknownPersons === 'none'
              ? { min: 0, max: 0 }
              : { min: 1, max: Number.POSITIVE_INFINITY }),
          },
        ]),
  ].filter(({ terms, min, max }) => unknowns.holds(terms) >= min && unknowns.holds(terms) <= max)
}

/** A family has at least one child; beside the children are the adults, at least one a household. */
function childFacts(
  { persons, children }: { persons: number; children: number },
  weighted: (adults: number, family: number) => Terms,
  families: Terms,
): Fact[] {
  const adults = persons - children
  const most = (terms: Terms, factor: number): Terms => terms.map(([at, by]) => [at, by * factor])
  return [
    { terms: families, min: 0, max: children },
    { terms: most(families, MOST_CHILDREN), min: children, max: Number.POSITIVE_INFINITY },
    { terms: weighted(2, 1), min: Number.NEGATIVE_INFINITY, max: adults },
    { terms: weighted(MOST_ADULTS, MOST_ADULTS), min: adults, max: Number.POSITIVE_INFINITY },
  ]
}
