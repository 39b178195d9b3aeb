import type { Household, HouseholdCreate, ImportMessage } from '@inflytt/domain'
import {
  combinationFaults,
  contactDetailsIn,
  DomainError,
  doubtsMove,
  fault,
  fieldFaults,
  householdCreateSchema,
  isName,
  missingToConfirm,
  NOT_ASKED,
  note,
  periodOf,
} from '@inflytt/domain'
import { IMPORT_WORDS } from '@inflytt/reference'
import { draftHousehold } from '../../households/household-draft.ts'
import type { CheckContext } from './check-context.ts'
import type { CheckedRow, DuplicateOf, ImportDefaults, RowStatus } from '../import-batch.ts'
import { fieldOf, onePerField, schemaMessages } from './schema-messages.ts'

export interface Checked {
  status: RowStatus
  /** As it would be stored; undefined of a faulty row. */
  household: Household | undefined
  checked: CheckedRow
}

type Sent = Record<string, unknown>

/** What the ref will be is not known before it is saved. */
const UNBORN = { ref: '', isLate: false, createdAt: '' }
const ONLY_OF_STORED = ['ref', 'version', 'voidReason', 'coverage', 'coverageReason']

/** Checks a household that is not stored yet, by the rules of logging one. */
export function checkNewHousehold(
  row: number,
  sent: Sent,
  read: readonly ImportMessage[],
  check: CheckContext,
): Checked {
  for (const field of ONLY_OF_STORED) delete sent[field]
  const { value, messages } = schemaMessages(householdCreateSchema, sent)
  // The programme follows from the month: without one, the month alone is to be told of.
  const isOfMonth = ({ code, field }: ImportMessage) =>
    code === 'required-missing' && field === 'programmeId' && sent['moveInMonth'] === undefined
  const own = messages.filter((message) => !isOfMonth(message))
  const faults = [...read, ...own, ...contextFaults(sent, check)]
  if (value === undefined || faults.some(({ severity }) => severity === 'fault'))
    return faulty(onePerField(faults))
  const drafted = draft(value, check)
  if (Array.isArray(drafted)) return faulty([...faults, ...drafted])
  const duplicateOf = check.likenesses.like(drafted)
  if (duplicateOf.length === 0) check.likenesses.add(drafted, row)
  const status = duplicateOf.length > 0 ? 'duplicate' : statusOf(drafted)
  const notes = [
    ...faults,
    ...notesOf(drafted, check),
    ...textNotes(value),
    ...duplicateOf.map(duplicateNote),
  ]
  return {
    status,
    household: drafted,
    checked: {
      input: value,
      coverage: drafted.coverage,
      ref: null,
      expectedVersion: null,
      duplicateOf,
      changes: [],
      messages: notes,
    },
  }
}

const MAY_BE_NULL = new Set(['adults', 'children'])

/** What a row leaves unsaid, from the defaults of its batch and by the month. */
export function withDefaults(
  sent: Sent,
  defaults: ImportDefaults,
  municipalityCode: string | null,
  { places }: CheckContext,
): void {
  const fill = (field: string, value: unknown) => {
    if (sent[field] === undefined || sent[field] === null) sent[field] = value
  }
  const month = sent['moveInMonth']
  fill('municipalityCode', municipalityCode)
  fill('originType', defaults.originType ?? 'unknown')
  fill('inclusionBasis', defaults.inclusionBasis ?? 'unknown')
  fill('evidence', defaults.evidence ?? 'none')
  fill(
    'programmeId',
    defaults.programmeId ?? (typeof month === 'string' ? places.programmeOf(month) : undefined),
  )
  fill('adults', null)
  fill('children', null)
  for (const [field, value] of Object.entries(sent))
    if ((value === undefined || value === null) && !MAY_BE_NULL.has(field)) delete sent[field]
}

const CONTEXT_CODES: Readonly<Record<string, string>> = {
  municipalityCode: 'municipality-other',
  programmeId: 'programme-unknown',
  occupationSsyk: 'occupation-unknown',
  originCounty: 'county-unknown',
}

export function contextFaults(sent: Sent, { fieldContext }: CheckContext): ImportMessage[] {
  const month = sent['moveInMonth']
  const monthCode =
    typeof month === 'string' && month > fieldContext.currentMonth
      ? 'month-in-future'
      : 'month-too-early'
  const told = fieldFaults(sent, fieldContext).map(({ pointer, detail }) => {
    const field = fieldOf(pointer)
    const code = field === 'moveInMonth' ? monthCode : (CONTEXT_CODES[field ?? ''] ?? 'rule')
    return fault(code, field, code === 'municipality-other' ? OTHER_MUNICIPALITY : detail)
  })
  const combined = combinationFaults({ ...NOT_ASKED, ...sent }).map(({ pointer, detail }) =>
    fault('combination', fieldOf(pointer), detail),
  )
  return [...told, ...combined]
}

const OTHER_MUNICIPALITY =
  'The row is of another municipality than the batch. Import it there, or correct the cell.'

function draft(value: HouseholdCreate, { context }: CheckContext): Household | ImportMessage[] {
  try {
    return draftHousehold(value, { ...UNBORN, isDemo: context.isDemo }, context)
  } catch (error) {
    return domainMessages(error)
  }
}

/** The faults of a refusal, as messages of a row. @throws what is no refusal */
export function domainMessages(error: unknown): ImportMessage[] {
  if (!(error instanceof DomainError)) throw error
  const code = error.code === 'validation-failed' ? 'status-not-borne' : error.code
  if (error.faults.length === 0) return [fault(code, null, error.message)]
  return error.faults.map(({ pointer, detail }) => fault(code, fieldOf(pointer), detail))
}

export function faulty(messages: ImportMessage[], ref: string | null = null): Checked {
  return {
    status: 'faulty',
    household: undefined,
    checked: {
      input: null,
      coverage: null,
      ref,
      expectedVersion: null,
      duplicateOf: [],
      changes: [],
      messages,
    },
  }
}

function statusOf({ coverage }: Household): RowStatus {
  return coverage === 'not_applicable' ? 'not_counted' : coverage
}

/** What is worth telling of a household before it is saved. */
function notesOf(household: Household, check: CheckContext): ImportMessage[] {
  const { context, closed } = check
  const { coverage, countStatus } = household
  const notes: ImportMessage[] = []
  const aggregate = context.activeAggregates.find(({ id }) => id === household.coveredByAggregateId)
  if (coverage === 'covered' && aggregate !== undefined)
    notes.push(
      note(
        'inside-aggregate',
        null,
        `Counted within the ${aggregate.households} households that are known together: the county total does not change.`,
      ),
    )
  if (coverage === 'undecided')
    notes.push(
      note(
        'coverage-undecided',
        null,
        'Whether the household is one of those that are known together is not decided: until it is, it is counted among them.',
      ),
    )
  if (coverage === 'not_applicable' && countStatus !== 'voided')
    notes.push(
      note('not-counted', 'inclusionBasis', 'Saved, but not counted among those who were attracted.'),
    )
  const missing = missingToConfirm(household, context.currentMonth)
  if (countStatus === 'preliminary')
    notes.push(
      note('preliminary', null, 'Saved as preliminary until what is missing is known.', {
        fields: missing,
      }),
    )
  const { municipalityCode, period } = periodOf(household)
  if (household.ref === '' && closed.has(`${municipalityCode}/${period}`))
    notes.push(note('late', 'moveInMonth', `${period} is closed: saved as a late household.`))
  return notes
}

/** What is worth telling of the texts of a household. */
export function textNotes(value: Readonly<Record<string, unknown>>): ImportMessage[] {
  return ['note', 'externalRef', 'coverageReason'].flatMap((field) => {
    const text = value[field]
    if (typeof text !== 'string') return []
    const notes: ImportMessage[] = []
    if (field === 'note' && doubtsMove(text, IMPORT_WORDS))
      notes.push(
        note(
          'note-doubts-move',
          field,
          'The note says that the household may not have moved in, or is not to be counted. Reject the row if that is so.',
        ),
      )
    if (contactDetailsIn(text).length > 0 || isName(text, IMPORT_WORDS))
      notes.push(
        note(
          'contact-details',
          field,
          'The text seems to hold contact details or a name. It can become public: leave out names, addresses and health.',
        ),
      )
    return notes
  })
}

function duplicateNote({ ref, row }: DuplicateOf): ImportMessage {
  return ref === null
    ? note('duplicate-in-file', null, `Row ${row} of the file is like this one.`, { row: row ?? 0 })
    : note('possible-duplicate', null, `The household ${ref} is like this one.`, { ref })
}
