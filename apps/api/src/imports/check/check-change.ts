import {
  type Cells,
  cellText,
  fault,
  fieldFaults,
  type Household,
  type HouseholdPatch,
  householdPatchSchema,
  type ImportMessage,
  isCellFault,
  isSameText,
  lockedChanges,
  NOT_ASKED,
  note,
  periodOf,
} from '@inflytt/domain'
import type { PeriodKey } from '@inflytt/db'
import { isOwnKlart } from '../../households/household-lock.ts'
import { changedWithField, draftChange } from '../../households/household-draft.ts'
import { isUnchanged } from '../../changed-record.ts'
import type { CheckContext } from './check-context.ts'
import { type Checked, contextFaults, domainMessages, faulty, textNotes } from './check-household.ts'
import type { FieldChange, RowStatus } from '../import-batch.ts'
import { onePerField, schemaMessages } from './schema-messages.ts'

const REF = /^\d{4}-\d{4}-[A-Z0-9]{4}$/u
/** What an emptied cell means where "not known" has a word of its own. */
const EMPTIED: Readonly<Record<string, unknown>> = {
  ...NOT_ASKED,
  originType: 'unknown',
  inclusionBasis: 'unknown',
  evidence: 'none',
}
/** An emptied cell says nothing of these. */
const KEPT_WHEN_EMPTY = new Set([
  'municipalityCode',
  'moveInMonth',
  'programmeId',
  'countStatus',
  'coverage',
])

/** Checks a row that names a stored household: what it changes of it, and whether it may. */
export function checkChange(
  row: number,
  sent: Readonly<Record<string, unknown>>,
  read: readonly ImportMessage[],
  { check, stored, cells }: { check: CheckContext; stored: Household | undefined; cells: Cells },
): Checked {
  const ref = String(sent['ref'])
  const above = check.refs.get(ref)
  if (!REF.test(ref) || stored === undefined) return faulty([...read, UNKNOWN_REF], null)
  if (above !== undefined)
    return faulty(
      [fault('ref-repeated', 'ref', `Row ${above} names the same household.`, { ref, row: above })],
      ref,
    )
  check.refs.set(ref, row)
  const changes = changesOf(stored, sent)
  const patch = Object.fromEntries(changes.map(({ field, after }) => [field, after]))
  const { value, messages } = schemaMessages(householdPatchSchema, patch)
  const unread = read.filter((message) => !saysAsStored(message, stored, cells))
  const faults = [...unread, ...messages, ...ownFaults(patch, stored, check)]
  if (value === undefined || faults.some(({ severity }) => severity === 'fault'))
    return faulty(onePerField(faults), ref)
  if (changes.length === 0) return changed('unchanged', stored, { changes, messages: faults, value })
  const said = withDecisionSaid(stored, sent, value, check)
  const locked = refusals(stored, said, check)
  if (locked.some(({ severity }) => severity === 'fault')) return faulty([...faults, ...locked], ref)
  // What an occupation says overrules what the row says of its field.
  if (isUnchanged(stored, draftChange(stored, said, check.at, check.context)))
    return changed('unchanged', stored, { changes: [], messages: faults, value })
  const version = sent['version']
  const isStale = typeof version === 'number' && version !== stored.version
  const notes = [...faults, ...locked, ...textNotes(patch), ...(isStale ? [staleNote(stored)] : [])]
  return changed(isStale ? 'stale' : 'changed', stored, { changes, messages: notes, value: said })
}

const LIKE_NO_TEXT = new Set(['value-repeated', 'error-value'])

/** Whether a cell cannot be read by what lists mean by it, and is what somebody has written of the household. */
function saysAsStored({ code, field }: ImportMessage, stored: Household, cells: Cells): boolean {
  const was = (stored as unknown as Readonly<Record<string, unknown>>)[field ?? '']
  if (!LIKE_NO_TEXT.has(code) || typeof was !== 'string') return false
  const cell = cells.get(field ?? '') ?? ''
  const said = isCellFault(cell) ? cell.text : cellText(cell)
  return said !== undefined && isSameText(was, said)
}

const UNKNOWN_REF = fault(
  'ref-unknown',
  'ref',
  'There is no such household in the municipality. Empty the cell to record a new one.',
)

function staleNote({ version }: Household): ImportMessage {
  return note(
    'stale-version',
    'version',
    `Somebody has saved the household since the file was made (version ${version}). Look at both values before you accept.`,
  )
}

function changed(
  status: RowStatus,
  stored: Household,
  found: { changes: FieldChange[]; messages: ImportMessage[]; value: HouseholdPatch },
): Checked {
  return {
    status,
    household: stored,
    checked: {
      input: found.value,
      coverage: stored.coverage,
      ref: stored.ref,
      expectedVersion: stored.version,
      duplicateOf: [],
      changes: found.changes,
      messages: found.messages,
    },
  }
}

/** The fields that the row says something else of than the store; a field without a column is left alone. */
function changesOf(stored: Household, sent: Readonly<Record<string, unknown>>): FieldChange[] {
  const was = stored as unknown as Readonly<Record<string, unknown>>
  return Object.entries(sent).flatMap(([field, value]) => {
    if (field === 'ref' || field === 'version' || value === undefined) return []
    if (value === null && KEPT_WHEN_EMPTY.has(field)) return []
    const after = value === null && field in EMPTIED ? EMPTIED[field] : value
    const before = was[field] ?? null
    return isSame(before, after) ? [] : [{ field, before, after }]
  })
}

/** A decision that the row says again is said with what would undo it, as by a form; it is no change. */
function withDecisionSaid(
  stored: Household,
  sent: Readonly<Record<string, unknown>>,
  patch: HouseholdPatch,
  { at, context }: CheckContext,
): HouseholdPatch {
  const { coverage, coverageDecision, coverageReason } = stored
  const isSaidAgain =
    coverageDecision !== null && [coverage, sent['coverage']].every((one) => one === coverageDecision)
  if (!isSaidAgain || changedWithField(stored, patch, at, context).coverage !== 'undecided') return patch
  return { coverageReason, ...patch, coverage }
}

function isSame(before: unknown, after: unknown): boolean {
  return typeof before === 'string' && typeof after === 'string'
    ? isSameText(before, after)
    : JSON.stringify(before) === JSON.stringify(after)
}

function ownFaults(
  patch: Readonly<Record<string, unknown>>,
  stored: Household,
  check: CheckContext,
): ImportMessage[] {
  if (stored.moveInPrecision === 'year')
    return [
      fault(
        'household-anonymised',
        'ref',
        'Of this household only the year is kept: nothing can be written of it.',
      ),
    ]
  const own = new Set(fieldFaults(patch, check.fieldContext).map(({ pointer }) => pointer.slice(1)))
  return contextFaults({ ...stored, ...patch }, check).filter(
    ({ code, field }) => code === 'combination' || own.has(field ?? ''),
  )
}

function refusals(stored: Household, patch: HouseholdPatch, check: CheckContext): ImportMessage[] {
  try {
    const after = draftChange(stored, patch, check.at, check.context)
    const [from, to] = [periodOf(stored), periodOf(after)]
    const isMoved = from.municipalityCode !== to.municipalityCode || from.period !== to.period
    const isMovedIn = isMoved && closedVersion(to, check) !== undefined
    if (!isHeld(stored, from, check) && !isMovedIn) return []
    const locked = lockedChanges(stored, after)
    if (locked.length > 0 && staysPreliminary(stored, patch, check)) return [KEPT_PRELIMINARY]
    return locked.map((field) =>
      fault(
        'period-closed',
        field,
        'Klart is said for the period: this is locked. Open the period again with a reason first.',
      ),
    )
  } catch (error) {
    return domainMessages(error)
  }
}

const closedVersion = ({ municipalityCode, period }: PeriodKey, { closed }: CheckContext) =>
  closed.get(`${municipalityCode}/${period}`)

/** One that came late is its municipality's own to correct until klart is said once more. */
function isHeld({ ref, isLate }: Household, key: PeriodKey, check: CheckContext): boolean {
  const version = closedVersion(key, check)
  if (version === undefined) return false
  return !isLate || !isOwnKlart(check.latenesses.get(ref), key, version)
}

const KEPT_PRELIMINARY = note(
  'kept-preliminary',
  'countStatus',
  'The household stays preliminary: its period is closed. Open the period again to confirm it.',
)

/** Whether all but a confirming that nobody asked for may be stored, as `withinLock` does it. */
function staysPreliminary(stored: Household, patch: HouseholdPatch, check: CheckContext): boolean {
  if (stored.countStatus !== 'preliminary' || patch.countStatus !== undefined) return false
  const kept = changedWithField(
    stored,
    { ...patch, countStatus: 'preliminary' },
    check.at,
    check.context,
  )
  return lockedChanges(stored, kept).length === 0
}
