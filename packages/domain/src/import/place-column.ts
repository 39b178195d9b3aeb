import type { ImportColumn } from './propose-columns.ts'

/**
 * The columns of a list of counts, with that read as the municipality whose cells name some, whatever its heading says,
 * such as the row labels of a pivot table; where none is read so already. Totals may stand among them.
 */
export function withMunicipalityColumn(
  columns: readonly ImportColumn[],
  rows: readonly (readonly string[])[],
  isMunicipality: (cell: string) => boolean,
): ImportColumn[] {
  const isNamed = columns.some(({ field }) => field === 'municipalityCode')
  const named = columns.find(({ column, field, note }) => {
    const said = rows.flatMap((row) => row[column - 1] || [])
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
