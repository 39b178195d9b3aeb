import { YEAR_COLUMN } from '@inflytt/domain'
import type { ImportBatch } from '../import-batch.ts'

/** What is missing of the fields that most is recorded by; a batch without the first ones has faulty rows alone. */
export function missingFields({ kind, columns }: Pick<ImportBatch, 'kind' | 'columns'>): string[] {
  const fields = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])))
  if (kind === 'counts') {
    if (fields.has(YEAR_COLUMN)) return []
    const hasPeriod = fields.has('period') || fields.has('periodFrom')
    return [...(hasPeriod ? [] : ['period']), ...(fields.has('households') ? [] : ['households'])]
  }
  const said = new Set(columns.flatMap(({ field, looksLike }) => (looksLike === 'empty' ? [] : [field])))
  const asked = ['moveInMonth', 'adults', 'children', 'originType', 'inclusionBasis', 'evidence']
  if (said.has('ref')) return []
  // A column of the month in a year may hold the year as well.
  const hasMonths = columns.some(
    ({ field, looksLike }) => field === 'moveInMonthOfYear' && looksLike === 'dates',
  )
  const isRead = (field: string) =>
    said.has(field) ||
    (field === 'moveInMonth' &&
      (hasMonths || (said.has('moveInYear') && said.has('moveInMonthOfYear')))) ||
    (field === 'adults' && said.has('persons') && said.has('children'))
  return asked.filter((field) => !isRead(field))
}
