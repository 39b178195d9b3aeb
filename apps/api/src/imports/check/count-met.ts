import {
  type Aggregate,
  fault,
  type ImportMessage,
  isSameText,
  overlap,
  type ReadCountRow,
  rowKey,
} from '@inflytt/domain'
import type { StoredImportRow } from '@inflytt/db'
import type { CheckContext, CountPart } from './check-context.ts'
import { type Checked, faulty } from './check-household.ts'

/** What the count already stands as, or overlaps; undefined where it stands alone. */
export function meetOthers(
  part: CountPart,
  parent: Aggregate | undefined,
  read: ReadCountRow,
  { context, parts, contradicted }: CheckContext,
): Checked | undefined {
  const { county, activeAggregates } = context
  const above = parts.find((other) => overlap(part, other, county))
  if (above !== undefined && above.households !== part.households) {
    contradicted.set(rowKey(above), part.row)
    return faulty([contradictedBy(above.row)])
  }
  if (above !== undefined)
    return faulty([
      fault(
        'aggregates-overlap',
        'period',
        `Row ${above.row} already gives this municipality and period.`,
        {
          row: above.row,
        },
      ),
    ])
  const other = activeAggregates.find(
    (each) =>
      each.relation !== 'not_additive' &&
      each.parentId === (parent?.id ?? null) &&
      overlap(part, each, county),
  )
  if (other === undefined) return undefined
  const isSame =
    saysSame(read, other) &&
    other.periodFrom === part.periodFrom &&
    other.periodToLatest === part.periodToLatest &&
    other.municipalityCodes.length === 1
  if (!isSame)
    return faulty([
      fault(
        'aggregates-overlap',
        'period',
        `"${other.title}" (${other.households} households) already holds some of these months. Change or replace it instead.`,
      ),
    ])
  const unchanged = faulty([])
  return { ...unchanged, status: 'unchanged' }
}

/** Nobody but who made the file knows whether one of the rows is right, or both are parts of one number. */
function contradictedBy(row: number): ImportMessage {
  return fault(
    'count-contradicted',
    'households',
    `Row ${row} gives another number of this municipality and period. Add them up in one row if both are parts of it, or take away the one that is wrong.`,
    { row },
  )
}

/** A row that stood alone until a later one gave another number. */
export function contradictedCount(stored: StoredImportRow, laterRow: number): StoredImportRow {
  const { status, checked } = faulty([contradictedBy(laterRow)])
  return { ...stored, status, decision: 'reject', checked }
}

/** Whether all that a row says of a count is known of it; what the row does not say is left alone. */
function saysSame({ households, persons, texts }: ReadCountRow, stored: Aggregate): boolean {
  const known = stored as unknown as Readonly<Record<string, string | null>>
  return (
    stored.households === households &&
    (persons === null || stored.persons === persons) &&
    Object.entries(texts).every(([field, text]) => isSameText(known[field] ?? '', text))
  )
}
