import type { PublishedTable } from '@inflytt/db'
import {
  areChildrenTold,
  arePersonsTold,
  companionOf,
  contributorsIn,
  contributorsOf,
  differencesOf,
  isFigureShown,
  MAY_KEEP_COMPANY,
  type Measure,
  type OutcomeCell,
  partCounts,
  type PartCounts,
  publishedCell,
  SINGLE_FIGURES,
  STANDING_ALONE,
  type SingleFigure,
  suppressedCell,
  tellsOfHidden,
  yearKey,
  type YearRecord,
  YEARS_TO_MATURE,
} from '@inflytt/domain'
import { type Kept, type NewTable, versionsOf } from './new-table.ts'
import { type Earlier, nextVersion, type Publication } from './publication.ts'

/** The record of a year and a figure of it as it is computed, in whole percent. */
export interface FigureSource {
  record(year: number): Promise<YearRecord>
  figure(measure: SingleFigure, year: number): Promise<OutcomeCell>
}

const OF_PERSONS: ReadonlySet<SingleFigure> = new Set(['persons', 'personsBeforeNovember'])

/** The figures that stand alone, of this year and of every cohort that it lets mature. */
export async function publishFigures(
  publication: Publication,
  source: FigureSource,
): Promise<NewTable[]> {
  const tables: NewTable[] = []
  for (const measure of SINGLE_FIGURES)
    for (const cohort of cohortsOf(measure, publication)) {
      const record = await source.record(cohort)
      const contributors = contributorsOf(measure, record)
      const key = yearKey(measure, undefined, cohort)
      const next = await nextVersion(publication, { key, year: cohort, contributors })
      if (next === undefined) continue
      const parts = partCounts(contributors)
      const differences = differencesOf(measure, { parts, record }, (other) =>
        toldParts(tables, publication, yearKey(other, undefined, cohort)),
      )
      const shown = { contributors, differences }
      const isKeptBack =
        companionOf(record, publication.threshold) === measure ||
        (OF_PERSONS.has(measure) && !arePersonsTold(record, publication.threshold))
      const cell =
        !isKeptBack && isFigureShown(measure, shown, publication.threshold)
          ? withChildren(publishedCell(measure, await source.figure(measure, cohort)), record, {
              ...publication,
              earlier: next.earlier,
            })
          : suppressedCell({})
      const table = { ...next.table, cells: [cell] }
      // The version before stands where this one would give away what is hidden in one of them.
      if (!next.earlier.some((one) => tellsOf(one, table, publication))) tables.push(table)
    }
  return tables
}

/** Children are told where they tell of no few, and have been told since the first version. */
function withChildren(
  { children, ...cell }: OutcomeCell,
  record: YearRecord,
  { threshold, earlier }: { threshold: number; earlier: readonly Earlier[] },
): OutcomeCell {
  const wereTold = earlier.every(
    ({ table }) => (table.cells as OutcomeCell[])[0]?.children !== undefined,
  )
  const isTold = children !== undefined && wereTold && areChildrenTold(record, threshold)
  return isTold ? { ...cell, children } : cell
}

/**
 * Without the versions by which a count that stands alone would be hidden alone, and so be known to be few: where those
 * beside it were not altered enough to be told anew, its version before stands.
 */
export function keptInCompany(tables: readonly NewTable[], publication: Publication): NewTable[] {
  const { previous, year } = publication
  const before = (key: string) => versionsOf(previous, key).at(-1)
  const isHiddenNow = (key: string) => {
    const latest = tables.find((table) => table.key === key) ?? before(key)
    return latest !== undefined && isHidden(latest)
  }
  const keyOf = (measure: Measure) => yearKey(measure, undefined, year)
  if (STANDING_ALONE.map(keyOf).filter(isHiddenNow).length !== 1) return [...tables]
  const isTurned = (key: string) => {
    const earlier = before(key)
    return earlier !== undefined && isHidden(earlier) !== isHiddenNow(key)
  }
  const turned = new Set(MAY_KEEP_COMPANY.map(keyOf).filter(isTurned))
  return tables.filter(({ key }) => !turned.has(key))
}

/** Who stands behind each part of another figure as it is told now; undefined where it is not. */
function toldParts(
  tables: readonly NewTable[],
  { previous }: Publication,
  key: string,
): PartCounts | undefined {
  const latest = tables.find((table) => table.key === key) ?? versionsOf(previous, key).at(-1)
  if (latest === undefined || isHidden(latest)) return undefined
  return partCounts(contributorsIn((latest.kept as Kept).contributors))
}

/** Whether the figure and an earlier version of it, one of them hidden, give that away together. */
function tellsOf(
  { table: earlier, before, now }: Earlier,
  table: NewTable,
  { threshold }: Publication,
): boolean {
  if (isHidden(earlier) === isHidden(table)) return false
  return isHidden(earlier)
    ? tellsOfHidden(before, now, threshold)
    : tellsOfHidden(now, before, threshold)
}

function isHidden({ cells }: Pick<PublishedTable, 'cells'>): boolean {
  return (cells as OutcomeCell[])[0]?.status === 'suppressed'
}

/** The cohorts whose own year and year of maturity are fixed, one of them just now. */
function cohortsOf(measure: SingleFigure, { year, fixedYears }: Publication): number[] {
  const lag = YEARS_TO_MATURE[measure] ?? 0
  return [...new Set([year, year - lag])].filter(
    (cohort) => fixedYears.includes(cohort) && fixedYears.includes(cohort + lag),
  )
}
