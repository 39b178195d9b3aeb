import { isAwayFrom } from './place-heading.ts'
import { YEAR_COLUMN } from './heading-period.ts'
import type { ImportWords } from './import-words.ts'
import type { ImportColumn } from './propose-columns.ts'
import { readPeriod } from './read-period.ts'
import { wordKey } from './word-key.ts'

/**
 * The columns of a list of counts, with that read as the municipality whose cells name some, whatever its heading says,
 * such as the row labels of a pivot table; where none is read so already, and never that of where households came from. Totals
 * may stand among them.
 */
export function withMunicipalityColumn(
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  isMunicipality: (cell: string) => boolean,
  { partOf, awayFrom }: Pick<ImportWords, 'partOf' | 'awayFrom'>,
): ImportColumn[] {
  const isNamed = columns.some(({ field }) => field === 'municipalityCode')
  const named = columns.find(({ column, field, header, note }) => {
    const said = rows.flatMap((row) => row[column - 1] || [])
    // A place may be called as its municipality is.
    const isOfParts = partOf.has(wordKey(header ?? ''))
    if (isAwayFrom(header ?? '', { awayFrom })) return false
    if (isOfParts && new Set(said.filter(isMunicipality)).size < 2) return false
    return field === null && note === null && said.length > 0 && share(said, isMunicipality) >= 0.5
  })
  return columns.map((column) =>
    isNamed || column !== named
      ? column
      : { ...column, field: 'municipalityCode', proposedBy: 'words', isKept: true },
  )
}

const share = (cells: readonly string[], is: (cell: string) => boolean) =>
  cells.filter(is).length / cells.length

const OF_PERIODS = new Set<string | null>(['period', 'periodFrom', YEAR_COLUMN])
/** Whether a heading is what a pivot table calls its rows, whatever they are. */
export const isRowLabels = (heading: string) => ['radetiketter', 'row labels'].includes(wordKey(heading))

/**
 * The columns of a list of counts, with the first that has no heading of its own and holds periods alone, or totals of
 * them, read as the period; where none is read so already.
 */
export function withPeriodColumn(
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  words: ImportWords,
): ImportColumn[] {
  if (columns.some(({ field }) => OF_PERIODS.has(field))) return [...columns]
  const isTotal = (cell: string) => words.totals.has(wordKey(cell))
  const named = columns.find(({ column, field, header, note }) => {
    const said = rows.flatMap((row) => row[column - 1] || []).filter((cell) => !isTotal(cell))
    const isUnread =
      field === null && note === null && (wordKey(header ?? '') === '' || isRowLabels(header ?? ''))
    return isUnread && said.length > 0 && said.every((cell) => readPeriod(cell, words) !== undefined)
  })
  return columns.map((column) =>
    column === named ? { ...column, field: 'period', proposedBy: 'words', isKept: true } : column,
  )
}
