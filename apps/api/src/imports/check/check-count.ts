import {
  type Aggregate,
  aggregateCreateSchema,
  type Cells,
  fault,
  type ImportMessage,
  isSameText,
  liesWithin,
  type MonthRange,
  note,
  overlap,
  type ReadCountRow,
  readCountRow,
  rowKey,
  type RowPlace,
  yearOf,
} from '@inflytt/domain'
import type { StoredImportRow } from '@inflytt/db'
import { IMPORT_WORDS } from '@inflytt/reference'
import type { CheckContext, CountPart } from './check-context.ts'
import type { Checked } from './check-household.ts'
import { faulty } from './check-household.ts'
import { countTotalMessage } from './check-total.ts'
import words from './count-words.json' with { type: 'json' }
import type { ImportBatch } from '../import-batch.ts'
import { onePerField, schemaMessages } from './schema-messages.ts'
import { unsaidPlace } from './unsaid-place.ts'

interface Place {
  municipalityCode: string
  period: MonthRange
}

/** Checks a historical count: a part of what is known together where it lies within it, else one of its own. */
export function checkCount(
  { row, column }: RowPlace,
  cells: Cells,
  batch: ImportBatch,
  check: CheckContext,
): Checked {
  const total = countTotalMessage(cells, column, check.sums)
  if (total !== undefined) return faulty([total])
  const read = readCountRow(cells, IMPORT_WORDS, check.places)
  check.sums.add(column, read.households ?? 0)
  const code = read.municipalityCode ?? batch.municipalityCode ?? undefined
  const isUnread = read.messages.some(({ field }) => field === 'municipalityCode')
  const said = isUnread ? undefined : (read.municipalityCode ?? null)
  const unsaid = cells.has('municipalityCode')
    ? unsaidPlace(said, batch.municipalityCode, check)
    : undefined
  const messages = [
    ...read.messages,
    ...(unsaid ? [unsaid] : []),
    ...ownFaults(code, batch, read.households),
  ]
  if (messages.length > 0 || code === undefined || read.period === undefined)
    return faulty(onePerField(messages))
  const place = { municipalityCode: code, period: read.period }
  const asked = read.programmeId ?? batch.defaults.programmeId ?? undefined
  const around = placeOf(place, asked, batch, check)
  if ('code' in around) return faulty([around])
  const part: CountPart = {
    row,
    municipalityCodes: [code],
    periodFrom: place.period.from,
    periodToLatest: place.period.to,
    programmeId: around.programmeId,
    column,
    households: read.households,
  }
  const met = meetOthers(part, around.parent, read, check)
  if (met !== undefined) return met
  const name = check.context.municipalities.find((each) => each.code === code)?.name ?? code
  const { value, messages: faults } = schemaMessages(aggregateCreateSchema, {
    title: `${name} ${periodName(place.period)}`,
    definitionNote: batch.defaults.definitionNote ?? words.definitionNote,
    sourceTitle: batch.defaults.sourceTitle ?? (batch.fileName || words.sourceTitle),
    ...(batch.defaults.sourceDate !== null && { sourceDate: batch.defaults.sourceDate }),
    ...read.texts,
    programmeId: around.programmeId,
    municipalityCodes: [code],
    periodFrom: place.period.from,
    periodToEarliest: place.period.to,
    periodToLatest: place.period.to,
    households: read.households,
    persons: read.persons,
    relation: around.parent === undefined ? 'root' : 'part_of',
    parentId: around.parent?.id ?? null,
  })
  if (value === undefined) return faulty(onePerField(faults))
  check.parts.push(part)
  return {
    status: around.parent === undefined ? 'new' : 'covered',
    household: undefined,
    checked: {
      input: value,
      coverage: null,
      ref: null,
      expectedVersion: null,
      duplicateOf: [],
      changes: [],
      messages: around.parent === undefined ? [] : [insideNote(around.parent)],
    },
  }
}

function ownFaults(
  code: string | undefined,
  { municipalityCode }: ImportBatch,
  households: number | null | undefined,
): ImportMessage[] {
  const faults: ImportMessage[] = []
  if (code === undefined)
    faults.push(fault('required-missing', 'municipalityCode', 'The row names no municipality.'))
  else if (municipalityCode !== null && code !== municipalityCode)
    faults.push(
      fault(
        'municipality-other',
        'municipalityCode',
        'The row is of another municipality than the batch. Import it there, or correct the cell.',
      ),
    )
  if (households === null)
    faults.push(
      fault('nothing-to-record', 'households', 'No number is known, so there is nothing to record.'),
    )
  if (households === 0)
    faults.push(
      fault(
        'nothing-to-record',
        'households',
        'None moved in: that is said by reporting the period with nothing, and not as a count.',
      ),
    )
  return faults
}

/** The aggregate that the count is part of, with its programme; or why it cannot stand. */
function placeOf(
  { municipalityCode, period }: Place,
  asked: string | undefined,
  batch: ImportBatch,
  { context, places }: CheckContext,
): { parent: Aggregate | undefined; programmeId: string } | ImportMessage {
  const { county, activeAggregates } = context
  const extent = (programmeId: string) => ({
    municipalityCodes: [municipalityCode],
    periodFrom: period.from,
    periodToLatest: period.to,
    programmeId,
  })
  const touching = activeAggregates
    .filter(({ relation, programmeId }) => relation === 'root' && (asked ?? programmeId) === programmeId)
    .filter((root) => overlap(extent(root.programmeId), root, county))
  const parent = touching.find((root) => liesWithin(extent(root.programmeId), root, county))
  if (parent !== undefined) return { parent, programmeId: parent.programmeId }
  const [beyond] = touching
  if (beyond !== undefined) return beyondParent(period, beyond)
  if (batch.municipalityCode !== null)
    return fault(
      'not-yours',
      'period',
      'The period lies outside every number that is known together. Log the households one by one; the coordinator can enter a count of its own.',
    )
  const programmeId = asked ?? places.programmeOf(period.from)
  return programmeId === undefined
    ? fault('required-missing', 'programmeId', 'No programme covers the period. Name one.')
    : { parent: undefined, programmeId }
}

function beyondParent(period: MonthRange, parent: Aggregate): ImportMessage {
  const from = period.from < parent.periodFrom ? parent.periodFrom : period.from
  const to = period.to > parent.periodToLatest ? parent.periodToLatest : period.to
  return fault(
    'part-beyond-parent',
    'period',
    `${periodName(period)} reaches beyond the ${parent.households} households that are known together for ${parent.periodFrom}--${parent.periodToLatest}: some of the count would be counted twice. Give the count of ${from}--${to} alone, written ${from}--${to}; those after it are logged one by one.`,
    { allowed: [from, to] },
  )
}

/** What the count already stands as, or overlaps; undefined where it stands alone. */
function meetOthers(
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

function insideNote({ households }: Aggregate): ImportMessage {
  return note(
    'inside-aggregate',
    null,
    `A part of the ${households} households that are known together: the county total does not change.`,
  )
}

/** `2021`, or `2024-01--2024-10`. */
function periodName({ from, to }: MonthRange): string {
  const isYear = from.endsWith('-01') && to.endsWith('-12') && yearOf(from) === yearOf(to)
  return isYear ? from.slice(0, 4) : `${from}--${to}`
}
