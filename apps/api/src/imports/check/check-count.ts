import {
  type Aggregate,
  type AggregateCreate,
  aggregateCreateSchema,
  type Cells,
  type ImportMessage,
  note,
  type ReadCountRow,
  readCountRow,
  type RowPlace,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import type { CheckContext, CountPart } from './check-context.ts'
import { type Checked, faulty } from './check-household.ts'
import { countTotalMessage } from './check-total.ts'
import { countFaults } from './count-faults.ts'
import { meetOthers } from './count-met.ts'
import { type CountPlace, type CountSurroundings, periodName, surroundingsOf } from './count-place.ts'
import words from './count-words.json' with { type: 'json' }
import type { ImportBatch } from '../import-batch.ts'
import { onePerField, schemaMessages } from './schema-messages.ts'
import { unsaidPlace } from './unsaid-place.ts'

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
  const messages = messagesOf(read, cells, batch, check)
  if (messages.length > 0 || code === undefined || read.period === undefined)
    return faulty(onePerField(messages))
  const place = { municipalityCode: code, period: read.period }
  const asked = read.programmeId ?? batch.defaults.programmeId ?? undefined
  const around = surroundingsOf(place, asked, batch, check)
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
  const sent = toAggregate(read, { place, around }, batch, check)
  const { value, messages: faults } = schemaMessages(aggregateCreateSchema, sent)
  if (value === undefined) return faulty(onePerField(faults))
  check.parts.push(part)
  return standing(value, around.parent)
}

/** What keeps a row from being a count at all. */
function messagesOf(
  read: ReadCountRow,
  cells: Cells,
  batch: ImportBatch,
  check: CheckContext,
): ImportMessage[] {
  const isUnread = read.messages.some(({ field }) => field === 'municipalityCode')
  const said = isUnread ? undefined : (read.municipalityCode ?? null)
  const unsaid = cells.has('municipalityCode')
    ? unsaidPlace(said, batch.municipalityCode, check)
    : undefined
  return [...read.messages, ...(unsaid ? [unsaid] : []), ...countFaults(read, cells, batch, check)]
}

/** What is recorded of a count, before it is looked at as one that is entered. */
function toAggregate(
  read: ReadCountRow,
  { place: { municipalityCode, period }, around }: { place: CountPlace; around: CountSurroundings },
  { defaults, fileName }: ImportBatch,
  { context }: CheckContext,
) {
  const { municipalities } = context
  const name = municipalities.find(({ code }) => code === municipalityCode)?.name ?? municipalityCode
  return {
    title: `${name} ${periodName(period)}`,
    definitionNote: defaults.definitionNote ?? words.definitionNote,
    sourceTitle: defaults.sourceTitle ?? (fileName || words.sourceTitle),
    ...(defaults.sourceDate !== null && { sourceDate: defaults.sourceDate }),
    ...read.texts,
    programmeId: around.programmeId,
    municipalityCodes: [municipalityCode],
    periodFrom: period.from,
    periodToEarliest: period.to,
    periodToLatest: period.to,
    households: read.households,
    persons: read.persons,
    relation: around.parent === undefined ? 'root' : 'part_of',
    parentId: around.parent?.id ?? null,
  }
}

/** A count that can be recorded. */
function standing(input: AggregateCreate, parent: Aggregate | undefined): Checked {
  return {
    status: parent === undefined ? 'new' : 'covered',
    household: undefined,
    checked: {
      input,
      coverage: null,
      ref: null,
      expectedVersion: null,
      duplicateOf: [],
      changes: [],
      messages: parent === undefined ? [] : [insideNote(parent)],
    },
  }
}

function insideNote({ households }: Aggregate): ImportMessage {
  return note(
    'inside-aggregate',
    null,
    `A part of the ${households} households that are known together: the county total does not change.`,
  )
}
