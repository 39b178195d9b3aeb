import type { ReportRow } from './report-row.ts'

type Pair = readonly [before: ReportRow, now: ReportRow]

/**
 * What each figure of a table is in a later one. Of several that are about the same, each meets the one of its own
 * source, and what is left its place in the order; one that could meet several, or is gone, meets none.
 */
export function counterpartsOf(
  before: readonly ReportRow[],
  now: readonly ReportRow[],
): Map<ReportRow, ReportRow> {
  const found = byKey(now)
  const pairs = [...byKey(before)].flatMap(([key, rows]) => pairsOf(rows, found.get(key) ?? []))
  const [left, free] = unpaired(before, now, pairs)
  return new Map([...pairs, ...renamed(left, free)])
}

/** Whether a row is a figure, and no sentence. */
export function isFigure({ rowType }: ReportRow): boolean {
  return rowType !== 'fotnot'
}

function byKey(rows: readonly ReportRow[]): Map<string, ReportRow[]> {
  return Map.groupBy(rows.filter(isFigure), keyOf)
}

/** What a figure is about: the same in every report that tells of it, and of a few figures in the same table. */
function keyOf({ rowType, year, municipalityCode, municipality, measure, category }: ReportRow): string {
  return JSON.stringify([rowType, year, municipalityCode, municipality, measure, category])
}

/** What is told under a longer name, or a shorter one, as a party is that gives by several agreements or by one. */
function renamed(before: readonly ReportRow[], now: readonly ReportRow[]): Pair[] {
  const about = (row: ReportRow) => keyOf({ ...row, category: row.source })
  const found = Map.groupBy(
    now.filter(({ category }) => category !== null),
    about,
  )
  const fits = before.flatMap((row) =>
    (found.get(about(row)) ?? [])
      .filter((one) => isLonger(row, one) || isLonger(one, row))
      .map((one): Pair => [row, one]),
  )
  const same = sure(fits.filter((pair) => isSameFigure(...pair)))
  const taken = new Set(same.flat())
  return [...same, ...sure(fits.filter((pair) => !pair.some((row) => taken.has(row))))]
}

function isLonger(one: ReportRow, other: ReportRow): boolean {
  return one.category?.startsWith(`${other.category}, `) ?? false
}

/** The pairs of which neither row may be that of another. */
function sure(pairs: readonly Pair[]): Pair[] {
  const among = Map.groupBy(pairs.flat(), (row) => row)
  return pairs.filter((pair) => pair.every((row) => among.get(row)!.length === 1))
}

function pairsOf(before: readonly ReportRow[], now: readonly ReportRow[]): Pair[] {
  const ofSource = Map.groupBy(now, ({ source }) => source)
  const pairs = [...Map.groupBy(before, ({ source }) => source)].flatMap(([source, rows]) =>
    pairsOfSource(rows, ofSource.get(source) ?? []),
  )
  const [left, free] = unpaired(before, now, pairs)
  return left.length === free.length ? [...pairs, ...inOrder(left, free)] : pairs
}

function pairsOfSource(before: readonly ReportRow[], now: readonly ReportRow[]): Pair[] {
  if (before.length === now.length) return inOrder(before, now)
  const pairs: Pair[] = []
  const taken = new Set<ReportRow>()
  for (const row of before) {
    const same = now.find((one) => !taken.has(one) && isSameFigure(row, one))
    if (same === undefined) continue
    taken.add(same)
    pairs.push([row, same])
  }
  // What has come stands last; of what is gone nobody knows which it was.
  const [left, free] = unpaired(before, now, pairs)
  return left.length <= free.length ? [...pairs, ...inOrder(left, free)] : pairs
}

function unpaired(before: readonly ReportRow[], now: readonly ReportRow[], pairs: readonly Pair[]) {
  const known = new Set(pairs.flat())
  const isLeft = (row: ReportRow) => isFigure(row) && !known.has(row)
  return [before.filter(isLeft), now.filter(isLeft)] as const
}

/** Each with the one of its place; there are at least as many now. */
function inOrder(before: readonly ReportRow[], now: readonly ReportRow[]): Pair[] {
  return before.map((row, index) => [row, now[index]!])
}

/** Whether two rows tell the same number as exactly and as settled. */
export function isSameFigure(one: ReportRow, other: ReportRow): boolean {
  return one.value === other.value && one.bound === other.bound && one.status === other.status
}
