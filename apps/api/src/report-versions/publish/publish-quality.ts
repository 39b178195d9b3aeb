import type { PublishedTable } from '@inflytt/db'
import { IS_KNOWN, isFew, isInK1, type OutcomeCell, yearKey, type YearRecord } from '@inflytt/domain'
import { type NewTable, versionsOf } from './new-table.ts'

type Field = keyof typeof IS_KNOWN

// What else is published of those of whom a field is unknown: where it is hidden, the share of known is.
const TOLD_BY: { readonly [F in Field]?: (year: number) => string } = {
  adults: (year) => yearKey('households', 'householdType', year),
  // As its share counts them: the table has those of unknown adults beside them.
  children: (year) => yearKey('familyShare', undefined, year),
  localTie: (year) => yearKey('households', 'localTie', year),
  mainReason: (year) => yearKey('households', 'mainReason', year),
  occupationField: (year) => yearKey('households', 'occupationField', year),
  employerSector: (year) => yearKey('households', 'employerSector', year),
  housingType: (year) => yearKey('households', 'housing', year),
  firstChannel: (year) => yearKey('households', 'channel', year),
  occupationStatus: (year) => yearKey('remoteShare', undefined, year),
  impactHousehold: (year) => yearKey('impact', undefined, year),
}
// Of which nothing else says why one is hidden: one hidden by itself would be known to be few.
const STANDING_ALONE: readonly Field[] = ['adults', 'partnerSeeksWork', 'impactOfficer']
const FEWEST_FOR_MEDIAN = 10

/**
 * K18 as it may be told: a share of known only where neither those known nor those unknown are few, nothing published
 * beside it hides them, and it gives no other away.
 */
export function publishedQuality(
  tables: readonly NewTable[],
  given: { previous: readonly PublishedTable[]; record: YearRecord; threshold: number },
): NewTable[] {
  const { previous, record, threshold } = given
  const key = yearKey('dataQuality', undefined, record.year)
  const cellsOf = (one: string): readonly OutcomeCell[] =>
    tables.find((table) => table.key === one)?.cells ??
    (versionsOf(previous, one).at(-1)?.cells as OutcomeCell[] | undefined) ??
    []
  const kept = record.logged.households.filter(isInK1)
  const restsOnFew = (field: Field) => {
    const known = kept.filter(IS_KNOWN[field]).length
    return isFew(known, threshold) || isFew(kept.length - known, threshold)
  }
  const isHiddenBeside = (field: Field) =>
    cellsOf(TOLD_BY[field]?.(record.year) ?? '').some(hidesUnknown)
  const isAnyAlone = STANDING_ALONE.some((field) => restsOnFew(field) && !isHiddenBeside(field))
  const isTold = (field: Field) =>
    !restsOnFew(field) && !isHiddenBeside(field) && !(isAnyAlone && STANDING_ALONE.includes(field))
  const tell = ({ quality, ...cell }: OutcomeCell): OutcomeCell => ({
    ...cell,
    quality: quality && {
      ...quality,
      medianDaysToLogged: kept.length < FEWEST_FOR_MEDIAN ? null : quality.medianDaysToLogged,
      knownShares: Object.fromEntries(
        Object.entries(quality.knownShares).map(([field, share]) => [
          field,
          isTold(field as Field) ? share : null,
        ]),
      ),
    },
  })
  return tables.map((table) =>
    table.key === key
      ? {
          ...table,
          cells: table.cells.map((cell) => (cell.status === 'suppressed' ? cell : tell(cell))),
        }
      : table,
  )
}

/** A table hides the unknown by its own cell, a single figure by being hidden. */
function hidesUnknown(cell: OutcomeCell): boolean {
  if (cell.status !== 'suppressed') return false
  const classes = Object.entries(cell).filter(([, value]) => typeof value === 'string')
  const named = classes.filter(([name]) => name !== 'bound' && name !== 'status')
  return named.length === 0 || named.some(([, value]) => value === 'unknown')
}
