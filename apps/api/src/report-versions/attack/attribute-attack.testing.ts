import type { PublishedTable } from '@inflytt/db'
import {
  type AttributeName,
  attributeOf,
  type Block,
  blockKey,
  type Dimension,
  type Household,
  type LinearSession,
  type LinearSolver,
  type OutcomeCell,
  standingOf,
  type Terms,
  yearKey,
  yearOf,
  yearsOfBlock,
} from '@inflytt/domain'
import { openWhole } from './relaxed-first.testing.ts'

/** The households as they were when a report version was made. */
export interface Snapshot {
  reportVersionId: string
  households: readonly Household[]
}

/** All that was ever published, with what was true each time: what no attacker sees and every range is held against. */
export interface Published {
  county: readonly string[]
  tables: readonly PublishedTable[]
  /** One a report version, in the order they were made. */
  snapshots: readonly Snapshot[]
}

/** A hidden cell of any version. */
export interface Target {
  name: string
  terms: Terms
  truth: number
  rowTotal: number
  municipality: string | undefined
}

interface Variant {
  id: string
  year: number
  table: PublishedTable
  households: readonly Household[]
}

const MOST = 1000
const ENOUGH = 5
const MOST_ADULTS = 10
const MOST_CHILDREN = 12
const MOST_IN_FAMILY = 22

/** What is not known of anybody was recorded of nobody. */
const toldIn = ({ value, status }: OutcomeCell) => (status === 'unknown' ? 0 : value)

export const cellsOf = ({ cells }: PublishedTable) => cells as readonly OutcomeCell[]

/**
 * The attacker's own model, of the published tables alone: an unknown for every municipality, version of a year and
 * class, K1 as it is open, and an equation for every cell that any version shows. Of two versions of a year it knows how
 * many households of each municipality are the same in both. It shares nothing with what chose the cells.
 */
export function attackAttribute(
  { county, tables, snapshots }: Published,
  { name, block, insider }: { name: AttributeName; block: Block; insider?: string },
  solver: LinearSolver,
): { session: LinearSession; hidden: Target[] } {
  const attribute = attributeOf(name)
  const unknowns: { min: number; max: number }[] = []
  const rows: { terms: Terms; range: { min: number; max: number } }[] = []
  const known = (terms: Terms, min: number, max = min) => rows.push({ terms, range: { min, max } })
  const hidden: Target[] = []

  const add = (households: readonly Household[], tag: string) => {
    const at = new Map<string, number>()
    for (const place of county) {
      for (const one of attribute.finest) {
        const own = count(households, [one], [place])
        at.set(`${place}/${one}`, unknowns.length)
        unknowns.push(place === insider ? { min: own, max: own } : { min: 0, max: MOST })
      }
      known(
        attribute.finest.map((one) => [at.get(`${place}/${one}`)!, 1] as const),
        count(households, attribute.finest, [place]),
      )
    }
    const terms = (places: readonly string[], classes: readonly string[]): Terms =>
      places.flatMap((place) => classes.map((one) => [at.get(`${place}/${one}`)!, 1] as const))
    return { tag, households, terms }
  }
  const count = (
    households: readonly Household[],
    classes: readonly string[],
    places: readonly string[] = county,
  ) =>
    households.filter(
      (one) => classes.includes(attribute.finestOf(one)) && places.includes(one.municipalityCode),
    ).length

  const variants = variantsOf(name, block).map((variant) => ({
    ...variant,
    ...add(variant.households, variant.id),
  }))
  for (const [index, later] of variants.entries())
    for (const earlier of variants.slice(0, index).filter(({ year }) => year === later.year)) {
      const before = new Map(earlier.households.map((one) => [one.ref, one]))
      const same = add(
        later.households.filter((one) => {
          const then = before.get(one.ref)
          return (
            then?.municipalityCode === one.municipalityCode &&
            attribute.finestOf(then) === attribute.finestOf(one)
          )
        }),
        `${earlier.id}=${later.id}`,
      )
      for (const version of [earlier, later])
        for (const place of county)
          for (const one of attribute.finest) {
            const [[inVersion], [inSame]] = [
              version.terms([place], [one])[0]!,
              same.terms([place], [one])[0]!,
            ]
            known(
              [
                [inVersion, 1],
                [inSame, -1],
              ],
              0,
              MOST,
            )
          }
    }
  for (const { id, year, table, terms, households } of variants) {
    for (const cell of attribute.share?.measure === 'remoteShare' ? [] : cellsOf(table)) {
      const label = String(cell[name as 'origin'])
      const classes = attribute.county[label]!
      const told = toldIn(cell)
      if (told !== null) known(terms(county, classes), told)
      else
        hidden.push({
          name: `${id} ${label}`,
          terms: terms(county, classes),
          truth: count(households, classes),
          rowTotal: households.length,
          municipality: undefined,
        })
    }
    const share = attribute.share && besides(yearKey(attribute.share.measure, undefined, year), table)
    if (share !== undefined && cellsOf(share)[0]?.value !== null)
      for (const classes of Object.values(attribute.municipal))
        known(terms(county, classes), count(households, classes))
    if (name === 'householdType') learnPersons({ id, year, table, terms, households })
  }
  for (const table of tables.filter(({ key }) => key === blockKey(name as Dimension, block))) {
    const latest = yearsOfBlock(block).map((year) =>
      variants.findLast((one) => one.year === year && isNoLater(one.table, table)),
    )
    for (const cell of cellsOf(table)) {
      const municipality = cell.municipality!
      const classes = attribute.municipal[String(cell[name as 'origin'])]!
      const terms = latest.flatMap((variant) => variant?.terms([municipality], classes) ?? [])
      const total = (of: readonly string[]) =>
        latest.reduce((sum, one) => sum + count(one?.households ?? [], of, [municipality]), 0)
      const told = toldIn(cell)
      if (told !== null) known(terms, told)
      else
        hidden.push({
          name: `${table.version} ${municipality} ${cell[name as 'origin']}`,
          terms,
          truth: total(classes),
          rowTotal: total(attribute.finest),
          municipality,
        })
    }
  }
  return { session: openWhole(solver, { unknowns, rows }), hidden }

  /** Every version of the attribute's table of each year of the block. */
  function variantsOf(of: AttributeName, { from, to }: Block): Variant[] {
    return yearsOfBlock({ from, to }).flatMap((year) =>
      tables
        .filter(({ key }) => key === yearKey('households', of as Dimension, year))
        .map((table) => ({
          id: `${year}v${table.version}`,
          year,
          table,
          households: snapshots
            .find(({ reportVersionId }) => reportVersionId === table.reportVersionId)!
            .households.filter((one) => yearOf(one.moveInMonth) === year)
            .filter((one) => standingOf(one) === 'confirmed_attracted'),
        })),
    )
  }

  /** The version of a figure that was published in the same go. */
  function besides(key: string, table: PublishedTable) {
    return tables.find((one) => one.key === key && one.reportVersionId === table.reportVersionId)
  }

  function isNoLater(one: PublishedTable, other: PublishedTable) {
    const orderOf = ({ reportVersionId }: PublishedTable) =>
      snapshots.findIndex((snapshot) => snapshot.reportVersionId === reportVersionId)
    return orderOf(one) <= orderOf(other)
  }

  /**
   * What K2 tells of kinds of households: of all but the insider's own, whose persons it knows. Who knows the method knows
   * of what it is told for being none or `ENOUGH`.
   */
  function learnPersons({ year, table, terms, households }: Variant & { terms: TermsOf }) {
    const figure = besides(yearKey('persons', undefined, year), table)
    const cell = figure && cellsOf(figure)[0]
    if (cell === undefined || cell.value === null) return
    const unknown = terms(county, ['family_of_unknown_adults', 'no_children', 'unknown'])
    if (cell.bound === 'exact') known(unknown, 0)
    if (cell.base !== undefined) known(terms(county, ['single', 'adults', 'family']), cell.base)
    const ofKinds = (places: readonly string[]) => (adults: number, family: number) => [
      ...terms(places, ['single']),
      ...terms(places, ['adults']).map(([at]) => [at, adults] as const),
      ...terms(places, ['family']).map(([at]) => [at, family] as const),
    ]
    const own = households.filter(
      (one) => one.municipalityCode === insider && one.adults !== null && one.children !== null,
    )
    const others = county.filter((place) => place !== insider)
    const weighted = ofKinds(others)
    const ownAdults = own.reduce((sum, { adults }) => sum + adults!, 0)
    const ownChildren = own.reduce((sum, { children }) => sum + children!, 0)
    const persons = cell.value - ownAdults - ownChildren
    known(weighted(2, 2), 0, persons)
    known(weighted(MOST_ADULTS, MOST_IN_FAMILY), persons, MOST * MOST_IN_FAMILY)
    noneOrEnough(ofKinds(county)(2, 2), cell.value)
    if (cell.children === undefined) return
    const children = cell.children - ownChildren
    const families = terms(others, ['family'])
    known(families, 0, children)
    known(
      families.map(([at]) => [at, MOST_CHILDREN] as const),
      children,
      MOST * MOST_CHILDREN,
    )
    const adults = persons - children
    known(weighted(2, 1), 0, adults)
    known(weighted(MOST_ADULTS, MOST_ADULTS), adults, MOST * MOST_ADULTS)
    noneOrEnough(terms(county, ['family']), cell.children)
    noneOrEnough(ofKinds(county)(1, 1), cell.value - cell.children)
  }

  /** What these leave of a number is none, or `ENOUGH`. */
  function noneOrEnough(terms: Terms, of: number) {
    const isNone = unknowns.push({ min: 0, max: 1 }) - 1
    known([...terms, [isNone, -ENOUGH]], 0 - ENOUGH, of - ENOUGH)
    known([...terms, [isNone, -MOST]], of - MOST, MOST)
  }
}

type TermsOf = (places: readonly string[], classes: readonly string[]) => Terms

const reach = (session: LinearSession, sense: 'min' | 'max', terms: Terms) =>
  Math.round(session.optimise(sense, terms)!.value)

function isSmall({ truth, rowTotal, municipality }: Target, threshold: number): boolean {
  return (truth > 0 && truth < threshold) || (municipality !== undefined && rowTotal < threshold)
}

/** The small cells that one who sees all of it knows more of than that they may be 1 or less, and `threshold` or more. */
export function narrowedBy(
  { session, hidden }: { session: LinearSession; hidden: readonly Target[] },
  threshold: number,
) {
  return hidden
    .filter((target) => isSmall(target, threshold))
    .flatMap((target) => {
      const min = reach(session, 'min', target.terms)
      const max = reach(session, 'max', target.terms)
      const isWide = max >= Math.min(threshold, target.rowTotal) && min <= 1
      const isOpen = target.rowTotal === 0 || max > min
      return isWide && isOpen ? [] : [{ ...target, terms: [], min, max }]
    })
}

/** The small cells of others that the officers of a municipality solve. */
export function solvedBy(
  insider: string,
  { session, hidden }: { session: LinearSession; hidden: readonly Target[] },
  threshold: number,
): string[] {
  return hidden
    .filter((one) => isSmall(one, threshold) && one.municipality !== insider && one.rowTotal > 0)
    .filter(({ terms }) => reach(session, 'min', terms) === reach(session, 'max', terms))
    .map(({ name }) => `${insider} knows ${name}`)
}
